"""The tree of a web page, or a part of one, as Markdown: nothing in it is lost without a note."""

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.fields.addresses import EMAIL, is_web_address
from generator.importing.addresses import TRACKED
from generator.importing.characters import cleaned
from generator.importing.markdown_lines import escaped
from generator.importing.notes import Notes, quoted, shortened
from generator.importing.page_tables import unfold
from generator.importing.unreadable import refuse_long
from generator.tracking import without_tracking
from generator.wording import counted

if TYPE_CHECKING:
    from turbohtml import Element, Node

TELEPHONE = re.compile(r"tel:\+?[\d().-]{3,30}")
# A line cannot be broken in the middle of bold words or of a heading.
BREAKS = ":is(b, strong, i, em, a, h1, h2, h3, h4, h5, h6, dt) br"
# Where Word puts the sign of a list item; its `o` alone could be a word.
LIST_SIGNS = "[style*='mso-list:Ignore'], [style*='mso-list: Ignore']"
CODE = "code, kbd, samp, tt"
STRUCK = "del, s, strike"


def prepared(root: "Node", address: str, notes: Notes) -> str:
    """The Markdown of a page, or a part of one, that was at an address."""
    from turbohtml import Comment, Markdown, Text  # noqa: PLC0415 -- an extra, loaded where it is needed

    _without_pictures(root, notes)
    for element in root.select("a"):
        _link(element, address, notes)
    for element in root.select(LIST_SIGNS):
        if element.text.strip() == "o":
            element.text = "◦ "
    for element in root.select(BREAKS):
        element.replace_with(Text(" "))
    for element in root.select("pre"):
        _as_paragraphs(element)
    struck = [element.text for element in root.select(STRUCK)]
    if struck:
        notes.look.append(
            f"Text was struck out and is in the advert: {quoted(struck)}. Delete it if it is not meant."
        )
    root.strip_tags(f"{CODE}, {STRUCK}")
    unfold(root, notes)
    for node in list(root.descendants):
        if isinstance(node, Comment):
            node.extract()
        elif isinstance(node, Text):
            node.data = escaped(cleaned(node.data, notes))
    return root.to_markdown(
        Markdown(
            escaping=Markdown.Escaping(mode="none", asterisks=False, underscores=False),
            links=Markdown.Links(autolink=False),
            tables=Markdown.Tables(cell_blocks="text"),
        )
    )


def _without_pictures(root: "Node", notes: Notes) -> None:
    pictures = root.select("img")
    said = [(picture.attr("alt") or picture.attr("src") or "a picture")[:200] for picture in pictures]
    if said:
        notes.taken.append(f"{counted(len(said), 'picture')}: {quoted(said)}.")
    root.remove("img")


def _link(element: "Element", address: str, notes: Notes) -> None:
    """Makes a link lead where it led from the page, or leaves its words alone."""
    said = " ".join((element.attr("href") or "").split())
    try:
        whole = urljoin(address, said)
    except ValueError:
        whole = ""
    bare = without_tracking(whole).replace(" ", "%20")
    notes.mend(without_tracking(whole) != whole, *TRACKED)
    has_words, leads_out = bool(element.text.strip()), bool(said) and not said.startswith("#")
    if has_words and leads_out and _is_address(bare):
        element.attrs["href"] = bare
        return
    element.unwrap()
    if leads_out:
        what = "its words are in the text" if has_words else "it had no words"
        notes.look.append(f"A link that leads to “{shortened(said)}” was left out: {what}.")


def _is_address(link: str) -> bool:
    """Whether a link leads to a page, to somebody's mail or to a telephone."""
    mail = link.partition("?")[0].removeprefix("mailto:")
    is_mail = link.startswith("mailto:") and EMAIL.fullmatch(mail) and link.isprintable() and "\\" not in link
    return is_web_address(link) or bool(is_mail or TELEPHONE.fullmatch(link))


def _as_paragraphs(element: "Element") -> None:
    """Makes paragraphs of lines whose breaks a page keeps."""
    from turbohtml import Element, Text  # noqa: PLC0415 -- an extra, loaded where it is needed

    refuse_long(element.text)
    lines = [Element("p", None, [Text(line)]) for line in element.text.split("\n")]
    element.tag = "div"
    element.clear()
    element.extend(lines)
