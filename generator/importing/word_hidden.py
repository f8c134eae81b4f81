"""Hidden text of a Word file (ECMA-376, 17.3.2.41, `vanish`), which nobody means to publish."""

from collections.abc import Iterator
from xml.etree import ElementTree

from generator.importing.notes import Notes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = "word/styles.xml"
READ = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
VANISH, VALUE = f"{W}rPr/{W}vanish", f"{W}val"
# What starts and ends a field, and what it is: half of that would be broken.
KEPT = {f"{W}rPr", f"{W}fldChar", f"{W}instrText"}


def without_hidden(parts: dict[str, bytes], notes: Notes) -> dict[str, bytes]:
    """The parts, which declare no types, without text that is hidden by itself or by its style."""
    if not any(b"vanish" in part.replace(b"\x00", b"") for part in parts.values()):
        return parts
    read = {name: ElementTree.fromstring(parts[name]) for name in (STYLES, *READ) if name in parts}  # noqa: S314
    styles = read.pop(STYLES, ElementTree.Element("none")).iter(f"{W}style")
    hiding = {style.get(f"{W}styleId", "") for style in styles if _vanishes(style)}
    gone = [text for root in read.values() for text in _take_out(root, hiding)]
    notes.take(gone, "that the Word file hides")
    return parts | {name: ElementTree.tostring(root) for name, root in read.items()}


def _vanishes(element: ElementTree.Element) -> bool | None:
    """Whether a run or a style says that its text is hidden; None where it says nothing of that."""
    said = element.find(VANISH)
    return None if said is None else said.get(VALUE) not in {"0", "false", "off"}


def _take_out(root: ElementTree.Element, hiding: set[str]) -> Iterator[str]:
    """The hidden text of each paragraph that has some, which is taken out."""
    for paragraph in list(root.iter(f"{W}p")):
        whole = _style(paragraph, "p") in hiding
        runs = [run for run in paragraph.iter(f"{W}r") if _is_hidden(run, hiding, whole=whole)]
        said = "".join(text.text or "" for run in runs for text in run.iter(f"{W}t"))
        for run in runs:
            for child in list(run):
                if child.tag not in KEPT:
                    run.remove(child)
        if said.strip():
            yield said


def _is_hidden(run: ElementTree.Element, hiding: set[str], *, whole: bool) -> bool:
    own = _vanishes(run)
    return whole or _style(run, "r") in hiding if own is None else own


def _style(element: ElementTree.Element, kind: str) -> str:
    style = element.find(f"{W}{kind}Pr/{W}{kind}Style")
    return "" if style is None else style.get(VALUE, "")
