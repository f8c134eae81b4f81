"""The first place at which YAML text cannot be read as its author meant it, by the parser or by its looks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.plaintext import ODD
from generator.slips.line import KEY_LIKE, line
from generator.slips.plain import END, MOST_DEPTH, Event

COMMENT = re.compile(r"[ \t]+#")
CURLY = re.compile("[“”„]([^“”„\n]*)[“”]|[‘’‚]([^‘’‚\n]*)[‘’]")
DASH = re.compile(r"(?P<indent>\s*)-(?:\s|$|(?P<text>[^\s-].*))")
DRIVE = re.compile(r'"\s*[A-Za-z]:\\[^\\_"]')

Kind = Literal["backslash", "comment", "curly", "dash", "deep-dash", "parser", "quote", "sign", "top"]


@dataclass(frozen=True, slots=True)
class Snag:
    """A place in lines of YAML that stops the reading, row and column from 0.

    `opened` is where what failed began, if known; `said` is what the parser calls it, which tells two
    snags in one place apart. The kind is `parser` where the YAML cannot be parsed. The other kinds can
    be, but to what no author meant: text cut short, a line swallowed by the one above, YAML's own signs.
    """

    kind: Kind
    row: int
    column: int
    opened: tuple[int, int] | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """What the author probably did, and the lines to read instead, by row; none where nobody can tell.

    A single line, in the row of the slip itself, is its correction, unless it is not `shown` because
    it only serves to read on. A slip is `certain` where its looks leave no doubt, whatever else is
    wrong with the same line.
    """

    row: int
    column: int
    code: str
    message: str
    hint: str
    edits: Mapping[int, str] = field(default_factory=dict)
    shown: bool = True
    certain: bool = False

    @property
    def fix(self) -> str:
        """The corrected line; empty where it is not certain."""
        return self.edits.get(self.row, "") if self.shown and len(self.edits) == 1 else ""


def loader() -> Any:
    """The faster of PyYAML's parsers that is there."""
    return getattr(_yaml(), "CSafeLoader", None) or _yaml().SafeLoader


def _yaml() -> Any:
    import yaml  # noqa: PLC0415 -- a build that reads no file does not wait for it

    return yaml


def first_snag(lines: Sequence[str]) -> Snag | None:
    """The first snag, or None where all can be read."""
    return looked_through(lines)[0]


def looked_through(lines: Sequence[str]) -> tuple[Snag | None, list[Event]]:
    """The first snag, if any, and the events up to it; nesting that is too deep is not looked into."""
    yaml = _yaml()
    levels: list[bool] = []  # of each list or mapping that is open, whether it is in brackets
    events: list[Event] = []
    try:
        for event in iter(loader()("\n".join(lines)).get_event, None):
            events += _events(yaml, event)
            found = _of_event(yaml, event, lines, levels)
            if found:
                return found, events
            if isinstance(event, yaml.CollectionStartEvent):
                levels.append(bool(event.flow_style))
            elif isinstance(event, yaml.CollectionEndEvent):
                levels.pop()
            if len(levels) > MOST_DEPTH:
                break
    except yaml.MarkedYAMLError as error:
        return _of_parser(error, lines), events
    return None, events


def _events(yaml: Any, event: Any) -> Iterator[Event]:
    """What of an event says something, in our own words."""
    start, end = event.start_mark, event.end_mark
    place = (start.line, start.column, end.line, end.column)
    if isinstance(event, yaml.ScalarEvent):
        yield ("text", *place, event.value, event.style or "")
    elif isinstance(event, yaml.CollectionStartEvent):
        yield ("list" if isinstance(event, yaml.SequenceStartEvent) else "parts", *place, "", "")
    elif isinstance(event, yaml.CollectionEndEvent):
        yield END


def _of_parser(error: Any, lines: Sequence[str]) -> Snag:
    mark, began = error.problem_mark, error.context_mark
    # Where a whole list or mapping started says nothing, nor does the end of the text.
    told = began and "block" not in error.context and began.line < len(lines)
    opened = (began.line, began.column) if told else None
    row = min(mark.line, len(lines) - 1)
    while row and not lines[row].strip(" "):
        row -= 1
    column = mark.column if row == mark.line else len(lines[row])
    return Snag("parser", row, column, opened, error.problem)


def _of_event(yaml: Any, event: Any, lines: Sequence[str], levels: list[bool]) -> Snag | None:
    if not isinstance(event, yaml.NodeEvent):
        return None
    mark: Any = event.start_mark
    row, column = mark.line, mark.column
    if not levels and not isinstance(event, yaml.MappingStartEvent):
        return Snag("top", row, column)
    if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
        return Snag("sign", row, column)
    return _of_scalar(event, lines, in_brackets=levels[-1]) if isinstance(event, yaml.ScalarEvent) else None


def _of_scalar(event: Any, lines: Sequence[str], *, in_brackets: bool) -> Snag | None:
    """What makes text something else than was meant; `in_brackets` says whether it stands in brackets."""
    if event.style in ("'", '"'):
        return _of_quoted(event, lines)
    if event.style or event.start_mark.line == len(lines):  # a block of text, or nothing at the very end
        return None
    return _of_plain(event, lines) or (None if in_brackets else _of_dashes(event, lines))


def _of_quoted(event: Any, lines: Sequence[str]) -> Snag | None:
    """A quote that swallowed the next key, or a backslash that made something else of what was typed."""
    start, end = event.start_mark, event.end_mark
    below = lines[start.line + 1 : end.line + 1]
    own = len(line(lines[start.line]).indent)
    swallowed = any(KEY_LIKE.match(text) and len(line(text).indent) <= own for text in below)
    if swallowed and KEY_LIKE.fullmatch(lines[start.line][: start.column]):
        return Snag("quote", start.line, start.column)
    source = lines[start.line][start.column :]
    coded = event.style == '"' and "\\" in "".join((source, *below))
    if coded and (DRIVE.match(source) or ODD.search(event.value) or "\t" in event.value):
        return Snag("backslash", start.line, start.column)
    return None


def _of_plain(event: Any, lines: Sequence[str]) -> Snag | None:
    """Text that ends at a comment, or that has typographic quotes around it."""
    start, end = event.start_mark, event.end_mark
    tail = COMMENT.match(lines[end.line], end.column)
    if tail:
        return Snag("comment", end.line, tail.end() - 1, (start.line, start.column))
    if CURLY.fullmatch(event.value) and start.line == end.line:
        return Snag("curly", start.line, start.column)
    return None


def _of_dashes(event: Any, lines: Sequence[str]) -> Snag | None:
    """Dashes that start lines of text and make no list."""
    start, end = event.start_mark, event.end_mark
    alone = not lines[start.line][: start.column].strip()
    for row in range(start.line if alone else start.line + 1, end.line + 1):
        found = DASH.match(lines[row])
        if found and found["text"]:
            return Snag("dash", row, len(found["indent"]))
        if found and row > start.line:
            return Snag("deep-dash", row, len(found["indent"]))
    return None
