"""A file as rows, and its text put in another's place."""

import pytest

from generator.desk.form.lines import as_text, read_lines

FRONT = "---\ntitle: Clerk\n---\n"


def with_text(file: str, text: str | None) -> str:
    at = read_lines("a.md", file.encode())
    return at.rewritten(at.rows[slice(*at.front)], text).decode()


@pytest.mark.parametrize(
    "file",
    [
        FRONT,
        "---\n---",
        "---\n\n---\n",
        f"\ufeff{FRONT}\n\n Text \n\n \n",
        FRONT.replace("\n", "\r\n") + "Text\r\n\r\n",
        f"{FRONT}Text",
    ],
)
@pytest.mark.parametrize("same", [True, False])
def test_a_file_with_the_same_text_is_the_same(file: str, same: bool) -> None:
    assert with_text(file, read_lines("a.md", file.encode()).document.body if same else None) == file


@pytest.mark.parametrize(
    ("file", "text", "written"),
    [
        (f"{FRONT}\nOld\n\nmore  \n\n", "New", f"{FRONT}\nNew\n\n"),
        (f"{FRONT}Old", "New\n\nmore", f"{FRONT}New\n\nmore"),
        (f"{FRONT}\nOld\n", "", f"{FRONT}\n"),
        (FRONT, "New", f"{FRONT}\nNew\n"),
        (f"{FRONT}\n", "New", f"{FRONT}\nNew\n"),
        ("---\ntitle: Clerk\n---", "New", "---\ntitle: Clerk\n---\n\nNew"),
        ("---\r\ntitle: Clerk\r\n---", "New\nmore", "---\r\ntitle: Clerk\r\n---\r\n\r\nNew\r\nmore"),
        (
            "---\r\ntitle: Clerk\r\n---\r\nOld\r\n",
            "New\nmore",
            "---\r\ntitle: Clerk\r\n---\r\nNew\r\nmore\r\n",
        ),
        ("\ufeff---\n---\nOld", "New", "\ufeff---\n---\nNew"),
    ],
)
def test_another_text_leaves_all_the_rest_as_it_was(file: str, text: str, written: str) -> None:
    assert with_text(file, text) == written
    assert read_lines("a.md", written.encode()).document.body == text


def test_a_second_fence_that_is_not_quite_one_is_told_by_the_document() -> None:
    at = read_lines("a.md", b"---\ntitle: Clerk\n----\n")
    assert at.front == (1, 1)
    assert [problem.code for problem in at.document.problems] == ["fence"]


def test_text_is_what_stands_between_empty_lines() -> None:
    assert as_text(" \n\n  One\n\nTwo  \n\n") == "  One\n\nTwo"
    assert as_text(" \n") == ""
