"""What Word leaves in text that is copied from it."""

import pytest

from generator.word_markup import LEFT_BY_WORD, MARKUP, may_be_left_by_word, without_markup


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ('<p class="MsoNormal">Read the <b>figures</b>.<o:p></o:p></p>', "Read the <b>figures</b>."),
        (
            "<span style='font-size:11pt;mso-fareast-language:EN-US'>Read</span> the figures.",
            "Read the figures.",
        ),
        ('<b style="mso-bidi-font-weight:normal">Read</b> the figures.', "<b>Read</b> the figures."),
        ("- Read the figures<o:p></o:p>", "- Read the figures"),
        ("<!--[if !supportLists]-->1.<!--[endif]--> Read", " Read"),
        ("<st1:place w:st=on>Anytown</st1:place>", "Anytown"),
        ("<p class=MsoNormal>One</p><p class=MsoNormal>Two</p>", ""),
        ("<p class=MsoNormal>Read", ""),
        ("<o:p></o:p>", ""),
        ("Normal 0 false false EN-GB X-NONE", ""),
        ("table.MsoNormalTable { mso-style-name: x }", ""),
    ],
)
def test_it_is_found_and_taken_out_where_that_is_certain(line: str, meant: str) -> None:
    assert may_be_left_by_word(line.lower())
    assert LEFT_BY_WORD.search(line)
    assert without_markup(line) == meant


def test_a_block_that_only_word_reads_is_one() -> None:
    text = "One\n<!--[if gte mso 9]><xml>\n<w:View>Normal</w:View>\n</xml><![endif]-->\nTwo"
    (found,) = MARKUP.finditer(text)
    assert (found[0][:7], found[0][-12:]) == ("<!--[if", "<![endif]-->")
    (open_,) = MARKUP.finditer("One\n<!--[if gte mso 9]>\nTwo")
    assert open_[0].endswith("Two")


@pytest.mark.parametrize("text", ["Msomi leads it.", "**Word**", "<p>Text</p>", '<abbr title="x">MPS</abbr>'])
def test_other_text_is_none(text: str) -> None:
    assert not LEFT_BY_WORD.search(text)


def test_a_text_without_any_clue_is_not_looked_into() -> None:
    assert not may_be_left_by_word("read the figures")
