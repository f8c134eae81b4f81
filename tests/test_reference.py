"""The reference pages are true: they are what the field tables and the codes say."""

import re
from pathlib import Path

from generator import reference
from generator.codes import CODES
from generator.shelf import shelf
from generator.vacancy_fields import VACANCY

HOME = Path(__file__).parent.parent
ADVICE = {code for check in shelf("generator.checks").values() for code in check.CODES}


def test_the_pages_in_docs_are_up_to_date() -> None:
    for name, text in reference.pages().items():
        assert (HOME / "docs" / name).read_text() == text, "run: poe docs"


def test_every_field_and_part_is_told() -> None:
    page = reference.fields_page()
    assert all(f"### `{field.key}`" in page for field in VACANCY)
    assert "| `minimum` |" in page
    assert "| `question` (required) |" in page


def test_every_code_is_explained_once_and_used() -> None:
    assert not CODES.keys() & ADVICE
    for code, told in CODES.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
        assert told.means.endswith(".")
        assert told.bad != told.good


def test_every_code_has_a_case_that_anyone_can_read() -> None:
    consoles = "\n".join(path.read_text() for path in (HOME / "tests/cases").glob("*/console.txt"))
    shown = set(re.findall(r"\[([a-z-]+)\]$", consoles, re.MULTILINE))
    assert shown == {*CODES, *ADVICE}
