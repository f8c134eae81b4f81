"""A fact as a line of front matter: the field's own kind reads it, or says why it cannot."""

from typing import Any
from zoneinfo import ZoneInfo

from generator.document import parse
from generator.fields.kind import Spot
from generator.fields.moments import Closing, Moment
from generator.fields.table import Field
from generator.first_draft import line_of
from generator.importing.extract import Value
from generator.problem import Invalid
from generator.slips.line import quoted
from generator.tree import is_slug
from generator.wording import clock, plain_day

# Of these the corrected line is certain: the same said in another form, and nothing is chosen.
CERTAIN = {"ordinal", "time", "wrong-shape"}


def typed(field: Field, value: Value, zone: ZoneInfo) -> tuple[str, Any]:
    """The line and what it says; raises Invalid where the field does not take the value."""
    line = _line(field.key, value)
    try:
        read = _read(field, line, zone)
    except Invalid as invalid:
        problem = invalid.problems[0]
        if not (problem.fix and problem.code in CERTAIN):
            raise
        line, read = problem.fix, _read(field, problem.fix, zone)
    moment = read.moment if isinstance(read, Closing) else read
    return (_plainly(field, moment, line, zone) if isinstance(moment, Moment) else line), read


def _read(field: Field, line: str, zone: ZoneInfo) -> Any:
    front = parse("", f"---\n{line}\n---\n".encode()).front
    return field.kind.read(front.entries[0].value, Spot(field.name, zone))


def _line(key: str, value: Value) -> str:
    if isinstance(value, str):
        return line_of(key, value)
    if isinstance(value, tuple):
        return f"{key}: [{', '.join(text if is_slug(text) else quoted(text) for text in value)}]"
    return f"{key}: {{{', '.join(f'{part}: {quoted(text)}' for part, text in value.items())}}}"


def _plainly(field: Field, moment: Moment, line: str, zone: ZoneInfo) -> str:
    """The line with the moment as people write it; the line itself where that would not say the same."""
    said = plain_day(moment.local.date())
    if moment.timed:
        said = f"{clock(moment.local.time())} on {said}"
    better = f"{field.key}: {said}"
    try:
        read = _read(field, better, zone)
    except Invalid:
        return line
    return better if moment in (read, getattr(read, "moment", None)) else line
