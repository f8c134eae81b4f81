import pytest

from generator.problem import Gathered, Invalid, Level, Problem, Where, in_order


def problem(line: int, code: str = "date", path: str = "a.md") -> Problem:
    return Problem(code, f"line {line}", Where(path, line))


def test_a_place_is_told_as_editors_do() -> None:
    assert str(Where("content/site.md", 3, 14)) == "content/site.md:3:14"
    assert str(Where("content/site.md")) == "content/site.md:1:1"
    assert str(Where("https://jobs.example/", 0)) == "https://jobs.example/"


def test_a_problem_is_an_error_unless_it_says_otherwise() -> None:
    assert problem(1).level is Level.ERROR
    assert str(Level.ADVICE) == "advice"


def test_what_cannot_be_used_carries_every_problem_and_says_them() -> None:
    invalid = Invalid(iter([problem(1), problem(2)]))
    assert invalid.problems == (problem(1), problem(2))
    assert "a.md:1:1 line 1" in str(invalid)
    assert "a.md:2:1 line 2" in str(invalid)


def test_problems_are_gathered_so_that_one_run_tells_them_all() -> None:
    def refuse(line: int) -> int:
        raise Invalid([problem(line)])

    gathered = Gathered()
    assert gathered.attempt(int, "3") == 3
    assert gathered.problems == []
    gathered.raise_any()
    assert gathered.attempt(refuse, 1) is None
    assert gathered.attempt(refuse, line=2) is None
    gathered.add(problem(3), problem(4))
    with pytest.raises(Invalid) as caught:
        gathered.raise_any()
    assert [p.where.line for p in caught.value.problems] == [1, 2, 3, 4]


def test_a_bug_is_not_taken_for_a_problem_of_the_author() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        Gathered().attempt(int, "three")


def test_problems_are_told_once_in_the_order_of_files_and_lines() -> None:
    first, second, third = problem(2), problem(10), problem(1, path="b.md")
    assert in_order([third, second, first, second]) == [first, second, third]


def test_problems_in_one_place_are_told_in_a_fixed_order() -> None:
    assert in_order([problem(1, "time"), problem(1, "date")]) == [problem(1, "date"), problem(1, "time")]
