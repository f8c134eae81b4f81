"""What one file says of another: names that must exist, and addresses and references that must be unique."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from generator.content import Content
from generator.document import Document
from generator.memory import Memory
from generator.nearest import nearest
from generator.organisation import Organisation
from generator.problem import Problem, Where
from generator.shapes import Mapping, Node, Scalar
from generator.tree import FILE_NAME, VACANCIES, is_slug
from generator.vacancy import Vacancy

FOLDER_OF = {
    "organisation": "organisations",
    "partner_organisations": "organisations",
    "hub_locations": "hubs",
}
PLACES = ("hub_locations", "location", "hybrid")


@dataclass(frozen=True, slots=True)
class _Known:
    """What a file may name: employers, those of them that could be read, hubs, and documents to read."""

    files: dict[str, tuple[str, ...]]
    organisations: dict[str, Organisation]
    attachments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What one vacancy's file says of others: what is wrong with it, and what no other file may say too."""

    path: str
    problems: list[Problem]
    old_addresses: list[Scalar]
    references: list[Scalar]


def references(content: Content, memory: Memory | None = None) -> list[Problem]:
    """Every problem between files, each once, also where many vacancies share the default that has it."""
    return list(dict.fromkeys(_references(content, memory or Memory())))


def _references(content: Content, memory: Memory) -> Iterator[Problem]:
    names = (content.files["organisations"], content.files["hubs"], content.attachments)
    employers = memory.together(content.organisations.values())
    known = memory.made(_known, employers, *map(memory.together, names))
    if content.settings:
        yield from _names(known, content.settings.document, "organisation", "organisations")
    for employer in employers:
        yield from _organisation(content, known, employer)
    for document in content.unread:
        for key in ("organisation", "parent"):
            yield from _names(known, document, key, "organisations")
    vacancies = sorted(_vacancies(content, known, memory), key=attrgetter("path"))
    for said in vacancies:
        yield from said.problems
    yield from _same_address(content, vacancies)
    yield from _same_reference(vacancies)


def _known(
    employers: tuple[Organisation, ...],
    organisations: tuple[str, ...],
    hubs: tuple[str, ...],
    attachments: tuple[str, ...],
) -> _Known:
    files = {"organisations": organisations, "hubs": hubs}
    return _Known(files, {each.slug: each for each in employers}, attachments)


def _vacancies(content: Content, known: _Known, memory: Memory) -> Iterator[_Said]:
    """What every vacancy's file says, also one with other problems: its names are looked up all the same."""
    for vacancy in content.vacancies.values():
        yield memory.made(_read, known, vacancy)
    for document in content.unread:
        if document.path.startswith(VACANCIES):
            yield memory.made(_vacancy, known, document)


def _names(known: _Known, document: Document, key: str, folder: str) -> Iterator[Problem]:
    """Names that must be files of a folder."""
    files = known.files[folder]
    for node in document.items(key):
        if isinstance(node, Scalar) and is_slug(node.value) and node.value not in files:
            meant = nearest(node.value, list(files))
            otherwise = f"There is: {', '.join(files)}." if files else f"There is no file in {folder} yet."
            yield _unknown(node, f"there is no file content/{folder}/{node.value}.md", meant, otherwise)


def _unknown(node: Scalar, message: str, meant: str, otherwise: str, code: str = "unknown-name") -> Problem:
    hint = f"Did you mean {meant}?" if meant else otherwise
    return Problem(code, message, node.where, hint, node.corrected(meant) if meant else "")


def _organisation(content: Content, known: _Known, employer: Organisation) -> Iterator[Problem]:
    document = employer.document
    yield from _names(known, document, "parent", "organisations")
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


def _read(known: _Known, vacancy: Vacancy) -> _Said:
    return _vacancy(known, vacancy.document)


def _vacancy(known: _Known, document: Document) -> _Said:
    """One vacancy's file by itself."""
    old, references = _texts(document, "old_addresses"), _texts(document, "reference")
    return _Said(document.path, list(_in_vacancy(known, document)), old, references)


def _in_vacancy(known: _Known, document: Document) -> Iterator[Problem]:
    for key, folder in FOLDER_OF.items():
        yield from _names(known, document, key, folder)
    said = _texts(document, "organisation")
    name = said[0].value if said else ""
    for node in _texts(document, "partner_organisations"):
        if node.value == name:
            message = f"{name} is the organisation of this vacancy already"
            yield Problem("repeated-item", message, node.where, "Delete it from partner_organisations.")
    for file in _files(document):
        yield from _file(file, "content/attachments", known.attachments)
    yield from _remote(document)
    if employer := known.organisations.get(name):
        yield from _statements(document, employer)
        yield from _required(document, employer)


def _texts(document: Document, key: str) -> list[Scalar]:
    return [node for node in document.items(key) if isinstance(node, Scalar) and node.value.strip()]


def _files(document: Document) -> Iterator[Scalar]:
    """The documents of a vacancy that are files and not web addresses."""
    for node in document.items("documents"):
        entry = node.get("file") if isinstance(node, Mapping) else None
        name = entry.value if entry else node
        if isinstance(name, Scalar) and FILE_NAME.fullmatch(name.value) and not name.value.startswith("www."):
            yield name


def _remote(document: Document) -> Iterator[Problem]:
    """Told at the line of the vacancy's own file, where the other one is a default of the employer."""
    places = [key for key in PLACES if document.front.get(key)]
    if document.front.get("remote") and places:
        wheres = [document.where(key) for key in ("remote", *places)]
        where = next((each for each in wheres if each.path == document.path), wheres[0])
        message = f"remote is only for work that is entirely remote; this vacancy has {places[0]} too"
        yield Problem("remote-with-place", message, where, f"Delete remote, or {', '.join(places)}.")


def _statements(document: Document, employer: Organisation) -> Iterator[Problem]:
    """A single word is the name of a statement; anything longer is the text itself."""
    for key in ("statements", "ai_policy"):
        for node in _texts(document, key):
            if not re.search(r"\s", node.value.strip()) and employer.statement(node.value) is None:
                message = f'{employer.known_as} has no statement "{node.value.strip()}"'
                otherwise = f"Add it under `statements` in {employer.document.path}, or write the text."
                yield _unknown(node, message, nearest(node.value, list(employer.statements)), otherwise)


def _required(document: Document, employer: Organisation) -> Iterator[Problem]:
    for key in employer.requires:
        if document.front.get(key) is None and employer.defaults.get(key) is None:
            message = f"{key} is missing; {employer.known_as} requires it of every vacancy"
            where = Where(document.path)
            yield Problem("required-by-employer", message, where, f"Add a line that starts with `{key}: `.")


def _same_address(content: Content, vacancies: Iterable[_Said]) -> Iterator[Problem]:
    """Two files at one address: names that differ only in case, or an old address that is in use."""
    for folder in content.files.values():
        for first, *others in folder.values():
            for other in others:
                message = f"this file has the same address as {first}"
                yield Problem("same-address", message, Where(other), "Rename one of the two.")
    taken = {name: paths[0] for name, paths in content.files["vacancies"].items()}
    for said in vacancies:
        for node in said.old_addresses:
            if node.value in taken:
                message = f'the old address "{node.value}" is also the address of {taken[node.value]}'
                yield Problem("same-address", message, node.where, "Delete the old address here.")
            taken[node.value] = said.path


def _same_reference(vacancies: Iterable[_Said]) -> Iterator[Problem]:
    found: dict[str, list[Scalar]] = defaultdict(list)
    for said in vacancies:
        for node in said.references:
            found[" ".join(node.value.split()).casefold()].append(node)
    for first, *others in found.values():
        for other in others:
            message = f"this reference is also that of {first.where.path}"
            yield Problem("same-reference", message, other.where, "Give one of them its own reference.")
