"""An employer as typed, its defaults for vacancies, and what it insists on."""

from dataclasses import fields

import pytest

from generator import organisation
from generator.document import parse
from generator.fields.brand import Brand
from generator.fields.candidate import Contact
from generator.fields.kind import LONDON
from generator.fields.table import Field
from generator.fields.words import Words
from generator.organisation import ORGANISATION, Organisation
from generator.problem import Invalid, Problem

TEAM = Field("team", Words(), "", "North")
WHOLE = """
name: Mayor's Office for Policing and Crime
Short name: MOPAC
website: https://www.police.example
kind: Local government
parent: home-office
logo: mopac.svg
logo_alt: MOPAC
brand: "#1D3557"
contact: hr@police.example
adjustments_contact: {name: HR team, phone: 101}
statements:
  equality: |
    We welcome all.

    We mean it.
  AI policy: Do not use it.
privacy_notice: https://www.police.example/privacy
defaults:
  Vetting: SC
  apply: jobs@police.example
requires: [Salary, closing date]
"""


def read(text: str, own: tuple[Field, ...] | None = ()) -> Organisation:
    document = parse("content/organisations/mopac.md", f"---\n{text.strip()}\n---\nAbout us.\n".encode())
    return organisation.read(document, own, LONDON)


def problem(text: str, own: tuple[Field, ...] | None = ()) -> Problem:
    with pytest.raises(Invalid) as caught:
        read(f"name: MOPAC\n{text}", own)
    (only,) = caught.value.problems
    return only


def test_an_employer_with_everything() -> None:
    made = read(WHOLE)
    assert (made.slug, made.name) == ("mopac", "Mayor's Office for Policing and Crime")
    assert made.known_as == made.short_name == "MOPAC"
    assert (made.website, made.kind, made.parent) == (
        "https://www.police.example",
        "local government",
        "home-office",
    )
    assert (made.logo, made.logo_alt, made.brand) == ("mopac.svg", "MOPAC", Brand({"brand": "#1d3557"}, {}))
    assert made.contact == Contact(email="hr@police.example")
    assert made.adjustments_contact == Contact("HR team", phone="101")
    assert made.privacy_notice == "https://www.police.example/privacy"
    assert [entry.key.value for entry in made.defaults.entries] == ["Vetting", "apply"]
    assert made.requires == ("salary", "closing_date")
    assert made.document.body == "About us."


def test_an_employer_with_a_name_only() -> None:
    made = read("name: Anytown Police")
    assert (made.known_as, made.kind) == ("Anytown Police", "other")
    assert (made.statements, made.requires, made.defaults.entries) == ({}, (), ())
    assert (made.contact, made.brand, made.parent) == (None, None, None)


def test_the_dataclass_has_the_fields_of_the_table_and_no_other() -> None:
    keys = {field.key for field in ORGANISATION}
    assert {field.name for field in fields(Organisation)} == keys | {"slug", "document"}


def test_a_statement_is_found_however_its_name_is_typed() -> None:
    made = read(WHOLE)
    assert made.statement("equality") == "We welcome all.\n\nWe mean it."
    assert made.statement("ai_policy") == "Do not use it."
    assert made.statement("privacy") is None


def test_a_wrong_default_is_told_at_its_place() -> None:
    found = problem("defaults:\n  hours: 36\n  posted: 4 May 2022")
    assert (found.code, found.where.line, found.where.column) == ("unknown-field", 5, 3)
    found = problem("defaults:\n  contact: nobody")
    assert found.message.startswith("contact in defaults must be ")
    assert problem("defaults: none").code == "wrong-shape"


def test_what_it_insists_on_is_a_field_of_a_vacancy() -> None:
    found = problem("requires: [salery]")
    assert (found.code, found.hint, found.fix) == (
        "unknown-field",
        "Did you mean salary?",
        "requires: [salary]",
    )
    assert problem("requires: [{a: b}]").hint == ""


def test_the_sites_own_fields_may_be_defaults_and_insisted_on() -> None:
    made = read("name: MOPAC\ndefaults: {team: North}\nrequires: Team", (TEAM,))
    assert made.requires == ("team",)
    assert made.defaults.get("team")
    assert problem("defaults: {team: North}").code == "unknown-field"
    assert problem("requires: team").code == "unknown-field"


def test_fields_that_may_be_the_sites_own_are_passed_over_where_nobody_knows_those() -> None:
    made = read("name: MOPAC\ndefaults: {team: North, hours: 36}\nrequires: [team, hours]", None)
    assert made.requires == ("team", "hours")
    assert [entry.key.value for entry in made.defaults.entries] == ["hours"]
    assert problem("requires: [[a]]", None).code == "unknown-field"


def test_statements_are_texts_by_name() -> None:
    assert problem("statements: equality").code == "wrong-shape"
    assert problem("statements: {equality: [a, b]}").code == "wrong-shape"
