"""Words that can rule people out by their age."""

import pytest

from generator.checks import age
from tests.checks.told import VACANCY, Advise, VacancyText

ORGANISATION = "content/organisations/anytown.md"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Join our young, dynamic team.", "young, dynamic team"),
        ("A young and ambitious person.", "young and ambitious"),
        ("We are young professionals", "young professionals"),
        ("We are looking for a young person.", "looking for a young"),
        ("You are energetic.", "energetic"),
        ("Recent graduates are welcome.", "Recent graduates"),
        ("For digital natives", "digital natives"),
        ("A mature and responsible person", "mature and responsible"),
        ("School leavers can apply.", "School leavers"),
        ("Mature individuals only.", "Mature individuals"),
        ("Suits young applicants best.", "young applicants"),
        ("We want graduates under 35.", "graduates under 35"),
        ("Aged between 25 and 40", "Aged between 25 and 40"),
        ("You should be aged 30 or under.", "aged 30 or under"),
        ("Must be under 40 years of age on 1 May.", "under 40"),
        ("This is open to people between the ages of 18-30.", "ages of 18-30"),
        ("You have 10 years' experience.", "10 years' experience"),
        ("At least five years’ relevant police experience.", "five years’ relevant police experience"),
        ("With 3+ years of experience", "3+ years of experience"),
        ("Someone who has 5 to 10 years experience", "5 to 10 years experience"),
        ("We want many years of\nexperience.", "many years of experience"),
    ],
)
def test_such_words_are_told_where_they_stand(advise_body: Advise, body: str, said: str) -> None:
    (told,) = advise_body(age, f"Text.\n\n{body}")
    assert told.problem.code == "age-proxy"
    assert told.problem.message == f'"{said}" can rule people out by their age'
    assert told.at.startswith(said.split(maxsplit=1)[0])


@pytest.mark.parametrize(
    "body",
    [
        "You will look after young people, young offenders and mature trees.",
        "We work with young people in a team.",
        "Mature students and school governors are welcome. We have a mature approach to risk.",
        "The graduate scheme is open to all. The market is young",
        "You will gain 2 years' experience.",
        "We welcome mature applicants and young applicants alike.",
        "You will do two years' supervised experience.",
        "You must be 18 or over. You teach children aged 5 to 7, and adults aged 18 to 25.",
        "You must have worked with adults aged 18 to 25. The fund helps those aged 18 to 25.",
        "Reports must be under 40 pages. Applicants under 30 miles away can visit.",
        "Our team has 30 years' experience. We have ten years of experience.",
        "We do not ask for 10 years' experience.",
        "The fund ran for 10 years. Experience counts.",
        "It helps to have a year's experience.",
    ],
)
def test_the_same_words_about_something_else_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(age, body) == []


@pytest.mark.parametrize("contract", ["apprenticeship", "internship"])
def test_school_leavers_may_be_meant_for_training(advise_body: Advise, contract: str) -> None:
    assert advise_body(age, "School leavers can apply.", contract=contract) == []
    assert len(advise_body(age, "Energetic school leavers can apply.", contract=contract)) == 1


def test_closed_vacancies_are_history(advise_body: Advise) -> None:
    assert advise_body(age, "You are energetic.", status="filled") == []


def test_usual_words_of_the_employer_are_fine(advise: Advise, vacancy_text: VacancyText) -> None:
    employer = "---\nname: Anytown Police\nusual_words: [young professionals network]\n---\n"
    text = vacancy_text("Lead the Young Professionals Network.\n\nJoin young professionals.")
    (told,) = advise(age, {ORGANISATION: employer, VACANCY: text})
    assert told.at == "young professionals."


def test_what_the_employer_adds_is_told_in_its_file(advise: Advise) -> None:
    employer = "---\nname: Anytown Police\ndefaults:\n  hours: We are a young team\n---\n"
    (told,) = advise(age, {ORGANISATION: employer})
    assert (told.path, told.at) == (ORGANISATION, "young team")
