import pytest

from tests.told import corrected, read, told

QUOTES = [
    ('title: "Head', "1:8", "open-quote", 'title: "Head"'),
    ('title: "Head\nposted: today', "1:8", "open-quote", 'title: "Head"'),
    ('title: "Head\nsummary: "Lead"', "1:8", "open-quote", 'title: "Head"'),
    ('title: "Head\nsummary: Lead"', "1:8", "open-quote", 'title: "Head"'),
    ("title: 'Head\nsummary: it's", "1:8", "open-quote", 'title: "Head"'),
    ("title: 'it''s", "1:8", "open-quote", 'title: "it\'s"'),
    ('title: "Head”', "1:8", "open-quote", 'title: "Head"'),
    ('folder: "C:\\Jobs\\"\nposted: today', "1:9", "open-quote", "folder: 'C:\\Jobs\\'"),
    ('list:\n  - "a\n  - b', "2:5", "open-quote", '  - "a"'),
    ('summary:\n  "Lead\nposted: today', "2:3", "open-quote", '  "Lead"'),
    ('title: "Head" of Office', "1:14", "text-after-quote", "title: '\"Head\" of Office'"),
    ('title: "Head" of "Office"', "1:14", "text-after-quote", 'title: \'"Head" of "Office"\''),
    ('title: "Say "yes" now"', "1:14", "text-after-quote", "title: 'Say \"yes\" now'"),
    ("title: 'Commissioner's Office'", "1:22", "text-after-quote", 'title: "Commissioner\'s Office"'),
    ("title: 'Commissioner's Office", "1:22", "text-after-quote", 'title: "Commissioner\'s Office"'),
    ("title: “Head of Office”", "1:8", "curly-quotes", 'title: "Head of Office"'),
    ("title: ‘Head’", "1:8", "curly-quotes", 'title: "Head"'),
    ("list: [“a”, “b”]", "1:8", "curly-quotes", 'list: ["a", "b"]'),
]
BACKSLASHES = [
    ('folder: "C:\\Users"', "1:12", "backslash", "folder: 'C:\\Users'"),
    ('folder: "C:\\new"', "1:12", "backslash", "folder: 'C:\\new'"),
    ('text: "a \\"word\\" and \\x00"', "1:10", "backslash", "text: 'a \"word\" and \\x00'"),
    ('list: ["D:\\new", b]', "1:11", "backslash", "list: ['D:\\new', b]"),
    ('list: ["a", "D:\\new"]', "1:16", "backslash", "list: [\"a\", 'D:\\new']"),
]


@pytest.mark.parametrize(("typed", "place", "code", "fix"), [*QUOTES, *BACKSLASHES])
def test_a_slip_with_quotes_is_told_once_with_its_place_and_correction(
    typed: str, place: str, code: str, fix: str
) -> None:
    assert told(typed) == [(place, code, fix)]
    assert told(corrected(typed)) == []


def test_a_quote_that_is_not_closed_over_several_lines_has_no_fix_but_is_read_as_meant() -> None:
    typed = 'a: "b\n  c\nd: "e"'
    assert told(typed) == [("1:4", "open-quote", "")]
    assert read(typed) == {"a": "b c", "d": "e"}


@pytest.mark.parametrize(
    ("typed", "place", "code"),
    [
        ('a: ["b, c]\nd: e', "1:5", "open-quote"),
        ('"a: b\nc: d', "1:1", "open-quote"),
        ('a: "C:\\new\n  b"', "1:7", "backslash"),
    ],
)
def test_quotes_that_nobody_can_put_right_for_certain_have_no_fix(typed: str, place: str, code: str) -> None:
    assert told(typed) == [(place, code, "")]


@pytest.mark.parametrize("quoted", ['"b\n  c"', "\n  'b\n  c'", "'it''s\n  here'", '"say \\"so\\"\n  now"'])
def test_a_good_quote_over_several_lines_is_not_blamed_for_another_line(quoted: str) -> None:
    *_, (place, code, fix) = problems = told(f"a: {quoted}\nd: e: f")
    assert len(problems) == 1
    assert (place.partition(":")[2], code, fix) == ("5", "colon-in-text", 'd: "e: f"')


def test_the_words_in_quotes_of_a_list_are_left_alone_where_they_hold_no_backslash() -> None:
    assert told('list: ["a", "C:\\Users"]') == [("1:16", "backslash", "list: [\"a\", 'C:\\Users']")]
