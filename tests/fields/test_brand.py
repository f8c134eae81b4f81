import pytest

from generator.fields.brand import COLOURS, Brand, BrandKind, keys_of

from .reading import read, refusal, refusals

KIND = BrandKind()


@pytest.mark.parametrize("typed", ['"#1D3557"', '{colour: "#1d3557"}', '\n  Colour: "#1d3557"'])
def test_a_brand_is_its_main_colour(typed: str) -> None:
    assert read(KIND, typed) == Brand({"brand": "#1d3557"}, {})


def test_a_brand_has_colours_by_role_in_light_and_dark_mode() -> None:
    typed = '\n  colour: "#1d3557"\n  On colour: "#fdfdfd"\n  link: "#1d4e89"\n  dark:\n    colour: "#9cc3e6"'
    assert read(KIND, typed + '\n    on_colour: "#0a2430"') == Brand(
        {"brand": "#1d3557", "on-brand": "#fdfdfd", "link": "#1d4e89"},
        {"brand": "#9cc3e6", "on-brand": "#0a2430"},
    )


def test_every_example_can_be_typed() -> None:
    whole = ", ".join(f"{field.key}: {field.example}" for field in KIND.table)
    made = read(KIND, f"{{{whole}}}")
    assert len(made.light) == len(COLOURS)
    assert made.dark == {"brand": "#9cc3e6"}


def test_only_the_main_colour_is_judged_against_white() -> None:
    assert read(KIND, '{colour: "#1d3557", link: "#ffb703", dark: {colour: "#ffb703"}}').dark
    for typed in ('"#ffb703"', '{colour: "#ffb703"}'):
        assert refusal(KIND, typed).code == "low-contrast"


def test_the_main_colour_is_needed_in_light_mode_only() -> None:
    problem = refusal(KIND, '{dark: {link: "#9cc3e6"}}')
    assert (problem.code, problem.message) == ("missing-field", "colour in field is missing")


def test_what_is_wrong_in_a_brand_is_told_by_its_name() -> None:
    problems = refusals(KIND, '{colour: blue, dark: {on_colour: 12, page: "#000000"}}')
    assert [(each.code, each.message.partition(" must")[0]) for each in problems] == [
        ("colour", "colour in field"),
        ("colour", "on colour in dark in field"),
        ("unknown-field", '"page" is not a field of dark in field'),
    ]
    problem = refusal(KIND, '{colour: "#1d3557", dark: "#9cc3e6"}')
    assert problem.code == "wrong-shape"
    assert problem.message.startswith("dark in field must be colours by the same names, such as `colour: ")


def test_a_role_is_found_where_an_author_types_it() -> None:
    assert keys_of("brand", "light") == ("brand", "colour")
    assert keys_of("on-brand", "dark") == ("brand", "dark", "on_colour")
    assert keys_of("link", "dark") == ("brand", "dark", "link")
