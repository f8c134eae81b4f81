import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problem import Where
from generator.slips import repair
from generator.slips.repair import MOST_TRIED, repaired
from tests.told import corrected, problems, read, told

TOP = Where("a.md", 2)

# What communications officers type, good and bad, to be put together at random.
STARTS = st.sampled_from(["", "  ", " ", "\t", "    "])
DASHES = st.sampled_from(["", "- ", "-"])
KEYS = st.sampled_from(["k: ", "Key two: ", "k:", "", "k : ", "k"])
VALUES = st.sampled_from(
    """
plain text|Head: Office|"unclosed|'unclosed|'it's here'|"a" of b|@x|*bold*|**b** c|&c d|!e|%5|[a, b|[a, b]
{a: b|x #1|#hex|“curly”|"curly”|"C:\\temp"|"C:\\Users"|> 5|- item|[*a, b]|[x #1, y]|“a: b”|\u00a0x|[“a”, b]
[Draft] x|'a' and 'b'|x: y: z|"a\\x00"|
""".replace("\n", "|").split("|")
)
LINES = st.one_of(
    st.tuples(STARTS, DASHES, KEYS, VALUES).map("".join),
    st.sampled_from(
        ["stages:", "  - a: b", "    c: d", "text", "-----", "...", "%YAML 1.1", "", "# c", "k: |"]
    ),
)


def test_lines_without_a_slip_are_left_as_they_are() -> None:
    found = repaired(("a: b", "", "c: d"), TOP)
    assert (found.lines, found.problems, found.whole) == (("a: b", "", "c: d"), (), True)


def test_every_slip_of_a_file_is_told_in_one_run() -> None:
    typed = """\
title: Head: Private Office
summary: "Lead the office
stages:
  - interview
  -test
hubs: [a, b
colour: #fff
phone: @work
grade:B
 hours: 36
list: - one
text: two
\tlines"""
    assert told(typed) == [
        ("1:12", "colon-in-text", 'title: "Head: Private Office"'),
        ("2:10", "open-quote", 'summary: "Lead the office"'),
        ("5:3", "no-space-after-dash", "  - test"),
        ("6:7", "open-bracket", "hubs: [a, b]"),
        ("7:9", "cut-by-hash", 'colour: "#fff"'),
        ("8:8", "reserved-sign", 'phone: "@work"'),
        ("9:7", "no-space-after-colon", "grade: B"),
        ("10:2", "indentation", "hours: 36"),
        ("11:7", "list-on-key-line", "list: one"),
        ("13:1", "tab-indent", "  lines"),
    ]
    assert told(corrected(typed)) == []


def test_a_line_that_fits_nowhere_does_not_hide_the_slips_below_it() -> None:
    found = repaired(("a: b", "just text", "c: @d"), TOP)
    assert [(p.where.line, p.code) for p in found.problems] == [(3, "no-key"), (4, "reserved-sign")]
    assert (found.lines, found.whole) == (("a: b", "", 'c: "@d"'), False)


def test_a_list_that_fits_nowhere_is_told_once_and_left_out_as_a_whole() -> None:
    found = repaired(("a: b", "- c", "  d", "", "- e: f", "g: h"), TOP)
    assert [p.code for p in found.problems] == ["list-without-key"]
    assert found.lines == ("a: b", "", "", "", "", "g: h")


def test_lines_that_part_the_fields_are_told_and_read_past() -> None:
    typed = "%YAML 1.1\na: b\n...\n-----\n—\n--- c: d\n--- |\ne: f"
    assert told(typed) == [
        ("1:1", "stray-line", ""),
        ("3:1", "stray-line", ""),
        ("4:1", "stray-line", ""),
        ("5:1", "stray-line", ""),
        ("6:1", "stray-line", "c: d"),
        ("7:1", "stray-line", ""),
    ]
    assert read(typed) == {"a": "b", "c": "d", "e": "f"}


def test_a_slip_in_a_line_that_was_moved_is_placed_where_it_was_typed() -> None:
    assert [place for place, _, _ in told("a:\n\t- b: c: d")] == ["2:1", "2:8"]


def test_hostile_text_stops_the_trying_but_tells_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert repair._Trial.left == MOST_TRIED
    monkeypatch.setattr(repair._Trial, "left", MOST_TRIED // 10)
    lines = ("a:", *["- b"] * 750, *["- c: d: e"] * 60)
    found = repaired(lines, TOP)
    assert found.lines == ()
    assert 1 < len(found.problems) < MOST_TRIED / 10 / 750
    assert {p.code for p in found.problems} == {"colon-in-text"}


def test_a_field_that_no_explanation_mends_is_left_out_as_a_whole() -> None:
    found = repaired(("a: b", "k: [a, b", "  k:[*a, b]", ""), TOP)
    assert [(p.where.line, p.code) for p in found.problems] == [(4, "no-key")]
    assert (found.lines, found.whole) == (("a: b", "", "", ""), False)


def test_where_even_leaving_a_field_out_does_not_help_there_are_no_lines() -> None:
    found = repaired(("    c: d", "'it's here'", '"unclosed'), TOP)
    assert [(p.where.line, p.code) for p in found.problems] == [(3, "text-after-quote"), (4, "open-quote")]
    assert (found.lines, found.whole) == ((), False)


def test_the_trying_also_ends_in_the_middle_of_one_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair._Trial, "left", 60)
    found = repaired(("    c: d", "'it's here'", '"unclosed'), TOP)
    assert found.lines == ()
    assert [p.code for p in found.problems] == ["text-after-quote", "open-quote"]


def test_a_slip_that_the_parser_only_sees_after_a_later_one_is_told_too() -> None:
    assert told("k: a\nm: !e\ntext") == [("2:4", "reserved-sign", 'm: "!e"'), ("3:1", "no-key", "")]


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=8).map("\n".join))
def test_a_fix_applied_to_its_line_takes_its_problem_away(typed: str) -> None:
    found = problems(typed)
    assert len(set(found)) == len(found)
    for problem in found:
        if problem.fix:
            lines = typed.split("\n")
            lines[problem.where.line - 1] = problem.fix
            left = problems("\n".join(lines))
            assert (problem.where, problem.code) not in {(p.where, p.code) for p in left}


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=8).map("\n".join))
def test_front_matter_whose_every_problem_has_a_fix_is_good_once_they_are_applied(typed: str) -> None:
    if all(problem.fix for problem in problems(typed)):
        assert told(corrected(typed)) == []
