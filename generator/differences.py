"""What changed in one open vacancy between two builds, in words; each line lacks its full stop."""

import json
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

from generator import advert_words, wording
from generator.advert_words import Data, text, words
from generator.markdown_text import apart, plain
from generator.vacancy_fields import VACANCY

# What is told with its old and its new value: what it is called, and its words.
PARTS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "title": ("title", lambda value: f"“{text(value)}”"),
    "organisation": ("employer", advert_words.named),
    "partner_organisations": ("partner employer", advert_words.all_named),
    "closing_date": ("closing date", advert_words.moment),
    "salary": ("salary", advert_words.salary),
    "hub_locations": ("place of work", advert_words.all_named),
    "location": ("location", advert_words.named),
    "contract": ("contract", advert_words.contract),
    "apply": ("way to apply", advert_words.ways),
}
# What is told by its name alone, of which the data says more.
NAMED = ("organisation", "partner_organisations", "hub_locations", "location")
OPENING = ("closing_date", "salary", "hub_locations", "location")
LISTS = {"essential_criteria": "An essential criterion", "desirable_criteria": "A desirable criterion"}
ORDERED = (*LISTS, "stages", "supplementary_questions")
# Not of the job, or told apart from everything else.
LEFT_OUT = ("id", "url", "stage", "updated", "body", "description")
CALLED = {
    **{field.key: field.name for field in VACANCY},
    **{key: called for key, (called, _) in PARTS.items()},
    "posted": "date of posting",
    "hybrid": "hybrid working",
    "remote": "remote working",
    "anonymised": "reading of applications without names",
    "cv_used_for_shortlisting": "use of the CV for shortlisting",
    "own": "site’s own fields",
}
DATES = (advert_words.moment, advert_words.stage_date)
# How like each other two texts must be for one to be the other reworded.
ALIKE = 0.6


def opening(vacancy: Data, ended: Data) -> Iterator[str]:
    """What decides, of a vacancy that opened; `ended` is what was said of it while it was closed."""
    for key in OPENING:
        called, tell = PARTS[key]
        told = list(_part(f"The {called}", tell, ended[key], vacancy.get(key))) if key in ended else []
        said = words(vacancy.get(key), tell)
        yield from told or ([f"{called.capitalize()}: {said}"] if said else [])


def differences(old: Data, new: Data) -> list[str]:
    """What changed, the parts that decide first and the author's own text last."""
    lines: list[str] = []
    others: list[str] = []
    for key in dict.fromkeys((*PARTS, "stages", *LISTS, *old, *new)):
        before, after = old.get(key), new.get(key)
        if key not in LEFT_OUT and before != after:
            said = list(_difference(key, before, after))
            lines += said
            others += [] if said else [CALLED.get(key, plain(key.replace("_", " ")))]
    if others:
        lines.append(f"{'Also changed' if lines else 'Changed'}: the {wording.listed(others)}")
    # The description repeats the parts. A build from before there were bodies has nothing else.
    which = "body" if "body" in old and "body" in new else "description"
    if old.get(which) != new.get(which) and (which == "body" or not lines):
        lines.append("The text of the advert changed")
    return lines


def _difference(key: str, old: Any, new: Any) -> Iterator[str]:
    """One part of an advert with its old and its new value; nothing where only its name can be told."""
    if key in ORDERED and _sorted(old) == _sorted(new):
        yield f"The {CALLED[key]} are in another order"
    elif key in PARTS:
        called, tell = PARTS[key]
        said = list(_part(f"The {called}", tell, old, new))
        yield from said or ([f"What is said of the {called} changed"] if key in NAMED else [])
    elif key in LISTS:
        yield from _list(LISTS[key], old, new)
    elif key == "stages":
        yield from _stages(old, new)


def _sorted(many: Any) -> Any:
    """The items of a list in an order of their own; any other value as it is."""
    return sorted(json.dumps(each, sort_keys=True) for each in many) if isinstance(many, list) else many


def _part(called: str, tell: Callable[[Any], str], old: Any, new: Any) -> Iterator[str]:
    before, after = words(old, tell), words(new, tell)
    if before == after:
        return
    if not before:
        yield f"{called} is now given: {after}"
    elif not after:
        yield f"{called} is no longer given. It was {before}"
    elif tell in DATES and advert_words.dated(old) and advert_words.dated(new):
        yield f"{called} moved from {before} to {after}"
    elif tell in (*DATES, advert_words.salary):
        # Their words may start with "from" or have "to" in them.
        yield f"{called} changed: it was {before}, and is now {after}"
    else:
        yield f"{called} changed from {before} to {after}"


def _stages(old: Any, new: Any) -> Iterator[str]:
    """The steps of the selection, which are known by their names."""
    before, after = _by_stage(old), _by_stage(new)
    for key in dict.fromkeys((*before, *after)):
        first, then = before.get(key), after.get(key)
        name = f"“{plain(key[0])}”"
        if first is None or then is None:
            date = words((first or then or {}).get("date"), advert_words.stage_date)
            added = "added" if first is None else "taken out"
            yield f"A stage was {added}: {name}{f', {date}' if date else ''}"
        elif first != then:
            dates = (first.get("date"), then.get("date"))
            said = list(_part(f"The date of the stage {name}", advert_words.stage_date, *dates))
            yield from said
            if not said or {**first, "date": 0} != {**then, "date": 0}:
                yield f"What is said of the stage {name} changed"


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
            first, then = apart(gone, like)
            if first != then:
                yield f"{called} was reworded from “{first}” to “{then}”"
        else:
            yield f"{called} was taken out: “{plain(gone)}”"
    yield from (f"{called} was added: “{plain(each)}”" for each in come)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:500], other[:500], autojunk=False).ratio()
