"""What stands around an advert in a web page: menus, buttons and what nobody sees, taken out and told."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.furniture import bare
from generator.hidden_address import MANGLED, decoded
from generator.importing.glued import starts
from generator.importing.notes import Notes, quoted, shortened
from generator.importing.unreadable import MOST_TEXT, TOO_LONG, Unreadable
from generator.wording import counted

if TYPE_CHECKING:
    from turbohtml import Document, Element, Node

# A large page of a job board has some thousand.
MOST_ELEMENTS = 20_000
NO_TEXT = "script, style, template, noscript, svg, head"
EMBEDDED = "iframe, object, embed, canvas, audio, video, math"
HIDDEN = "[hidden], [style*='display:none'], [style*='display: none'], dialog:not([open])"
AROUND = (
    "nav, footer, [role=navigation], [role=contentinfo], [role=search], [role=dialog], [role=banner], "
    "button, select, textarea"
)
# In an advert, a heading or a box at its side is part of it.
OUTSIDE = "header, aside"
ADVERT = "main, [role=main], article"
LOST = "A link that may be the way to apply was taken out"
PROXY = "[data-cfemail], a[href*='email-protection#']"
DECODED = ("hidden email address is decoded", "hidden email addresses are decoded")


def taken_apart(document: "Document", notes: Notes) -> list[str]:
    """The lines of what stands around the advert, which is taken out; raises Unreadable for a vast page."""
    _decode(document, notes)
    document.remove(NO_TEXT)
    embedded = [element.tag for element in document.select(EMBEDDED)]
    if embedded:
        notes.taken.append(f"{counted(len(embedded), 'part')} of other kinds: {quoted(embedded)}.")
    document.remove(EMBEDDED)
    refuse_vast(document)
    ways = [link for link in document.select("a[href]") if "apply" in link.text.lower()]
    notes.take(list(_take_out(document, HIDDEN)), "that the page does not show")
    lines = [*_outside_main(document), *_take_out(document, AROUND)]
    others = [part for part in document.select("aside:not(aside aside)") if _is_of_others(part)]
    notes.take([line for part in others for line in _lines_of(part)], "of lists of other adverts")
    outside = [element for element in document.select(OUTSIDE) if not element.closest(ADVERT)]
    lines += [line for element in outside for line in _lines_of(element)]
    notes.take(lines, "of the page around the advert: menus, buttons and the like")
    lost = [link for link in ways if document not in link.ancestors]
    notes.look += [
        f"{LOST}: “{shortened(link.text)}” (leads to {shortened(link.attr('href') or '')})." for link in lost
    ]
    return lines


def _is_of_others(part: "Element") -> bool:
    """Whether a part of the advert starts as lists of other adverts do: `Similar jobs`."""
    return any(starts(bare(line)) for line in part.to_text().strip().split("\n")[:1])


def refuse_vast(root: "Node") -> None:
    """Raises Unreadable for a page, or a part of one, that has more in it than anybody means."""
    if len(root.text) > MOST_TEXT or sum(1 for _ in root.iter_elements()) > MOST_ELEMENTS:
        raise Unreadable(TOO_LONG)


def _decode(document: "Document", notes: Notes) -> None:
    """Puts each address that a proxy hid back in its place."""
    for element in document.select(PROXY):
        if document not in element.ancestors:
            continue
        codes = (element.attr("data-cfemail") or "", (element.attr("href") or "").partition("#")[2])
        address = next(filter(None, map(decoded, codes)), "")
        if address:
            if codes[0] or MANGLED.search(element.text):
                element.text = address.partition("?")[0]
            if element.tag == "a":
                element.attrs["href"] = f"mailto:{address}"
            notes.mend(1, *DECODED)


def _outside_main(document: "Document") -> Iterator[str]:
    """The lines of all that is not in the one main part of a page."""
    parts = document.select("main, [role=main]")
    kept: Node | None = parts[0] if len(parts) == 1 else None
    while kept and kept.parent:
        for node in (*kept.previous_siblings, *kept.next_siblings):
            yield from _lines_of(node)
        kept = kept.parent


def _take_out(document: "Document", selector: str) -> Iterator[str]:
    for element in document.select(selector):
        if document in element.ancestors:
            yield from _lines_of(element)


def _lines_of(node: "Node") -> list[str]:
    """The lines of a part, which is taken out."""
    node.extract()
    lines = (" ".join(line.split()).removeprefix("* ") for line in node.to_text().split("\n"))
    return [line for line in lines if line]
