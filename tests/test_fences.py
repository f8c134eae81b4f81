import pytest

from generator.fences import FENCE, MOST_FRONT, Parts, parts
from generator.problem import Invalid, Problem, Where


def refusals(text: str) -> tuple[Problem, ...]:
    with pytest.raises(Invalid) as caught:
        parts("a.md", text)
    return caught.value.problems


def test_a_file_is_parted_into_its_fields_and_its_text() -> None:
    text = "---\ntitle: Head\nposted: today\n---\n\n## What\nyou will do\n\n"
    assert parts("a.md", text) == Parts("title: Head\nposted: today", 2, "## What\nyou will do", 6, ())


@pytest.mark.parametrize(
    ("text", "front", "body", "body_line"),
    [
        ("---\n---", "", "", 2),
        ("---\n---\n", "", "", 3),
        ("---  \na: b\n--- \t\ntext", "a: b", "text", 4),
        ("---\na: b\n---\n    code\n", "a: b", "    code", 4),
        ("---\na: b\n---\ntext\n\n---\n\nmore\n---", "a: b", "text\n\n---\n\nmore\n---", 4),
        ("---\na: b\n-----\nc: d\n---\n", "a: b\n-----\nc: d", "", 6),
        ("---\na: b\n...\nc: d\n---\ntext", "a: b\n...\nc: d", "text", 6),
        ("---\na: b\n...\n---\ntext", "a: b\n...", "text", 5),
        ("---\na:\n- b\n---\ntext", "a:\n- b", "text", 5),
        ("---\na: |\n  one\n  ---\n---\ntext", "a: |\n  one\n  ---", "text", 6),
    ],
)
def test_the_first_line_of_three_hyphens_after_the_top_ends_the_fields(
    text: str, front: str, body: str, body_line: int
) -> None:
    found = parts("a.md", text)
    assert (found.front, found.body, found.body_line) == (front, body, body_line)
    assert found.body_line <= len(text.split("\n"))
    assert found.problems == ()


@pytest.mark.parametrize("drawn", ["----", "--", "—", "———", "–––", " ---"])
def test_a_first_fence_that_is_something_like_one_is_told_and_read_past(drawn: str) -> None:
    found = parts("a.md", f"{drawn}\na: b\n---\ntext")
    (problem,) = found.problems
    assert (problem.code, problem.where, problem.fix) == ("fence", Where("a.md", 1), FENCE)
    assert (found.front, found.body) == ("a: b", "text")


@pytest.mark.parametrize("drawn", ["----", "--", "—", "–––", "..."])
def test_a_second_fence_that_is_something_like_one_is_told_where_no_field_follows(drawn: str) -> None:
    found = parts("a.md", f"---\na: b\n{drawn}\n\n## What\n")
    (problem,) = found.problems
    assert (problem.code, problem.where, problem.fix) == ("fence", Where("a.md", 3), FENCE)
    assert (found.front, found.body) == ("a: b", "## What")


def test_a_fence_at_the_very_end_may_be_misspelt_too() -> None:
    assert [problem.where.line for problem in parts("a.md", "---\na: b\n--").problems] == [3]


def test_blank_lines_before_the_first_fence_are_told_and_move_no_line() -> None:
    found = parts("a.md", "\n \n---\na: b\n---\ntext")
    (problem,) = found.problems
    assert (problem.code, problem.where, problem.fix) == ("fence", Where("a.md", 1), "")
    assert (found.front_line, found.body_line) == (4, 6)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "title: Head\n---\n", "+++\ntitle = 1\n+++\n", "-\n", "# Head\n"]
)
def test_a_file_without_a_first_fence_is_refused(text: str) -> None:
    (problem,) = refusals(text)
    assert problem.code == "no-front-matter"
    assert problem.where == Where("a.md", 1)


@pytest.mark.parametrize(
    "text", ["---", "---\n", "---\na: b\n", "---\na: b\n\n# Head\n", "---\na: |\n  ---\n"]
)
def test_a_file_without_a_second_fence_is_refused(text: str) -> None:
    (problem,) = refusals(text)
    assert (problem.code, problem.where) == ("front-matter-not-closed", Where("a.md", 1))


def test_a_refusal_tells_the_slips_above_it_too() -> None:
    assert [(p.code, p.where.line) for p in refusals("\n----\na: b")] == [
        ("fence", 1),
        ("fence", 2),
        ("front-matter-not-closed", 2),
    ]


def test_fields_of_more_bytes_than_allowed_are_refused() -> None:
    assert parts("a.md", f"---\n{'é' * (MOST_FRONT // 2)}\n---").problems == ()
    (problem,) = refusals(f"---\n{'é' * (MOST_FRONT // 2)}a\n---")
    assert (problem.code, problem.where) == ("too-big", Where("a.md", 2))
    assert "32 KB" in problem.message
