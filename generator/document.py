"""A file of content: front matter as text and shapes with positions, and a Markdown body."""

from dataclasses import dataclass, field

import frontmatter
from frontmatter.default_handlers import BaseHandler

from generator.plaintext import decode
from generator.problem import Invalid, Problem, Where
from generator.shapes import Mapping, Node, Sequence, shapes

FENCE = "---"
MOST_FRONT = 32 * 1024
MOST_BODY = 64 * 1024


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says; `problems` could be read past but stop the build all the same."""

    path: str
    front: Mapping
    body: str
    body_line: int = 1
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    @property
    def slug(self) -> str:
        """The file's name without its ending."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    def where(self, key: str) -> Where:
        """The place of a key's value, or the top of the file when it was not typed."""
        entry = self.front.get(key)
        return entry.value.where if entry else Where(self.path)

    def items(self, key: str) -> tuple[Node, ...]:
        """The nodes of a key's list, or its one value; empty when it was not typed."""
        entry = self.front.get(key)
        if entry is None:
            return ()
        return entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)

    def where_in_body(self, text: str) -> Where | None:
        """The place where the body first says this, letter by letter; None where it does not."""
        at = self.body.find(text)
        if not text or at < 0:
            return None
        before = self.body[:at]
        return Where(self.path, self.body_line + before.count("\n"), at - before.rfind("\n"))


class _FrontMatter(BaseHandler):
    """python-frontmatter's splitting, with our own fence: its pattern eats newlines and moves the lines."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.body, self.body_line = "", 1
        self.problems: list[Problem] = []

    def split(self, text: str) -> tuple[str, str]:
        lines = text.split("\n")
        if lines[0].rstrip() != FENCE:
            raise Invalid([_no_start(self.path, lines[0])])
        end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
        if not end:
            raise Invalid([_no_end(self.path)])
        front = "\n".join(lines[1:end])
        if len(front.encode()) > MOST_FRONT:
            raise Invalid([_too_long(self.path, 2, "front matter", MOST_FRONT)])
        blank = next((n for n, line in enumerate(lines[end + 1 :]) if line.strip()), 0)
        self.body_line = end + 2 + blank
        self.body = "\n".join(lines[end + 1 + blank :]).rstrip()
        return front, self.body

    def load(self, fm: str) -> dict[str, object]:
        mapping, self.problems = shapes(self.path, fm, first=2)
        return {"front": mapping}


def parse(path: str, raw: bytes) -> Document:
    """The document that a file's bytes say; raises Invalid where they cannot be read at all."""
    if len(raw) > MOST_FRONT + MOST_BODY:
        raise Invalid([_too_long(path, 1, "file", MOST_FRONT + MOST_BODY)])
    text = decode(path, raw)
    if text[:1].isspace() or not text:
        raise Invalid([_no_start(path, "")])
    handler = _FrontMatter(path)
    said, _ = frontmatter.parse(text, handler=handler)
    front = said["front"]
    assert isinstance(front, Mapping)
    return Document(path, front, handler.body, handler.body_line, tuple(handler.problems))


def _no_start(path: str, line: str) -> Problem:
    fix = FENCE if line.strip().strip("-–—") == "" and line else ""
    return Problem(
        "no-front-matter",
        "the file must start with a line of three hyphens (---)",
        Where(path),
        hint="Put --- on the first line, then the fields, then --- again, then the text.",
        fix=fix,
    )


def _no_end(path: str) -> Problem:
    return Problem(
        "front-matter-not-closed",
        "the fields start with --- but no second --- ends them",
        Where(path),
        hint="Put --- on a line of its own after the last field.",
    )


def _too_long(path: str, line: int, what: str, most: int) -> Problem:
    return Problem(
        "too-long",
        f"the {what} may hold {most // 1024} KB; this one holds more",
        Where(path, line),
        hint="Put long text into the body below the second ---, and documents into content/attachments/.",
    )
