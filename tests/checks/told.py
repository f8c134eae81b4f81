"""A piece of advice beside what stands at its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType

from generator.problem import Problem
from generator.site import Site
from generator.subject import subjects

Files = Mapping[str, str]
VACANCY = "content/vacancies/analyst.md"
SITE = "content/site.md"


def advice_of(check: ModuleType, site: Site, outputs: Mapping[str, bytes]) -> list[Problem]:
    """What one check says of a site."""
    if hasattr(check, "check"):
        return list(check.check(site, outputs))
    asked = [each for each in subjects(site) if not each.over or hasattr(check, "OVER")]
    if hasattr(check, "each"):
        return [problem for each in asked for problem in check.each(each)]
    comparison = check.Comparison(site)
    for each in sorted(asked, key=lambda each: each.document.path):
        comparison.take(check.item(each))
    return list(comparison.advice())


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
