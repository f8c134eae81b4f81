"""A piece of advice beside what stands at its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.problem import Problem

Files = Mapping[str, str]
VACANCY = "content/vacancies/analyst.md"
SITE = "content/site.md"


@dataclass(frozen=True)
class Told:
    """A piece of advice; `at` is the rest of the line from the place that it names."""

    problem: Problem
    at: str

    @property
    def line(self) -> int:
        return self.problem.where.line

    @property
    def path(self) -> str:
        return self.problem.where.path

    @property
    def fix(self) -> str:
        return self.problem.fix


Advise = Callable[..., list[Told]]
VacancyText = Callable[..., str]
