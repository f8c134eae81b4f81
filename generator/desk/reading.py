"""A project's files as they are now, read again as they change."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator import disk, making
from generator.content import Content
from generator.desk.rereading import read_again
from generator.memory import Memory
from generator.problem import Invalid, Problem
from generator.tree import Tree

THEME = ("templates/", "assets/")


@dataclass(frozen=True, eq=False)
class Said:
    """Files in which no problem was found, and what they say."""

    tree: Tree
    content: Content

    @cached_property
    def theme(self) -> Tree:
        """The files that pages are drawn with."""
        return {path: raw for path, raw in self.tree.items() if path.startswith(THEME)}


class Reading:
    """The files of a project.

    `tree` are the last that could be read, `said` the last without a problem, and `problems` those of the
    files as they are now.
    """

    def __init__(self, project: Path, memory: Memory) -> None:
        self.tree: Tree = {}
        self.said: Said | None = None
        self.problems: tuple[Problem, ...] = ()
        self._project, self._memory = project, memory
        # Whether `tree` is sure to be on the disk but for what changes, and whether `problems` are its own.
        self._is_known = self._is_typed = False

    def again(self, changed: Collection[Path] | None) -> None:
        """Read these files once more, by their paths in the project; None for all.

        Raises trouble.Trouble where one cannot be read; then the next time reads everything.
        """
        was_known, self._is_known = self._is_known, False
        try:
            if was_known and changed is not None:
                tree = read_again(self._project, self.tree, changed)
            else:
                tree = disk.read_project(self._project)
        except Invalid as invalid:
            self.problems, self._is_typed = invalid.problems, False
            return
        self._is_known = True
        if not self._is_typed or tree != self.tree:
            self._type(tree)

    def _type(self, tree: Tree) -> None:
        self.tree, self.problems, self._is_typed = tree, (), True
        try:
            self.said = Said(tree, making.content_of(tree, self._memory))
        except Invalid as invalid:
            self.problems = invalid.problems
