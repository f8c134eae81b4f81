import sys
from pathlib import Path

import pytest

from generator.shelf import names, shelf


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with two things on it, a folder that is no package, and a package of its own."""
    folder = tmp_path / "made_up_shelf"
    (folder / "inner").mkdir(parents=True)
    for name in ("__init__", "second", "first", "inner/__init__", "inner/deep"):
        (folder / f"{name}.py").write_text(f"name = {name!r}\n", encoding="utf-8")
    (folder / "notes.txt").write_text("not a module", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for loaded in [name for name in sys.modules if name.startswith("made_up_shelf")]:
        monkeypatch.delitem(sys.modules, loaded)
    return "made_up_shelf"


def test_a_shelf_is_its_modules_by_short_name_in_order(package: str) -> None:
    assert list(shelf(package)) == ["first", "inner", "second"]
    assert shelf(package)["first"].name == "first"


def test_the_names_are_known_and_nothing_is_loaded(package: str, tmp_path: Path) -> None:
    (tmp_path / package / "broken.py").write_text("this would stop whoever loads it", encoding="utf-8")
    assert names(package) == ["broken", "first", "inner", "second"]


def test_a_package_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(ModuleNotFoundError):
        shelf("made_up_shelf_that_nobody_made")
