"""The schema of what is typed, by a validator that is not ours."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.fields.table import Field
from generator.fields.words import Choice
from generator.typed_schema import typed_schema
from generator.vacancy_fields import VACANCY

ADVERTS = sorted((Path(__file__).parent.parent / "content/vacancies").glob("*.md"))
OWN = (Field("team", Choice({"North": "North", "South": "South"}), "The team.", "North", required=True),)
SCHEMA = typed_schema(OWN)
NEEDED = "title: Crime Analyst\norganisation: anytown\nposted: 1 March 2026\n"


def as_text(text: str) -> Any:
    """YAML with every value as text, as this program reads it."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def is_taken(front: Any) -> bool:
    return Draft202012Validator(SCHEMA).is_valid(front)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["required"] == ["title", "organisation", "posted"]


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.stem[:20])
def test_the_real_adverts_are_taken(path: Path) -> None:
    front = path.read_text().split("---\n")[1]
    assert list(Draft202012Validator(SCHEMA).iter_errors(as_text(front))) == []


@pytest.mark.parametrize("field", [*VACANCY, *OWN], ids=lambda field: field.key)
def test_every_example_is_taken_and_given(field: Field) -> None:
    typed = as_text(f"{field.key}: {field.example}")
    assert is_taken(as_text(NEEDED) | typed)
    assert SCHEMA["properties"][field.key]["examples"] == [typed[field.key]]


def test_a_field_has_its_label_its_help_and_its_default() -> None:
    status = SCHEMA["properties"]["status"]
    assert (status["title"], status["default"]) == ("Status", "live")
    assert status["description"].startswith("Whether the vacancy is live.")


@pytest.mark.parametrize(
    "line",
    [
        "closing_date: open until filled",
        "posted: not stated",
        "contract: {type: fixed term, length: 2 years}",
        "status: withdrawn on 28 April 2022",
        "working_pattern: full time",
        "essential_criteria: [Experience: long]",
        "stages: [Interview: 12 January 2026, {stage: Test, date: to be confirmed}]",
        "benefits: {Leave: 30 days, Pension: yes}",
        "updates: '27 April 2022: Closing date moved'",
        "salary: {minimum: 30000, per: year}",
        "number_of_posts: 1,000",
        "ai_policy: Use no tools.",
        "right_to_work: Not needed",
    ],
)
def test_other_forms_are_taken(line: str) -> None:
    assert is_taken(as_text(NEEDED) | as_text(line))


@pytest.mark.parametrize("line", ["number_of_posts: 2", "anonymised: yes", "reference: 123", "hours: 36"])
def test_an_editor_that_reads_numbers_and_yes_as_yaml_does_takes_them(line: str) -> None:
    assert is_taken(as_text(NEEDED) | yaml.safe_load(line))


@pytest.mark.parametrize(
    "line",
    [
        "salry: £30,000",
        "title: Job",
        "posted: tomorrow",
        "closing_date: 04/05/2022",
        "contract: for ever",
        "contract: {length: 2 years}",
        "vetting: [SC, XYZ]",
        "status: closed",
        "organisation: Anytown Police",
        "anonymised: maybe",
        "number_of_posts: several",
        "apply: {label: Apply}",
        "apply: [https://a.example]",
        "updates: Closing date moved",
        "team: East",
        "language: Welsh",
        "salary:",
    ],
)
def test_wrong_things_are_refused(line: str) -> None:
    assert not is_taken(as_text(NEEDED) | yaml.safe_load(line))


@pytest.mark.parametrize("key", ["title", "organisation", "posted"])
def test_what_is_each_vacancys_own_is_required(key: str) -> None:
    front = as_text(NEEDED)
    del front[key]
    assert not is_taken(front)
