"""Quotes, dashes and dots as a printer sets them."""

import re
from functools import cache
from html import unescape
from xml.etree.ElementTree import Element, SubElement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.typography import apostrophes, typographic


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("nothing to set", "nothing to set"),
        ("it's the officers' day", "it’s the officers’ day"),
        ("We'll see", "We’ll see"),
        ('"Yes," he said', "“Yes,” he said"),
        ("in the '80s", "in the ’80s"),
        ("'a' and 'b'", "‘a’ and ‘b’"),
        ("\"'Both' at once\"", "“‘Both’ at once”"),
        ("9--5 --- or ...", "9–5 — or …"),
        ("---- and ....", "---- and ...."),
        ("a''b", "a’‘b"),
        ("'", "‘"),
    ],
)
def test_what_is_typed_and_what_is_set(typed: str, set_: str) -> None:
    assert typographic(typed) == set_


def test_apostrophes_between_letters_need_no_other_sign_around_them() -> None:
    assert apostrophes("it's\n\nwe'll") == "it’s\n\nwe’ll"
    assert [apostrophes(text) for text in ("the officers' day", 'it\'s "a"', "a -- b", "a...")] == [None] * 4


PIECES = st.sampled_from(
    [
        *("'", '"', "-", "--", "---", ".", "...", "s", "'s", "80s", "5", "a", "word", "é", "&", "/"),
        *(" ", "\n", "\xa0", "\u2028", "(", ")", "[", "{", ",", "!", "_", "–", "—"),
    ]
)


@cache
def library() -> Markdown:
    return Markdown(extensions=["smarty"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_the_text_it_is_what_the_library_sets(text: str) -> None:
    converter = library().reset()
    root = Element("div")
    paragraph = SubElement(root, "p")
    paragraph.text = text
    converter.treeprocessors["smarty"].run(root)
    kept = converter.htmlStash.rawHtmlBlocks
    expected = re.sub(
        "\x02wzxhzdk:([0-9]+)\x03", lambda found: unescape(str(kept[int(found[1])])), paragraph.text or ""
    )
    assert typographic(text) == expected
