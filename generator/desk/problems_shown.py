"""Problems as a page of the desk tells them: each with its line, and the ways to mend it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.desk import editor
from generator.problem import Problem
from generator.report import Excerpt, excerpt
from generator.tree import Tree, is_slug

VACANCY = re.compile(r"content/vacancies/([^/]+)\.md")


@dataclass(frozen=True, slots=True)
class Told:
    """A problem, its `line` as it stands in the file, and addresses; empty where there is no such way.

    `opens` opens the file in the editor, and `form` the form of the advert.
    """

    problem: Problem
    line: Excerpt | None
    opens: str
    form: str

    @property
    def place(self) -> str:
        """`content/vacancies/clerk.md, line 3`; a file as a whole has no line."""
        where = self.problem.where
        return f"{where.path}, line {where.line}" if self.line else where.path

    @property
    def sentence(self) -> str:
        """The message as a sentence of its own; a word that is no plain word stays as it is."""
        message = self.problem.message
        first = message.split(" ", 1)[0]
        start = message[:1].upper() + message[1:] if first.strip(",;:").isalpha() else message
        return start if start.endswith((".", "?", "!", "”", '"')) else f"{start}."


def told(problems: Sequence[Problem], tree: Tree, project: Path, template: str) -> list[Told]:
    """Problems of files in this tree, with links to the editor by its template."""
    return [
        Told(
            problem,
            excerpt(problem.where, tree),
            editor.link(template, project, problem.where),
            form_of(problem.where.path),
        )
        for problem in problems
    ]


def form_of(path: str) -> str:
    """The address of the form for the advert that a file is; empty for any other file."""
    found = VACANCY.fullmatch(path)
    return f"/edit/{found[1]}" if found and is_slug(found[1]) else ""


def by_file(told: Sequence[Told]) -> Iterator[tuple[str, list[Told]]]:
    """The same, file by file, in the order in which they come."""
    for path in dict.fromkeys(each.problem.where.path for each in told):
        yield path, [each for each in told if each.problem.where.path == path]
