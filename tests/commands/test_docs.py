"""`careers docs`: the reference pages."""

from collections.abc import Callable
from pathlib import Path

from tests.commands.conftest import Run


def test_it_writes_the_pages(careers: Callable[..., Run], folder: Path) -> None:
    run = careers("docs")
    assert run.code == 0
    assert (folder / "docs/fields.md").read_text().startswith("# Every field")
    assert (folder / "docs/problems.md").read_text().startswith("# Every problem")
    assert careers("docs", "--output", "handbook").out == "handbook/ holds fields.md and problems.md.\n"


def test_trouble_with_the_folder_is_told(careers: Callable[..., Run], folder: Path) -> None:
    (folder / "docs").write_text("not a folder")
    assert careers("docs").code == 2
