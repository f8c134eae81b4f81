"""The only door to `typos`, the program that knows common misspellings; without it nothing is found.

It is a package of its own (the extra `spelling`). It is given words on standard input and reads no file, not
even settings of its own.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = "typos"
LONGEST = 30  # seconds
BRITISH, ANY = "en-gb", "en"
# What it answers, by its exit code: no mistakes, or some.
ANSWERED = (0, 2)


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A part of a word that is spelled wrong, what is meant, and whether it is right in other English."""

    start: int
    end: int
    meant: tuple[str, ...]
    right_elsewhere: bool


# Words that were judged before, so that the program need not be started for them again, and what is wrong
# with some of them.
_judged: set[str] = set()
_wrong: dict[str, tuple[Misspelling, ...]] = {}
MOST = 200_000


def misspelt(words: Iterable[str]) -> dict[str, tuple[Misspelling, ...]]:
    """Those of some words that are not spelled as in British English, and what is wrong with them.

    Nothing where the program is not installed, or does not do its work.
    """
    wanted = set(words)
    if not wanted <= _judged:
        if len(_judged) > MOST:
            _judged.clear()
            _wrong.clear()
        judged = _judge(sorted(wanted - _judged))
        _judged.update(judged)
        _wrong.update({word: wrong for word, wrong in judged.items() if wrong})
    return {word: _wrong[word] for word in wanted & _wrong.keys()}


def _judge(words: list[str]) -> dict[str, tuple[Misspelling, ...]]:
    """Each word with what is wrong with it; no word at all where nobody can tell."""
    program = _program() if words else ""
    wrong = _found(program, BRITISH, words) if program else None
    # Where nothing is wrong, the program is not started again: that takes longer than its work.
    anywhere = _found(program, ANY, [word for word, *_ in wrong]) if wrong else wrong
    if wrong is None or anywhere is None:
        return {}
    always = {(word, start) for word, start, *_ in anywhere}
    judged: dict[str, tuple[Misspelling, ...]] = dict.fromkeys(words, ())
    for word, start, end, meant in wrong:
        judged[word] += (Misspelling(start, end, meant, (word, start) not in always),)
    return judged


def _program() -> str:
    """The one beside Python, or where its package has put it; empty where there is neither."""
    beside = Path(sys.executable).with_name(PROGRAM)
    if beside.is_file():
        return str(beside)
    # Only where it is not beside Python itself: to load this takes as long as to judge all words of a site.
    from importlib.metadata import PackageNotFoundError, files  # noqa: PLC0415

    with suppress(PackageNotFoundError):
        for file in files(PROGRAM) or ():
            if file.stem == PROGRAM and file.parent.name in ("bin", "Scripts"):
                return str(file.locate())
    return ""


def _found(program: str, locale: str, words: list[str]) -> list[tuple[str, int, int, tuple[str, ...]]] | None:
    """Each part that is wrong in one kind of English: its word, start, end and corrections.

    None where the program does not answer.
    """
    command = [program, "--isolated", "--locale", locale, "--format", "json", "-"]
    given = "\n".join(words).encode()
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=LONGEST, check=False)
        if done.returncode not in ANSWERED:
            return None
        told = [json.loads(line) for line in done.stdout.splitlines()]
        return [_placed(words[each["line_num"] - 1], each) for each in told if each["type"] == "typo"]
    except (OSError, subprocess.SubprocessError, ValueError, LookupError, TypeError):
        return None


def _placed(word: str, told: dict[str, Any]) -> tuple[str, int, int, tuple[str, ...]]:
    """The program counts bytes."""
    start = len(word.encode()[: told["byte_offset"]].decode())
    return word, start, start + len(told["typo"]), tuple(told["corrections"])
