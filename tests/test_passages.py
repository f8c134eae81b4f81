"""Text as stretches that people read as one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.passages import Passage, passages, readable


def told(body: str) -> list[str]:
    return [f"{each.kind}: {' '.join(each.text.split())}" for each in passages(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", []),
        ("One line\nand its next.\n\nAnother.", ["paragraph: One line and its next.", "paragraph: Another."]),
        ("## Your team\nA text.", ["heading: Your team", "paragraph: A text."]),
        ("Your team\n---\nA text.", ["heading: Your team", "paragraph: A text."]),
        ("Text:\n- one\n- two\n  goes on", ["paragraph: Text:", "item: one", "item: two goes on"]),
        ("1. one\n2) two\n\nEnd.", ["item: one", "item: two", "paragraph: End."]),
        ("> said\n> > again", ["paragraph: said again"]),
        ("| a | b |\n|---|---|\n| c | d |", ["row: | a | b |", "row: | c | d |"]),
        ("Above.\n\n---\n\nBelow.", ["paragraph: Above.", "paragraph: Below."]),
        ("• typed\n▪pasted\no within", ["item: typed", "item: pasted", "item: within"]),
    ],
)
def test_a_body_is_read_in_stretches(body: str, expected: list[str]) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("See [the pack](https://a.example/b_(c)).", "See [the pack]."),
        ("<b>Bold</b> <!-- not shown --> text", "Bold text"),
        ("Write to hr@a.example or www.a.example.", "Write to or"),
        ("[pack]: https://a.example 'The pack'", ""),
        ("[pack]: https://a.example\n\nA text.", "A text."),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
    ],
)
def test_what_is_not_read_is_blank(text: str, read: str) -> None:
    assert len(readable(text)) == len(text)
    assert " ".join(readable(text).split()).replace(" .", ".") == read


def test_words_are_in_small_letters_and_have_their_place() -> None:
    passage = Passage("paragraph", "The Mayor’s well-known Office")
    assert [word.text for word in passage.words] == ["the", "mayor's", "well-known", "office"]
    assert [passage.text[word.start : word.end] for word in passage.words][1] == "Mayor’s"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Ask Dr. Lee, e.g. by post. Then wait.", ["Ask Dr. Lee, e.g. by post.", "Then wait."]),
        ("It costs £3.50. “Yes.” He left.", ["It costs £3.50.", "“Yes.”", "He left."]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_reader_takes_breath(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in Passage("paragraph", text).sentences] == sentences


@settings(max_examples=50, deadline=None)
@given(st.text("ab\n#-=|>. 1[]()<!/@:", max_size=60))
def test_every_sign_keeps_its_place(body: str) -> None:
    for each in passages(body):
        stretch = body[each.start : each.start + len(each.text)]
        assert len(stretch) == len(each.text)
        assert all(kept in (typed, " ") for kept, typed in zip(each.text, stretch, strict=True))
