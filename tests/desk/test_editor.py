"""The link that opens a file in the author's editor."""

from pathlib import Path

import pytest

from generator.desk.editor import link
from generator.problem import Where

CODE = "vscode://file/{path}:{line}:{column}"


def test_it_leads_to_the_line_and_the_column(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("")
    assert link(CODE, tmp_path, Where("a.md", 3, 15)) == f"vscode://file/{tmp_path}/a.md:3:15"
    assert link("x:?f={path}&l={line}", tmp_path, Where("a.md", 0)) == f"x:?f={tmp_path}/a.md&l=1"
    assert link("", tmp_path, Where("a.md")) == ""


def test_any_name_of_a_folder_is_safe_in_it(tmp_path: Path) -> None:
    folder = tmp_path / 'Jobs & "more" {line} #1?:é'
    folder.mkdir()
    (folder / "a%.md").write_text("")
    end = "Jobs%20%26%20%22more%22%20%7Bline%7D%20%231%3F%3A%C3%A9/a%25.md:1:1"
    assert link(CODE, folder, Where("a%.md")) == f"vscode://file/{tmp_path}/{end}"


def test_a_folder_may_be_named_from_where_the_command_was_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("")
    monkeypatch.chdir(tmp_path)
    assert link("{path}", Path(), Where("a.md")) == f"{tmp_path}/a.md"


def test_what_the_project_does_not_hold_cannot_be_opened(tmp_path: Path) -> None:
    for path in ("templates/base.html", "https://jobs.example/feed.atom", ""):
        assert link(CODE, tmp_path, Where(path)) == ""
