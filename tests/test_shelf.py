from pathlib import Path

import pytest

from generator.shelf import shelf


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with two things on it, a folder that is no package, and a package of its own."""
    folder = tmp_path / "made_up_shelf"
    (folder / "inner").mkdir(parents=True)
    for name in ("__init__", "second", "first", "inner/__init__", "inner/deep"):
        (folder / f"{name}.py").write_text(f"name = {name!r}\n", encoding="utf-8")
    (folder / "notes.txt").write_text("not a module", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return "made_up_shelf"


def test_a_shelf_is_its_modules_by_short_name_in_order(package: str) -> None:
    assert list(shelf(package)) == ["first", "inner", "second"]
    assert shelf(package)["first"].name == "first"


def test_a_package_that_is_not_there_is_a_bug() -> None:
    with pytest.raises(ModuleNotFoundError):
        shelf("made_up_shelf_that_nobody_made")
