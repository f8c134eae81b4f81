"""What the built-in templates are compiled to is kept with the program."""

import sys
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import Environment

from generator import shipped
from generator.shipped import compiled
from generator.templating import jinja
from tests.conftest import HOME

NAME = "language.html"
TEXT = (HOME / "templates" / NAME).read_text(encoding="utf-8")


class Compiler:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> CodeType:
        self.asked += 1
        return compile("1 + 1", "templates/t.html", "eval")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in place of the program's own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(shipped, "PLACE", str(tmp_path / "kept/shipped.pyc"))
    return tmp_path / "kept"


def test_a_built_in_template_is_compiled_once() -> None:
    make = Compiler()
    codes = [compiled(NAME, TEXT, "1", make) for _ in range(2)]
    assert [eval(code) for code in codes] == [2, 2]
    assert make.asked == 1


def test_another_edition_of_the_compiler_has_it_compiled_again() -> None:
    make = Compiler()
    for edition in ("1", "2", "2"):
        compiled(NAME, TEXT, edition, make)
    assert make.asked == 2


@pytest.mark.parametrize(("name", "text"), [(NAME, f"{TEXT} "), ("mine.html", TEXT)])
def test_a_template_of_a_project_is_not_kept(place: Path, name: str, text: str) -> None:
    make = Compiler()
    for _ in range(2):
        compiled(name, text, "1", make)
    assert make.asked == 2
    assert not place.exists()


@pytest.mark.parametrize("damage", [b"", b"\xff", b"nothing"])
def test_what_is_damaged_is_compiled_again(place: Path, damage: bytes) -> None:
    make = Compiler()
    compiled(NAME, TEXT, "1", make)
    (kept,) = place.iterdir()
    kept.write_bytes(kept.read_bytes()[: shipped.SIZE] + damage)
    assert [eval(compiled(NAME, TEXT, "1", make)) for _ in range(2)] == [2, 2]
    assert make.asked == 2


def test_nothing_is_kept_where_python_keeps_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled(NAME, TEXT, "1", Compiler())
    assert not place.exists()


def test_where_nothing_can_be_kept_it_is_compiled_each_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("no folder")
    make = Compiler()
    for _ in range(2):
        compiled(NAME, TEXT, "1", make)
    assert make.asked == 2


def test_what_is_compiled_does_not_depend_on_our_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jinja works out while it compiles what filters make of constants; such a text must not be kept."""
    asked = list[str]()
    names = ("counted", "csp", "day", "json", "listed")
    environment = jinja(
        lambda _: None, {name: lambda *said, name=name: asked.append(name) for name in names}, None
    )
    for path in sorted((HOME / "templates").glob("*.html")):
        Environment.compile(environment, path.read_text(encoding="utf-8"), path.name)
    assert asked == []
