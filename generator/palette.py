"""The colours of a site by role: those of its style sheet, with an employer's laid over them.

A role is a custom property of the style sheet without its dashes: `--on-brand: #fff` is "on-brand".
"""

import re
from dataclasses import dataclass, replace

from generator.fields.brand import Brand, Roles
from generator.fields.colour import BLACK, PART, TEXT, WHITE, contrast, nearest_passing
from generator.problem import Where
from generator.shapes import Scalar

Pair = tuple[str, str, float]

STYLE = "assets/style.css"
GROUNDS = ("page", "surface")
WORDS = ("ink", "quiet", "link", "visited", "good", "warn")
PARTS = ("brand", "edge", "focus")

# What stands on what, and the least contrast of the two. A border only divides, and needs none.
PAIRS: tuple[Pair, ...] = (
    *((role, ground, TEXT) for role in WORDS for ground in GROUNDS),
    *((role, ground, PART) for role in PARTS for ground in GROUNDS),
    ("on-brand", "brand", TEXT),
)

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LIGHT = re.compile(r":root\s*\{([^{}]*)\}")
DARK = re.compile(
    r"@media[^{}]*\(\s*prefers-color-scheme\s*:\s*dark\s*\)[^{}]*"
    r"\{(?:[^{}]*\{[^{}]*\})*?\s*:root\s*\{([^{}]*)\}"
)
TOKEN = re.compile(r"--([\w-]+)\s*:\s*(#(?:[0-9a-f]{6}|[0-9a-f]{3}))\s*(?=;|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours `#rrggbb` by role, in light and in dark mode."""

    light: Roles
    dark: Roles


def read(css: str) -> Palette:
    """The colours that a style sheet declares: in its first `:root`, and in the first for dark mode.

    A role that is not declared for dark mode is as in light mode. What is no hexadecimal colour is
    passed over.
    """
    light, dark = tokens(css)
    return Palette(*({role: _long(node.value) for role, node in each.items()} for each in (light, dark)))


def tokens(css: str) -> tuple[dict[str, Scalar], dict[str, Scalar]]:
    """What is typed for each role in light and in dark mode, with its place in the style sheet."""
    plain = COMMENT.sub(_blank, css)
    light = _declared(css, LIGHT.search(DARK.sub(_blank, plain)))
    # What dark mode only inherits cannot be corrected there: that would change light mode too.
    inherited = {role: replace(node, end=0) for role, node in light.items()}
    return light, inherited | _declared(css, DARK.search(plain))


def _declared(css: str, block: re.Match[str] | None) -> dict[str, Scalar]:
    """The colours of a block, which lies in the style sheet where it was found."""
    if block is None:
        return {}
    found: dict[str, Scalar] = {}
    for token in TOKEN.finditer(block.string, *block.span(1)):
        start, end = token.span(2)
        first = css.rfind("\n", 0, start) + 1
        where = Where(STYLE, css.count("\n", 0, start) + 1, start - first + 1)
        found[token[1]] = Scalar(token[2], where, css[first:].partition("\n")[0], end - first + 1)
    return found


def _blank(found: re.Match[str]) -> str:
    """As many spaces, so that all the rest keeps its place."""
    return " " * len(found.group())


def _long(colour: str) -> str:
    """`#rrggbb` in small letters, also of `#rgb`."""
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def in_use(colours: Roles) -> list[Pair]:
    """The pairs of which both roles are declared."""
    return [pair for pair in PAIRS if pair[0] in colours and pair[1] in colours]


def grounds_of(role: str, colours: Roles) -> list[tuple[str, float]]:
    """The colours that a role stands on, each with the least contrast to it."""
    return [(colours[ground], least) for each, ground, least in in_use(colours) if each == role]


def standing_on(role: str, colours: Roles) -> list[tuple[str, float]]:
    """The colours that stand on a role, each with the least contrast to it."""
    return [(colours[each], least) for each, ground, least in in_use(colours) if ground == role]


def branded(palette: Palette, brand: Brand | None) -> Palette:
    """A style sheet's palette with an employer's colours laid over it.

    What the employer does not say is made to pass with what it does: links, the text on the main
    colour, and for dark mode all that it says for light mode and that stands on a ground. Grounds and
    borders are never carried over to dark mode, where a light one would dazzle.
    """
    if brand is None:
        return palette
    on_a_ground = {role: colour for role, colour in brand.light.items() if role in WORDS + PARTS}
    main = brand.dark.get("brand", brand.light["brand"])
    return Palette(
        _laid_over(palette.light, brand.light, {"link": brand.light["brand"]}),
        _laid_over(palette.dark, brand.dark, {"link": main} | on_a_ground),
    )


def _laid_over(base: Roles, own: Roles, wished: Roles) -> Roles:
    """`base` with `own` over it, and with what is wished for as near as passes on the grounds."""
    colours = base | wished | own
    for role in (role for role in wished if role not in own):
        passing = nearest_passing(colours[role], grounds_of(role, colours))
        colours[role] = passing or base.get(role, colours[role])
    if "on-brand" not in own:
        # White or black passes on any colour: their own contrast is 21, and 4.5 times 4.5 is less.
        choice = (*(base[role] for role in ("on-brand", "page", "ink") if role in base), WHITE, BLACK)
        colours["on-brand"] = next(each for each in choice if contrast(each, colours["brand"]) >= TEXT)
    return colours


def overrides(base: Palette, own: Palette) -> str:
    """The CSS that makes `own` of a style sheet's `base`, and stands after it; empty where they are the same.

    Dark mode is for screens only: paper is white.
    """
    light = {role: colour for role, colour in own.light.items() if base.light.get(role) != colour}
    # What light mode overrides holds in dark mode as well, since it comes after the style sheet.
    inherited = base.dark | light
    dark = {role: colour for role, colour in own.dark.items() if inherited.get(role) != colour}
    css = f":root{{{_declarations(light)}}}" if light else ""
    if dark:
        css += f"@media screen and (prefers-color-scheme:dark){{:root{{{_declarations(dark)}}}}}"
    return css


def _declarations(colours: Roles) -> str:
    return ";".join(f"--{role}:{colour}" for role, colour in sorted(colours.items()))
