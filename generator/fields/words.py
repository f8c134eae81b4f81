"""Plain kinds: text, names of files, choices, yes or no, whole numbers and colours."""

import re

from generator.fields.kind import Kind, Spot, nearest, one_line
from generator.problem import Invalid, Problem
from generator.shapes import Node, Scalar, normal
from generator.tree import is_slug, slug


class Words(Kind[str]):
    """Text between two lengths in characters, with runs of white space made one space."""

    def __init__(self, most: int = 2000, least: int = 1, accepts: str = "") -> None:
        self.most, self.least = most, least
        between = f"{least} to {most:,} characters" if least > 1 else f"up to {most:,} characters"
        self.accepts = accepts or f"text of {between}"

    def read(self, node: Node, spot: Spot) -> str:
        """The text; what was typed is never cut."""
        node = one_line(node)
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape", hint="Write it as one line of text.")
        text = re.sub(r"\s+", " ", node.value).strip()
        if len(text) > self.most:
            message = f"{spot.name} may have {self.most:,} characters; this has {len(text):,}"
            raise Invalid(
                [
                    Problem(
                        "too-long",
                        message,
                        node.where,
                        f"Take out {len(text) - self.most:,} or more.",
                    )
                ]
            )
        if len(text) < self.least:
            raise self.wrong(node, spot, "too-short")
        return text


class Markdown(Kind[str]):
    """Longer text in Markdown, with its lines kept."""

    accepts = "text, which may have paragraphs and lists in Markdown"

    def read(self, node: Node, spot: Spot) -> str:
        """The Markdown as typed."""
        node = one_line(node)
        if not isinstance(node, Scalar):
            raise self.wrong(
                node,
                spot,
                "wrong-shape",
                hint="Start it with | and put the text on the lines below.",
            )
        return node.value.strip()


class Slug(Kind[str]):
    """The name of a file of content, without its ending: what an address is made of."""

    def __init__(self, of: str) -> None:
        self.accepts = f"the file name of {of} without .md: small letters, digits and hyphens"

    def read(self, node: Node, spot: Spot) -> str:
        """The name; whether the file exists is asked when all files are read."""
        if not isinstance(node, Scalar) or not is_slug(node.value):
            better = slug(node.value.removesuffix(".md")) if isinstance(node, Scalar) else ""
            raise self.wrong(node, spot, "file-name", value=better)
        return node.value


class FileName(Kind[str]):
    """A file in one folder, which its name can never leave."""

    def __init__(self, folder: str) -> None:
        self.accepts = f"the name of a file in {folder}, such as job-description.pdf"

    def read(self, node: Node, spot: Spot) -> str:
        """The name; refused with any slash, and with anything but letters, digits, dots, hyphens and _."""
        if not isinstance(node, Scalar) or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}", node.value):
            hint = "Name the file with letters, digits, hyphens and dots only, and give no folder."
            raise self.wrong(node, spot, "file-name", hint)
        return node.value


class Choice(Kind[str]):
    """One of a few words; `options` maps each as authors type it to how the page says it."""

    def __init__(self, options: dict[str, str]) -> None:
        self.options = options
        self.accepts = "one of " + ", ".join(options)

    def read(self, node: Node, spot: Spot) -> str:
        """The option, however its case, spaces and hyphens were typed."""
        if isinstance(node, Scalar):
            for option in self.options:
                if normal(option) == normal(node.value):
                    return option
            meant = nearest(node.value, list(self.options))
            raise self.wrong(node, spot, "unknown-choice", f"Did you mean {meant}?" if meant else "", meant)
        raise self.wrong(node, spot, "wrong-shape")

    def show(self, value: str) -> str:
        """The option as the page says it."""
        return self.options[value]


class ChoiceOrText(Choice):
    """One of a few words that we know, or any other text; a near miss is refused and not taken as text."""

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self.accepts += ", or text of your own"

    def read(self, node: Node, spot: Spot) -> str:
        """The option, or the text."""
        node = one_line(node)
        try:
            return super().read(node, spot)
        except Invalid as invalid:
            if not isinstance(node, Scalar) or any(problem.fix for problem in invalid.problems):
                raise
            return Words().read(node, spot)

    def show(self, value: str) -> str:
        """The option as the page says it, or the text itself."""
        return self.options.get(value, value)


class YesNo(Kind[bool]):
    """`yes` or `no`."""

    accepts = "yes or no"

    def read(self, node: Node, spot: Spot) -> bool:
        """True for yes; `true` and `false` mean the same."""
        word = node.value.strip().lower() if isinstance(node, Scalar) else ""
        if word in ("yes", "true"):
            return True
        if word in ("no", "false"):
            return False
        raise self.wrong(node, spot, "unknown-choice", value=nearest(word, ["yes", "no"]))

    def show(self, value: bool) -> str:  # noqa: FBT001 -- the value is what is shown
        """Yes or No."""
        return "Yes" if value else "No"


class WholeNumber(Kind[int]):
    """A whole number between two bounds."""

    def __init__(self, least: int = 1, most: int = 100_000) -> None:
        self.least, self.most = least, most
        self.accepts = f"a whole number from {least:,} to {most:,}"

    def read(self, node: Node, spot: Spot) -> int:
        """The number; `1,000` is accepted."""
        text = node.value.replace(",", "") if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[0-9]{1,9}", text) or not self.least <= int(text) <= self.most:
            raise self.wrong(node, spot, "not-a-number")
        return int(text)
