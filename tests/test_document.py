import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import MOST_BODY, Document, parse
from generator.fences import MOST_FRONT
from generator.problem import Invalid, Problem, Where
from tests.told import plain

TYPED = """\
---
title: Head: Private Office
hub_locations: [union-street, newlands-park]
stages: interview
---

## What you will do

Lead the *office*.
"""


def refusals(raw: bytes) -> tuple[Problem, ...]:
    with pytest.raises(Invalid) as caught:
        parse("a.md", raw)
    return caught.value.problems


def document(typed: str = TYPED) -> Document:
    return parse("content/vacancies/head.md", typed.encode())


def test_a_document_is_its_fields_and_its_text() -> None:
    head = document()
    assert plain(head.front) == {
        "title": "Head: Private Office",
        "hub_locations": ["union-street", "newlands-park"],
        "stages": "interview",
    }
    assert (head.body, head.body_line) == ("## What you will do\n\nLead the *office*.", 7)
    assert head.slug == "head"


def test_what_could_be_read_past_is_kept_with_the_document() -> None:
    assert [(p.where.line, p.code) for p in document("\n" + TYPED).problems] == [
        (1, "fence"),
        (3, "colon-in-text"),
    ]


def test_what_could_not_be_read_past_is_refused_with_all_that_was_found() -> None:
    assert [(p.where.line, p.code) for p in refusals(b"----\ntitle: @a\njust text\nposted: b\n---")] == [
        (1, "fence"),
        (2, "reserved-sign"),
        (3, "no-key"),
    ]


def test_a_value_is_placed_and_one_not_typed_is_placed_at_the_top() -> None:
    assert document().where("Stages") == Where("content/vacancies/head.md", 4, 9)
    assert document().where("grade") == Where("content/vacancies/head.md")


def test_the_items_of_a_list_or_its_one_value() -> None:
    head = document()
    assert [plain(item) for item in head.items("hub_locations")] == ["union-street", "newlands-park"]
    assert [plain(item) for item in head.items("stages")] == ["interview"]
    assert head.items("grade") == ()


def test_a_character_of_the_text_is_placed_in_the_file() -> None:
    head = document()
    assert head.at(head.body.index("What")) == Where("content/vacancies/head.md", 7, 4)
    assert head.at(head.body.index("*office")) == Where("content/vacancies/head.md", 9, 10)


def test_a_line_of_the_text_is_corrected_between_two_characters() -> None:
    head = document()
    start = head.body.index("*office*")
    assert head.corrected(start, start + 8, "_office_") == "Lead the _office_."
    assert head.corrected(0, 2, "###") == "### What you will do"


def test_every_key_and_value_comes_with_the_keys_above_it() -> None:
    typed = "---\na: b\nc:\n  - d: e\n  - f\n---\n"
    assert [(keys, scalar.value) for keys, scalar in document(typed).scalars] == [
        ((), "a"),
        (("a",), "b"),
        ((), "c"),
        (("c",), "d"),
        (("c", "d"), "e"),
        (("c",), "f"),
    ]


@pytest.mark.parametrize(
    ("body", "outside"),
    [
        ("plain text", "plain text"),
        ("a `code` word", "a        word"),
        ("a ``co`de`` word", "a           word"),
        ("a `word\nover` lines", "a      \n      lines"),
        ("a `mark\n\nand `another", "a `mark\n\nand `another"),
        ("text\n\n```\ncode\n```\n\nmore", "text\n\n   \n    \n   \n\nmore"),
        ("text\n\n~~~ py\ncode\n~~~\nmore", "text\n\n      \n    \n   \nmore"),
        ("text\n\n    indented", "text\n\n    indented"),
    ],
)
def test_the_text_outside_code_keeps_every_character_in_its_place(body: str, outside: str) -> None:
    assert document(f"---\na: b\n---\n{body}").body_outside_code == outside


def test_what_people_read_is_the_values_of_fields_and_then_the_body() -> None:
    head = document(
        "---\ntitle: Head of Office\ncode: 12\nlist:\n  - Own name: a text\n---\n## Work\n\nLead `x`.\n"
    )
    assert [(text.keys, " ".join(text.passage.text.split())) for text in head.texts] == [
        (("title",), "Head of Office"),
        (("list",), "Own name"),
        (("list", "ownname"), "a text"),
        ((), "Work"),
        ((), "Lead ."),
    ]


def test_a_value_on_several_lines_is_read_in_stretches() -> None:
    head = document("---\nai_policy: |\n  A rule.\n\n  - one\n  - two\n---\n")
    assert [(text.passage.kind, text.passage.text, text.passage.start) for text in head.texts] == [
        ("paragraph", "A rule.", 0),
        ("item", "  one", 9),
        ("item", "  two", 15),
    ]
    assert head.texts[1].where(2) == Where("content/vacancies/head.md", 5, 5)
    assert head.texts[1].corrected(2, 5, "three") == "  - three"


def test_words_are_soon_found_or_found_missing() -> None:
    head = document("---\ntitle: Head of Office\n---\nThe team’s well-known (AI) plan, 2b or not.\n")
    assert " ".join(head.tokens) == "head of office · — ¦ the team's well-known ai plan 2b or not"
    assert {"head", "the", "team's", "well-known", "ai", "b", "not"} <= head.vocabulary
    assert "team" not in head.vocabulary


def test_markdown_is_the_body_without_its_code_and_some_fields() -> None:
    head = document("---\ntitle: Head of Office\nai_policy: |\n  A rule.\n\n  - one\n---\nSee [`x`](/y).\n")
    assert [(text.keys, text.passage.text) for text in head.markdown] == [
        ((), "See [   ](/y)."),
        (("aipolicy",), "A rule.\n\n- one"),
    ]


def test_what_is_on_no_page_is_not_what_people_read() -> None:
    typed = "---\nusual words: [police force]\ntitle: Head of Office\nignore:\n  - jargon: Meant so\n---\n"
    assert [text.keys for text in document(typed).texts] == [("title",)]


def test_a_stretch_of_text_knows_its_place_and_its_line() -> None:
    head = document("---\ntitle: Head of Office\n---\n## Work\n\nLead the\nteam.\n")
    title, work, lead = head.texts
    assert title.where(8) == Where("content/vacancies/head.md", 2, 16)
    assert title.corrected(0, 4, "Chief") == "title: Chief of Office"
    assert work.where(3) == Where("content/vacancies/head.md", 4, 4)
    assert work.corrected(3, 7, "Play") == "## Play"
    assert lead.corrected(5, 13, "a team") == ""


def test_a_byte_order_mark_and_windows_line_ends_move_nothing() -> None:
    head = parse("a.md", b"\xef\xbb\xbf---\r\ntitle: Head: Office\r\n---\r\n\r\ntext\r\n")
    assert [problem.where for problem in head.problems] == [Where("a.md", 2, 12)]
    assert (head.body, head.body_line) == ("text", 5)


def test_a_file_of_ten_megabytes_is_refused_unread() -> None:
    (problem,) = refusals(b"---\n" + b"a: b\n" * 2_000_000 + b"---\n")
    assert (problem.code, problem.where) == ("too-big", Where("a.md", 1))
    most = MOST_FRONT + MOST_BODY
    assert f"{most // 1024} KB" in problem.message
    front = b"---\na: b\n---\n"
    assert parse("a.md", front + b"x" * (most - len(front))).problems == ()


TOLD = "---\nsummary: It’s a red bus\n---\nA Bus.\n\n- Busy\n\nRed, red.\n"


def test_its_vocabulary_is_each_of_its_words_once_in_small_letters() -> None:
    assert document(TOLD).vocabulary == {"it's", "a", "red", "bus", "busy"}


def test_a_word_is_found_in_the_texts_that_have_it() -> None:
    told = document(TOLD)
    assert sorted(told.places_of({"bus", "tram"})) == [(0, 11), (1, 2), (2, 2)]
    assert [text.passage.text.strip() for text in told.texts_with({"red"})] == ["It’s a red bus", "Red, red."]
    assert list(told.texts_with({"us"})) == []


@pytest.mark.parametrize("key", ["content", "handler", "metadata", "__proto__"])
def test_keys_that_python_frontmatter_stumbles_over_are_keys_like_any_other(key: str) -> None:
    assert plain(document(f"---\n{key}: a\n---\n").front) == {key: "a"}


PIECES = st.sampled_from(
    [
        *(
            "---\n",
            "a: b\n",
            "key:",
            "- ",
            "  ",
            "\t",
            " ",
            '"',
            "'",
            "[",
            "]",
            "{",
            "}",
            "#",
            " #",
            ": ",
            ":",
        ),
        *("\n", "\r\n", "\r", "\u00a0", "“", "”", "@", "*x", "&y", "!t", "%", "`", "|", "> ", "? ", "...\n"),
        *("—\n", "\\", "\\x", "title", "x y", ",", "\x00", "\u2028", "\ufeff", "é", "-x", "----\n", "😀"),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)
RAWS = st.one_of(
    st.binary(max_size=200),
    TEXTS.map(str.encode),
    TEXTS.map(lambda text: f"---\n{text}\n---\nbody\n".encode()),
    TEXTS.map(lambda text: f"---\n{text}\n---\nbody\n".encode("utf-16")),
    TEXTS.map(lambda text: f"---\n{text}\n---\nbody\n".encode("cp1252", "replace")),
)


@settings(max_examples=200, deadline=None)
@given(RAWS)
def test_any_bytes_are_a_document_or_problems_that_name_a_line_of_the_file(raw: bytes) -> None:
    lines = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    try:
        read = parse("a.md", raw)
        problems = read.problems
        assert read.body_line <= len(lines)
    except Invalid as invalid:
        problems = invalid.problems
        assert problems
    for problem in problems:
        assert 1 <= problem.where.line <= len(lines)
        assert 1 <= problem.where.column <= len(lines[problem.where.line - 1]) + 1
        assert problem.message
        assert problem.hint


def test_what_does_not_stand_in_it_is_soon_found_out() -> None:
    said = document().small_letters
    assert "head: private office" in said
    assert "lead the *office*" in said
    assert "tbc" not in said


def test_lines_are_found_with_their_first_place_and_the_line_as_typed() -> None:
    typed = "---\ntitle: An X and x\nnote: >-\n  One X\n  more\n---\nOne.\n\nTwo X, x.\n`X`"
    advert = document(typed)
    pattern = re.compile("x", re.IGNORECASE)
    found = [
        (where.line, where.column, said, line)
        for where, said, line in advert.lines_with(pattern, advert.body)
    ]
    assert found == [
        (2, 11, "X", "title: An X and x"),
        (4, 7, "X", "  One X"),
        (9, 5, "X", "Two X, x."),
        (10, 2, "X", "`X`"),
    ]
    outside = [where.line for where, _, _ in advert.lines_with(pattern, advert.body_outside_code)]
    assert outside == [2, 4, 9]


def test_of_what_goes_on_to_the_next_line_or_stands_among_codes_only_the_place_is_certain() -> None:
    advert = document('---\nnote: >-\n  One\n  more\nother: "One\\n\n  One more"\n---\n')
    found = list(advert.lines_with(re.compile("One more"), ""))
    assert [(where.line, where.column, line) for where, _, line in found] == [(3, 3, ""), (5, 8, "")]
