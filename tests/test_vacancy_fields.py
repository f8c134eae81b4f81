"""The field table of a vacancy: each example and each default can be typed as it stands."""

from dataclasses import fields
from zoneinfo import ZoneInfo

import pytest

from generator.fields.kind import LONDON, Spot
from generator.fields.many import Many
from generator.fields.record import Record
from generator.fields.table import Field, default_of, read_table
from generator.fields.words import Words
from generator.hub import HUB
from generator.organisation import ORGANISATION
from generator.page import PAGE
from generator.settings import OWN_FIELD, SITE
from generator.shapes import normal
from generator.shaping import shapes
from generator.vacancy import Vacancy
from generator.vacancy_fields import OWN, VACANCY, judged

TABLES = {
    "vacancy": VACANCY,
    "organisation": ORGANISATION,
    "hub": HUB,
    "page": PAGE,
    "site": SITE,
    "own": OWN_FIELD,
}
# The contract with sites that are already written, key by key.
KEYS = """title reference organisation partner_organisations department summary status posted closing_date
start_date updates contract working_pattern hours working_arrangements salary grade number_of_posts
hub_locations location hybrid remote political_restriction vetting residency right_to_work
nationality essential_criteria desirable_criteria benefits supplementary_questions stages apply
anonymised cv_used_for_shortlisting ai_policy commitments contact adjustments_contact documents
statements language find_a_job_category old_addresses ignore"""


def parts(name: str, field: Field) -> list[tuple[str, Field]]:
    """A field and, where its value has parts, each of those."""
    kind = field.kind.one if isinstance(field.kind, Many) else field.kind
    below = kind.table if isinstance(kind, Record) else ()
    return [(f"{name}.{field.key}", field)] + [
        each for part in below for each in parts(f"{name}.{field.key}", part)
    ]


EVERY = [each for name, table in TABLES.items() for field in table for each in parts(name, field)]


@pytest.mark.parametrize("field", [each for _, each in EVERY], ids=[name for name, _ in EVERY])
def test_each_example_and_default_is_read_without_a_problem(field: Field) -> None:
    front, problems = shapes("a.md", f"{field.key}: {field.example}", first=2)
    assert problems == []
    assert field.key in read_table(front, (field,), Spot("", LONDON))
    if field.default:
        front, problems = shapes("a.md", f"{field.key}: {field.default}", first=2)
        assert problems == []
        assert read_table(front, (field,), Spot("", LONDON)) == {field.key: default_of(field, LONDON)}


@pytest.mark.parametrize("name", TABLES)
def test_each_field_says_what_it_is_for(name: str) -> None:
    keys = [normal(field.key) for field in TABLES[name]]
    assert len(keys) == len(set(keys))
    for field in TABLES[name]:
        assert field.help.endswith(".")
        assert not (field.required and field.default)


def test_the_keys_are_those_of_the_contract() -> None:
    assert [field.key for field in VACANCY] == KEYS.split()
    assert {field.key for field in VACANCY if field.required} == {
        "title",
        "organisation",
        "summary",
        "posted",
        "apply",
    }
    assert set(OWN) < set(KEYS.split())


def test_the_dataclass_has_the_fields_of_the_table_and_no_other() -> None:
    own = {"slug", "extra", "document"}
    assert {field.name for field in fields(Vacancy)} == {field.key for field in VACANCY} | own


def test_the_sites_own_fields_stand_beside_them() -> None:
    team = Field("team", Words(), "The team.", "North")
    front, _ = shapes("a.md", "title: Analyst\nteam: North\ncolour: red", first=2)
    assert judged(front, (team,)) == (front, (*VACANCY, team))


def test_where_those_are_not_known_other_keys_are_passed_over() -> None:
    front, _ = shapes("a.md", "Title: Analyst\nteam: North\nclosing-date: 4 May 2022", first=2)
    kept, table = judged(front, None)
    assert [entry.key.value for entry in kept.entries] == ["Title", "closing-date"]
    assert table == VACANCY


def test_a_default_is_the_same_in_every_time_zone() -> None:
    for field in VACANCY:
        assert default_of(field, LONDON) == default_of(field, ZoneInfo("Asia/Tokyo"))
