"""The schemas of the open data, tried with a validator that is not ours on all that vacancies can hold."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from generator import making, open_schema
from generator.fields.dates import written
from generator.open_data import as_json, ended, whole_vacancy
from generator.problem import Invalid
from generator.settings import Settings
from generator.site import Site
from generator.slips.line import quoted
from generator.terms import FAMILIES
from generator.vacancy_fields import VACANCY
from tests.browser.projects import EDGES, FULL, Project, sample

SITE_OF = Callable[..., Site]
TEXT = Callable[..., str]
Schema = dict[str, Any]
HOME = "https://jobs.example/careers/"
ANALYST = "content/vacancies/analyst.md"
SIGNS = ["</script>", "]]>", "&amp;nbsp;", "😀", '"', "'", "\\", "{{ 7 * 7 }}", "é", "سلام", "x" * 30, "=1"]
# Any text but what is refused as soon as a file is read.
PIECES = st.sampled_from(SIGNS) | st.text(st.characters(categories=("L", "M", "P", "S")), max_size=8)
AWKWARD = st.lists(PIECES, min_size=1, max_size=4).map(" ".join)


def one(schema: Schema) -> Draft202012Validator:
    """A validator of one vacancy."""
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema["properties"]["vacancies"]["items"], format_checker=checker)


def complaints(site: Site) -> list[str]:
    """What the validator has against any vacancy of a site."""
    opened, closed = one(open_schema.vacancies(site.settings)), one(open_schema.closed(site.settings))
    told = [(opened, whole_vacancy(each)) for each in site.open]
    told += [(closed, ended(each)) for each in site.closed]
    return [
        f"{error.json_path}: {error.message}"
        for validator, data in told
        for error in validator.iter_errors(json.loads(as_json(data)))
    ]


@pytest.mark.parametrize(
    ("project", "count"),
    [
        (FULL, 8),
        (EDGES, 4),
        (sample("1 December 2025"), 2),
        (sample("20 April 2022"), 1),
        (sample("22 November 2026"), 2),
    ],
    ids=lambda each: each.as_of if isinstance(each, Project) else None,
)
def test_every_vacancy_is_as_its_schema_says(project: Project, count: int) -> None:
    site = making.site_at(project.files, written(project.as_of))
    assert len(site.listings) == count
    assert complaints(site) == []


@given(
    text=AWKWARD,
    place=AWKWARD,
    pay=st.decimals(1000, 10_000_000, places=2),
    closing=st.dates(date(2026, 3, 2), date(2199, 12, 31)),
)
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_was_typed_is_as_the_schema_says(
    site_of: SITE_OF, vacancy_text: TEXT, text: str, place: str, pay: Decimal, closing: date
) -> None:
    file = vacancy_text(
        title=quoted(f"Post {text}"),
        essential_criteria=f"[{quoted(text)}]",
        benefits=f"[{quoted(text)}]",
        salary=f"£{pay}",
        location=quoted(place),
        statements=f"[{quoted(f'Our statement: {text}')}]",
        closing_date=str(closing),
    )
    try:
        site = site_of({ANALYST: file})
    except Invalid:
        return
    assert complaints(site) == []


@pytest.fixture
def site_settings(site_of: SITE_OF) -> Settings:
    own = "{team: {label: Team, one_of: [North, South], help: Which team.}}"
    front = f"title: Jobs\naddress: {HOME}\norganisation: anytown\nfields: {own}"
    return site_of({"content/site.md": f"---\n{front}\n---\n"}).settings


def test_every_definition_has_an_address_of_its_own(site_settings: Settings) -> None:
    schemas = {
        "vacancies.json": open_schema.vacancies(site_settings),
        "closed.json": open_schema.closed(site_settings),
    }
    resources = [(each["$id"], Resource.from_contents(each)) for each in schemas.values()]
    resolver = Registry[Any]().with_resources(resources).resolver()
    for family in FAMILIES:
        key = re.split(r"[.\[]", family.field)[0]
        assert key in schemas[family.file]["properties"]["vacancies"]["items"]["properties"]
        for term in family.terms:
            found = resolver.lookup(f"{HOME}schemas/{family.file}#{term.anchor}").contents
            assert found == {
                "const": term.value,
                "title": term.name,
                "description": term.meaning,
                "$anchor": term.anchor,
            }


def test_every_field_is_explained_as_in_the_field_table(site_settings: Settings) -> None:
    schema = open_schema.vacancies(site_settings)
    Draft202012Validator.check_schema(schema)
    items = schema["properties"]["vacancies"]["items"]
    for field in VACANCY:
        if told := items["properties"].get(field.key):
            assert (told["title"], told["description"]) == (field.label, field.means or field.help)
    assert all(each["title"] and each["description"] for each in items["properties"].values())
    assert items["properties"]["own"]["properties"]["team"]["description"] == "Which team."
    assert items["required"] == [
        *("id", "url", "stage", "title", "summary", "organisation"),
        *("right_to_work", "apply", "language", "description"),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"stage": "closed"},
        {"stage": None},
        {"posted": "1 March 2026"},
        {"closing_date": "2026-03-20"},
        {"working_pattern": ["night time"]},
        {"vetting": [{"level": "sc"}]},
        {"organisation": "anytown"},
        {"documents": [{"title": "Job description"}]},
        {"own": {"team": "West"}},
        {"own": {"desk": "1"}},
        {"status": "live"},
        {"salary": {"per": "year", "currency": "GBP"}},
        {"apply": {"label": "Apply"}},
        {"contact": {"name": "HR team"}},
        {"location": {"country": "GB"}},
        {"stages": [{"stage": "Panel", "date": {"kind": "day"}}]},
        {"stages": [{"stage": "Panel", "date": {"kind": "unknown", "days": ["2026-04-08"]}}]},
    ],
    ids=str,
)
def test_data_of_another_form_is_refused(
    site_of: SITE_OF, site_settings: Settings, wrong: dict[str, Any]
) -> None:
    (listing,) = site_of().open
    validator = one(open_schema.vacancies(site_settings))
    data = whole_vacancy(listing) | {"own": {"team": "North"}}
    assert validator.is_valid(data)
    assert not validator.is_valid(data | wrong)


def test_a_site_without_fields_of_its_own_has_none_in_its_schema(site_of: SITE_OF) -> None:
    schema = open_schema.vacancies(site_of().settings)
    assert "own" not in schema["properties"]["vacancies"]["items"]["properties"]
