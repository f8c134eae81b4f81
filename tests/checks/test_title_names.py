"""The place or the employer in a title, and capitals for emphasis."""

import pytest

from generator.checks import title_names
from tests.checks.told import VACANCY, Advise, VacancyText

EMPLOYER = "content/organisations/anytown.md"
SHORT = "---\nname: Anytown Police\nshort_name: ANP\nacronyms: [READ]\n---\n"


@pytest.mark.parametrize(
    ("title", "at", "fix"),
    [
        ("Crime Analyst, Anytown", "Anytown", "title: Crime Analyst"),
        ("Crime Analyst (High Street)", "High Street)", "title: Crime Analyst"),
        ("Crime Analyst - Anytown - nights", "Anytown - nights", ""),
        ("Crime Analyst based in Anytown", "Anytown", "title: Crime Analyst"),
        ("Crime Analyst anytown", "anytown", ""),
    ],
)
def test_a_place_that_stands_apart_is_told(advise_body: Advise, title: str, at: str, fix: str) -> None:
    (told,) = advise_body(title_names, title=title, hub_locations="high-street")
    assert (told.problem.code, told.at, told.fix) == ("title-place", at, fix)


@pytest.mark.parametrize(
    "title",
    [
        "Crime Analyst",
        "Mayor of Anytown",
        "Adviser to Greater Anytown",
        "Anytown Crime Analyst",
        "Anytown",
        "Crime Analyst Anytowners",
        "Pre-Anytown2 Analyst",
        "Analyst (Low Street)",
    ],
)
def test_a_place_that_belongs_to_the_job_is_fine(advise_body: Advise, title: str) -> None:
    assert advise_body(title_names, title=title, hub_locations="high-street") == []


def test_a_place_that_is_not_a_hub_is_told_too(advise_body: Advise) -> None:
    (told,) = advise_body(title_names, title="Crime Analyst, Leeds", location="Leeds")
    assert told.problem.code == "title-place"


@pytest.mark.parametrize(
    ("title", "at"),
    [
        ("Crime Analyst at Anytown Police", "Anytown Police"),
        ("ANP Crime Analyst", "ANP Crime Analyst"),
        ("Crime Analyst | ANP | nights", "ANP | nights"),
    ],
)
def test_the_employer_is_told(advise: Advise, vacancy_text: VacancyText, title: str, at: str) -> None:
    (told,) = advise(title_names, {VACANCY: vacancy_text(title=title), EMPLOYER: SHORT})
    assert (told.problem.code, told.at) == ("title-employer", at)


@pytest.mark.parametrize("title", ["Head of ANP", "Chief of the Anytown Police", "ANPR Analyst"])
def test_an_employer_that_belongs_to_the_job_is_fine(
    advise: Advise, vacancy_text: VacancyText, title: str
) -> None:
    assert advise(title_names, {VACANCY: vacancy_text(title=title), EMPLOYER: SHORT}) == []


@pytest.mark.parametrize(
    ("title", "at"),
    [
        ("CRIME ANALYST", "CRIME ANALYST"),
        ("HEAD OF HR", "HEAD OF HR"),
        ("URGENT - Crime Analyst", "URGENT - Crime Analyst"),
        ("Crime FIGURES Analyst", "FIGURES Analyst"),
    ],
)
def test_capitals_for_emphasis_are_told(advise_body: Advise, title: str, at: str) -> None:
    (told,) = advise_body(title_names, "Read the figures.", title=title)
    assert (told.problem.code, told.at, told.fix) == ("title-capitals", at, "")


@pytest.mark.parametrize(
    "title", ["Crime Analyst", "HMICFRS Inspector", "PCSO", "Head of IT", "READ Analyst"]
)
def test_short_forms_are_fine(advise: Advise, vacancy_text: VacancyText, title: str) -> None:
    text = vacancy_text("You read it.", title=title)
    assert advise(title_names, {VACANCY: text, EMPLOYER: SHORT}) == []
