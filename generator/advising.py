"""The advice of every check: on each file alone, which is remembered, and on files beside others."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

from generator.document import Document
from generator.listing import Listing
from generator.memory import Memory
from generator.nearest import nearest
from generator.problem import Level, Problem
from generator.shapes import normal
from generator.shelf import shelf
from generator.site import Site
from generator.subject import Subject, of_vacancy, subjects

Ignore = tuple[tuple[str, str], ...]
# How many files a check prepares for at once.
TOGETHER = 500


class Look(NamedTuple):
    """What the checks say of one file, but what it says is to be ignored; and what some compare of it.

    `items` has that by the name of the check. A memory that outlives the run does not hold a named tuple: it
    reads it again when asked for it.
    """

    advice: tuple[Problem, ...]
    items: dict[str, Any]


def advise(
    site: Site, outputs: Mapping[str, bytes], memory: Memory, paths: Collection[str] | None = None
) -> list[Problem]:
    """The advice of every check, but what is to be ignored; with `paths`, on these files of content alone."""
    every = sorted(subjects(site), key=lambda each: each.document.path)
    settings = site.settings
    advice = _unknown(settings.document, settings.ignore)
    comparisons = {name: check.Comparison(site) for name, check in _with("item").items()}
    for look in _looks(every, memory, paths):
        advice += look.advice
        for name, item in look.items.items():
            comparisons[name].take(item)
    compared = (problem for each in comparisons.values() for problem in each.advice())
    advice += _but_ignored([*compared, *_whole(site, outputs, paths)], every)
    everywhere = {code for code, _ in settings.ignore}
    return [
        problem
        for problem in advice
        if problem.code not in everywhere and (paths is None or problem.where.path in paths)
    ]


def look_ahead(site: Site, listings: Iterable[Listing], memory: Memory) -> None:
    """Have remembered what `advise` will ask of some vacancies: another process can do that for it."""
    boards = site.settings.boards
    files = [
        of_vacancy(each, boards, over=each.stage.is_public and not each.stage.is_open) for each in listings
    ]
    _prepare(files, memory)
    for each in files:
        memory.made(look_at, *_said(each, memory))


def look_at(*said: Any) -> Look:
    """All that the checks that look at each file alone make of one.

    What `said` is, only this module knows: all that it depends on.
    """
    subject, advice = _subject(*said), list[Problem]()
    for check in _with("each").values():
        if not subject.over or hasattr(check, "OVER"):
            advice += check.each(subject)
    ignore = subject.listing.vacancy.ignore if subject.listing else ()
    advice += _unknown(subject.document, ignore)
    path, codes = subject.document.path, {code for code, _ in ignore}
    told = tuple([each for each in advice if each.code not in codes or each.where.path != path])
    comparing = {} if subject.over else _with("item")
    return Look(told, {name: check.item(subject) for name, check in comparing.items()})


def item_of(name: str, *said: Any) -> Any:
    """What the check of this name compares of one file; `said` is as for `look_at`."""
    return _with("item")[name].item(_subject(*said))


def _said(subject: Subject, memory: Memory) -> tuple[Any, ...]:
    """A file as arguments, which are the very same as long as it is."""
    if subject.listing:
        return (subject.boards, subject.over, memory.looked_into(subject.listing.alone))
    return (None, subject.document, memory.together(subject.employers), subject.english)


def _subject(boards: tuple[str, ...] | None, *said: Any) -> Subject:
    """The file that such arguments mean."""
    if boards is None:
        document, employers, english = said
        return Subject(document, employers, english=english)
    over, listing = said
    return of_vacancy(listing, boards, over=over)


def _looks(every: Sequence[Subject], memory: Memory, paths: Collection[str] | None) -> Iterator[Look]:
    """A look at each of the wanted files, and at what is compared with them of others."""
    wanted = [each for each in every if paths is None or each.document.path in paths]
    # A vacancy may tell of what its employer's file adds to it.
    looked_at = wanted if all(each.listing for each in wanted) else every
    for kind in (Listing, type(None)):
        _prepare([each for each in looked_at if isinstance(each.listing, kind)], memory)
    chosen = set(map(id, looked_at))
    few = [] if len(wanted) == len(every) else wanted
    groups = {name: set(map(check.group, few)) for name, check in _with("item").items()}
    for each in every:
        if id(each) in chosen:
            yield memory.made(look_at, *_said(each, memory))
        elif not each.over:
            names = [name for name, check in _with("item").items() if check.group(each) in groups[name]]
            said = _said(each, memory) if names else ()
            yield Look((), {name: memory.made(item_of, name, *said) for name in names})


def _prepare(files: Sequence[Subject], memory: Memory) -> None:
    """Let a check that works on many files sooner than on each look at those that are not remembered.

    To ask that of each takes long, and what is remembered of one of many is mostly remembered of all.
    """
    for first in range(0, len(files), TOGETHER):
        some = files[first : first + TOGETHER]
        if not memory.known(look_at, *_said(some[0], memory)):
            for check in _with("prepare").values():
                check.prepare([each for each in some if not each.over])


def _whole(site: Site, outputs: Mapping[str, bytes], paths: Collection[str] | None) -> Iterator[Problem]:
    """What the checks of the site as a whole say, and of its finished pages."""
    for check in _with("check").values():
        if paths is not None and hasattr(check, "of_files"):
            yield from check.of_files(site, outputs, paths)
        else:
            yield from check.check(site, outputs)


def _but_ignored(advice: Iterable[Problem], every: Iterable[Subject]) -> Iterator[Problem]:
    """The advice but what vacancies say is to be ignored; only those that it speaks of are asked."""
    told = list(advice)
    paths = {each.where.path for each in told}
    asked = (each for each in every if each.listing and each.document.path in paths)
    ignored = {
        (each.document.path, code)
        for each in asked
        if each.listing
        for code, _ in each.listing.vacancy.ignore
    }
    return (each for each in told if (each.where.path, each.code) not in ignored)


@cache
def _with(function: str) -> dict[str, ModuleType]:
    """The checks that have a function."""
    checks = shelf("generator.checks")
    return {name: check for name, check in checks.items() if hasattr(check, function)}


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for check in _with("CODES").values() for code in check.CODES)


def _unknown(document: Document, ignore: Ignore) -> list[Problem]:
    """Advice on each code to ignore that no check has."""
    return [_no_such_code(document, code) for code, _ in ignore if code not in _codes()]


def _no_such_code(document: Document, code: str) -> Problem:
    meant = nearest(code, sorted(_codes()))
    hint = f"Did you mean {meant}?" if meant else f"The codes are: {', '.join(sorted(_codes()))}."
    typed = (text for keys, text in document.scalars if keys and normal(keys[0]) == "ignore")
    where = next((text.where for text in typed if text.value.startswith(code)), document.where("ignore"))
    return Problem("unknown-code", f'there is no advice "{code}" to ignore', where, hint, level=Level.ADVICE)
