from argparse import Namespace
from pathlib import Path

from generator.own_fields import own_fields

SITE = "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n"


def keys(folder: Path, text: str) -> list[str]:
    (folder / "content").mkdir()
    (folder / "content/site.md").write_text(text)
    return [field.key for field in own_fields(Namespace(project=folder))]


def test_they_are_those_of_the_site(tmp_path: Path) -> None:
    assert keys(tmp_path, f"{SITE}fields: {{Cost centre: {{label: Cost centre}}}}\n---\n") == ["Cost_centre"]


def test_there_are_none_outside_a_project(tmp_path: Path) -> None:
    assert own_fields(Namespace(project=tmp_path)) == ()


def test_those_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    assert keys(tmp_path, f"{SITE}fields: none\n---\n") == []


def test_a_file_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    assert keys(tmp_path, "no front matter\x00") == []
