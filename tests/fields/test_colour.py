from colorsys import rgb_to_hls

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fields.colour import Colour, ColourUnderWhite, contrast, luminance, nearest_passing, shortfall

from .reading import read, refusal, shown

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
GROUNDS = st.lists(st.tuples(COLOURS, st.sampled_from([3.0, 4.5, 7.0])), max_size=3)


def lightness(colour: str) -> int:
    """In steps of 1/510, as the darkest and the lightest of the three parts make it."""
    parts = bytes.fromhex(colour[1:])
    return min(parts) + max(parts)


@pytest.mark.parametrize("kind", [Colour(), ColourUnderWhite()])
@pytest.mark.parametrize("typed", ['"#1d3557"', "1d3557", '"#1D3557"', '" #1d3557 "'])
def test_a_colour_is_six_digits(kind: Colour, typed: str) -> None:
    assert read(kind, typed) == "#1d3557"
    assert shown(kind, typed) == "#1d3557"


@pytest.mark.parametrize("kind", [Colour(), ColourUnderWhite()])
@pytest.mark.parametrize(
    "typed", ["blue", '"#fff"', '"#1d35570"', '"#1d355g"', "rgb(0,0,0)", "[1d3557]", "１d3557"]
)
def test_what_is_no_colour_is_refused(kind: Colour, typed: str) -> None:
    assert refusal(kind, typed).code == "colour"


@pytest.mark.parametrize("typed", ['"#767676"', '"#000000"'])
def test_the_edge_of_what_white_text_can_be_read_on_is_4_5_to_1(typed: str) -> None:
    assert read(ColourUnderWhite(), typed) == typed.strip('"')


@pytest.mark.parametrize("typed", ['"#777777"', '"#ffffff"', '"#ffcc00"', "1da557"])
def test_one_that_is_too_light_is_refused_with_a_darker_one_that_passes(typed: str) -> None:
    assert read(Colour(), typed)
    problem = refusal(ColourUnderWhite(), typed)
    assert problem.code == "low-contrast"
    assert read(ColourUnderWhite(), problem.fix.removeprefix("field: "))


def test_the_contrast_that_is_told_is_never_rounded_up_to_enough() -> None:
    assert refusal(ColourUnderWhite(), '"#777777"').message == (
        'field has a contrast of 4.47 to 1 against white; it must have 4.5 or more; you wrote "#777777"'
    )
    assert shortfall(2.999, "page", 3.0) == "a contrast of 2.99 to 1 against page; it must have 3 or more"


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48), ("#ff0000", 4.0)],
)
def test_the_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert round(contrast(colour, "#ffffff"), 2) == ratio


def test_black_has_no_luminance_and_green_has_the_most_of_the_three() -> None:
    assert (luminance("#000000"), luminance("#ffffff")) == (0, 1)
    assert luminance("#0000ff") < luminance("#ff0000") < luminance("#00ff00")


@settings(deadline=None)
@given(COLOURS, COLOURS)
def test_a_contrast_does_not_depend_on_which_of_the_two_stands_on_the_other(a: str, b: str) -> None:
    assert 1 <= contrast(a, b) == contrast(b, a) <= 21


@settings(deadline=None)
@given(COLOURS, GROUNDS)
def test_the_nearest_colour_that_passes_does_pass_as_it_is_written(
    colour: str, grounds: list[tuple[str, float]]
) -> None:
    found = nearest_passing(colour, grounds)
    if all(contrast(colour, ground) >= least for ground, least in grounds):
        assert found == colour
    elif found:
        assert all(contrast(found, ground) >= least for ground, least in grounds)


@settings(deadline=None)
@given(st.integers(0, 255), GROUNDS)
def test_no_grey_that_passes_is_nearer(grey: int, grounds: list[tuple[str, float]]) -> None:
    found = nearest_passing(f"#{grey:02x}{grey:02x}{grey:02x}", grounds)
    greys = [f"#{level:02x}{level:02x}{level:02x}" for level in range(256)]
    passing = [each for each in greys if all(contrast(each, ground) >= least for ground, least in grounds)]
    assert (found is None) == (passing == [])
    if found:
        assert abs(lightness(found) - 2 * grey) == min(abs(lightness(each) - 2 * grey) for each in passing)


@settings(deadline=None)
@given(COLOURS)
def test_the_nearest_colour_has_the_same_hue(colour: str) -> None:
    found = nearest_passing(colour, [("#ffffff", 4.5)])
    assert found
    before, after = (
        rgb_to_hls(*(part / 255 for part in bytes.fromhex(each[1:]))) for each in (colour, found)
    )
    if min(before[2], after[2]) > 0.3 and after[1] > 0.1:
        assert min(abs(before[0] - after[0]), 1 - abs(before[0] - after[0])) < 0.03


def test_the_nearest_colour_may_be_lighter_or_darker_or_not_be() -> None:
    assert nearest_passing("#777777", [("#ffffff", 4.5)]) == "#767676"
    assert nearest_passing("#777777", [("#000000", 4.7)]) == "#787878"
    assert nearest_passing("#1d3557", []) == "#1d3557"
    assert nearest_passing("#1d3557", [("#777777", 7.0)]) is None
