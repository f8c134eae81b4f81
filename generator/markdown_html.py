"""HTML of Markdown as Python-Markdown makes it, which is shown only those parts that have marks.

By its public hooks, blocks without any are put away before it reads blocks, and text without any is passed
over by its patterns. What comes out is what it makes without all this: a test holds one against the other.
"""

import re
from functools import cache
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from generator.outline import outlined
from generator.plain_blocks import blocks
from generator.typography import typographic

# What any of the library's patterns for marks within a line starts with.
MARK = re.compile(r"[\\`\[<&*_]|  \n")
# What stands for something that the library took out of a text, or could be read as an entity.
HIDDEN = re.compile("[\x02\x03&]")
FENCES = ("```", "~~~")
QUOTE = re.compile(r"""["']|--|\.\.\.""")


def markdown_html(markdown: str) -> str:
    """HTML of Markdown, not safe yet; raises TooDeep."""
    fenced = any(fence in markdown for fence in FENCES)
    return _markdown(fenced=fenced).reset().convert(markdown)


@cache
def _markdown(*, fenced: bool) -> Markdown:
    # By name, the library would look for them in the data of every package that is installed.
    tables = TableExtension(use_align_attribute=True)
    named: list[Extension] = [tables, SaneListExtension(), SmartyExtension()]
    if fenced:
        # Few texts have code in them, and what colours it would be loaded as well: 10 ms.
        from markdown.extensions.fenced_code import FencedCodeExtension  # noqa: PLC0415

        named.append(FencedCodeExtension())
    return Markdown(extensions=[*named, _OurMarkdown()], tab_length=2, output_format="html")


class _OurMarkdown(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        md.preprocessors.register(_Outline(md), "outline", 22)
        # After the blocks of HTML (20), which could swallow what looks like a block.
        md.preprocessors.register(_Plain(md), "plain", 15)
        # Before the patterns for marks (20), and before those for quotes (6).
        md.treeprocessors.register(_Unmarked(md), "unmarked", 25)
        md.treeprocessors.register(_Typography(md), "typography", 7)
        # Text that is indented is text; code stands between lines of ```.
        md.parser.blockprocessors.deregister("code")


class _Outline(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return list(outlined(lines))


class _Plain(Preprocessor):
    """Puts away the HTML of plain blocks, as the library does with HTML that an author typed."""

    def run(self, lines: list[str]) -> list[str]:
        pieces = []
        for plain, row in groupby(blocks("\n".join(lines)), lambda block: block.html is not None):
            if plain:
                pieces.append(self.md.htmlStash.store("\n".join(block.html or "" for block in row)))
            else:
                pieces += [block.typed for block in row]
        return "\n\n".join(pieces).split("\n")


class _UnmarkedText(AtomicString):
    """Text that no pattern for marks is tried on; its quotes are still to be set."""


class _Unmarked(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not MARK.search(element.text):
                element.text = _UnmarkedText(element.text)


class _Typography(Treeprocessor):
    """Sets quotes and dashes; `smarty` is left with those texts that have something hidden in them."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text = _set(element.text)
            element.tail = _set(element.tail)


def _set(text: str | None) -> str | None:
    if not text or (isinstance(text, AtomicString) and not isinstance(text, _UnmarkedText)):
        return text
    if not QUOTE.search(text):
        return AtomicString(text)
    return str(text) if HIDDEN.search(text) else AtomicString(typographic(text))
