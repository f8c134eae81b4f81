"""What one file says of another: names that must exist, and addresses and references that must be unique."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.content import Content
from generator.document import Document
from generator.fields.kind import nearest
from generator.organisation import Organisation
from generator.problem import Problem, Where
from generator.shapes import Scalar, normal
from generator.vacancy import Vacancy

FOLDER_OF = {
    "organisation": "organisations",
    "partner_organisations": "organisations",
    "hub_locations": "hubs",
}


def references(content: Content) -> Iterator[Problem]:
    """Every problem between files."""
    yield from _site(content)
    for employer in content.organisations.values():
        yield from _organisation(content, employer)
    for vacancy in content.vacancies.values():
        yield from _vacancy(content, vacancy)
    yield from _same_address(content)
    yield from _same_reference(content)


def _site(content: Content) -> Iterator[Problem]:
    if content.settings:
        yield from _names(
            content.settings.document, "organisation", content.names["organisations"], "organisations"
        )


def _names(document: Document, key: str, known: Sequence[str], folder: str) -> Iterator[Problem]:
    """Names that must be files of a folder."""
    for node in document.items(key):
        if isinstance(node, Scalar) and node.value not in known:
            meant = nearest(node.value, list(known))
            hint = f"Did you mean {meant}?" if meant else f"There is: {', '.join(known) or 'no file yet'}."
            message = f"there is no file content/{folder}/{node.value}.md"
            fix = node.corrected(meant) if meant else ""
            yield Problem("unknown-name", message, node.where, hint, fix)


def _organisation(content: Content, employer: Organisation) -> Iterator[Problem]:
    document = employer.document
    yield from _names(document, "parent", content.names["organisations"], "organisations")
    yield from _parents(content, employer)
    if employer.logo:
        if employer.logo not in content.assets:
            yield _no_file(document.where("logo"), "assets", employer.logo, content.assets)
        if not employer.logo_alt:
            hint = "Add a line such as `logo_alt: MOPAC`."
            yield Problem(
                "logo-without-text",
                "a logo needs logo_alt, which says what it shows",
                document.where("logo"),
                hint,
            )


def _parents(content: Content, employer: Organisation) -> Iterator[Problem]:
    seen = {employer.slug}
    parent = content.organisations.get(employer.parent or "")
    while parent:
        if parent.slug == employer.slug:
            message = f'"{employer.parent}" cannot be the parent: it belongs to this organisation'
            yield Problem(
                "parent-circle", message, employer.document.where("parent"), "Delete one of the two."
            )
        if parent.slug in seen:
            return
        seen.add(parent.slug)
        parent = content.organisations.get(parent.parent or "")


def _no_file(where: Where, folder: str, name: str, there: Iterable[str]) -> Problem:
    meant = nearest(name, list(there))
    hint = f"Did you mean {meant}?" if meant else f"Put the file into {folder}."
    return Problem("missing-file", f"there is no file {folder}/{name}", where, hint)


def _vacancy(content: Content, vacancy: Vacancy) -> Iterator[Problem]:
    document = vacancy.document
    for key, folder in FOLDER_OF.items():
        yield from _names(document, key, content.names[folder], folder)
    for paper, node in zip(vacancy.documents, document.items("documents"), strict=True):
        if paper.file and paper.file not in content.attachments:
            yield _no_file(node.where, "content/attachments", paper.file, content.attachments)
    if vacancy.remote and (vacancy.hub_locations or vacancy.location or vacancy.hybrid):
        message = (
            "remote is only for work that is entirely remote; this vacancy has a place or hybrid working too"
        )
        hint = "Delete remote, or the hub_locations, location and hybrid."
        yield Problem("remote-with-place", message, document.where("remote"), hint)
    employer = content.organisations.get(vacancy.organisation)
    if employer:
        yield from _statements(vacancy, employer)
        yield from _required(vacancy, employer)


def _statements(vacancy: Vacancy, employer: Organisation) -> Iterator[Problem]:
    """A single word is the name of a statement; anything longer is the text itself."""
    for key in ("statements", "ai_policy"):
        for node in vacancy.document.items(key):
            if (
                isinstance(node, Scalar)
                and " " not in node.value.strip()
                and normal(node.value) not in employer.statements
            ):
                meant = nearest(node.value, list(employer.statements))
                hint = (
                    f"Did you mean {meant}?"
                    if meant
                    else f"Add it under `statements` in {employer.document.path}, or write the text."
                )
                message = f'{employer.known_as} has no statement "{node.value}"'
                yield Problem(
                    "unknown-name", message, node.where, hint, node.corrected(meant) if meant else ""
                )


def _required(vacancy: Vacancy, employer: Organisation) -> Iterator[Problem]:
    for key in employer.requires:
        if vacancy.document.front.get(key) is None:
            message = f"{key} is missing; {employer.known_as} requires it of every vacancy"
            where = Where(vacancy.document.path)
            yield Problem("required-by-employer", message, where, f"Add a line that starts with `{key}: `.")


def _same_address(content: Content) -> Iterator[Problem]:
    """Two vacancies at one address: names that differ only in case, or an old address that is in use."""
    files: dict[str, str] = {}
    for name in content.names["vacancies"]:
        path = f"content/vacancies/{name}.md"
        other = files.setdefault(name.casefold(), path)
        if other != path:
            yield _both(
                "same-address",
                "this file has the same address as",
                other,
                Where(path),
                "Rename one of the two.",
            )
    for vacancy in content.vacancies.values():
        for node in vacancy.document.items("old_addresses"):
            assert isinstance(node, Scalar)
            other = files.setdefault(node.value.casefold(), vacancy.document.path)
            if other != vacancy.document.path or node.value == vacancy.slug:
                text = f'the old address "{node.value}" is also the address of'
                yield _both("same-address", text, other, node.where, "Delete the old address here.")


def _same_reference(content: Content) -> Iterator[Problem]:
    found: dict[str, list[Vacancy]] = defaultdict(list)
    for vacancy in content.vacancies.values():
        if vacancy.reference:
            found[vacancy.reference.casefold()].append(vacancy)
    for first, *others in found.values():
        for other in others:
            text = f'the reference "{other.reference}" is also that of'
            where = other.document.where("reference")
            yield _both(
                "same-reference", text, first.document.path, where, "Give one of them its own reference."
            )


def _both(code: str, text: str, other: str, where: Where, hint: str) -> Problem:
    return Problem(code, f"{text} {other}", where, hint)
