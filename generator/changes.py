"""What changed for candidates between two builds, by their open data, in words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from generator import advert_words, wording
from generator.advert_words import Data, text, words
from generator.markdown_text import plain

ENDED = {"closed": "Closed", "withdrawn": "Withdrawn", "filled": "Filled"}
# What is told with its old and its new value: what it is called, and its words.
PARTS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "title": ("title", lambda value: f"“{text(value)}”"),
    "organisation": ("employer", advert_words.named),
    "closing_date": ("closing date", advert_words.moment),
    "salary": ("salary", advert_words.salary),
    "hub_locations": ("place of work", advert_words.all_named),
    "location": ("location", advert_words.named),
    "contract": ("contract", advert_words.contract),
    "apply": ("way to apply", advert_words.ways),
}
OPENING = ("closing_date", "salary", "hub_locations", "location")
LISTS = {"essential_criteria": "An essential criterion", "desirable_criteria": "A desirable criterion"}
# Not of the job, or told by everything else.
LEFT_OUT = ("id", "url", "stage", "updated", "description")
CALLED = {"own": "site’s own fields", **{key: called for key, (called, _) in PARTS.items()}}
# How like each other two texts must be for one to be the other reworded.
ALIKE = 0.6
NO_DATE = "no date"


@dataclass(frozen=True, slots=True)
class Adverts:
    """The vacancies of a build by what they are known by: those that are open, and those that have ended."""

    open: dict[str, Data]
    ended: dict[str, Data]


@dataclass(frozen=True, slots=True)
class Change:
    """What changed for one vacancy; `kind` is one of `opened`, `reopened`, `ended`, `gone`, `changed`."""

    name: str
    heading: str
    kind: str
    lines: tuple[str, ...]


def adverts(open_: Any, ended: Any) -> Adverts:
    """What the data of `vacancies.json` and `closed.json` say; raises ValueError where it is not theirs."""
    return Adverts(_by_name(open_), _by_name(ended))


def _by_name(said: Any) -> dict[str, Data]:
    vacancies = said.get("vacancies") if isinstance(said, dict) else None
    if not isinstance(vacancies, list) or not all(isinstance(each, dict) for each in vacancies):
        raise ValueError
    # Below the site's address, so that a copy at another address has the same vacancies.
    home = str(said.get("address", ""))
    return {str(each.get("id")).removeprefix(home): each for each in vacancies}


def changes(old: Adverts, new: Adverts) -> list[Change]:
    """What changed, vacancy by vacancy: the new build's open ones in its order, then the others."""
    names = dict.fromkeys((*new.open, *new.ended, *old.open, *old.ended))
    found = (_change(name, old, new) for name in names)
    return [change for change in found if change]


def _change(name: str, old: Adverts, new: Adverts) -> Change | None:
    shown = next(each[name] for each in (new.open, new.ended, old.open, old.ended) if name in each)
    if name in new.open:
        if name in old.open:
            kind, lines = "changed", tuple(_differences(old.open[name], new.open[name]))
        else:
            kind = "reopened" if name in old.ended else "opened"
            lines = (f"{kind.capitalize()}.", *_opening(shown))
    elif name in new.ended:
        kind, lines = "ended", tuple(_ending(name, old, new))
    elif name in old.open:
        kind, lines = "gone", ("No longer published, and not in the list of closed vacancies.",)
    else:
        return None
    return Change(name, _heading(shown) or plain(name), kind, lines) if lines else None


def _heading(vacancy: Data) -> str:
    reference = vacancy.get("reference")
    parts = [text(vacancy.get("title", "")), words(vacancy.get("organisation"), advert_words.named)]
    named = ", ".join(part for part in parts if part)
    return f"{named} ({text(reference)})" if reference else named


def _opening(vacancy: Data) -> Iterator[str]:
    for key in OPENING:
        called, tell = PARTS[key]
        if said := words(vacancy.get(key), tell):
            yield f"{called.capitalize()}: {said}."


def _ending(name: str, old: Adverts, new: Adverts) -> Iterator[str]:
    """How a vacancy ended, unless it had ended in the same way before."""
    why, before = (each.ended.get(name, {}).get("why") for each in (new, old))
    if why != before:
        told = ENDED.get(str(why), "Ended")
        yield f"{told}. It was {text(before)} before." if before else f"{told}."


def _differences(old: Data, new: Data) -> list[str]:
    """What changed in an open vacancy, the parts that decide first; "the text" where nothing else did."""
    lines: list[str] = []
    others: list[str] = []
    for key in dict.fromkeys((*PARTS, "stages", *LISTS, *old, *new)):
        before, after = old.get(key), new.get(key)
        if key not in LEFT_OUT and before != after:
            said = list(_difference(key, before, after))
            lines += said
            others += [] if said else [CALLED.get(key, plain(key.replace("_", " ")))]
    if others:
        lines.append(f"{'Also changed' if lines else 'Changed'}: the {wording.listed(others)}.")
    elif not lines and old.get("description") != new.get("description"):
        lines.append("The text changed.")
    return lines


def _difference(key: str, old: Any, new: Any) -> Iterator[str]:
    """One part of an advert with its old and its new value; nothing where only its name can be told."""
    if key in PARTS:
        yield from _part(key, old, new)
    elif key in LISTS:
        yield from _list(LISTS[key], old, new)
    elif key == "stages":
        yield from _stages(old, new)


def _part(key: str, old: Any, new: Any) -> Iterator[str]:
    called, tell = PARTS[key]
    before, after = words(old, tell), words(new, tell)
    if before and after and before != after:
        verb = "moved" if key == "closing_date" else "changed"
        yield f"The {called} {verb} from {before} to {after}."
    elif after and not before:
        yield f"The {called} is now given: {after}."
    elif before and not after:
        yield f"The {called} is no longer given. It was {before}."


def _stages(old: Any, new: Any) -> Iterator[str]:
    """The steps of the selection, which are known by their names."""
    before, after = _by_stage(old), _by_stage(new)
    for key in dict.fromkeys((*before, *after)):
        first, then = before.get(key), after.get(key)
        name = f"“{plain(key[0])}”"
        dates = [words((each or {}).get("date"), advert_words.stage_date) for each in (first, then)]
        if first is None or then is None:
            date = next((f", {each}" for each in dates if each), "")
            yield f"A stage was {'added' if first is None else 'taken out'}: {name}{date}."
        elif dates[0] != dates[1]:
            yield f"The stage {name} moved from {dates[0] or NO_DATE} to {dates[1] or NO_DATE}."
        elif first != then:
            yield f"What is said of the stage {name} changed."


def _by_stage(stages: Any) -> dict[tuple[str, int], Data]:
    """Stages by their names; several of one name by their numbers too."""
    known: dict[tuple[str, int], Data] = {}
    for each in stages if isinstance(stages, list) else ():
        if isinstance(each, dict):
            name = str(each.get("stage", ""))
            known[name, sum(name == other for other, _ in known)] = each
    return known


def _list(called: str, old: Any, new: Any) -> Iterator[str]:
    """What was taken out of a list, put into it or reworded."""
    before, after = (each if isinstance(each, list) else [] for each in (old, new))
    come = [str(each) for each in after if each not in before]
    for gone in (str(each) for each in before if each not in after):
        like = max(come, key=lambda each: _likeness(gone, each), default="")
        if like and _likeness(gone, like) >= ALIKE:
            come.remove(like)
            yield f"{called} was reworded from “{plain(gone)}” to “{plain(like)}”."
        else:
            yield f"{called} was taken out: “{plain(gone)}”."
    yield from (f"{called} was added: “{plain(each)}”." for each in come)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:500], other[:500], autojunk=False).ratio()


def told(found: Sequence[Change]) -> list[str]:
    """The changes as lines of Markdown, under a heading for each vacancy."""
    if not found:
        return ["Nothing changed for candidates."]
    lines = [f"{wording.counted(len(found), 'vacancy', 'vacancies')} changed for candidates."]
    for change in found:
        lines += ["", f"### {change.heading}", "", *(f"- {line}" for line in change.lines)]
    return lines
