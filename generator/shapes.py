"""YAML as text and shapes: scalars, sequences and mappings, each with its place in the file.

Built from the event stream, so hostile nesting cannot overflow a stack and no scalar gets a type.
Refused with their place: repeated keys, aliases, anchors, tags, a second document, depth over 6.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from generator.problem import Gathered, Invalid, Problem, Where
from generator.slips import quoted, slip

MOST_DEPTH = 6
MOST_REPAIRS = 20
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as typed; `line` is its source line and `end` the column after it, both for the fix."""

    value: str
    where: Where
    line: str = ""
    end: int = 0
    plain: bool = True

    def corrected(self, value: str) -> str:
        """The source line with this value in its place; empty when the value spans lines."""
        if not self.end:
            return ""
        return self.line[: self.where.column - 1] + value + self.line[self.end - 1 :]


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple["Node", ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value`."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Values by key, in the order they were typed."""

    entries: tuple[Entry, ...]
    where: Where

    def get(self, key: str) -> Entry | None:
        """The entry with this key, however it was typed."""
        wanted = normal(key)
        return next((entry for entry in self.entries if normal(entry.key.value) == wanted), None)


Node = Scalar | Sequence | Mapping


def normal(key: str) -> str:
    """A key without regard to case, spaces, hyphens and underscores."""
    return re.sub(r"[\s_-]+", "", key).casefold()


def shapes(path: str, text: str, first: int) -> tuple[Mapping, list[Problem]]:
    """The mapping that YAML text says, and what was wrong but could be read past.

    `first` is the line of the file on which the text starts. A slip whose correction can be worked
    out is reported and read as corrected, so that one run tells the rest; any other raises Invalid.
    """
    problems: list[Problem] = []
    lines = text.split("\n")
    for _ in range(MOST_REPAIRS):
        reader = _Reader(path, lines, first)
        try:
            mapping = reader.document()
        except yaml.MarkedYAMLError as error:
            found = slip(error, lines, Where(path, first))
            problems.append(found)
            if not found.fix:
                break
            lines[found.where.line - first] = found.fix
        else:
            return mapping, problems + reader.found.problems
    raise Invalid(problems)


class _Reader:
    def __init__(self, path: str, lines: list[str], first: int) -> None:
        self.path, self.lines, self.first = path, lines, first
        self.found = Gathered()
        self.events: Iterator[yaml.Event] = yaml.parse("\n".join(lines), Loader=LOADER)

    def where(self, mark: Any) -> Where:
        return Where(self.path, self.first + mark.line, mark.column + 1)

    def problem(self, code: str, message: str, where: Where, hint: str = "", fix: str = "") -> None:
        self.found.add(Problem(code, message, where, hint, fix))

    def document(self) -> Mapping:
        """The one mapping at the top; raises Invalid where there is none."""
        top: Node = Mapping((), Where(self.path, self.first))
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if event.start_mark.index and not isinstance(top, Mapping | Scalar):
                    break
            elif isinstance(event, yaml.NodeEvent):
                top = self.node(event, 1)
                break
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                where = self.where(event.start_mark)
                self.problem(
                    "second-document",
                    "the front matter ends here and starts again",
                    where,
                    hint="Delete this line.",
                )
                break
        if not isinstance(top, Mapping):
            self.problem(
                "not-a-mapping",
                "the front matter must be lines of `key: value`",
                top.where,
                hint="Write each as a key, a colon, a space and the value, such as `title: Policy Adviser`.",
            )
            raise Invalid(self.found.problems)
        return top

    def node(self, event: yaml.Event, depth: int) -> Node:
        where = self.where(event.start_mark)
        if depth > MOST_DEPTH:
            self.problem(
                "too-deep",
                f"lists and mappings may be {MOST_DEPTH} deep; this one is deeper",
                where,
                hint="Write it flatter.",
            )
            raise Invalid(self.found.problems)
        self.refuse_marks(event, where)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(where, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(where, depth)
        if isinstance(event, yaml.AliasEvent):
            return Scalar("*" + str(event.anchor), where)
        return self.scalar(event, where)

    def refuse_marks(self, event: Any, where: Where) -> None:
        """Anchors, aliases and tags: YAML's own machinery, which an advert never needs."""
        kind = "alias" if isinstance(event, yaml.AliasEvent) else "anchor" if event.anchor else ""
        kind = kind or ("tag" if getattr(event, "tag", None) else "")
        if kind:
            sign = {"alias": "*", "anchor": "&", "tag": "!"}[kind]
            line = self.lines[where.line - self.first]
            self.problem(
                f"yaml-{kind}",
                f"a value that starts with {sign} is a YAML {kind}, which is not used here",
                where,
                hint="Put the value in quotes.",
                fix=line[: where.column - 1] + quoted(line[where.column - 1 :].strip()),
            )

    def scalar(self, event: Any, where: Where) -> Scalar:
        start, end = event.start_mark, event.end_mark
        one_line = start.line == end.line
        line = self.lines[start.line]
        plain = event.style is None or event.style == ""
        scalar = Scalar(event.value, where, line, end.column + 1 if one_line else 0, plain)
        tail = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if plain and re.match(r"[ \t]+#", tail):
            self.cut_short(scalar, tail, self.where(end))
        return scalar

    def cut_short(self, scalar: Scalar, tail: str, end: Where) -> None:
        whole = (scalar.value + tail).strip()
        fix = ""
        if scalar.end:
            before = scalar.line[: scalar.where.column - 1].rstrip()
            space = "" if before.strip() == "" else " "
            fix = f"{before}{space}{quoted(whole)}"
        self.problem(
            "cut-by-hash",
            f'" #" starts a comment, so "{tail.strip()}" would be dropped',
            end,
            hint="Put the whole value in quotes, or the comment on a line of its own.",
            fix=fix,
        )

    def sequence(self, where: Where, depth: int) -> Sequence:
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), items[0].where if items else where)

    def mapping(self, where: Where, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.problem(
                    "key-not-text",
                    "a key must be text; this one is a list or a mapping",
                    key.where,
                    hint="Put the line in quotes if it is text.",
                )
            elif before := entries.get(normal(key.value)):
                self.problem(
                    "repeated-key",
                    f'"{key.value}" is here twice; it stands on line {before.key.where.line} too',
                    key.where,
                    hint="Keep one and delete the other.",
                )
            else:
                entries[normal(key.value)] = Entry(key, value)
        return Mapping(tuple(entries.values()), where)


def merged(own: Mapping, defaults: Mapping) -> Mapping:
    """`own` with every entry of `defaults` whose key it does not have; each keeps its own place."""
    more = tuple(entry for entry in defaults.entries if own.get(entry.key.value) is None)
    return replace(own, entries=own.entries + more)
