"""A file of content: front matter as text and shapes with positions, and a Markdown body."""

import re
from bisect import bisect
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any

from generator.fences import MOST_FRONT, Parts, parts, too_big
from generator.passages import WORD, Passage, passages, readable, small
from generator.plaintext import decode
from generator.problem import Gathered, Invalid, Problem, Where
from generator.shapes import Mapping, Node, Scalar, Sequence, normal
from generator.shaping import shapes

MOST_BODY = 64 * 1024
# What a link to an attachment has in it.
ATTACHMENTS = "attachments/"

# Code in Markdown, as `prose` reads it: text that is indented is text.
FENCED = re.compile(
    r"^(~{3,}|`{3,}) *(?:\{[^\n]*\}|\.?[\w#.+-]*) *\n(?:.*?\n)??\1 *$", re.MULTILINE | re.DOTALL
)
INLINE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# Fields that say how to judge a text and are on no page, by their keys in normal form.
NOT_SHOWN = frozenset({"ignore", "spellings", "acronyms", "usualwords"})
# Fields whose text is Markdown, by their keys in normal form.
MARKDOWN = frozenset({"aipolicy", "statements"})
MARKS = '.,;:!?()[]*_|/"'
NO_MARKS = bytes.maketrans(MARKS.encode(), b" " * len(MARKS))
# Between texts, of which some are empty: three tokens, so that no two of them stand beside themselves.
APART = " · — ¦ "
PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """What one file says; `problems` could be read past but stop the build all the same.

    `may_attach` is false where certainly none of its own fields names the folder of attachments, as in nearly
    all files: nobody need look through them then. What many checks ask of it is worked out once and kept.
    """

    path: str
    front: Mapping
    body: str
    body_line: int = 1
    problems: tuple[Problem, ...] = field(default=(), compare=False)
    may_attach: bool = field(default=True, compare=False)

    def with_front(self, front: Mapping) -> "Document":
        """The same with other front matter, of which its own part is as it was."""
        return Document(self.path, front, self.body, self.body_line, self.problems, self.may_attach)

    @property
    def slug(self) -> str:
        """The file's name without its ending."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def employer(self) -> str:
        """The name that a vacancy's file gives for its employer; empty where it gives none."""
        entry = self.front.get("organisation")
        return entry.value.value if entry and isinstance(entry.value, Scalar) else ""

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

    def at(self, offset: int) -> Where:
        """The place of a character of the body, which `offset` counts from 0."""
        before = self.body[:offset]
        return Where(self.path, self.body_line + before.count("\n"), offset - before.rfind("\n"))

    def corrected(self, start: int, end: int, text: str) -> str:
        """The line of the body with `text` in place of what stands from `start` to `end`, both on it."""
        first = self.body.rfind("\n", 0, start) + 1
        return self.body[first:start] + text + self.body[end:].partition("\n")[0]

    @cached_property
    def body_outside_code(self) -> str:
        """The body with every character of code made a space, so that all the rest keeps its place."""
        text = self.body
        if "```" in text or "~~~" in text:
            text = FENCED.sub(_blank, text)
        if "`" in text:
            text = PARAGRAPH.sub(lambda found: INLINE.sub(_blank, found.group()), text)
        return text

    @cached_property
    def scalars(self) -> tuple[tuple[tuple[str, ...], Scalar], ...]:
        """Every key and value of the front matter typed in this file, so none of an employer's defaults.

        Each comes with the keys that it stands under, as typed.
        """
        return tuple(found for found in _scalars(self.front) if found[1].where.path == self.path)

    @cached_property
    def said(self) -> str:
        """All that it says, values and body: to find out soon what does not stand in it."""
        return "\n".join([*[scalar.value for _, scalar in self.scalars], self.body])

    @cached_property
    def small_letters(self) -> str:
        """All that it says in small letters."""
        return self.said.lower()

    def lines_with(self, pattern: re.Pattern[str], body: str) -> Iterator[tuple[Where, str, str]]:
        """Each line on which a pattern is found: its first place there, what is found, and the line as typed.

        `body` is the one that is looked through, with code or without. The line is empty where a value
        that spans lines has codes in it, or what was found goes on to the next line.
        """
        lines: dict[int, tuple[Where, str, str]] = {}
        for _, scalar in self.scalars:
            for found in pattern.finditer(scalar.value):
                part = scalar.part(*found.span())
                line = scalar.line if scalar.end else part.line if part.end else ""
                lines.setdefault(part.where.line, (part.where, found[0], line))
        end = -1
        for found in pattern.finditer(body):
            if found.start() > end:
                where = self.at(found.start())
                lines[where.line] = where, found[0], self.corrected(found.start(), found.start(), "")
                after = body.find("\n", found.end())
                end = after if after >= 0 else len(body)
        yield from lines.values()

    @cached_property
    def texts(self) -> tuple["Text", ...]:
        """All that people read in it, stretch by stretch: the values of fields, then the body."""
        said = [each for each in self.scalars if each[0] and not each[1].value.isalnum()]
        typed = [(_all_normal(keys), scalar) for keys, scalar in said]
        fields = [
            Text(self, passage, keys, scalar)
            for keys, scalar in typed
            if NOT_SHOWN.isdisjoint(keys)
            for passage in _in_field(scalar.value)
        ]
        return (*fields, *[Text(self, passage) for passage in passages(self.body_outside_code)])

    @cached_property
    def markdown(self) -> tuple["Text", ...]:
        """Its texts in Markdown, each as a whole with all its signs but code: the body, and some fields."""
        typed = ((each.keys, each.scalar) for each in self.texts if not MARKDOWN.isdisjoint(each.keys))
        fields = (
            Text(self, Passage("field", scalar.value), keys, scalar)
            for keys, scalar in dict.fromkeys(typed)
            if scalar
        )
        return (Text(self, Passage("body", self.body_outside_code)), *fields)

    @cached_property
    def whole(self) -> str:
        """Its texts as one, in small letters and with ' for any apostrophe."""
        return small(APART.join([text.passage.text for text in self.texts]))

    @cached_property
    def tokens(self) -> list[str]:
        """What stands between the spaces of its texts, in small letters and without most marks."""
        # Python changes single signs of bytes far sooner than those of text.
        raw = self.whole.replace("“", " ").replace("”", " ").encode(errors="surrogatepass")
        return raw.translate(NO_MARKS).decode(errors="surrogatepass").split()

    @cached_property
    def vocabulary(self) -> set[str]:
        """Every word of its texts once: to find out soon which do not stand in it."""
        words = set(self.tokens)
        other = [token for token in words if not token.isalpha()]
        words.difference_update(other)
        words.update(WORD.findall(" ".join(other)))
        return words

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each of its texts starts in the whole of them."""
        return tuple(accumulate([len(text.passage.text) + len(APART) for text in self.texts], initial=0))

    def places_of(self, words: AbstractSet[str]) -> Iterator[tuple[int, int]]:
        """Each place of some words, alone or within other words: which of the texts, and where in it."""
        whole, starts = self.whole, self._starts
        for word in self.vocabulary & words:
            at = whole.find(word)
            while at >= 0:
                text = bisect(starts, at) - 1
                yield text, at - starts[text]
                at = whole.find(word, at + 1)

    def texts_with(self, words: AbstractSet[str]) -> Iterator["Text"]:
        """The texts that have one of some words, alone or within another word."""
        if not self.vocabulary.isdisjoint(words):
            yield from [self.texts[at] for at in sorted({text for text, _ in self.places_of(words)})]


@dataclass(slots=True)
class Text:
    """A passage and where it stands: in a field under `keys`, in normal form, or in the body, with none.

    Not frozen, as a passage is not.
    """

    document: Document
    passage: Passage
    keys: tuple[str, ...] = ()
    scalar: Scalar | None = None

    def where(self, start: int) -> Where:
        """The place in the file of a sign of the passage."""
        first = self.passage.start
        return self.scalar.part(first + start).where if self.scalar else self.document.at(first + start)

    def corrected(self, start: int, end: int, text: str) -> str:
        """The line of the file with `text` in place of some signs; empty where that is not certain."""
        if "\n" in self.passage.text[start:end]:
            return ""
        first = self.passage.start
        if self.scalar:
            return self.scalar.part(first + start, first + end).corrected(text)
        return self.document.corrected(first + start, first + end, text)


class _FrontMatter:
    """A handler for python-frontmatter with our own fences: its own eat newlines and move the lines.

    It has the two methods of a BaseHandler that are asked for here.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path, self.parts = path, parts(path, text)

    def split(self, _text: str) -> tuple[str, str]:
        """The fields and the text, from the file as it was before it was stripped."""
        return self.parts.front, self.parts.body

    def load(self, fm: str) -> dict[str, object]:
        """The fields as shapes, beside the problems that could be read past."""
        found = Gathered()
        found.add(*self.parts.problems)
        read = found.attempt(shapes, self.path, fm, self.parts.front_line)
        if read is None:
            raise Invalid(found.problems)
        return {"front": read[0], "problems": (*found.problems, *read[1])}


def parse(path: str, raw: bytes) -> Document:
    """The document that a file's bytes say; raises Invalid where they cannot be read at all."""
    import frontmatter  # noqa: PLC0415 -- a build that reads no file does not wait for it

    if len(raw) > MOST_FRONT + MOST_BODY:
        raise Invalid([too_big(path, 1, "file", MOST_FRONT + MOST_BODY)])
    text = decode(path, raw)
    handler: Any = _FrontMatter(path, text)
    said: dict[str, Any] = frontmatter.parse(text, handler=handler)[0]
    found: Parts = handler.parts
    # A backslash starts a code, or joins two lines; nothing else makes a name of what is none as typed.
    may_attach = ATTACHMENTS in found.front or "\\" in found.front
    return Document(path, said["front"], found.body, found.body_line, said["problems"], may_attach)


@lru_cache(maxsize=2048)
def _all_normal(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(normal(key) for key in keys)


def _in_field(value: str) -> tuple[Passage, ...]:
    """The stretches of a value, which on several lines may be paragraphs and lists."""
    return passages(value) if "\n" in value else (Passage("field", readable(value)),)


def _blank(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code.group())


def _scalars(node: Node, keys: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Scalar]]:
    if isinstance(node, Scalar):
        return [(keys, node)]
    if isinstance(node, Sequence):
        return [found for item in node.items for found in _scalars(item, keys)]
    found = []
    for entry in node.entries:
        found.append((keys, entry.key))
        found += _scalars(entry.value, (*keys, entry.key.value))
    return found
