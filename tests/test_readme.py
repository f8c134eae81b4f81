"""What README.md says is so."""

import re
from pathlib import Path

from generator import pipeline
from generator.fields.dates import written
from generator.made import Made, Standing
from generator.making import site_at
from generator.report import Outcome, report
from generator.shelf import shelf
from generator.tree import Tree
from tests.made import InMemory

HOME = Path(__file__).parent.parent
AS_OF = written("1 December 2025")
README = (HOME / "README.md").read_text()


def fenced(after: str) -> str:
    """The first fenced block after some words."""
    found = re.search(r"( *)```\w*\n(.*?)```", README[README.index(after) :], re.DOTALL)
    assert found
    return "".join(line.removeprefix(found[1]) for line in found[2].splitlines(keepends=True))


def run(text: str, theme_files: Tree) -> tuple[Made, Tree]:
    content = {
        path.relative_to(HOME).as_posix(): path.read_bytes() for path in (HOME / "content").rglob("*.md")
    }
    tree = {**theme_files, **content, "content/vacancies/policy-adviser.md": text.encode()}
    return pipeline.run(tree, AS_OF, InMemory()), tree


def test_there_is_one_command_to_make_the_site_and_one_for_the_gate() -> None:
    assert fenced("<!-- the site -->") == "python3 .ci/setup.py && .venv/bin/careers build\n"
    assert fenced("<!-- the gate -->") == "python3 .ci/setup.py --dev && .venv/bin/poe gate\n"


def test_the_vacancy_of_the_example_lacks_nothing_but_the_rest_of_its_text(theme_files: Tree) -> None:
    made, tree = run(fenced("Change the lines between"), theme_files)
    assert [problem.code for problem in made.problems] == ["body-length"]
    site = site_at(tree, AS_OF)
    assert made.standing == Standing(len(site.open), site.next_change)
    assert "Policy Adviser" in [listing.vacancy.title for listing in site.open]


def test_the_problem_is_told_as_it_is_shown(theme_files: Tree) -> None:
    text = fenced("Change the lines between").replace("5pm on 15 December 2025", "04/12/2025")
    made, tree = run(text, theme_files)
    told = report(Outcome(made.problems, tree), "text")
    shown = fenced("Run `.venv/bin/careers check`").splitlines()
    assert shown[0].rstrip("…") in told
    assert "\n".join(shown[1:]) in told


def test_every_command_is_in_the_table() -> None:
    assert all(
        re.search(rf"^\| `careers {name.rstrip('_')}[ `]", README, re.MULTILINE)
        for name in shelf("generator.commands")
    )


def test_every_file_that_is_linked_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert {"docs/fields.md", "docs/problems.md", "generator/README.md", "LICENSE"} <= set(links)
    assert [link for link in links if not (HOME / link).exists()] == []
