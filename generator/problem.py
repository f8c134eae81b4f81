"""What is wrong, where it stands, and what to do about it: problems are values, gathered and then told."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Level(StrEnum):
    """How much a problem matters: an error stops the build, advice does not (unless strict)."""

    ERROR = "error"
    ADVICE = "advice"


class Where(NamedTuple):
    """A place in a file of the project: its path with forward slashes, line and column from 1.

    A published file has its address for a path; line 0 is such a file as a whole.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Problem(NamedTuple):
    """One thing that the author can mend.

    `code` is a stable word listed in docs/problems.md; `message` says what was read and what is
    accepted; `hint` says what to do; `fix` is the corrected line, only where it can be worked out.
    """

    code: str
    message: str
    where: Where
    hint: str = ""
    fix: str = ""
    level: Level = Level.ERROR


class Code(NamedTuple):
    """One kind of problem as docs/problems.md explains it: what it means, a bad example and a good one."""

    means: str
    bad: str
    good: str


class Invalid(Exception):  # noqa: N818 -- the name says what it means: what was read cannot be used
    """The author can mend this: the only exception that is not a bug. It carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(*(f"{p.where} {p.message}" for p in self.problems))

    def __reduce__(self) -> tuple[type["Invalid"], tuple[tuple[Problem, ...]]]:
        return Invalid, (self.problems,)


class Gathered:
    """Problems collected on the way, so that one run can tell them all."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def attempt(self, step: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """What `step` returns, or None with its problems kept."""
        try:
            return step(*args, **kwargs)
        except Invalid as invalid:
            self.problems.extend(invalid.problems)
            return None

    def add(self, *problems: Problem) -> None:
        """Keep these problems too."""
        self.problems.extend(problems)

    def raise_any(self) -> None:
        """Raise Invalid with all that was kept, if anything was."""
        if self.problems:
            raise Invalid(self.problems)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by file, line and column, as an author works through them."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.where, p.code, p.message))
