import pytest

from generator.fields.colour import Colour, contrast_with_white

from .reading import read, refusal, shown


@pytest.mark.parametrize("typed", ['"#1d3557"', "1d3557", '"#1D3557"', '" #1d3557 "'])
def test_a_colour_that_white_text_can_be_read_on(typed: str) -> None:
    assert read(Colour(), typed) == "#1d3557"
    assert shown(Colour(), typed) == "#1d3557"


@pytest.mark.parametrize(
    ("parts", "ratio"),
    [([0, 0, 0], 21.0), ([255, 255, 255], 1.0), ([118, 118, 118], 4.54), ([119, 119, 119], 4.48)],
)
def test_the_contrast_is_that_of_wcag(parts: list[int], ratio: float) -> None:
    assert round(contrast_with_white(parts), 2) == ratio


@pytest.mark.parametrize("typed", ['"#767676"', '"#000000"'])
def test_the_edge_is_4_5_to_1(typed: str) -> None:
    assert read(Colour(), typed) == typed.strip('"')


@pytest.mark.parametrize("typed", ['"#777777"', '"#ffffff"', '"#ffcc00"', "1da557"])
def test_one_that_is_too_light_is_refused_with_a_darker_one_that_passes(typed: str) -> None:
    problem = refusal(Colour(), typed)
    assert problem.code == "low-contrast"
    assert read(Colour(), problem.fix.removeprefix("field: "))


def test_the_contrast_that_is_told_is_never_rounded_up_to_enough() -> None:
    assert refusal(Colour(), '"#777777"').message == (
        'field has a contrast of 4.47 to 1 against white; it must have 4.5 or more; you wrote "#777777"'
    )


@pytest.mark.parametrize(
    "typed", ["blue", '"#fff"', '"#1d35570"', '"#1d355g"', "rgb(0,0,0)", "[1d3557]", "１d3557"]
)
def test_what_is_no_colour_is_refused(typed: str) -> None:
    assert refusal(Colour(), typed).code == "colour"
