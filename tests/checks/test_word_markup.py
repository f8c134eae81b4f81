"""What Word leaves in text."""

import pytest

from generator.checks import word_markup
from tests.checks.told import Advise


@pytest.mark.parametrize(
    ("typed", "at", "fix"),
    [
        ('<p class="MsoNormal">Read the figures.<o:p></o:p></p>', "<p class", "Read the figures."),
        ("Read the figures.<o:p></o:p>", "<o:p>", "Read the figures."),
        ("<!--[if gte mso 9]><xml>\n<w:View>Normal</w:View>\n</xml><![endif]-->", "<!--[if", ""),
        ("Normal 0 false EN-GB X-NONE", "X-NONE", ""),
    ],
)
def test_each_line_is_told_once(advise_body: Advise, typed: str, at: str, fix: str) -> None:
    (told,) = advise_body(word_markup, f"First.\n\n{typed}")
    assert (told.problem.code, told.fix) == ("word-markup", fix)
    assert told.at.startswith(at)


def test_a_field_is_told(advise_body: Advise) -> None:
    (told,) = advise_body(word_markup, working_arrangements="Some evenings<o:p></o:p>")
    assert told.fix == "working_arrangements: Some evenings"


@pytest.mark.parametrize("body", ["Ask Mr Msomi.", "In code: `<o:p>`", "<b>Read</b> the figures."])
def test_other_text_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(word_markup, body) == []
