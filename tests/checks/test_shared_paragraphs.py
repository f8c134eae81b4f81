"""Paragraphs that several adverts of one employer have."""

import pytest

from generator.checks import shared_paragraphs
from tests.checks.told import Advise, VacancyText

EMPLOYER = "content/organisations/anytown.md"
COUNTY = "content/organisations/county.md"
WELCOME = (
    "We welcome applications from people of every background, because the service must represent the "
    "communities that it protects, and we support everybody who works here."
)
NEARLY = WELCOME.replace("everybody", "everyone")
OTHER = (
    "Our analysts investigate complicated patterns in numbers, explain clearly whatever they discover to "
    "officers and managers, and recommend what could happen next in the neighbourhood."
)


def adverts(vacancy_text: VacancyText, **bodies: str) -> dict[str, str]:
    return {
        "content/vacancies/analyst.md": "",
        **{f"content/vacancies/{name}.md": vacancy_text(body) for name, body in bodies.items()},
    }


def test_it_is_told_once_at_the_second_advert(advise: Advise, vacancy_text: VacancyText) -> None:
    files = adverts(vacancy_text, c=WELCOME, a=f"{OTHER}\n\n{WELCOME}", b=f"Text.\n\n{NEARLY}")
    (told,) = advise(shared_paragraphs, files)
    assert (told.path, told.line, told.at) == ("content/vacancies/b.md", 11, NEARLY)
    assert told.problem.message == (
        "this paragraph is the same, or almost the same, in 3 adverts of Anytown Police; "
        "the first is on line 11 of content/vacancies/a.md"
    )


def test_each_paragraph_that_is_shared_is_told(advise: Advise, vacancy_text: VacancyText) -> None:
    body = f"{OTHER}\n\n{WELCOME}"
    found = advise(shared_paragraphs, adverts(vacancy_text, a=body, b=body, c=body))
    assert [(told.path[-4:], told.line) for told in found] == [("b.md", 9), ("b.md", 11)]


@pytest.mark.parametrize(
    "statements",
    [f"{{equality: {WELCOME}}}".replace(",", ""), f"\n  equality: |\n    First.\n\n    {WELCOME}"],
)
def test_the_copy_of_a_statement_is_told_at_once(
    advise: Advise, vacancy_text: VacancyText, statements: str
) -> None:
    files = adverts(vacancy_text, a=WELCOME)
    files[EMPLOYER] = f"---\nname: Anytown Police\nstatements: {statements}\n---\n{OTHER}\n"
    (told,) = advise(shared_paragraphs, files)
    assert (
        told.problem.message
        == 'this paragraph is almost the same as the statement "equality" of Anytown Police'
    )


def test_a_statement_typed_in_adverts_counts_as_their_text(advise: Advise, vacancy_text: VacancyText) -> None:
    files = adverts(vacancy_text, a=WELCOME)
    files["content/vacancies/b.md"] = vacancy_text(statements=f'["{NEARLY}"]')
    (told,) = advise(shared_paragraphs, files)
    assert (told.path, told.line) == ("content/vacancies/b.md", 8)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (WELCOME, OTHER),
        ("We welcome everybody.", "We welcome everybody."),
        (f"- {WELCOME}", f"- {WELCOME}"),
        ("so we do it as it is to be " * 4, "so we do it as it is to be " * 4),
        (
            WELCOME,
            WELCOME.replace(
                "background, because the service must represent the communities that it protects,", "age"
            ),
        ),
        (f"{WELCOME}\n\n{WELCOME}", OTHER),
        ("a b c d e f g h i j k l m n o p q r s t u v w x y z " * 2, OTHER),
    ],
)
def test_other_paragraphs_are_fine(advise: Advise, vacancy_text: VacancyText, one: str, two: str) -> None:
    assert advise(shared_paragraphs, adverts(vacancy_text, a=one, b=two)) == []


def test_other_employers_and_ended_adverts_are_not_compared(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    files = {
        **adverts(vacancy_text, a=WELCOME),
        "content/vacancies/b.md": vacancy_text(WELCOME, organisation="county"),
        "content/vacancies/c.md": vacancy_text(WELCOME, status="filled"),
        COUNTY: "---\nname: County Council\n---\n",
        EMPLOYER: f"---\nname: Anytown Police\n---\n{WELCOME}\n",
    }
    assert advise(shared_paragraphs, files) == []
