"""All that the content folder says: every file read and typed, with every problem of every file."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from generator import hub, organisation, page, settings, vacancy, wording
from generator.document import Document, parse
from generator.fields.table import Table
from generator.hub import Hub
from generator.memory import Memory
from generator.organisation import Organisation
from generator.page import Page
from generator.problem import Gathered, Problem, Where
from generator.settings import Settings
from generator.shapes import Mapping
from generator.tree import FILE_NAME, Tree, Under, is_slug, slug
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


def read(tree: Tree, memory: Memory | None = None) -> tuple[Content, list[Problem]]:
    """What a project's files say, and every problem found in them one by one; content/site.md must exist."""
    reading = _Reading(tree, memory or Memory())
    return reading.content(), reading.problems


class _Reading(Gathered):
    """Typing all files of a project; a file is read again only where what it depends on differs.

    That is its bytes and, for some, the settings and the employer's defaults.
    """

    def __init__(self, tree: Tree, memory: Memory) -> None:
        super().__init__()
        self.tree, self.memory = tree, memory
        self.unread: list[Document] = []

    def content(self) -> Content:
        """Everything that could be typed; `problems` has the rest then."""
        names = self.memory.made(_names, self.memory.together(Under(self.tree, "content")))
        self.problems += names.problems
        site = self.parsed(SETTINGS_FILE)
        zone, own = self.memory.made(settings.basics, site)
        said = self.made(settings.read, site) if site else None
        self.unread += [site] if site and said is None else []
        organisations = self.typed(names.good["organisations"], organisation.read, own, zone)
        defaults = {name: self.memory.same(employer.defaults) for name, employer in organisations.items()}
        return Content(
            settings=said,
            organisations=organisations,
            hubs=self.typed(names.good["hubs"], hub.read, zone),
            pages=self.typed(names.good["pages"], page.read, zone),
            vacancies=self.read(
                names.good["vacancies"], lambda each: self.vacancy(each, defaults, own, zone)
            ),
            files=names.files,
            attachments=Under(self.tree, ATTACHMENTS),
            assets=Under(self.tree, ASSETS),
            unread=tuple(self.unread),
        )

    def made(self, read: Callable[..., T], *arguments: Any) -> T | None:
        """What `read` makes of these, now or before; None with its problems kept."""
        return self.attempt(lambda: self.memory.made(read, *arguments))

    def parsed(self, path: str) -> Document | None:
        """A file of the tree; None with its problems kept."""
        return self.attempt(lambda: self.memory.of_file(parse, path, self.tree))

    def vacancy(
        self, document: Document, defaults: dict[str, Mapping], own: Table | None, zone: ZoneInfo
    ) -> Vacancy | None:
        """A vacancy by the defaults of its own employer alone, so that no other's matter."""
        common = defaults.get(document.employer)
        if common is None:
            return self.made(vacancy.read, document, own, zone, True)  # noqa: FBT003
        whole = self.memory.derived(vacancy.with_defaults, document, common) if common.entries else document
        return self.made(vacancy.read, whole, own, zone)

    def typed(self, files: Iterable[tuple[str, str]], read: Callable[..., T], *around: Any) -> dict[str, T]:
        """What each of some files says; `around` is what reading it depends on besides the file."""
        return self.read(files, lambda document: self.made(read, document, *around))

    def read(self, files: Iterable[tuple[str, str]], read: Callable[[Document], T | None]) -> dict[str, T]:
        """What each of some files says, one after the other, so that no more is held of one."""
        values: dict[str, T] = {}
        for name, path in files:
            document = self.parsed(path)
            value = read(document) if document else None
            if value is not None:
                values[name] = value
            elif document:
                self.unread.append(document)
        return values


@dataclass(frozen=True, slots=True)
class _Names:
    """What the names of the files of content say: of each folder, `good` has slugs and paths."""

    good: dict[str, list[tuple[str, str]]]
    files: dict[str, dict[str, list[str]]]
    problems: list[Problem]


def _names(names: tuple[str, ...]) -> _Names:
    """`names` are the paths below the folder of content."""
    folders: dict[str, list[str]] = {folder: [] for folder in FOLDERS}
    for name in names:
        folder, _, rest = name.partition("/")
        if folder in folders:
            folders[folder].append(rest)
    return _Names(
        good={folder: list(_good(folder, names)) for folder, names in folders.items()},
        files={folder: _files(folder, names) for folder, names in folders.items()},
        problems=list(_file_names(names)),
    )


def _good(folder: str, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """The slug and the path of each file with a good name."""
    return ((name.removesuffix(".md"), f"content/{folder}/{name}") for name in names if _is_good(name))


def _files(folder: str, names: Iterable[str]) -> dict[str, list[str]]:
    files: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if MARKDOWN.fullmatch(name):
            stem = name.rpartition(".")[0]
            files[slug(stem) or stem].append(f"content/{folder}/{name}")
    return dict(files)


def _is_good(name: str) -> bool:
    return name.endswith(".md") and is_slug(name.removesuffix(".md"))


def _file_names(names: Iterable[str]) -> Iterable[Problem]:
    """Files that the site has no place for: nothing is passed over in silence."""
    for name in names:
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
