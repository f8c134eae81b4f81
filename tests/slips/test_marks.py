import pytest

from tests.told import corrected, problems, read, told

BRACKETS = [
    ("list: [a, b", "1:7", "open-bracket", "list: [a, b]"),
    ("list: [a, b\nposted: today", "1:7", "open-bracket", "list: [a, b]"),
    ("list: [", "1:7", "open-bracket", "list: []"),
    ("list: [a, b)", "1:7", "open-bracket", "list: [a, b]"),
    ("list: [a (b)", "1:7", "open-bracket", "list: [a (b)]"),
    ("list: [[a, b]", "1:7", "open-bracket", "list: [[a, b]]"),
    ('list: ["a]", b', "1:7", "open-bracket", 'list: ["a]", b]'),
    ("contract: {type: permanent", "1:11", "open-bracket", "contract: {type: permanent}"),
    ("list: [a, , b]", "1:11", "empty-place", "list: [a, b]"),
    ("list: [, a]", "1:8", "empty-place", "list: [a]"),
    ("list: [@a, b]", "1:8", "reserved-sign", 'list: ["@a", b]'),
    ("list: [*a, b]", "1:8", "reserved-sign", 'list: ["*a", b]'),
]
SIGNS = [(f"title: {sign}Head", "1:8", "reserved-sign", f'title: "{sign}Head"') for sign in "@`%*&!|>,]}"] + [
    ("title: *Head of* Office", "1:8", "reserved-sign", 'title: "*Head of* Office"'),
    ("list:\n- **bold** text", "2:3", "reserved-sign", '- "**bold** text"'),
    ("title: & Co", "1:8", "reserved-sign", 'title: "& Co"'),
    ("title: > 5 years", "1:8", "reserved-sign", 'title: "> 5 years"'),
    ("title: ? Head", "1:8", "reserved-sign", 'title: "? Head"'),
    ("title: [Draft] Head", "1:8", "reserved-sign", 'title: "[Draft] Head"'),
    ("title: {x} Head", "1:8", "reserved-sign", 'title: "{x} Head"'),
    ("title: &Co [Head]", "1:8", "reserved-sign", 'title: "&Co [Head]"'),
    ("title: !!python/object:os.system x", "1:8", "reserved-sign", 'title: "!!python/object:os.system x"'),
    ("<<: *defaults", "1:5", "reserved-sign", '<<: "*defaults"'),
]
COMMENTS = [
    ("title: Head #2 of Office", "1:13", "cut-by-hash", 'title: "Head #2 of Office"'),
    ("title: Head #2, of Office", "1:13", "cut-by-hash", 'title: "Head #2, of Office"'),
    ("colour: #1d70b8", "1:9", "cut-by-hash", 'colour: "#1d70b8"'),
    ("list:\n  - # a\n  - b", "2:5", "cut-by-hash", '  - "# a"'),
    ("list: [a #1, b #2]", "1:10", "cut-by-hash", 'list: ["a #1", "b #2"]'),
    ("list:\n  - a: b # c", "2:10", "cut-by-hash", '  - a: "b # c"'),
]


@pytest.mark.parametrize(("typed", "place", "code", "fix"), [*BRACKETS, *SIGNS, *COMMENTS])
def test_a_slip_with_a_mark_is_told_once_with_its_place_and_correction(
    typed: str, place: str, code: str, fix: str
) -> None:
    assert told(typed) == [(place, code, fix)]
    assert told(corrected(typed)) == []


@pytest.mark.parametrize(
    ("typed", "place", "code", "meant"),
    [
        ("a: [b,\n  c\nd: e", "1:4", "open-bracket", {"a": ["b", "c"], "d": "e"}),
        ("a: [\n  b,\n  c\nd: e", "1:4", "open-bracket", {"a": ["b", "c"], "d": "e"}),
        ("a: @b\n  c\nd: e", "1:4", "reserved-sign", {"a": "@b c", "d": "e"}),
        ("a:\n  @b\n  c", "2:3", "reserved-sign", {"a": "@b c"}),
        ("a: b\n  c #1\n  d", "2:5", "cut-by-hash", {"a": "b c d"}),
        ("a: b #1\n  c", "1:6", "cut-by-hash", {"a": "b c"}),
    ],
)
def test_a_slip_over_several_lines_has_no_fix_but_is_read_as_meant(
    typed: str, place: str, code: str, meant: object
) -> None:
    assert told(typed) == [(place, code, "")]
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "place", "code"),
    [
        ("&a b: c", "1:1", "reserved-sign"),
        ("*a : c", "1:1", "reserved-sign"),
        ("a: [b, c\n  d: ", "1:4", "open-bracket"),
        ('a: [b, "c" d]', "1:12", "unreadable-line"),
    ],
)
def test_a_mark_that_nobody_can_put_right_for_certain_has_no_fix(typed: str, place: str, code: str) -> None:
    assert told(typed) == [(place, code, "")]


def test_a_comment_is_quoted_in_the_message_but_not_at_length() -> None:
    (problem,) = problems("title: Head # " + "and so on " * 20)
    assert problem.message.startswith('"# and so on and so on')
    assert len(problem.message) < 140
