"""Whether every pair of colours in use can be told apart, in light and in dark mode."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.fields.brand import Brand, Roles, keys_of
from generator.fields.colour import contrast, nearest_passing, shortfall
from generator.fields.kind import said
from generator.organisation import Organisation
from generator.palette import Palette, branded, grounds_of, in_use, read, standing_on, tokens
from generator.problem import Problem
from generator.shapes import Scalar, normal


@dataclass(frozen=True, slots=True)
class Fault:
    """A pair with too little contrast: the role to change, what it fails against, and a colour that passes.

    `scheme` is "light" or "dark"; `ratio` and `least` are contrast ratios, from 1 to 21.
    """

    scheme: str
    role: str
    against: str
    colour: str
    ratio: float
    least: float
    better: str | None


def faults(palette: Palette, own: Palette | Brand) -> list[Fault]:
    """Every pair that fails; `own` has the roles that can be changed, and only one of these is at fault."""
    return [
        *_faults("light", palette.light, own.light),
        *_faults("dark", palette.dark, own.dark),
    ]


def _faults(scheme: str, colours: Roles, own: Roles) -> Iterator[Fault]:
    failing = [pair for pair in in_use(colours) if contrast(colours[pair[0]], colours[pair[1]]) < pair[2]]
    # A ground that fails under a colour which cannot be changed is to blame for all that stands on it,
    # but for what fails elsewhere too: those are two mistakes, and each has its own correction.
    to_blame = {ground for text, ground, _ in failing if ground in own and text not in own}
    astray = {text for text, ground, _ in failing if text in own and ground not in to_blame}
    sound = {role: colour for role, colour in colours.items() if role not in astray}
    for text, ground, least in failing:
        if text in astray:
            role, against, met = text, ground, grounds_of(text, colours)
        elif ground in to_blame:
            role, against, met = ground, text, standing_on(ground, sound)
        else:
            continue
        ratio, better = contrast(colours[text], colours[ground]), nearest_passing(colours[role], met)
        yield Fault(scheme, role, against, colours[against], ratio, least, better)


def problems(css: bytes, organisations: Iterable[Organisation]) -> list[Problem]:
    """What fails of a style sheet, and of each employer's colours laid over it, at the value to change.

    A value that fails against several others is told once, with the pair that is furthest from passing.
    """
    text = css.decode("utf-8-sig", "replace")
    base = read(text)
    found = list(_of_style_sheet(base, text))
    for employer in organisations:
        if employer.brand:
            for fault in _worst(faults(branded(base, employer.brand), employer.brand)):
                name, node = _typed(employer, fault)
                found.append(_problem(fault, name, node, quote='"'))
    return found


def _of_style_sheet(base: Palette, css: str) -> Iterator[Problem]:
    light, dark = tokens(css)
    found = faults(base, base)
    # A pair that dark mode has from light mode is told there.
    in_dark = [each for each in found if each.scheme == "dark" and replace(each, scheme="light") not in found]
    for fault in _worst([each for each in found if each.scheme == "light"] + in_dark):
        node = (dark if fault.scheme == "dark" else light)[fault.role]
        yield _problem(fault, fault.role, node, quote="")


def _worst(faults: Iterable[Fault]) -> Iterable[Fault]:
    """Of each role in each scheme, the fault that is furthest from passing."""
    worst: dict[tuple[str, str], Fault] = {}
    for fault in sorted(faults, key=lambda fault: fault.ratio / fault.least):
        worst.setdefault((fault.scheme, fault.role), fault)
    return worst.values()


def _typed(employer: Organisation, fault: Fault) -> tuple[str, Scalar]:
    """What the author typed for a role, with its name as messages say it: "link in dark in brand"."""
    typed = {tuple(map(normal, keys)): node for keys, node in employer.document.scalars}
    keys = keys_of(fault.role, fault.scheme)
    if tuple(map(normal, keys)) not in typed:
        # The main colour alone, without parts.
        keys = ("brand",)
    return " in ".join(reversed(keys)).replace("_", " "), typed[tuple(map(normal, keys))]


def _problem(fault: Fault, name: str, node: Scalar, quote: str) -> Problem:
    against = f"{fault.against.replace('-', ' ')} ({fault.colour}) in {fault.scheme} mode"
    message = f"{name} has {shortfall(fault.ratio, against, fault.least)}; you wrote {said(node)}"
    if fault.better is None:
        hint = f"No lighter or darker shade of it passes in {fault.scheme} mode. Choose another colour."
        return Problem("low-contrast", message, node.where, hint)
    hint = f"In {fault.scheme} mode use {fault.better}, or another colour."
    return Problem("low-contrast", message, node.where, hint, node.corrected(f"{quote}{fault.better}{quote}"))
