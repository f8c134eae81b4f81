"""The projects that the states are pages of: folders of content laid over each other, on a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from generator import making
from generator.disk import read_project
from generator.fields.dates import instant, written
from generator.theme import Theme
from generator.tree import Tree

HOME = Path(__file__).parent.parent.parent
FOLDER = Path(__file__).parent / "projects"
LONDON = ZoneInfo("Europe/London")
TODAY = "10 March 2026"
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Project:
    """A site on a day: the later folders lie over the earlier, and what is `written` over them all."""

    name: str
    as_of: str
    folders: tuple[Path, ...]
    written: Callable[[], Mapping[str, str]] = lambda: NOTHING

    @property
    def files(self) -> Tree:
        """Everything that the site is made of, with the built-in templates and assets."""
        tree = {path: raw for path, raw in read_project(HOME).items() if not path.startswith("content/")}
        for folder in self.folders:
            for path in sorted((folder / "content").rglob("*.*")) + sorted((folder / "assets").rglob("*.*")):
                tree[path.relative_to(folder).as_posix()] = path.read_bytes()
        return tree | {path: text.encode() for path, text in self.written().items()}

    def made(self) -> dict[str, bytes]:
        """Every file of the finished site."""
        tree = self.files
        return dict(making.make(making.site_at(tree, written(self.as_of)), Theme(tree)))


def moment(text: str) -> datetime:
    """A day or a time as an editor writes it, in London; a day alone is its start."""
    return instant(written(text), LONDON, time())


def _project(name: str, *folders: str, written: Callable[[], Mapping[str, str]] = lambda: NOTHING) -> Project:
    return Project(name, TODAY, tuple(FOLDER / folder for folder in folders or (name,)), written)


def _crowd(count: int, closed: int, per_page: int) -> Mapping[str, str]:
    """Vacancies of many kinds, of which some are closed, and how many a page of a list has."""
    contracts = ("permanent", "fixed term", "secondment", "casual")
    patterns = ("full time", "part time", "[full time, job share]")
    site = (FOLDER / "full/content/site.md").read_text()
    made = {"content/site.md": site.replace("licence:", f"per_page: {per_page}\nlicence:")}
    for number in range(1, count + 1):
        is_open = number <= count - closed
        made[f"content/vacancies/post-{number}.md"] = f"""---
title: {("Analyst", "Caretaker", "Editor", "Inspector", "Press Officer")[number % 5]} {number}
organisation: {("county", "force", "archive")[number % 3]}
summary: Do what post {number} is for.
posted: {number % 20 + 1} {"February" if is_open else "January"} 2026
closing_date: 5pm on {number % 28 + 1} {"April" if is_open else "February"} 2026
contract: {contracts[number % 4]}
working_pattern: {patterns[number % 3]}
salary: £{20 + number % 40},000
hub_locations: {("high-street", "river-house")[number % 2]}
apply: hr@county.example
---

Do it well.
"""
    return made


NONE = _project("none")
ONE = _project("one", "none", "one")
FULL = _project("full")
# The vacancies of `full`, 5 open and 3 closed, and others beside them: 12 open, and 60.
DOZEN = _project("dozen", "full", written=lambda: _crowd(11, 4, 5))
MANY = _project("many", "full", written=lambda: _crowd(67, 12, 10))
EDGES = _project("edges")


def sample(day: str) -> Project:
    """The sample site of this repository on a day."""
    return Project(f"sample, {day}", day, (HOME,))
