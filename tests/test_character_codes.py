"""Codes for characters; the check on them shows which ones are mistakes."""

import pytest

from generator.character_codes import broken_codes


@pytest.mark.parametrize(
    ("text", "said", "character", "in_markdown"),
    [
        ("&##128205; London", "&##128205;", "📍", "📍"),
        ("R&amp;amp;D", "&amp;amp;", "&", "&amp;"),
        ("London&amp;nbsp;office", "&amp;nbsp;", "\xa0", "&nbsp;"),
    ],
)
def test_a_broken_code_is_known_with_what_it_stands_for(
    text: str, said: str, character: str, in_markdown: str
) -> None:
    (code,) = broken_codes(text, is_markdown=True)
    assert (code.said, code.character, code.in_markdown) == (said, character, in_markdown)
    assert text[code.start : code.end] == said


def test_markdown_reads_whole_codes_and_plain_text_none() -> None:
    assert list(broken_codes("&pound;5", is_markdown=True)) == []
    assert [code.character for code in broken_codes("&pound;5 &lt;", is_markdown=False)] == ["£", "<"]
    assert list(broken_codes("R&D", is_markdown=False)) == list(broken_codes("", is_markdown=False)) == []


def test_what_nobody_can_tell_has_no_name() -> None:
    (code,) = broken_codes("&#xZZ;", is_markdown=True)
    assert (code.name, code.character) == ("", "")
