"""A small project that tests change one file of, and what comes of it."""

import importlib
import json
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import is_hypothesis_test
from jinja2 import Environment

import generator
from generator import cli, content, making
from generator.disk import read_project
from generator.fields.dates import written
from generator.listing import Listing
from generator.open_data import as_json
from generator.outputs import schemas, share_picture, site_picture
from generator.picture import card
from generator.problem import Problem
from generator.references import references
from generator.site import Site
from generator.tree import Tree
from tests.made import theme_of

HOME = Path(__file__).parent.parent
Files = Mapping[str, str]
NOTHING: Files = MappingProxyType({})

BASE: Files = {
    "content/site.md": """---
title: Jobs in Anytown
address: https://jobs.example/careers/
organisation: anytown
ignore:
  - body-length: These adverts are tiny
  - salary-missing: These adverts are tiny
---
Work for Anytown.
""",
    "content/organisations/anytown.md": """---
name: Anytown Police
kind: police
website: https://www.anytown.example
contact: hr@anytown.example
adjustments_contact: access@anytown.example
---
We keep Anytown safe.
""",
    "content/hubs/high-street.md": """---
name: High Street
street: 10 High Street
locality: Anytown
postcode: AN1 2BC
near: Anytown station
---
Turn left out of the station.
""",
    "content/vacancies/analyst.md": """---
title: Crime Analyst
organisation: anytown
summary: Find the patterns in crime.
posted: 1 March 2026
closing_date: 5pm on 20 March 2026
hub_locations: high-street
apply: https://apply.anytown.example/1
---
## What you will do

Read the figures.
""",
}


class Watched:
    """Coverage, which watches the calls of tests only: pytest at work, watched too, took as long again.

    What hypothesis makes up counts for no line: another day it may not come that way. Every line must be
    covered by an example that stands in a test. A test that is
    marked as `unwatched` does much, all of which others cover.
    """

    trace: Any = None


@pytest.hookimpl(trylast=True)
def pytest_sessionstart() -> None:
    """Watch every module being loaded, then look away."""
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    Watched.trace = sys.gettrace()
    sys.settrace(None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    if is_hypothesis_test(getattr(item, "obj", None)) or item.get_closest_marker("unwatched"):
        return (yield)
    sys.settrace(Watched.trace)
    try:
        return (yield)
    finally:
        sys.settrace(None)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    sys.settrace(Watched.trace)


def compiled_once(compiling: Callable[..., Any]) -> Callable[..., Any]:
    """Jinja's compiling of a template, once for the same text: all our environments have the same options."""
    made: dict[tuple[Any, ...], Any] = {}

    def compile(environment: Environment, *source: Any, **options: Any) -> Any:  # noqa: A001 -- Jinja's name
        key = (*source, *options.items())
        if key not in made:
            made[key] = compiling(environment, *source, **options)
        return made[key]

    return compile


def parsed_once(parser: Callable[[], Any]) -> Callable[[], Any]:
    """The parser of the command line, made once with coverage watching and once without."""
    made = cache(lambda is_watched: parser())
    return lambda: made(sys.gettrace() is not None)


def written_once(writing: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """JSON that people can read, written once for the same value: Python's writer of it is slow."""
    written = cache(lambda text: writing(json.loads(text)))
    return lambda value: written(json.dumps(value))


@pytest.fixture(scope="session", autouse=True)
def slow_things_once() -> Iterator[None]:
    """What is the same each time and slow to make is made once, not for every site of a test.

    That is a picture, a template, the schemas of the data, and what the command line can be.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", compiled_once(Environment.compile))
        patch.setattr(cli, "_parser", parsed_once(cli._parser))
        patch.setattr(schemas, "as_json", written_once(as_json))
        drawn = cache(card)
        for output in (share_picture, site_picture):
            patch.setattr(output, "card", drawn)
        yield


@pytest.fixture(scope="session")
def theme_files() -> Tree:
    """The built-in templates and assets."""
    return {path: raw for path, raw in read_project(HOME).items() if not path.startswith("content/")}


@pytest.fixture
def project(theme_files: Tree) -> Callable[[Files], Tree]:
    """The small project with some files changed, added or, where empty, taken away."""

    def make(files: Files = NOTHING) -> Tree:
        whole = {**BASE, **files}
        return {**theme_files, **{path: text.encode() for path, text in whole.items() if text}}

    return make


@pytest.fixture
def vacancy_text() -> Callable[..., str]:
    """The file of the small project's vacancy with some fields changed, added or, where None, taken away."""

    def make(body: str = "Read the figures.", /, **fields: str | None) -> str:
        lines: dict[str, str | None] = {
            "title": "Crime Analyst",
            "organisation": "anytown",
            "summary": "Find the patterns in crime.",
            "posted": "1 March 2026",
            "closing_date": "5pm on 20 March 2026",
            "apply": "https://apply.anytown.example/1",
        }
        front = "\n".join(f"{key}: {value}" for key, value in (lines | fields).items() if value is not None)
        return f"---\n{front}\n---\n{body}\n"

    return make


@pytest.fixture
def site_of(project: Callable[[Files], Tree]) -> Callable[..., Site]:
    """The site of a project at a moment."""

    def make(files: Files = NOTHING, as_of: str | datetime = "10 March 2026") -> Site:
        return making.site_at(project(files), written(as_of) if isinstance(as_of, str) else as_of)

    return make


@pytest.fixture
def listing_of(site_of: Callable[..., Site], vacancy_text: Callable[..., str]) -> Callable[..., Listing]:
    """The one vacancy of the small project, with some fields changed, as it stands at a moment."""

    def make(
        body: str = "Read the figures.", /, as_of: str = "10 March 2026", **fields: str | None
    ) -> Listing:
        site = site_of({"content/vacancies/analyst.md": vacancy_text(body, **fields)}, as_of)
        (listing,) = (*site.listings, *site.unpublished)
        return listing

    return make


@pytest.fixture
def outputs_of(project: Callable[[Files], Tree]) -> Callable[..., dict[str, bytes]]:
    """Every file that a project's site is made of, at a moment."""

    def make(files: Files = NOTHING, as_of: str = "10 March 2026") -> dict[str, bytes]:
        tree = project(files)
        return dict(making.make(making.site_at(tree, written(as_of)), theme_of(tree)))

    return make


@pytest.fixture
def problems_of(project: Callable[[Files], Tree]) -> Callable[[Files], list[Problem]]:
    """Every problem of reading a project."""

    def make(files: Files) -> list[Problem]:
        said, problems = content.read(project(files))
        return [*problems, *references(said)]

    return make
