"""The picture of a shared vacancy."""

from collections.abc import Callable

import pytest

from generator.outputs import share_picture
from generator.picture import card
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.conftest import BASE

PATH = "vacancies/analyst/share.png"
EMPLOYER = "content/organisations/anytown.md"
CLOSES = "Closes at 5pm on Friday 20 March 2026"


@pytest.mark.parametrize(
    ("brand", "colour"),
    [("kind: police", "#123456"), ('brand: "#1d3557"', "#1d3557")],
    ids=["style", "brand"],
)
def test_a_picture_has_the_title_and_the_employer_in_the_colour_of_its_pages(
    outputs_of: Callable[..., dict[str, bytes]], brand: str, colour: str
) -> None:
    files = {
        "assets/style.css": ":root { --brand: #123456 }",
        EMPLOYER: BASE[EMPLOYER].replace("kind: police", brand),
    }
    assert outputs_of(files)[PATH] == card("Crime Analyst", "Anytown Police", CLOSES, colour)


def test_a_joint_vacancy_has_all_its_employers_and_the_first_one_s_colour(
    site_of: Callable[..., Site], theme_files: Tree, vacancy_text: Callable[..., str]
) -> None:
    site = site_of(
        {
            "content/vacancies/analyst.md": vacancy_text(partner_organisations="county"),
            "content/organisations/county.md": '---\nname: County Council\nbrand: "#1d3557"\n---\n',
            "content/organisations/anytown.md": '---\nname: Anytown Police\nbrand: "#6a1b6a"\n---\n',
        }
    )
    (made,) = share_picture.each(site.open[0], site.settings, Theme(theme_files))
    assert made == (PATH, card("Crime Analyst", "Anytown Police and County Council", CLOSES, "#6a1b6a"))
