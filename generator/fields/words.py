"""Plain kinds: text, names of files, choices, yes or no, and whole numbers."""

import re

from generator import wording
from generator.fields.kind import Kind, Schema, Spot, one_line
from generator.fields.unseen import refuse_turns
from generator.nearest import nearest
from generator.problem import Invalid, Problem
from generator.shapes import Node, Scalar, normal
from generator.tree import FILE_NAME, SLUG, is_slug, slug


class Words(Kind[str]):
    """Text between two lengths in characters, with runs of white space made one space."""

    def __init__(self, most: int = 2000, least: int = 1) -> None:
        self.most, self.least = most, least
        self.accepts = f"text of up to {most:,} characters"
        if least > 1:
            self.accepts = f"text of {least} to {most:,} characters"

    def read(self, node: Node, spot: Spot) -> str:
        """The text; what was typed is never cut. A space of no width is not text."""
        if not isinstance(node, Scalar):
            node = one_line(node)
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape", "Write it as one line of text.")
        if not node.value.isascii():
            refuse_turns(node, spot)
        text = " ".join(node.value.split())
        if len(text) > self.most:
            message = f"{spot.name} may have {self.most:,} characters; this has {len(text):,}"
            hint = f"Take out {len(text) - self.most:,} or more."
            raise Invalid([Problem("too-long", message, node.where, hint)])
        visible = len(text) if text.isprintable() else sum(map(str.isprintable, text))
        if visible < self.least:
            raise self.wrong(node, spot, "too-short")
        return text

    def schema(self) -> Schema:
        """Text between the two lengths."""
        return {"type": "string", "minLength": self.least, "maxLength": self.most}


class Markdown(Kind[str]):
    """Longer text in Markdown, with its lines kept."""

    accepts = "text, which may have paragraphs and lists in Markdown"

    def read(self, node: Node, spot: Spot) -> str:
        """The Markdown as typed, without the empty lines around it."""
        node = one_line(node)
        if not isinstance(node, Scalar) or not node.value.strip():
            hint = "Start it with | and put the text on the lines below."
            raise self.wrong(node, spot, "wrong-shape", hint)
        return node.value.strip()

    def schema(self) -> Schema:
        """Text by its type (RFC 7763)."""
        return {"type": "string", "contentMediaType": "text/markdown"}


class Slug(Kind[str]):
    """The name of a file of content, without its ending: what an address is made of."""

    def __init__(self, of: str) -> None:
        self.accepts = f"the file name of {of} without .md: small letters, digits and hyphens"

    def read(self, node: Node, spot: Spot) -> str:
        """The name; whether the file exists is asked when all files are read."""
        if isinstance(node, Scalar) and is_slug(node.value):
            return node.value
        bare = node.value.removesuffix(".md") if isinstance(node, Scalar) else ""
        if re.search(r"[/\\.]", bare):
            raise self.wrong(node, spot, "file-name", "Write the file name alone: no folder and no dots.")
        better = slug(bare)
        raise self.wrong(node, spot, "file-name", value=better if is_slug(better) else "")

    def schema(self) -> Schema:
        """Text of the one form."""
        return {"type": "string", "pattern": f"^{SLUG.pattern}$"}


class FileName(Kind[str]):
    """A file in one folder, which its name can never leave."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.accepts = f"the name of a file in {folder}, such as job-description.pdf"

    def read(self, node: Node, spot: Spot) -> str:
        """The name; refused with any slash, and with anything but letters, digits, dots, hyphens and _."""
        if isinstance(node, Scalar) and FILE_NAME.fullmatch(node.value):
            return node.value
        hint = "Name the file with letters, digits, hyphens and dots only, and give no folder."
        bare = node.value.removeprefix(f"{self.folder}/") if isinstance(node, Scalar) else ""
        raise self.wrong(node, spot, "file-name", hint, bare if FILE_NAME.fullmatch(bare) else "")


class Choice(Kind[str]):
    """One of a few words; `options` maps each as authors type it to how the page says it."""

    def __init__(self, options: dict[str, str]) -> None:
        self.options = options
        self.named = {normal(option): option for option in options}
        self.accepts = f"one of {', '.join(options)}" if len(options) > 1 else "".join(options)
        self.hint = ""

    def read(self, node: Node, spot: Spot) -> str:
        """The option, however its case, spaces and hyphens were typed."""
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape")
        if option := self.named.get(normal(node.value)):
            return option
        meant = self.meant(node.value)
        hint = f"Did you mean {wording.listed(meant, 'or')}?" if meant else self.hint
        raise self.wrong(node, spot, "unknown-choice", hint, meant[0] if len(meant) == 1 else "")

    def meant(self, text: str) -> list[str]:
        """The options that may be meant: those that start so, as typed or as shown, or the nearest."""
        start, near = normal(text), nearest(text, list(self.options))
        begun = [
            option
            for name, option in self.named.items()
            if name.startswith(start) or normal(self.options[option]).startswith(start)
        ]
        return (begun if start else []) or ([near] if near else [])

    def show(self, value: str) -> str:
        """The option as the page says it."""
        return self.options[value]

    def schema(self) -> Schema:
        """Each option as authors type it, with the words for it."""
        return {"oneOf": [{"const": option, "title": words} for option, words in self.options.items()]}


class ChoiceOrText(Choice):
    """One of a few words that we know, or any other text; a near miss is refused and not taken as text."""

    text = Words()

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self.accepts += ", or text of your own"

    def read(self, node: Node, spot: Spot) -> str:
        """The option, or the text."""
        node = one_line(node)
        if isinstance(node, Scalar) and normal(node.value) not in self.named and not self.meant(node.value):
            return self.text.read(node, spot)
        return super().read(node, spot)

    def show(self, value: str) -> str:
        """The option as the page says it, or the text itself."""
        return self.options.get(value, value)

    def schema(self) -> Schema:
        """An option, or text."""
        return {"anyOf": [super().schema(), self.text.schema()]}


class YesNo(Kind[bool]):
    """`yes` or `no`; `true` and `false` mean the same."""

    accepts = "yes or no"

    def read(self, node: Node, spot: Spot) -> bool:
        """True for yes."""
        word = node.value.strip().casefold() if isinstance(node, Scalar) else ""
        if word in ("yes", "true"):
            return True
        if word in ("no", "false"):
            return False
        better = {"y": "yes", "n": "no"}.get(word) or nearest(word, ["yes", "no"])
        raise self.wrong(node, spot, "unknown-choice", value=better)

    def show(self, value: bool) -> str:  # noqa: FBT001 -- the value is what is shown
        """Yes or No."""
        return "Yes" if value else "No"

    def schema(self) -> Schema:
        """True or false."""
        return {"type": "boolean"}


def is_yes_or_no(node: Node) -> bool:
    """Whether a value is a bare yes, no, true or false, which says nothing where words are wanted."""
    return isinstance(node, Scalar) and normal(node.value) in ("yes", "no", "true", "false")


class WholeNumber(Kind[int]):
    """A whole number between two bounds."""

    def __init__(self, least: int = 1, most: int = 100_000) -> None:
        self.least, self.most = least, most
        self.accepts = f"a whole number from {least:,} to {most:,}"

    def read(self, node: Node, spot: Spot) -> int:
        """The number; `1,000` is accepted."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if re.fullmatch(r"[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2}", text):
            number = int(text.replace(",", ""))
            if self.least <= number <= self.most:
                return number
        raise self.wrong(node, spot, "not-a-number")

    def show(self, value: int) -> str:
        """`1,000`."""
        return f"{value:,}"

    def schema(self) -> Schema:
        """A whole number between the bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}
