"""The colours of a style sheet, and an employer's laid over them."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fields.brand import Brand, BrandKind
from generator.fields.colour import contrast, nearest_passing
from generator.palette import PAIRS, Palette, branded, in_use, overrides, read, tokens

from .fields import reading

STYLE_SHEET = (Path(__file__).parent.parent / "assets/style.css").read_text()
REAL = read(STYLE_SHEET)
ANY = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
UNDER_WHITE = ANY.map(lambda colour: nearest_passing(colour, [("#ffffff", 4.5)]) or "#000000")
EXAMPLES = ", ".join(f"{field.key}: {field.example}" for field in BrandKind.table)
EVERYTHING = reading.read(BrandKind(), f"{{{EXAMPLES}}}")
SAID = st.dictionaries(st.sampled_from(sorted(EVERYTHING.light)), ANY)
SMALL = """\
/* :root { --page: #000; } */
:root {
  --page: #fff; /* --ink: #eee; */
  --ink: #15202B;
  --gap: 1rem;
  --tint: rgb(0 0 0);
  --shade: #00000080;
  --border: #ccc
}
@media screen and (prefers-color-scheme: dark) {
  img { filter: none; }
  :root { --page: #12181c; --focus: #ffb057; }
}
@media print { :root { --page: #eee; } }
"""


def failing(palette: Palette) -> list[tuple[str, str, str]]:
    return [
        (scheme, text, ground)
        for scheme, colours in (("light", palette.light), ("dark", palette.dark))
        for text, ground, least in in_use(colours)
        if contrast(colours[text], colours[ground]) < least
    ]


def test_the_colours_of_a_style_sheet() -> None:
    light = {"page": "#ffffff", "ink": "#15202b", "border": "#cccccc"}
    assert read(SMALL) == Palette(light, light | {"page": "#12181c", "focus": "#ffb057"})
    assert read(SMALL.replace("\n", " ")) == read(SMALL)


def test_dark_mode_may_come_first_or_not_be() -> None:
    dark = "@media (prefers-color-scheme:dark){:root{--ink:#eee}}"
    assert read(f"{dark}:root{{--ink:#111}}") == Palette({"ink": "#111111"}, {"ink": "#eeeeee"})
    assert read(":root{--ink:#111}") == Palette({"ink": "#111111"}, {"ink": "#111111"})
    assert read("@media (prefers-color-scheme: dark) { a { color: red; } }") == Palette({}, {})


def test_each_colour_has_its_place_and_can_be_corrected_where_it_was_typed() -> None:
    light, dark = tokens(SMALL)
    assert (light["ink"].value, str(light["ink"].where)) == ("#15202B", "assets/style.css:4:10")
    assert light["ink"].corrected("#000000") == "  --ink: #000000;"
    assert dark["focus"].corrected("#fff") == "  :root { --page: #12181c; --focus: #fff; }"
    assert dark["ink"].where == light["ink"].where
    assert dark["ink"].corrected("#000000") == ""


def test_the_built_in_style_sheet_declares_every_role_and_every_pair_passes() -> None:
    assert in_use(REAL.light) == in_use(REAL.dark) == list(PAIRS)
    assert REAL.light.keys() == REAL.dark.keys() == EVERYTHING.light.keys() | {"page", "ink", "quiet"}
    assert failing(REAL) == []


@settings(max_examples=40, deadline=None)
@given(UNDER_WHITE, st.none() | ANY)
def test_every_pair_passes_whatever_the_main_colour_is(colour: str, dark: str | None) -> None:
    passing = (
        nearest_passing(dark, [(REAL.dark[ground], 3.0) for ground in ("page", "surface")]) if dark else None
    )
    made = branded(REAL, Brand({"brand": colour}, {"brand": passing} if passing else {}))
    assert failing(made) == []
    assert made.light["brand"] == colour
    assert not passing or made.dark["brand"] == passing


@settings(max_examples=40, deadline=None)
@given(UNDER_WHITE, SAID, SAID)
def test_only_a_pair_with_a_role_that_was_typed_can_fail(
    colour: str, light: dict[str, str], dark: dict[str, str]
) -> None:
    brand = Brand(light | {"brand": colour}, dark)
    for scheme, text, ground in failing(branded(REAL, brand)):
        assert {text, ground} & (brand.light if scheme == "light" else brand.dark).keys()


def test_without_a_brand_the_palette_is_that_of_the_style_sheet() -> None:
    assert branded(REAL, None) is REAL


def test_links_have_the_main_colour_where_it_passes_and_the_nearest_where_not() -> None:
    assert branded(REAL, Brand({"brand": "#1d3557"}, {})).light["link"] == "#1d3557"
    made = branded(REAL, Brand({"brand": "#767676"}, {}))
    assert made.light["link"] != made.light["brand"] == "#767676"
    assert branded(REAL, Brand({"brand": "#767676", "link": "#0b5a7a"}, {})).light["link"] == "#0b5a7a"


def test_what_is_said_for_light_mode_is_carried_over_to_dark_mode_but_grounds_and_borders_are_not() -> None:
    made = branded(
        REAL, Brand({"brand": "#1d3557", "focus": "#b3400a", "surface": "#fafafa", "border": "#dddddd"}, {})
    )
    assert made.light["surface"] == "#fafafa"
    assert made.light["border"] == "#dddddd"
    assert made.dark["surface"] == REAL.dark["surface"]
    assert made.dark["border"] == REAL.dark["border"]
    assert made.dark["focus"] not in ("#b3400a", REAL.dark["focus"])
    assert made.dark["edge"] == REAL.dark["edge"]


def test_links_in_dark_mode_go_by_the_link_or_the_main_colour_that_was_said() -> None:
    said = Brand({"brand": "#1d3557"}, {"brand": "#86d6a4"})
    assert branded(REAL, said).dark["link"] == "#86d6a4"
    said = Brand({"brand": "#1d3557", "link": "#7a0b5a"}, {"brand": "#86d6a4"})
    red, green, _ = bytes.fromhex(branded(REAL, said).dark["link"][1:])
    assert red > green


def test_text_on_the_main_colour_is_of_the_style_sheet_where_it_passes_or_white_or_black() -> None:
    base = read(":root{--page:#777777;--on-brand:#888888}")
    assert branded(base, Brand({"brand": "#1d3557"}, {})).light["on-brand"] == "#ffffff"
    assert branded(base, Brand({"brand": "#1d3557"}, {"brand": "#ffb703"})).dark["on-brand"] == "#000000"
    assert (
        branded(REAL, Brand({"brand": "#1d3557"}, {"brand": "#ffb703"})).dark["on-brand"]
        == REAL.dark["on-brand"]
    )
    assert (
        branded(REAL, Brand({"brand": "#1d3557", "on-brand": "#fdfdfd"}, {})).light["on-brand"] == "#fdfdfd"
    )


def test_where_nothing_passes_the_colour_of_the_style_sheet_stays() -> None:
    base = read(":root{--page:#ffffff;--surface:#eeeeee;--link:#757575}")
    impossible = Brand({"brand": "#1d3557", "surface": "#404040"}, {})
    assert branded(base, impossible).light["link"] == "#757575"
    assert branded(read(":root{--page:#fff}"), impossible).light["link"] == "#1d3557"


def test_what_differs_as_css() -> None:
    base = Palette({"page": "#ffffff", "link": "#0b5a7a"}, {"page": "#12181c", "link": "#8ccdee"})
    assert overrides(base, base) == ""
    own = Palette({"page": "#ffffff", "link": "#1d3557"}, {"page": "#12181c", "link": "#8ccdee"})
    assert overrides(base, own) == (
        ":root{--link:#1d3557}@media screen and (prefers-color-scheme:dark){:root{--link:#8ccdee}}"
    )
    only_dark = Palette(base.light, {"page": "#000000", "link": "#ffffff"})
    assert overrides(base, only_dark) == (
        "@media screen and (prefers-color-scheme:dark){:root{--link:#ffffff;--page:#000000}}"
    )
    same = Palette(base.light | {"link": "#757575"}, base.dark | {"link": "#757575"})
    assert overrides(base, same) == ":root{--link:#757575}"


@settings(max_examples=40, deadline=None)
@given(UNDER_WHITE, SAID, SAID)
def test_the_style_sheet_and_what_differs_make_the_palette(
    colour: str, light: dict[str, str], dark: dict[str, str]
) -> None:
    made = branded(REAL, Brand(light | {"brand": colour}, dark))
    over = read(overrides(REAL, made))
    assert REAL.light | over.light == made.light
    assert REAL.dark | over.dark == made.dark


def test_the_examples_of_the_field_table_pass_together() -> None:
    assert failing(branded(REAL, EVERYTHING)) == []
