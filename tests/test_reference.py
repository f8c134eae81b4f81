"""The reference pages are true: they are what the field tables and the codes say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import reference
from generator.codes import CODES
from generator.vacancy_fields import VACANCY

HOME = Path(__file__).parent.parent
ADVICE = reference.codes_of("generator.checks").keys()
PUBLISHED = reference.codes_of("generator.verifying").keys()


def test_the_pages_in_docs_are_up_to_date() -> None:
    for name, text in reference.pages().items():
        assert (HOME / "docs" / name).read_text() == text, "run: poe docs"


def test_every_field_and_part_is_told() -> None:
    page = reference.fields_page()
    assert all(f"### `{field.key}`" in page for field in VACANCY)
    assert "| `minimum` |" in page
    assert "| `question` (required) |" in page


def test_every_code_is_explained_once() -> None:
    assert not CODES.keys() & ADVICE
    assert not PUBLISHED & (CODES.keys() | ADVICE)
    for code, told in CODES.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
        assert told.means.endswith(".")
        assert told.bad != told.good


@pytest.mark.unwatched
def test_every_code_that_is_used_is_explained_and_every_one_that_is_explained_is_used() -> None:
    trees = {path: ast.parse(path.read_text()) for path in (HOME / "generator").rglob("*.py")}
    takers = {path: dict(takers_of_codes(tree)) for path, tree in trees.items()}
    public = {name: place for each in takers.values() for name, place in each.items() if name[0] != "_"}
    used = {path: set(codes_given(tree, public | takers[path])) for path, tree in trees.items()}
    in_checks = {code for path, tree in trees.items() if path.parent.name == "checks" for code in told(tree)}
    of_sites = {code for path, codes in used.items() if path.parent.name == "verifying" for code in codes}
    elsewhere = {code for codes in used.values() for code in codes if code} - of_sites
    assert elsewhere - ADVICE == CODES.keys()
    assert in_checks >= ADVICE
    assert of_sites == PUBLISHED


def told(tree: ast.Module) -> Iterator[str]:
    """Every string in a check, but those in its explanation of its codes."""
    for node in tree.body:
        explains = isinstance(node, ast.Assign | ast.AnnAssign) and "CODES" in assigned(node)
        if not explains:
            yield from (
                part.value
                for part in ast.walk(node)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )


def assigned(node: ast.Assign | ast.AnnAssign) -> list[str]:
    """The names that a statement gives a value."""
    targets = [node.target] if isinstance(node, ast.AnnAssign) else node.targets
    return [each.id for each in targets if isinstance(each, ast.Name)]


def takers_of_codes(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The functions and classes that take a `code`, each with its place among the arguments."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.FunctionDef):
            names = [each.arg for each in node.args.args if each.arg != "self"]
        elif isinstance(node, ast.ClassDef):
            names = [ast.unparse(each.target) for each in node.body if isinstance(each, ast.AnnAssign)]
            made = [
                each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"
            ]
            names += [each.arg for each in made[0].args.args[1:]] if made else []
        if "code" in names:
            assert isinstance(node, ast.FunctionDef | ast.ClassDef)
            yield node.name, names.index("code")


def codes_given(tree: ast.Module, takers: dict[str, int]) -> Iterator[str]:
    """Every string that a call gives as a code, that a `code` has by default, or that is put into one."""
    for node in ast.walk(tree):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call):
            place = takers.get(getattr(node.func, "attr", getattr(node.func, "id", "")))
            given = node.args[place : place + 1] if place is not None else []
            given += [each.value for each in node.keywords if each.arg == "code"]
        elif isinstance(node, ast.Assign) and assigned(node) == ["code"]:
            given = [node.value]
        elif isinstance(node, ast.FunctionDef):
            late = zip(reversed(node.args.args), reversed(node.args.defaults), strict=False)
            given = [value for name, value in late if name.arg == "code"]
        for each in given:
            constants = [part.value for part in ast.walk(each) if isinstance(part, ast.Constant)]
            yield from (constant for constant in constants if isinstance(constant, str))


def test_every_code_has_a_case_that_anyone_can_read() -> None:
    consoles = "\n".join(path.read_text() for path in (HOME / "tests/cases").glob("*/console.txt"))
    shown = set(re.findall(r": (?:error|advice): .* \[([a-z-]+)\]$", consoles, re.MULTILINE))
    assert shown == {*CODES, *ADVICE}
