"""All that the content folder says: every file read and typed, with every problem of every file."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator import hub, organisation, page, settings, vacancy, wording
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
MOST_SLUG = 100
MARKDOWN = re.compile(r"[^/]*\.(?:md|markdown)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything typed, by slug; `attachments` and `assets` are bytes by file name.

    `settings` is None, and a file is missing from its folder's dict, where it had a problem. `files` has
    the paths of all files of a folder by the slug that each has, or will have once it has a good name, so
    that one broken file does not make others look wrong. `unread` are the documents that had one: what
    they name in other files is looked up all the same.
    """

    settings: Settings | None
    organisations: dict[str, Organisation]
    hubs: dict[str, Hub]
    pages: dict[str, Page]
    vacancies: dict[str, Vacancy]
    files: dict[str, dict[str, list[str]]]
    attachments: Tree
    assets: Tree
    unread: tuple[Document, ...]


def read(tree: Tree) -> tuple[Content, list[Problem]]:
    """What a project's files say, and every problem found in them one by one; content/site.md must exist."""
    gathered = Gathered()
    gathered.add(*_file_names(tree))
    site = gathered.attempt(parse, SETTINGS_FILE, tree[SETTINGS_FILE])
    zone, own = settings.basics(site)
    said = gathered.attempt(settings.read, site) if site else None
    unread = [site] if site and said is None else []

    def typed(folder: str, read: Callable[[Document], T]) -> dict[str, T]:
        documents = {name: gathered.attempt(parse, path, tree[path]) for name, path in _good(tree, folder)}
        values = {name: gathered.attempt(read, each) for name, each in documents.items() if each}
        unread.extend(each for name, each in documents.items() if each and values[name] is None)
        return {name: value for name, value in values.items() if value is not None}

    organisations = typed("organisations", lambda document: organisation.read(document, own, zone))
    defaults = {name: employer.defaults for name, employer in organisations.items()}
    content = Content(
        settings=said,
        organisations=organisations,
        hubs=typed("hubs", lambda document: hub.read(document, zone)),
        pages=typed("pages", lambda document: page.read(document, zone)),
        vacancies=typed("vacancies", lambda document: vacancy.read(document, defaults, own, zone)),
        files={folder: _files(tree, folder) for folder in FOLDERS},
        attachments=under(tree, ATTACHMENTS),
        assets=under(tree, ASSETS),
        unread=tuple(unread),
    )
    return content, gathered.problems


def _good(tree: Tree, folder: str) -> Iterable[tuple[str, str]]:
    """The slug and the path of each file with a good name."""
    names = (name for name in under(tree, f"content/{folder}") if _is_good(name))
    return ((name.removesuffix(".md"), f"content/{folder}/{name}") for name in names)


def _files(tree: Tree, folder: str) -> dict[str, list[str]]:
    files: dict[str, list[str]] = defaultdict(list)
    for name in under(tree, f"content/{folder}"):
        if MARKDOWN.fullmatch(name):
            stem = name.rpartition(".")[0]
            files[slug(stem) or stem].append(f"content/{folder}/{name}")
    return dict(files)


def _is_good(name: str) -> bool:
    return name.endswith(".md") and is_slug(name.removesuffix(".md"))


def _file_names(tree: Tree) -> Iterable[Problem]:
    """Files that the site has no place for: nothing is passed over in silence."""
    for name in under(tree, "content"):
        folder, _, rest = name.partition("/")
        if name == "site.md" or (folder in FOLDERS and _is_good(rest)):
            continue
        if folder == "attachments" and FILE_NAME.fullmatch(rest):
            continue
        yield _misnamed(f"content/{name}", folder, rest)


def _misnamed(path: str, folder: str, name: str) -> Problem:
    if folder in FOLDERS and MARKDOWN.fullmatch(name):
        better = slug(name.rpartition(".")[0])[:MOST_SLUG].strip("-") or "policy-adviser"
        message = f'the file name "{name}" must be small letters, digits and hyphens, and end in .md'
        return Problem("file-name", message, Where(path), f"Rename the file to {better}.md.")
    if folder == "attachments":
        message = f'the file name "{name}" must have letters, digits, dots, hyphens and _ only, and no folder'
        stem, _, ending = name.rpartition("/")[2].rpartition(".")
        better = ".".join(slug(part) for part in (stem, ending) if slug(part)) or "job-description.pdf"
        return Problem("file-name", message, Where(path), f"Rename the file to {better[-MOST_SLUG:]}.")
    message = "the site has no place for this file"
    places = f"site.md, attachments, and .md files straight in {wording.listed(FOLDERS)}"
    return Problem("unknown-file", message, Where(path), f"Move or delete it: content/ holds {places}.")
