"""Front matter read at a glance: exactly what PyYAML makes of it, or left to it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.slips.plain import END, MOST_DEPTH, Event, plain_events
from generator.slips.snag import looked_through


def as_read(lines: list[str]) -> list[Event]:
    """The events of the other reader, which has found no snag; only of text does it matter where it ends."""
    snag, events = looked_through(lines)
    assert snag is None
    return [known(event) for event in events]


def known(event: Event) -> Event:
    kind, row, column, *_ = event
    return event if kind in ("text", "end") else (kind, row, column, 0, 0, "", "")


@pytest.mark.parametrize(
    "typed",
    [
        "title: Policy Adviser",
        "title:   Head – Private Office, £52,000 (a year)",
        "hours: 10:30\n\nlink: https://apply.example/a?b=c&d\n  \nNext key: ŵ 😀",
        "list:\n- a\n-   b\nother:\n  - c: d\n    e: f\n  - g",
        "list:\n  - a: b\n    c:\n      - d\n      - e:\n          f: g\n  - h\nend: i",
        "hubs: [union-street, high street,b]\nnone: []",
        "quoted: 'it: is'\ntext: \"it's\"\nempty: ''",
        "summary: >-\n  One: two,\n  'three'\ngrade: 7",
        "summary: >\n    one\n    two\nlist:\n  - |\n    three\n    - four\n  - q: |-\n      five",
        "text: >\n  to the end",
    ],
)
def test_what_is_plain_is_read_as_pyyaml_reads_it(typed: str) -> None:
    lines = typed.split("\n")
    found = plain_events(lines)
    assert found
    assert [known(event) for event in found] == as_read(lines)


def test_nothing_is_no_event() -> None:
    assert plain_events([""]) == []


@pytest.mark.parametrize(
    "typed",
    [
        "title: Head: Office",
        "title: Head:",
        "title: Head ",
        "title: “Head”",
        "title: Head # of it",
        'title: "Head\\n"',
        "title: 'it''s'",
        "title: @head",
        "title:\tHead",
        "title:",
        "title:\ngrade: 7",
        "title: Head\n  of it",
        "title: Head\n- of it",
        "title: Head\n  a: b",
        "just text",
        "list:\n  -",
        "list:\n  - ",
        "list:\n  - a\n b: c",
        "list:\n  - a\n   - b",
        "list:\n  - a: b\n   c: d",
        "list:\n - a\n- b",
        "- a",
        " title: Head",
        "list: [a: b]",
        "list: [a, b",
        "list: [a, 'b']",
        "text: >\n\n  one",
        "text: >\n  one\n    two",
        "text: >\n  one \n  two",
        "text: |+\n  one",
        "text: |",
        "text: |\nnext: a",
        "text: |\n  one\n  ",
        "text: |\n  one\n\ngrade: 7",
        "27 April: a: b",
        "a: " + "\n".join(" " * level + "b:" for level in range(MOST_DEPTH + 2)),
        "\n".join(f"{' ' * level}b:" for level in range(MOST_DEPTH)) + " [c]",
    ],
)
def test_what_is_not_plain_is_left_to_those_who_know(typed: str) -> None:
    assert plain_events(typed.split("\n")) is None


def test_what_is_open_ends_with_the_text() -> None:
    found = plain_events(["a:", "  - b: c"])
    assert found
    assert found[-3:] == [END, END, END]


# Lines that go together often enough.
STARTS = st.sampled_from(["", "", "  ", "    "])
DASHES = st.sampled_from(["", "- ", "-  "])
KEYS = st.sampled_from(["k: ", "key two: ", "k2:", "", "c:  ", "2-k: "])
VALUES = st.sampled_from(
    ["plain", "a b", '"a\'"', "'b: c'", "[a, b]", "[]", ">-", ">", "|", "|-", "x: y", "£5", "10:30", "ŵ – 😀"]
)
LINES = st.lists(st.tuples(STARTS, DASHES, KEYS, VALUES).map("".join) | st.just(""), min_size=1, max_size=4)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_any_lines_are_read_as_pyyaml_reads_them_or_not_at_all(lines: list[str]) -> None:
    found = plain_events(lines)
    assert found is None or [known(event) for event in found] == as_read(lines)
