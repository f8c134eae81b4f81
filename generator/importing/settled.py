"""What is certain of the facts that were found: each one read by its field, and none said in two ways."""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from generator.fields.table import Field
from generator.first_draft import line_of
from generator.importing.extract import Fact
from generator.importing.notes import Notes
from generator.importing.values import typed
from generator.problem import Invalid, Problem

WEEKDAY = re.compile(rf"\b(?:{'|'.join(calendar.day_name)}) (?=\d)")


class Settled(NamedTuple):
    """A line of front matter, what it says, and the facts that say it."""

    line: str
    value: Any
    facts: tuple[Fact, ...]


def settled(
    facts: Iterable[Fact], table: Mapping[str, Field], zone: ZoneInfo, notes: Notes
) -> dict[str, Settled]:
    """The line for each field that is certain; what a field does not take, or is said twice, is told."""
    found: dict[str, list[Settled]] = defaultdict(list)
    refused: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        try:
            one = Settled(*typed(table[fact.key], fact.value, zone), (fact,))
        except Invalid as invalid:
            # A label alone may be a heading, and a sentence below it then is something else.
            if len(fact.at) < 2 or not str(fact.value).endswith("."):
                refused[fact.key].append(fact)
                notes.look.append(_refused(fact, invalid.problems[0]))
        else:
            found[fact.key].append(one)
    certain: dict[str, Settled] = {}
    for key, each in found.items():
        if key == "stages":
            certain[key] = _stages(each)
        elif len({table[key].kind.show(one.value) for one in each}) == 1 and key not in refused:
            certain[key] = each[0]._replace(facts=tuple(fact for one in each for fact in one.facts))
        else:
            ways = (*(fact for one in each for fact in one.facts), *refused[key])
            said = " and ".join(dict.fromkeys(fact.said for fact in ways))
            notes.look.append(f"{key} is not filled in, because it is said in different ways: {said}.")
    return certain


def _stages(each: Iterable[Settled]) -> Settled:
    """All the stages in one list: a selection has several."""
    each = list(each)
    stages = [stage for one in each for stage in one.value]
    lines = [
        f"  - {line_of('stage', stage.stage)}\n    date: {WEEKDAY.sub('', str(stage.date))}"
        for stage in stages
    ]
    return Settled("\n".join(("stages:", *lines)), stages, tuple(fact for one in each for fact in one.facts))


def _refused(fact: Fact, problem: Problem) -> str:
    reason = problem.hint or f"{problem.message}."
    return f"{fact.said[:1].upper()}{fact.said[1:]} was not used for {fact.key}. {reason}"
