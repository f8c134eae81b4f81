"""Each open vacancy as plain text."""

from collections.abc import Callable

from generator.advert_text import text
from generator.site import Site

OUTPUTS = Callable[..., dict[str, bytes]]
ANALYST = "content/vacancies/analyst.md"
PATH = "vacancies/analyst/index.txt"


def test_it_has_the_title_the_employers_the_address_and_the_whole_advert(
    site_of: Callable[..., Site], outputs_of: OUTPUTS, vacancy_text: Callable[..., str]
) -> None:
    files = {
        ANALYST: vacancy_text(
            "Café & *figures*\r\n", title="Crime “Analyst” 😀", partner_organisations="county"
        ),
        "content/organisations/county.md": "---\nname: County Council\n---\n",
    }
    made = outputs_of(files)[PATH]
    assert b"\r" not in made
    assert made.decode() == (
        "Crime “Analyst” 😀\nAnytown Police and County Council\n"
        f"https://jobs.example/careers/vacancies/analyst/\n\n{text(site_of(files).open[0])}\n"
    )


def test_a_vacancy_that_has_closed_has_none(outputs_of: OUTPUTS) -> None:
    assert PATH in outputs_of({}, "10 March 2026")
    assert PATH not in outputs_of({}, "5pm on 20 March 2026")
