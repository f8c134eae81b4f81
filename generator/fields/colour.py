"""A colour as an author types it, and how well two colours can be told apart."""

import colorsys
import re
from collections.abc import Sequence

from generator.fields.kind import Kind, Spot, said
from generator.problem import Invalid, Problem
from generator.shapes import Node, Scalar

WHITE, BLACK = "#ffffff", "#000000"
# The least contrast, by WCAG 2.2: of text (1.4.3), and of outlines, buttons and other parts (1.4.11).
TEXT, PART = 4.5, 3.0


class Colour(Kind[str]):
    """A colour of six digits, as `#rrggbb`."""

    accepts = 'a colour of six digits in quotes, such as "#1d3557"'

    def read(self, node: Node, spot: Spot) -> str:
        """The colour in small letters."""
        text = node.value.strip().lower().removeprefix("#") if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[0-9a-f]{6}", text):
            raise self.wrong(node, spot, "colour")
        return f"#{text}"


class ColourUnderWhite(Colour):
    """A colour that white text can be read on."""

    def read(self, node: Node, spot: Spot) -> str:
        """The colour; one too light is refused with the nearest darker one that passes."""
        colour = super().read(node, spot)
        ratio = contrast(colour, WHITE)
        if ratio >= TEXT:
            return colour
        assert isinstance(node, Scalar)
        message = f"{spot.name} has {shortfall(ratio, 'white', TEXT)}; you wrote {said(node)}"
        fix = node.corrected(f'"{nearest_passing(colour, [(WHITE, TEXT)])}"')
        raise Invalid(
            [Problem("low-contrast", message, node.where, "Use this darker colour, or another.", fix)]
        )


def contrast(a: str, b: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, from 1 to 21, by WCAG 2.2 ("contrast ratio")."""
    darker, lighter = sorted((luminance(a), luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How light `#rrggbb` is, from 0 for black to 1 for white, by WCAG 2.2 ("relative luminance")."""
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def nearest_passing(colour: str, grounds: Sequence[tuple[str, float]]) -> str | None:
    """The colour `#rrggbb` nearest to this one that has the least contrast against every ground.

    `grounds` are colours, each with its least contrast ratio. Hue and saturation (of HLS) stay, and
    lightness changes as little as it can, down rather than up where both would do. None where nothing
    between black and white passes.
    """
    red, green, blue = (part / 255 for part in bytes.fromhex(colour[1:]))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    # The least and the greatest of three whole numbers up to 255 make 511 lightnesses, and no more.
    typed = round(lightness * 510)
    for step in sorted(range(511), key=lambda step: abs(step - typed)):
        parts = colorsys.hls_to_rgb(hue, step / 510, saturation)
        # Judged as it will be written, in 8 bits a part, and not as it was worked out.
        written = "#" + bytes(round(part * 255) for part in parts).hex()
        if all(contrast(written, ground) >= least for ground, least in grounds):
            return written
    return None


def shortfall(ratio: float, against: str, least: float) -> str:
    """A contrast that is too low, in words. Rounded down, so that 4.499 is never said to be 4.50."""
    told = f"a contrast of {int(ratio * 100) / 100:.2f} to 1 against {against}"
    return f"{told}; it must have {least:g} or more"
