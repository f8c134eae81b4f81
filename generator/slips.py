"""What people get wrong when they write YAML, explained with the corrected line where it can be worked out."""

import re
from typing import Any

import yaml

from generator.problem import Problem, Where

KEY_AND_VALUE = re.compile(r"(?P<before>\s*(?:- +)*(?:[^\s:#'\"\[{-][^:#]*?:[ \t]+)?)(?P<value>.*)")


def quoted(text: str) -> str:
    """Text in YAML's double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def slip(error: yaml.MarkedYAMLError, lines: list[str], start: Where) -> Problem:
    """The problem behind an error of the YAML parser; `start` is where the first of `lines` stands."""
    at: Any = error.problem_mark
    row, column = min(at.line, len(lines) - 1), at.column
    said = f"{error.context or ''} {error.problem or ''}"
    for explain in (
        _tab,
        _open_quote,
        _after_quote,
        _open_bracket,
        _colon_in_text,
        _sign,
        _dash,
        _no_colon,
    ):
        found = explain(said, lines, row, error)
        if found:
            row, message, hint, fix = found
            width = len(lines[row]) - len(lines[row].lstrip())
            column = column if row == at.line else width
            return Problem("yaml", message, Where(start.path, start.line + row, column + 1), hint, fix)
    where = Where(start.path, start.line + row, column + 1)
    return Problem(
        "yaml",
        "this line does not follow the pattern `key: value`",
        where,
        hint="Check the spaces at the start of the line, the colon and the quotes.",
    )


Found = tuple[int, str, str, str] | None


def _parts(line: str) -> tuple[str, str]:
    found = KEY_AND_VALUE.fullmatch(line)
    assert found
    return found["before"], found["value"].rstrip()


def _tab(said: str, lines: list[str], row: int, error: Any) -> Found:
    indent = lines[row][: len(lines[row]) - len(lines[row].lstrip())]
    if "\t" not in indent:
        return None
    return (
        row,
        "the line starts with a tab; YAML takes only spaces there",
        "Use two spaces for each step.",
        indent.replace("\t", "  ") + lines[row].lstrip(),
    )


def _open_quote(said: str, lines: list[str], row: int, error: Any) -> Found:
    """A quote that is opened and not closed swallows the lines after it: name the line that opened it."""
    for number, line in enumerate(lines[: row + 1]):
        before, value = _parts(line)
        if value[:1] in ("'", '"') and value.count(value[0]) == 1:
            return (
                number,
                f"the quote {value[0]} is opened and not closed",
                "Close it at the end of the text.",
                before + quoted(value[1:]),
            )
    return None


def _after_quote(said: str, lines: list[str], row: int, error: Any) -> Found:
    before, value = _parts(lines[row])
    if value[:1] not in ("'", '"') or ("did not find" not in said and "escape" not in said):
        return None
    if "escape" in said:
        inner = value.strip('"')
        return (
            row,
            "a backslash in double quotes starts a code",
            "Use single quotes.",
            before + "'" + inner.replace("'", "''") + "'",
        )
    inner = value[1:-1] if value[-1] == value[0] else value[1:]
    whole = quoted(inner) if value[-1] == value[0] else quoted(value)
    return (
        row,
        "the quote ends before the text does",
        "Put the whole text in one pair of double quotes.",
        before + whole,
    )


def _open_bracket(said: str, lines: list[str], row: int, error: Any) -> Found:
    if "flow" not in said or error.context_mark is None:
        return None
    row = error.context_mark.line
    sign, close = ("[", "]") if "sequence" in said else ("{", "}")
    line = lines[row].rstrip()
    fix = f"{line}{close}" if line.count(sign) > line.count(close) else ""
    return (
        row,
        f"the bracket {sign} is opened and not closed with {close}",
        f"Close the list with {close}.",
        fix,
    )


def _colon_in_text(said: str, lines: list[str], row: int, error: Any) -> Found:
    if "mapping values are not allowed" not in said:
        return None
    before, value = _parts(lines[row])
    if before.rstrip().endswith(":") and re.search(r":(\s|$)", value):
        return (
            row,
            "the text holds a colon and a space, which YAML takes for another key",
            "Put the text in quotes.",
            before + quoted(value),
        )
    above = lines[row - 1] if row else ""
    if ":" not in above:
        return _no_colon("could not find expected ':'", lines, max(row - 1, 0), error)
    return (
        row,
        "the line starts with more spaces than the one above it",
        "Start it at the same column; or, if it goes on with the text above, put that text in quotes.",
        " " * (len(above) - len(above.lstrip())) + lines[row].lstrip(),
    )


def _sign(said: str, lines: list[str], row: int, error: Any) -> Found:
    before, value = _parts(lines[row])
    if (
        "cannot start any token" not in said
        and "directive" not in said
        and "anchor" not in said
        and "alias" not in said
    ):
        return None
    return (
        row,
        f"a value cannot start with {value[:1]} in YAML",
        "Put the value in quotes.",
        before + quoted(value),
    )


def _dash(said: str, lines: list[str], row: int, error: Any) -> Found:
    if "block sequence entries are not allowed" not in said:
        return None
    return (
        row,
        "a list must start on the line below its key",
        "Put the dash and the text on a line of its own, two spaces in.",
        "",
    )


def _no_colon(said: str, lines: list[str], row: int, error: Any) -> Found:
    if "could not find expected ':'" not in said:
        return None
    if error.context_mark is not None:
        row = error.context_mark.line
    return (
        row,
        f'"{lines[row].strip()}" has no colon',
        "Write a key, a colon, a space and the value; or, if it goes on with the text above, start it with two spaces.",
        "",
    )
