"""All that the content folder says: every file read and typed, with every problem of every file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator import hub, organisation, page, settings, vacancy
from generator.document import Document, parse
from generator.hub import Hub
from generator.organisation import Organisation
from generator.page import Page
from generator.problem import Gathered, Problem, Where
from generator.settings import Settings
from generator.tree import FILE_NAME, Tree, is_slug, slug, under
from generator.vacancy import Vacancy

T = TypeVar("T")
SETTINGS_FILE = "content/site.md"
FOLDERS = ("vacancies", "organisations", "hubs", "pages")
ATTACHMENTS = "content/attachments"
ASSETS = "assets"


@dataclass(frozen=True, slots=True)
class Content:
    """Everything typed, by slug; `attachments` and `assets` are bytes by file name.

    `settings` is None, and a file is missing from its folder's dict, where it had a problem: `names` has
    the slugs of all files there are, so that one broken file does not make others look wrong.
    """

    settings: Settings | None
    organisations: dict[str, Organisation]
    hubs: dict[str, Hub]
    pages: dict[str, Page]
    vacancies: dict[str, Vacancy]
    names: dict[str, tuple[str, ...]]
    attachments: Tree
    assets: Tree


def read(tree: Tree) -> tuple[Content, list[Problem]]:
    """What a project's files say, and every problem found in them one by one."""
    gathered = Gathered()
    gathered.add(*_file_names(tree))
    documents = {folder: _documents(tree, folder, gathered) for folder in FOLDERS}
    site = gathered.attempt(parse, SETTINGS_FILE, tree[SETTINGS_FILE])
    zone, extra = settings.basics(site)
    defaults = {each.slug: organisation.defaults_of(each) for each in documents["organisations"]}
    content = Content(
        settings=gathered.attempt(settings.read, site) if site else None,
        organisations=_read(documents["organisations"], lambda d: organisation.read(d, zone), gathered),
        hubs=_read(documents["hubs"], lambda d: hub.read(d, zone), gathered),
        pages=_read(documents["pages"], lambda d: page.read(d, zone), gathered),
        vacancies=_read(documents["vacancies"], lambda d: vacancy.read(d, defaults, extra, zone), gathered),
        names={folder: _slugs(tree, folder) for folder in FOLDERS},
        attachments=under(tree, ATTACHMENTS),
        assets=under(tree, ASSETS),
    )
    return content, gathered.problems


def _slugs(tree: Tree, folder: str) -> tuple[str, ...]:
    return tuple(name.removesuffix(".md") for name in under(tree, f"content/{folder}"))


def _documents(tree: Tree, folder: str, gathered: Gathered) -> list[Document]:
    files = under(tree, f"content/{folder}").items()
    read = [gathered.attempt(parse, f"content/{folder}/{n}", raw) for n, raw in files if _is_content(n)]
    return [document for document in read if document]


def _read(documents: Iterable[Document], read: Callable[[Document], T], gathered: Gathered) -> dict[str, T]:
    values = ((document.slug, gathered.attempt(read, document)) for document in documents)
    return {name: value for name, value in values if value is not None}


def _is_content(name: str) -> bool:
    return name.endswith(".md") and is_slug(name.removesuffix(".md"))


def _file_names(tree: Tree) -> Iterable[Problem]:
    """Files that the site has no place for: nothing is passed over in silence."""
    for name in under(tree, "content"):
        folder, _, rest = name.partition("/")
        if name == "site.md" or (folder in FOLDERS and _is_content(rest)):
            continue
        if folder == "attachments" and FILE_NAME.fullmatch(rest):
            continue
        yield _misnamed(f"content/{name}", folder, rest)


def _misnamed(path: str, folder: str, name: str) -> Problem:
    if folder in FOLDERS and name.lower().endswith((".md", ".markdown")) and "/" not in name:
        better = slug(name.rpartition(".")[0]) or "policy-adviser"
        message = f'the file name "{name}" must be small letters, digits and hyphens, and end in .md'
        return Problem("file-name", message, Where(path), f"Rename the file to {better}.md.")
    if folder == "attachments":
        message = f'the file name "{name}" must have letters, digits, dots, hyphens and _ only'
        stem, dot, ending = name.rpartition("/")[2].rpartition(".")
        return Problem(
            "file-name",
            message,
            Where(path),
            f"Rename the file to {slug(stem or ending)}{dot}{ending.lower() if dot else ''}.",
        )
    message = "the site has no place for this file"
    hint = f"Move or delete it: content/ holds site.md, attachments, and .md files in {', '.join(FOLDERS)}."
    return Problem("unknown-file", message, Where(path), hint)
