"""Problems as a page of the desk tells them."""

from pathlib import Path

import pytest

from generator.desk.problems_shown import by_file, form_of, told
from generator.problem import Problem, Where
from generator.report import Excerpt

PATH = "content/vacancies/clerk.md"
TREE = {PATH: b"---\ntitle: Clerk\nposted: 04/05/2026\n---\n"}
PROBLEM = Problem(
    "ambiguous-date", "posted must be a date", Where(PATH, 3, 9), "Which?", "posted: 4 May 2026"
)


def test_a_problem_with_its_line_and_the_ways_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "content/vacancies").mkdir(parents=True)
    (tmp_path / PATH).write_bytes(TREE[PATH])
    (shown,) = told([PROBLEM], TREE, tmp_path, "edit:{path}:{line}")
    assert shown.sentence == "Posted must be a date."
    assert shown.place == "content/vacancies/clerk.md, line 3"
    assert shown.line == Excerpt(3, "posted: 04/05/2026", " " * 8)
    assert (shown.opens, shown.form) == (f"edit:{tmp_path}/{PATH}:3", "/edit/clerk")


def test_a_file_as_a_whole_has_no_line(tmp_path: Path) -> None:
    where = Where("content/vacancies/Clerk One.md")
    (shown,) = told([Problem("file-name", "the file name must be short", where)], TREE, tmp_path, "")
    assert (shown.place, shown.line, shown.opens, shown.form) == (where.path, None, "", "")


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("posted: must be a date", "Posted: must be a date."),
        ('"sumary" is not a field', '"sumary" is not a field.'),
        ("closing_date must be a date", "closing_date must be a date."),
        ('you wrote "04/05/2026"', 'You wrote "04/05/2026"'),
        ("is this right?", "Is this right?"),
    ],
)
def test_a_message_is_a_sentence_of_its_own(tmp_path: Path, message: str, sentence: str) -> None:
    (shown,) = told([Problem("x", message, Where("a"))], {}, tmp_path, "")
    assert shown.sentence == sentence


def test_only_adverts_have_a_form() -> None:
    assert form_of(PATH) == "/edit/clerk"
    for path in ("content/vacancies/Clerk.md", "content/hubs/clerk.md", "content/vacancies/a/clerk.md"):
        assert form_of(path) == ""


def test_file_by_file(tmp_path: Path) -> None:
    problems = [Problem("x", text, Where(path)) for text, path in (("1", "a"), ("2", "b"), ("3", "a"))]
    files = by_file(told(problems, {}, tmp_path, ""))
    assert [(path, [each.problem.message for each in found]) for path, found in files] == [
        ("a", ["1", "3"]),
        ("b", ["2"]),
    ]
