"""A brand colour, checked for contrast."""

import re

from generator.fields.kind import Kind, Spot, said
from generator.problem import Invalid, Problem
from generator.shapes import Node, Scalar


class Colour(Kind[str]):
    """A brand colour that white text can be read on: contrast at least 4.5 to 1 (WCAG 2.2, 1.4.3)."""

    accepts = 'a colour of six digits in quotes, such as "#1d3557"'
    least_contrast = 4.5

    def read(self, node: Node, spot: Spot) -> str:
        """The colour as `#rrggbb`; one too light is refused with a darker one that passes."""
        text = node.value.strip().lower().removeprefix("#") if isinstance(node, Scalar) else ""
        if not isinstance(node, Scalar) or not re.fullmatch(r"[0-9a-f]{6}", text):
            raise self.wrong(node, spot, "colour")
        parts = [int(text[i : i + 2], 16) for i in (0, 2, 4)]
        ratio = contrast_with_white(parts)
        if ratio >= self.least_contrast:
            return f"#{text}"
        while contrast_with_white(parts) < self.least_contrast:
            parts = [int(part * 0.97) for part in parts]
        darker = '"#' + "".join(f"{part:02x}" for part in parts) + '"'
        # Rounded down, so that 4.499 is never said to be 4.50.
        told = f"a contrast of {int(ratio * 100) / 100:.2f} to 1 against white"
        message = f"{spot.name} has {told}; it must have 4.5 or more; you wrote {said(node)}"
        hint = "Use this darker colour, or another."
        raise Invalid([Problem("low-contrast", message, node.where, hint, node.corrected(darker))])


def contrast_with_white(parts: list[int]) -> float:
    """The contrast ratio of a colour (red, green, blue from 0 to 255) with white, by WCAG 2.2."""
    linear = [p / 255 / 12.92 if p <= 10 else ((p / 255 + 0.055) / 1.055) ** 2.4 for p in parts]
    red, green, blue = linear
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
