"""Advice on the small project with some files changed, each piece with what stands at its place."""

from collections.abc import Callable
from types import MappingProxyType, ModuleType

import pytest

from generator.problem import Level, Problem
from generator.site import Site
from generator.tree import Tree
from tests.checks.told import VACANCY, Advise, Files, Told, advice_of

NOTHING: Files = MappingProxyType({})
NO_PAGES: Tree = MappingProxyType({})


@pytest.fixture
def advise(project: Callable[[Files], Tree], site_of: Callable[..., Site]) -> Advise:
    """What a check says of a project at a moment, and of its finished pages."""

    def make(
        check: ModuleType,
        files: Files = NOTHING,
        as_of: str = "10 March 2026",
        made: Tree = NO_PAGES,
    ) -> list[Told]:
        places = {**project(files), **{f"site/{path}": raw for path, raw in made.items()}}
        found = advice_of(check, site_of(files, as_of), made)
        for problem in found:
            assert problem.level is Level.ADVICE
            assert problem.code in check.CODES
            assert problem.hint
        return [Told(problem, _rest(places, problem)) for problem in found]

    return make


@pytest.fixture
def advise_body(advise: Advise, vacancy_text: Callable[..., str]) -> Advise:
    """What a check says of a vacancy that people can apply for, with this body and some fields changed."""

    def make(check: ModuleType, body: str = "Text.", /, **fields: str | None) -> list[Told]:
        return advise(check, {VACANCY: vacancy_text(body, **fields)})

    return make


def _rest(places: Tree, problem: Problem) -> str:
    line = places[problem.where.path].decode().split("\n")[problem.where.line - 1]
    assert 1 <= problem.where.column <= len(line) + 1
    return line[problem.where.column - 1 :]
