"""A nationality, or years in the UK, that are asked for without a reason."""

import pytest

from generator.checks import nationality
from tests.checks.told import VACANCY, Advise, VacancyText

ORGANISATION = "content/organisations/anytown.md"


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("British nationals only.", "British nationals only."),
        ("Only UK nationals can apply.", "Only UK nationals can apply."),
        (
            "We can only accept applications from British citizens.",
            "only accept applications from British citizens.",
        ),
        ("The job is open to UK nationals.", "open to UK nationals."),
        ("You must be a British citizen.", "must be a British citizen."),
        ("You must be British.", "must be British."),
        ("You need to hold a full UK passport.", "need to hold a full UK passport."),
    ],
)
def test_a_nationality_in_the_text_is_told(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(nationality, f"Text.\n\n{body}")
    assert (told.problem.code, told.at) == ("nationality-reason", at)


@pytest.mark.parametrize("vetting", [None, "RV", "security checks"])
def test_a_field_that_gives_no_reason_is_told(advise_body: Advise, vetting: str | None) -> None:
    (told,) = advise_body(nationality, nationality="UK nationals only", vetting=vetting)
    assert (told.problem.code, told.at) == ("nationality-reason", "UK nationals only")


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("Text.", {"nationality": "UK nationals, and others under the Civil Service nationality rules"}),
        ("Text.", {"nationality": "UK nationals only, as the Police Regulations 2003 require"}),
        ("Text.", {"nationality": "We welcome people of any nationality"}),
        ("Text.", {"nationality": "UK nationals only", "vetting": "DV"}),
        ("UK nationals only, because this is a reserved post.", {}),
        ("UK nationals only.\n\nThe job needs security clearance.", {}),
        ("You do not need to be a British citizen. You don't have to be British.", {}),
        ("You help British nationals abroad. Ours is the only service for UK citizens.", {}),
        ("You must have the right to work in the UK.", {}),
        ("UK nationals only.", {"status": "filled"}),
    ],
)
def test_a_reason_or_no_demand_is_fine(advise_body: Advise, body: str, fields: dict[str, str]) -> None:
    assert advise_body(nationality, body, **fields) == []


@pytest.mark.parametrize("residency", ["3 years", "{years: 3, note: Ask us if you served abroad.}"])
def test_years_in_the_uk_are_told(advise_body: Advise, residency: str) -> None:
    (told,) = advise_body(nationality, residency=residency)
    assert (told.problem.code, told.at) == ("residency-reason", residency)


@pytest.mark.parametrize(
    "body",
    [
        "You must have lived in the UK for the last 3 years.",
        "You need to have been resident in the UK for 3 years.",
    ],
)
def test_years_in_the_uk_are_told_in_a_text(advise_body: Advise, body: str) -> None:
    (told,) = advise_body(nationality, body)
    assert told.problem.code == "residency-reason"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("Text.", {"residency": "3 years", "vetting": "security checks"}),
        ("Text.", {"residency": "{years: 3, note: The vetting looks at these years.}"}),
        ("The vetting looks at where you have lived.", {"residency": "3 years"}),
        ("You must have lived in the UK for 3 years, so that we can do security checks.", {}),
        ("You must have lived in the UK for 3 years so the Disclosure and Barring Service can check.", {}),
        ("You must be resident in the UK.", {}),
        ("Many of us have lived in the UK for years.", {}),
    ],
)
def test_years_with_a_reason_or_none_are_fine(advise_body: Advise, body: str, fields: dict[str, str]) -> None:
    assert advise_body(nationality, body, **fields) == []


def test_what_the_employer_asks_of_all_is_told_in_its_file(advise: Advise, vacancy_text: VacancyText) -> None:
    employer = (
        "---\nname: Anytown Police\ndefaults:\n  nationality: UK nationals only\n  residency: 5 years\n---\n"
    )
    first, second = advise(nationality, {ORGANISATION: employer, VACANCY: vacancy_text()})
    assert (first.path, first.at) == (ORGANISATION, "UK nationals only")
    assert (second.path, second.at) == (ORGANISATION, "5 years")
