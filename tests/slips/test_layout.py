import pytest

from tests.told import corrected, read, told

NO_BREAK = "\u00a0"
TABS = [
    ("stages:\n\t- a", "2:1", "tab-indent", "  - a"),
    ("contact:\n\temail: a", "2:1", "tab-indent", "  email: a"),
    ("stages:\n    - a: b\n\tc: d", "3:1", "tab-indent", "      c: d"),
    ("text: a\n\tmore", "2:1", "tab-indent", "  more"),
]
SPACES = [
    (f"title:{NO_BREAK}Head\nposted: a", "1:7", "special-space", "title: Head"),
    (f"title: Head\nlist:\n-{NO_BREAK}a\n- b", "3:2", "special-space", "- a"),
    ("title:Head", "1:7", "no-space-after-colon", "title: Head"),
    ("title:Head\nposted: a", "1:7", "no-space-after-colon", "title: Head"),
    ("posted: a\ntitle:Head\ngrade: b", "2:7", "no-space-after-colon", "title: Head"),
    ("posted: a\ntitle:Head", "2:7", "no-space-after-colon", "title: Head"),
    ("list:\n  -a", "2:3", "no-space-after-dash", "  - a"),
    ("list:\n  - a\n  -b\nposted: c", "3:3", "no-space-after-dash", "  - b"),
    ("list:\n  -stage: a", "2:3", "no-space-after-dash", "  - stage: a"),
]
LISTS = [
    ("list: - a", "1:7", "list-on-key-line", "list: a"),
    ("list: - a\nposted: b", "1:7", "list-on-key-line", "list: a"),
]
COLONS = [
    ("title: Head: Office", "1:12", "colon-in-text", 'title: "Head: Office"'),
    ("title: “Head: Office”", "1:13", "colon-in-text", 'title: "Head: Office"'),
    ("title: Head:\nposted: a", "1:12", "colon-in-text", 'title: "Head:"'),
    ("list:\n  - a: b: c", "2:9", "colon-in-text", '  - a: "b: c"'),
    ("title: https://a.example: b", "1:25", "colon-in-text", 'title: "https://a.example: b"'),
]
INDENTS = [
    ("a: b\n c: d", "2:2", "indentation", "c: d"),
    (" a: b\nc: d", "1:2", "indentation", "a: b"),
    ("s:\n  - a: b\n   c: d", "3:4", "indentation", "    c: d"),
    ("s:\n  - a: b\n  c: d", "3:3", "indentation", "    c: d"),
    ("s:\n  - a\n - b", "3:2", "indentation", "  - b"),
    ("s:\n  - a\n   - b", "3:4", "indentation", "  - b"),
    ("s:\n - a\n- b", "3:1", "indentation", " - b"),
    ("s:\n  # a comment\n\n  - a: b\n    c: d\n   - a: e", "6:4", "indentation", "  - a: e"),
]


@pytest.mark.parametrize(("typed", "place", "code", "fix"), [*TABS, *SPACES, *LISTS, *COLONS, *INDENTS])
def test_a_slip_of_layout_is_told_once_with_its_place_and_correction(
    typed: str, place: str, code: str, fix: str
) -> None:
    assert told(typed) == [(place, code, fix)]
    assert told(corrected(typed)) == []


@pytest.mark.parametrize(
    ("typed", "place", "code", "meant"),
    [
        ("a: - b\n  - c\nd: e", "1:4", "list-on-key-line", {"a": ["c"], "d": "e"}),
        ("a: -\nd: e", "1:4", "list-on-key-line", {"a": "", "d": "e"}),
        ("a: b: c\n  d\ne: f", "1:5", "colon-in-text", {"a": "b: c d", "e": "f"}),
        ("a: b\n\t\nc: d", "2:1", "tab-indent", {"a": "b", "c": "d"}),
    ],
)
def test_a_slip_of_layout_without_one_corrected_line_is_read_past(
    typed: str, place: str, code: str, meant: object
) -> None:
    assert told(typed) == [(place, code, "")]
    assert read(typed) == meant


def test_a_line_with_a_tab_and_another_slip_is_told_of_both() -> None:
    typed = "stages:\n\t- stage: Interview: part 1\n\t  date: today"
    assert told(typed) == [
        ("2:1", "tab-indent", '  - stage: "Interview: part 1"'),
        ("2:20", "colon-in-text", '  - stage: "Interview: part 1"'),
        ("3:1", "tab-indent", "    date: today"),
    ]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("a: b\njust text\nc: d", ["2:1 no-key"]),
        ("a: b\njust text", ["2:1 no-key"]),
        ("just text\na: b", ["1:1 no-key"]),
        ("just text", ["1:1 no-key"]),
        ("a: b\none\ntwo\nc: d", ["2:1 no-key", "3:1 no-key"]),
        (": b", ["1:1 no-key"]),
        ("a: |\n   b\n  c", ["3:3 no-key"]),
        ("- a: b\n- c: d", ["1:1 list-without-key"]),
        ("a: b\n- c", ["2:1 list-without-key"]),
        ("a: b\n  - c\n  - d\ne: f", ["2:3 list-without-key"]),
        ("a: b\n- c: d\n  e: f\n- g\nh", ["2:1 list-without-key", "5:1 no-key"]),
        ("a:\n  b: c\n d: e", ["3:2 indentation"]),
        ("a: b\n  c: d\ne: f", ["2:3 indentation"]),
        ("s:\n  - a\n  c: d", ["3:3 indentation"]),
    ],
)
def test_a_line_that_fits_nowhere_is_told_with_its_place_and_no_fix(typed: str, places: list[str]) -> None:
    assert [f"{place} {code}{fix}" for place, code, fix in told(typed)] == places
