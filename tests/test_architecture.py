"""The rules of the house, as far as they are not import contracts or lint."""

import ast
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent
GENERATOR = HOME / "generator"
MODULES = sorted(path for path in GENERATOR.rglob("*.py") if path.name != "__init__.py")
TOP = {
    "pyproject.toml",
    "generator",
    "content",
    "templates",
    "assets",
    "site",
    "tests",
    "README.md",
    "requirements.lock",
    "requirements-dev.lock",
    "LICENSE",
    "CHANGELOG.md",
    "docs",
    "benchmarks",
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_a_module_is_a_small_room(path: Path) -> None:
    lines = path.read_text().count("\n")
    assert lines <= 300
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 40, node.name
            assert len(node.args.args) + len(node.args.kwonlyargs) <= 6, node.name


def test_every_module_has_its_test() -> None:
    tests = {path.relative_to(HOME / "tests") for path in (HOME / "tests").rglob("test_*.py")}
    wanted = {path.relative_to(GENERATOR) for path in MODULES if path.name != "__main__.py"}
    assert {path for path in wanted if path.with_name(f"test_{path.name}") not in tests} == set()


def test_things_on_a_shelf_have_the_shape_of_their_shelf() -> None:
    for shelf, names in (
        ("outputs", ({"each"}, {"whole"}, {"item", "among", "listed"})),
        (
            "checks",
            (
                {"each"},
                {"check"},
                {"check", "of_files"},
                {"group", "item", "Comparison"},
                {"group", "prepare", "item", "Comparison"},
            ),
        ),
        ("commands", ({"run", "add_arguments"},)),
        ("verifying", ({"check"},)),
        ("boards", ({"lacks", "item", "document"}, {"lacks", "item", "unlisted", "document"})),
        ("importing/sources", ({"matches", "extract"},)),
    ):
        for path in (GENERATOR / shelf).glob("[a-z]*.py"):
            nodes = ast.parse(path.read_text()).body
            functions = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
            public = {name for name in functions if not name.startswith("_")}
            public |= {node.name for node in nodes if isinstance(node, ast.ClassDef)} & {"Comparison"}
            assert public in names, path


def test_the_top_level_holds_only_what_it_should() -> None:
    found = {path.name for path in HOME.iterdir() if not path.name.startswith(".")}
    assert found <= TOP


def test_site_holds_only_its_gitignore_in_the_repository() -> None:
    assert (HOME / "site/.gitignore").read_text() == "*\n!.gitignore\n"
