"""How an employer's pages look: its colours by role, for light and for dark mode."""

from dataclasses import dataclass, replace
from typing import Any

from generator.fields.colour import Colour, ColourUnderWhite
from generator.fields.kind import Spot
from generator.fields.record import Record
from generator.fields.table import Field, Table
from generator.shapes import Mapping, Scalar

Roles = dict[str, str]

# The role of a colour in the style sheet, where the author's name for it is another.
ROLES = {"colour": "brand", "on_colour": "on-brand"}

COLOURS: Table = (
    Field("colour", Colour(), "The main colour, for the header, buttons and accents.", '"#1d3557"'),
    Field("on_colour", Colour(), "Text on the main colour.", '"#ffffff"'),
    Field("link", Colour(), "Links.", '"#1d4e89"'),
    Field("visited", Colour(), "Links to pages seen before.", '"#5f3b86"'),
    Field("focus", Colour(), "The outline of what the keyboard is on.", '"#b3400a"'),
    Field("surface", Colour(), "The background of panels and cards.", '"#f1f4f9"'),
    Field("border", Colour(), "Lines that only divide.", '"#d3dade"'),
    Field("edge", Colour(), "Outlines of inputs and notices.", '"#6b7a8c"'),
    Field("good", Colour(), "The text and outline of a tag with good news.", '"#1d6b3a"'),
    Field("warn", Colour(), "The text and outline of a tag that warns.", '"#8a4b00"'),
)


@dataclass(frozen=True, slots=True)
class Brand:
    """What an author says of an employer's look: colours `#rrggbb` by role, in light and in dark mode.

    `light` always has `brand`, the main colour. What is not said is derived by `palette.branded`.
    """

    light: Roles
    dark: Roles


class DarkKind(Record[Roles]):
    """The colours for dark mode, each of which may be left out."""

    accepts = 'colours by the same names, such as `colour: "#9cc3e6"`'
    table = COLOURS

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Roles:
        """The colours that were typed, by role."""
        return _by_role(values)


class BrandKind(Record[Brand]):
    """The main colour alone, or parts."""

    accepts = Colour.accepts
    table = (
        replace(COLOURS[0], kind=ColourUnderWhite(), required=True),
        *COLOURS[1:],
        Field("dark", DarkKind(), "The colours in dark mode.", '{colour: "#9cc3e6"}'),
    )

    def short(self, node: Scalar, spot: Spot) -> Brand:
        """The main colour alone."""
        return Brand(_by_role({"colour": ColourUnderWhite().read(node, spot)}), {})

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Brand:
        """The parts; what is for dark mode stands apart."""
        light = {key: colour for key, colour in values.items() if key != "dark"}
        return Brand(_by_role(light), values["dark"] or {})


def _by_role(values: dict[str, str | None]) -> Roles:
    """The colours that were typed, by their role in the style sheet and no longer by key."""
    return {ROLES.get(key, key): colour for key, colour in values.items() if colour}


def keys_of(role: str, scheme: str) -> tuple[str, ...]:
    """The keys under which an author types a role, from the outermost: brand, dark, on_colour."""
    key = next((key for key, named in ROLES.items() if named == role), role)
    return ("brand", "dark", key) if scheme == "dark" else ("brand", key)
