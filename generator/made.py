"""What came of a run: how the site stands, and what there is to say of it."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.problem import Level, Problem, Where

LEVELS = {str(level): level for level in Level}


class Standing(NamedTuple):
    """How many vacancies are open, and when the site will next change, in its own time."""

    open: int
    next_change: datetime | None


class Made(NamedTuple):
    """What a run made: how the site stands and advice on it, or the errors that stood in the way and no site.

    `digests` has the SHA-256 of each file, and `answer` is what the next run wants to know of this one.
    """

    standing: Standing | None
    problems: list[Problem]
    digests: Mapping[str, bytes] = MappingProxyType({})
    answer: Any = None

    @property
    def facts(self) -> dict[str, Any]:
        """What a program wants to know of it: how many are open, and when the site will next change."""
        if self.standing is None:
            return {}
        change = self.standing.next_change
        return {"open": self.standing.open, "next_change": change.isoformat() if change else None}


def plain(made: Made) -> Any:
    """What came of a run that made a site, in plain values."""
    assert made.standing
    change = made.standing.next_change
    problems = [
        (tuple(problem.where), str(problem.level), problem.code, problem.message, problem.hint, problem.fix)
        for problem in made.problems
    ]
    return made.standing.open, change.timestamp() if change else None, problems


def unpacked(told: Any, zone: tzinfo) -> tuple[Standing, list[Problem]]:
    """The standing, in the site's own time, and the problems that `plain` told."""
    count, change, problems = told
    standing = Standing(count, None if change is None else datetime.fromtimestamp(change, zone))
    return standing, [
        Problem(code, message, Where(*where), hint, fix, LEVELS[level])
        for where, level, code, message, hint, fix in problems
    ]
