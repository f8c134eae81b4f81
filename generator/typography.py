"""Typographic quotes, dashes and dots in text, as Python-Markdown's extension `smarty` puts them.

`smarty` walks the tree once more and is half of the converter's time. Its rules in their order are enough
for text that has no marks of the converter and no entities; a test holds the two against each other.
"""

import re
from typing import NamedTuple

# What was put stands between two signs that no text has, so that later rules do not see into it.
START, END = "\x02", "\x03"
OPENED = r"(\s|--|–|—)"
CLOSED = rf"(?<=[^ \t\r\n\[{{(\-{START}{END}])"
PUNCTUATION = r"""[!-%'-/:-@\[-`{-~]\B"""
BETWEEN_LETTERS = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")


class _Rule(NamedTuple):
    """What is put for each match; `once` where one straight after another is no match."""

    sign: str
    pattern: re.Pattern[str]
    put: str
    once: bool


def _rule(pattern: str, put: str, sign: str) -> _Rule:
    return _Rule(sign, re.compile(pattern), put, pattern.startswith(CLOSED))


RULES = (
    _rule("(?<!-)---(?!-)", "—", "---"),
    _rule("(?<!-)--(?!-)", "–", "--"),
    _rule(f"^'(?={PUNCTUATION})", "’", "'"),
    _rule(f'^"(?={PUNCTUATION})', "”", '"'),
    _rule(r""""'(?=\w)""", "“‘", "\"'"),
    _rule(r"""'"(?=\w)""", "‘“", "'\""),
    _rule(f"{CLOSED}'\"", "’”", "'\""),
    _rule(f"{CLOSED}\"'", "”’", "\"'"),
    _rule(r"(?<!\w)'(?=\d{2}s)", "’", "'"),
    _rule(rf"{OPENED}'(?=\w)", r"\1‘", "'"),
    _rule(rf"{CLOSED}'(?!\s|s\b|\d)", "’", "'"),
    _rule(r"'(\s|s\b)", r"’\1", "'"),
    _rule("'", "‘", "'"),
    _rule(rf'{OPENED}"(?=\w)', r"\1“", '"'),
    _rule(r'"(?=\s)', "”", '"'),
    _rule(f'{CLOSED}"', "”", '"'),
    _rule('"', "“", '"'),
    _rule(r"(?<!\.)\.{3}(?!\.)", "…", "..."),
)


def typographic(text: str) -> str:
    """Text with its typed quotes, dashes and dots made what a printer sets."""
    plain = apostrophes(text)
    if plain is not None:
        return plain
    for rule in RULES:
        if rule.sign in text:
            text = _applied(rule, text)
    return text.replace(START, "").replace(END, "")


def apostrophes(text: str) -> str | None:
    """The same of text that has nothing to be set but apostrophes between letters, as most has; else None.

    What stands around the text is no matter, so that it may be a whole advert.
    """
    if '"' in text or "--" in text or "..." in text:
        return None
    plain = BETWEEN_LETTERS.sub("’", text) if "'" in text else text
    return None if "'" in plain else plain


def _applied(rule: _Rule, text: str) -> str:
    end = -1

    def put(found: re.Match[str]) -> str:
        nonlocal end
        if rule.once and found.start() == end:
            return found[0]
        end = found.end()
        return START + found.expand(rule.put) + END

    return rule.pattern.sub(put, text)
