"""What one file says of another: names that must exist, and addresses and references that must be unique."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.content import Content
from generator.document import Document
from generator.fields.kind import nearest
from generator.organisation import Organisation
from generator.problem import Problem, Where
from generator.shapes import Mapping, Node, Scalar
from generator.tree import FILE_NAME, is_slug
from generator.vacancy import Vacancy

FOLDER_OF = {
    "organisation": "organisations",
    "partner_organisations": "organisations",
    "hub_locations": "hubs",
}
PLACES = ("hub_locations", "location", "hybrid")


def references(content: Content) -> list[Problem]:
    """Every problem between files, each once, also where many vacancies share the default that has it."""
    return list(dict.fromkeys(_references(content)))


def _references(content: Content) -> Iterator[Problem]:
    if content.settings:
        yield from _names(content, content.settings.document, "organisation", "organisations")
    for employer in content.organisations.values():
        yield from _organisation(content, employer)
    for vacancy in content.vacancies.values():
        yield from _vacancy(content, vacancy)
    for document in content.unread:
        for key, folder in (*FOLDER_OF.items(), ("parent", "organisations")):
            yield from _names(content, document, key, folder)
    yield from _same_address(content)
    yield from _same_reference(content)


def _names(content: Content, document: Document, key: str, folder: str) -> Iterator[Problem]:
    """Names that must be files of a folder."""
    known = list(content.files[folder])
    for node in document.items(key):
        if isinstance(node, Scalar) and is_slug(node.value) and node.value not in known:
            meant = nearest(node.value, known)
            otherwise = f"There is: {', '.join(known)}." if known else f"There is no file in {folder} yet."
            yield _unknown(node, f"there is no file content/{folder}/{node.value}.md", meant, otherwise)


def _unknown(node: Scalar, message: str, meant: str, otherwise: str, code: str = "unknown-name") -> Problem:
    hint = f"Did you mean {meant}?" if meant else otherwise
    return Problem(code, message, node.where, hint, node.corrected(meant) if meant else "")


def _organisation(content: Content, employer: Organisation) -> Iterator[Problem]:
    document = employer.document
    yield from _names(content, document, "parent", "organisations")
    yield from _parents(content, employer)
    for node in document.items("logo"):
        yield from _file(node, "assets", content.assets)
        if not employer.logo_alt:
            message = "a logo needs logo_alt, which says what it shows"
            hint = f"Add a line such as `logo_alt: {employer.known_as}`."
            yield Problem("logo-without-text", message, node.where, hint)


def _parents(content: Content, employer: Organisation) -> Iterator[Problem]:
    """Told in the file of each organisation of a circle, once."""
    above = [employer.slug]
    while parent := content.organisations[above[-1]].parent:
        if parent == employer.slug:
            message = f"{employer.known_as} cannot belong to {employer.parent}, which belongs to it"
            if employer.parent == employer.slug:
                message = f"{employer.known_as} cannot belong to itself"
            hint = "Delete the line `parent` in one of the files."
            yield Problem("parent-circle", message, employer.document.where("parent"), hint)
        if parent in above or parent not in content.organisations:
            return
        above.append(parent)


def _file(node: Node, folder: str, there: Iterable[str]) -> Iterator[Problem]:
    """A name that must be a file of a folder."""
    if isinstance(node, Scalar) and node.value not in there:
        meant = nearest(node.value, [name for name in there if FILE_NAME.fullmatch(name)])
        message, otherwise = f"there is no file {folder}/{node.value}", f"Put the file into {folder}."
        yield _unknown(node, message, meant, otherwise, "missing-file")


def _vacancy(content: Content, vacancy: Vacancy) -> Iterator[Problem]:
    document = vacancy.document
    for key, folder in FOLDER_OF.items():
        yield from _names(content, document, key, folder)
    for node in document.items("partner_organisations"):
        if isinstance(node, Scalar) and node.value == vacancy.organisation:
            message = f"{node.value} is the organisation of this vacancy already"
            yield Problem("repeated-item", message, node.where, "Delete it from partner_organisations.")
    for paper, node in zip(vacancy.documents, document.items("documents"), strict=True):
        if paper.file:
            file = node.get("file") if isinstance(node, Mapping) else None
            yield from _file(file.value if file else node, "content/attachments", content.attachments)
    yield from _remote(vacancy)
    employer = content.organisations.get(vacancy.organisation)
    if employer:
        yield from _statements(vacancy, employer)
        yield from _required(vacancy, employer)


def _remote(vacancy: Vacancy) -> Iterator[Problem]:
    """Told at the line of the vacancy's own file, where the other one is a default of the employer."""
    places = [key for key in PLACES if vacancy.document.front.get(key)]
    if vacancy.remote and places:
        wheres = [vacancy.document.where(key) for key in ("remote", *places)]
        where = next((each for each in wheres if each.path == vacancy.document.path), wheres[0])
        message = f"remote is only for work that is entirely remote; this vacancy has {places[0]} too"
        yield Problem("remote-with-place", message, where, f"Delete remote, or {', '.join(places)}.")


def _statements(vacancy: Vacancy, employer: Organisation) -> Iterator[Problem]:
    """A single word is the name of a statement; anything longer is the text itself."""
    for key in ("statements", "ai_policy"):
        for node in vacancy.document.items(key):
            if not isinstance(node, Scalar) or re.search(r"\s", node.value.strip()):
                continue
            if employer.statement(node.value) is None:
                message = f'{employer.known_as} has no statement "{node.value.strip()}"'
                otherwise = f"Add it under `statements` in {employer.document.path}, or write the text."
                yield _unknown(node, message, nearest(node.value, list(employer.statements)), otherwise)


def _required(vacancy: Vacancy, employer: Organisation) -> Iterator[Problem]:
    for key in employer.requires:
        if vacancy.document.front.get(key) is None:
            message = f"{key} is missing; {employer.known_as} requires it of every vacancy"
            where = Where(vacancy.document.path)
            yield Problem("required-by-employer", message, where, f"Add a line that starts with `{key}: `.")


def _same_address(content: Content) -> Iterator[Problem]:
    """Two files at one address: names that differ only in case, or an old address that is in use."""
    for folder in content.files.values():
        for first, *others in folder.values():
            for other in others:
                message = f"this file has the same address as {first}"
                yield Problem("same-address", message, Where(other), "Rename one of the two.")
    taken = {name: paths[0] for name, paths in content.files["vacancies"].items()}
    for vacancy in content.vacancies.values():
        for name, node in zip(vacancy.old_addresses, vacancy.document.items("old_addresses"), strict=True):
            if name in taken:
                message = f'the old address "{name}" is also the address of {taken[name]}'
                yield Problem("same-address", message, node.where, "Delete the old address here.")
            taken[name] = vacancy.document.path


def _same_reference(content: Content) -> Iterator[Problem]:
    found: dict[str, list[Document]] = defaultdict(list)
    for vacancy in content.vacancies.values():
        if vacancy.reference:
            found[vacancy.reference.casefold()].append(vacancy.document)
    for first, *others in found.values():
        for other in others:
            message = f"this reference is also that of {first.path}"
            hint = "Give one of them its own reference."
            yield Problem("same-reference", message, other.where("reference"), hint)
