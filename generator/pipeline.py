"""The order of things: files in, files out. Pure: the disk, the clock and the terminal stand outside."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

from generator import content, legibility, references
from generator.build_record import Record
from generator.content import Content
from generator.document import Document
from generator.fields.dates import Written, instant
from generator.fields.kind import nearest
from generator.listing import Listing
from generator.memory import Memory
from generator.palette import STYLE
from generator.problem import Gathered, Invalid, Level, Problem, Where, in_order
from generator.settings import Settings
from generator.shapes import normal
from generator.shelf import shelf
from generator.site import Site, survey
from generator.theme import Theme
from generator.tree import File, Tree
from generator.vacancy import Vacancy

OUTPUTS = "generator.outputs"


@dataclass(frozen=True, slots=True)
class Made:
    """What a run made: the site and advice on it, or the errors that stood in the way and no site."""

    site: Site | None
    problems: list[Problem]

    @property
    def facts(self) -> dict[str, Any]:
        """What a program wants to know of it: how many are open, and when the site will next change."""
        if self.site is None:
            return {}
        change = self.site.next_change
        return {"open": len(self.site.open), "next_change": change.isoformat() if change else None}


def run(
    tree: Tree, as_of: datetime | Written, add: Callable[[str, bytes], None], outputs: Mapping[str, bytes]
) -> Made:
    """Make the whole site, give each file to `add`, and advise on it as it then stands in `outputs`.

    The last file is the record of the others. With errors, what was added is not the whole site and must
    not be published.
    Raises fields.dates.Unclear where `as_of` is a local time that the clocks skip or show twice.
    """
    try:
        site = site_at(tree, as_of)
        record = Record()
        for path, raw in make(site, Theme(tree)):
            add(path, raw)
            record.add(path, raw)
        add(*record.file(site, tree, moment(as_of, site.settings.timezone)))
    except Invalid as invalid:
        return Made(None, in_order(invalid.problems))
    return Made(site, in_order(advise(site, outputs)))


def site_at(tree: Tree, as_of: datetime | Written) -> Site:
    """The site that a project's files say at a moment; raises Invalid with every problem of every file."""
    said = content_of(tree)
    assert said.settings
    return survey(said, moment(as_of, said.settings.timezone))


def content_of(tree: Tree, memory: Memory | None = None) -> Content:
    """What a project's files say at any moment; raises Invalid with every problem of every file."""
    memory = memory or Memory()
    said, problems = content.read(tree, memory)
    employers = memory.together(said.organisations.values())
    gathered = Gathered()
    gathered.add(*problems, *references.references(said, memory))
    gathered.add(*memory.made(legibility.problems, tree[STYLE], employers))
    gathered.raise_any()
    return said


def moment(as_of: datetime | Written, zone: ZoneInfo) -> datetime:
    """The moment that is meant: one as written is in a time zone, and a date alone is its first moment."""
    return as_of if isinstance(as_of, datetime) else instant(as_of, zone, time())


def make(site: Site, theme: Theme) -> Iterator[File]:
    """Every file of the site, one by one; raises Invalid where two outputs claim one path."""
    return ((path, raw) for _, path, raw in made_by(shelf(OUTPUTS), site, theme))


def made_by(outputs: Mapping[str, ModuleType], site: Site, theme: Theme) -> Iterator[tuple[str, str, bytes]]:
    """Every file that some outputs make, each after the name of its output; raises Invalid like `make`."""
    claimed: dict[str, str] = {}
    for name, output in outputs.items():
        for path, raw in _files(output, site, theme):
            if path.casefold() in claimed:
                raise Invalid([_claimed_twice(site, path, (claimed[path.casefold()], name))])
            claimed[path.casefold()] = name
            yield name, path, raw


def _files(output: ModuleType, site: Site, theme: Theme) -> Iterator[File]:
    if hasattr(output, "each"):
        for listing in site.listings:
            yield from output.each(listing, site.settings, theme)
    else:
        yield from output.whole(site, theme)


def _claimed_twice(site: Site, path: str, makers: tuple[str, str]) -> Problem:
    """Told at the page of content that took the address, where one did."""
    pages = {f"{page.slug}/index.html": page.document.path for page in site.pages}
    where = Where(pages.get(path, f"site/{path}"))
    first, second = (maker.replace("_", " ") for maker in makers)
    address = "/" + path.removesuffix("index.html")
    message = f"the address {address} is taken twice, by the site's {first} and its {second}"
    return Problem("address-taken", message, where, "Rename the file, so that it has an address of its own.")


def advise(site: Site, outputs: Mapping[str, bytes], paths: Collection[str] | None = None) -> list[Problem]:
    """The advice of every check, but what is to be ignored; with `paths`, on these files of content alone.

    Then a check looks at no other vacancies. One that has to, or that reads pages, has `of_files`, which
    takes the paths as well.
    """
    checks, about = shelf("generator.checks").values(), site if paths is None else _narrowed(site, paths)
    advice: list[Problem] = []
    for check in checks:
        some = paths is not None and hasattr(check, "of_files")
        advice += check.of_files(site, outputs, paths) if some else check.check(about, outputs)
    known = {code for check in checks for code in check.CODES}
    everywhere = {code for code, _ in site.settings.ignore}
    ignored: set[tuple[str, str]] = set()
    vacancies = [listing.vacancy for listing in (*about.listings, *about.unpublished)]
    sayers: list[Settings | Vacancy] = [site.settings, *vacancies]
    for said in sayers:
        ignored |= {(said.document.path, code) for code, _ in said.ignore}
        advice += [_no_such_code(said.document, code, known) for code, _ in said.ignore if code not in known]
    return [
        problem
        for problem in advice
        if (paths is None or problem.where.path in paths)
        and problem.code not in everywhere
        and (problem.where.path, problem.code) not in ignored
    ]


def _narrowed(site: Site, paths: Collection[str]) -> Site:
    """A site with no vacancies but those whose files these are; with all where there is another file."""

    def only(listings: tuple[Listing, ...]) -> tuple[Listing, ...]:
        return tuple(listing for listing in listings if listing.vacancy.document.path in paths)

    if not all(path.startswith("content/vacancies/") for path in paths):
        return site
    return replace(
        site,
        open=only(site.open),
        closed=only(site.closed),
        gone=only(site.gone),
        unpublished=only(site.unpublished),
    )


def _no_such_code(document: Document, code: str, known: set[str]) -> Problem:
    meant = nearest(code, sorted(known))
    hint = f"Did you mean {meant}?" if meant else f"The codes are: {', '.join(sorted(known))}."
    typed = (text for keys, text in document.scalars if keys and normal(keys[0]) == "ignore")
    where = next((text.where for text in typed if text.value.startswith(code)), document.where("ignore"))
    return Problem("unknown-code", f'there is no advice "{code}" to ignore', where, hint, level=Level.ADVICE)
