"""Colours that cannot be told apart, told at the value that an author or a designer typed."""

from pathlib import Path

from generator import organisation
from generator.document import parse
from generator.fields.brand import Brand
from generator.fields.kind import LONDON
from generator.legibility import Fault, faults, problems
from generator.palette import Palette, branded, read
from generator.problem import Problem

STYLE_SHEET = (Path(__file__).parent.parent / "assets/style.css").read_bytes()
REAL = read(STYLE_SHEET.decode())
PLAIN = b"""\
:root { --page: #fff; --surface: #f3f5f6; --ink: #15202b; --edge: #74828c }
@media (prefers-color-scheme: dark) {
  :root { --page: #12181c; --surface: #1c252b; --ink: #e8edf0; --edge: #84939d }
}
"""
PALE = """\
:root {
  --page: #ffffff;
  --ink: #bbbbbb; /* too light */
  --edge: #aaa;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --page: #12181c; --edge: #333; }
}
"""


def told(brand: str, css: bytes = PLAIN) -> list[Problem]:
    raw = f"---\nname: MOPAC\nbrand: {brand}\n---\n".encode()
    document = parse("content/organisations/mopac.md", raw)
    return problems(css, [organisation.read(document, (), LONDON)])


def test_nothing_fails_of_what_is_built_in_with_or_without_a_brand() -> None:
    assert problems(STYLE_SHEET, []) == []
    assert told('"#1d3557"', STYLE_SHEET) == []
    nobody = parse("content/organisations/mopac.md", b"---\nname: MOPAC\n---\n")
    assert problems(STYLE_SHEET, [organisation.read(nobody, (), LONDON)]) == []


def test_a_fault_is_a_pair_with_its_contrast_and_a_colour_that_passes() -> None:
    palette = Palette({"page": "#ffffff", "link": "#777777"}, {"page": "#000000", "link": "#777777"})
    (fault,) = faults(palette, palette)
    assert (round(fault.ratio, 2), fault) == (
        4.48,
        Fault("light", "link", "page", "#ffffff", fault.ratio, 4.5, "#767676"),
    )


def test_what_nobody_can_change_is_not_at_fault() -> None:
    palette = Palette({"page": "#ffffff", "ink": "#eeeeee"}, {})
    assert faults(palette, Palette({}, {})) == []
    assert [fault.role for fault in faults(palette, Palette({"ink": "#eeeeee"}, {}))] == ["ink"]
    assert [fault.role for fault in faults(palette, palette)] == ["ink"]


def test_a_surface_is_at_fault_under_colours_of_the_style_sheet() -> None:
    brand = Brand({"brand": "#1d3557", "surface": "#808080"}, {})
    found = faults(branded(REAL, brand), brand)
    assert {(fault.scheme, fault.role) for fault in found} == {("light", "surface")}
    assert {"ink", "quiet", "edge"} <= {fault.against for fault in found}
    (better,) = {fault.better for fault in found}
    assert better
    assert faults(branded(REAL, Brand(brand.light | {"surface": better}, {})), brand) == []


def test_a_surface_and_a_link_that_are_both_wrong_have_each_their_own_correction() -> None:
    typed = '\n  colour: "#1d3557"\n  link: "#5b9bd5"\n  surface: "#c9d6e8"'
    link, surface = sorted(told(typed), key=lambda problem: problem.where)
    assert "surface in brand has a contrast of 2.68 to 1 against edge (#74828c)" in surface.message
    assert told(f'\n  colour: "#1d3557"\n{link.fix}\n{surface.fix}') == []


def test_a_colour_that_fails_only_on_a_wrong_surface_is_not_told() -> None:
    (problem,) = told('\n  colour: "#1d3557"\n  link: "#276ead"\n  surface: "#c9d6e8"')
    assert problem.message.startswith("surface in brand ")
    assert told(f'\n  colour: "#1d3557"\n  link: "#276ead"\n{problem.fix}') == []


def test_a_colour_in_a_brand_is_told_where_it_was_typed() -> None:
    (problem,) = told('\n  Colour: "#1d3557"\n  link: "#5b9bd5"')
    assert problem.code == "low-contrast"
    assert (str(problem.where), problem.fix) == ("content/organisations/mopac.md:5:9", '  link: "#2e74b3"')
    assert problem.message == (
        "link in brand has a contrast of 2.70 to 1 against surface (#f3f5f6) in light mode; "
        'it must have 4.5 or more; you wrote "#5b9bd5"'
    )
    assert problem.hint == "In light mode use #2e74b3, or another colour."
    assert told(f'\n  colour: "#1d3557"\n{problem.fix}') == []


def test_a_colour_for_dark_mode_is_told_where_it_was_typed() -> None:
    (problem,) = told('{colour: "#1d3557", dark: {colour: "#1d3557"}}')
    assert (problem.where.line, problem.where.column) == (3, 43)
    assert problem.message.startswith("colour in dark in brand has a contrast of ")
    assert problem.message.endswith(' in dark mode; it must have 3 or more; you wrote "#1d3557"')
    assert told(problem.fix.removeprefix("brand: ")) == []


def test_text_on_the_main_colour_is_told_against_it() -> None:
    (problem,) = told('{colour: "#1d3557", On colour: "#777777"}')
    assert problem.message.startswith("on colour in brand has a contrast of ")
    assert "against brand (#1d3557) in light mode; it must have 4.5" in problem.message
    assert told(problem.fix.removeprefix("brand: ")) == []


def test_the_main_colour_alone_is_told_against_a_style_sheet_of_ones_own() -> None:
    (problem,) = told('"#1d3557"', b":root{--page:#2b2b2b}")
    assert problem.message.startswith(
        "brand has a contrast of 1.14 to 1 against page (#2b2b2b) in light mode; "
    )
    assert problem.fix.startswith('brand: "#')


def test_the_colours_of_a_style_sheet_are_told_at_its_line_each_once_in_each_mode() -> None:
    found = problems(PALE.encode(), [])
    assert [(str(each.where), each.fix) for each in sorted(found, key=lambda each: each.where)] == [
        ("assets/style.css:3:10", "  --ink: #767676; /* too light */"),
        ("assets/style.css:4:11", "  --edge: #949494;"),
        ("assets/style.css:7:36", "  :root { --page: #12181c; --edge: #646464; }"),
    ]


def test_a_style_sheet_without_dark_mode_is_told_once() -> None:
    (problem,) = problems(b":root{--page:#fff;--ink:#bbb}", [])
    assert "in light mode" in problem.message


def test_what_dark_mode_only_inherits_is_not_corrected_there() -> None:
    (problem,) = problems(
        b":root{--page:#fff;--ink:#111}@media (prefers-color-scheme:dark){:root{--page:#000}}", []
    )
    assert (problem.where.line, problem.where.column, problem.fix) == (1, 25, "")
    assert problem.hint == "In dark mode use #757575, or another colour."


def test_where_no_shade_passes_another_colour_is_asked_for() -> None:
    dark = b"@media (prefers-color-scheme:dark){:root{--surface:#fff}}"
    (problem,) = problems(b":root{--page:#fff;--surface:#404040;--link:#05c}" + dark, [])
    assert problem.fix == ""
    assert problem.hint == "No lighter or darker shade of it passes in light mode. Choose another colour."
