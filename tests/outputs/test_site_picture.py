"""The picture of a shared page that is no vacancy."""

from collections.abc import Callable

import pytest

from generator.picture import HEIGHT, WIDTH, card
from tests.conftest import BASE
from tests.outputs.reading import Page

OUTPUTS_OF = Callable[..., dict[str, bytes]]
STYLE = {"assets/style.css": ":root { --brand: #123456 }"}
EMPLOYER = "content/organisations/anytown.md"


def test_the_picture_has_the_name_of_the_site_and_of_its_main_employer(outputs_of: OUTPUTS_OF) -> None:
    assert outputs_of(STYLE)["share.png"] == card("Jobs in Anytown", "Anytown Police", "", "#123456")


@pytest.mark.parametrize("title", ["Anytown Police", "Jobs with Anytown police"])
def test_the_employer_is_not_said_twice(outputs_of: OUTPUTS_OF, title: str) -> None:
    files = STYLE | {"content/site.md": BASE["content/site.md"].replace("Jobs in Anytown", title)}
    assert outputs_of(files)["share.png"] == card(title, "", "", "#123456")


def test_the_picture_has_the_main_employer_s_colour(outputs_of: OUTPUTS_OF) -> None:
    files = STYLE | {EMPLOYER: BASE[EMPLOYER].replace("kind: police", 'brand: "#1d3557"')}
    assert outputs_of(files)["share.png"] == card("Jobs in Anytown", "Anytown Police", "", "#1d3557")


def test_pages_say_how_large_it_is(outputs_of: OUTPUTS_OF) -> None:
    made = Page(outputs_of()["index.html"])
    said = {each.get("property"): each.get("content") for each in made.all("meta")}
    assert (said["og:image:width"], said["og:image:height"]) == (str(WIDTH), str(HEIGHT))
