"""Markdown as safe HTML, with every address of this site made whole."""

import posixpath
import re
from contextlib import suppress
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.preprocessors import Preprocessor

from generator.problem import Invalid, Problem, Where
from generator.tree import slug

# Attributes and tags: what an advert's text needs and no more. An id with an underscore is a page's own.
TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "blockquote", "q", "pre", "code", "kbd"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("a", "img", "abbr", "b", "i", "em", "strong", "del", "ins", "s", "sub", "sup"),
}
EVERYWHERE = {"dir", "lang"}
ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
} | {f"h{level}": {"id"} for level in range(1, 7)}
SCHEMES = {"http", "https", "mailto", "tel"}
FOLDERS = {"pages": ""}
BULLET = re.compile(r" {0,3}(?:[-*+]|1[.)])[ \t]+\S")
ANY_ITEM = re.compile(r" {0,3}(?:[-*+]|\d+[.)])[ \t]+")


def prose(markdown: str, address: str, where: Where) -> str:
    """Safe HTML of Markdown whose links to this site start with the site's `address`.

    `where` is where the text starts, for the one problem that there can be: text nested too deeply.
    """
    try:
        html = _html(markdown)
    except RecursionError:
        hint = "Write the lists and quotations flatter."
        raise Invalid(
            [Problem("too-deep", "the text is nested too deeply to be read", where, hint)]
        ) from None
    return _safe(html, address)


def unsafe(markdown: str) -> list[str]:
    """What `prose` takes out of Markdown: tags, attributes and addresses, each as it is typed.

    Text nested too deeply, which `prose` refuses as a whole, has nothing.
    """
    found = _Unsafe()
    with suppress(RecursionError):
        found.feed(_html(markdown))
        found.close()
    return list(dict.fromkeys(found.parts))


def whole_address(link: str, address: str) -> str:
    """A link as typed, made whole: `/hubs/union-street/`, or the file `../hubs/union-street.md`."""
    if link.startswith("#") or urlsplit(link).scheme:
        return link
    path, sign, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", link, re.DOTALL).groups()  # type: ignore[union-attr]
    path = posixpath.normpath("/" + path).lstrip("/") + ("/" if path.endswith("/") else "")
    if path.endswith(".md"):
        folder, _, name = path.removesuffix(".md").rpartition("/")
        path = posixpath.join(FOLDERS.get(folder, folder), name) + "/"
    return f"{address}{path.lstrip('/')}{sign}{rest}"


def _html(markdown: str) -> str:
    """HTML as Markdown makes it, not safe yet, with no heading above level 2: level 1 is the page's own."""
    html = _markdown().reset().convert(markdown)
    if re.search(r"<h1\b", html, re.IGNORECASE):
        html = re.sub(r"(?i)<(/?)h([1-5])\b", lambda found: f"<{found[1]}h{int(found[2]) + 1}", html)
    return html


def _safe(html: str, address: str) -> str:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if name in ("href", "src"):
            return whole_address(value, address) if _is_safe(tag, value) else None
        return None if name == "id" and "_" in value else value

    return nh3.clean(
        html,
        tags=TAGS,
        attributes={**ATTRIBUTES, "*": EVERYWHERE},
        attribute_filter=attribute,
        url_schemes=SCHEMES,
        link_rel=None,
    )


def _is_safe(tag: str, link: str) -> bool:
    """Whether a link may stay: no script, no picture from elsewhere, nothing that can be read in two ways."""
    if re.search(r"[\x00-\x20\\]", link) or link.startswith("//"):
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return not parts.scheme if tag == "img" else parts.scheme.lower() in SCHEMES or not parts.scheme


class _Unsafe(HTMLParser):
    """Reads HTML before it is cleaned and notes what the cleaning will take out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.parts.append(f"<{tag}")
            return
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, set()) | EVERYWHERE:
                self.parts.append(name)
            elif name in ("href", "src") and not _is_safe(tag, value or ""):
                self.parts.append(value or "")

    def handle_comment(self, data: str) -> None:
        self.parts.append("<!--")


class _ListsAfterParagraphs(Preprocessor):
    """A list straight after a line of text is a list, as everyone means it and CommonMark has it."""

    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        fenced = False
        for line in lines:
            if line.lstrip().startswith(("```", "~~~")):
                fenced = not fenced
            before = out[-1] if out else ""
            if not fenced and BULLET.match(line) and _starts_list(before, line):
                out.append("")
            out.append(line)
        return out


def _starts_list(before: str, line: str) -> bool:
    """Whether a list item after a line begins a list: after text, or after an item of the other kind."""
    if not before.strip() or before.startswith((" ", "\t")):
        return False
    return not ANY_ITEM.match(before) or before[0].isdigit() != line[0].isdigit()


class _OurMarkdown(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        md.preprocessors.register(_ListsAfterParagraphs(md), "lists_after_paragraphs", 22)


@cache
def _markdown() -> Markdown:
    toc = TocExtension(marker="", slugify=lambda text, _: slug(text) or "section")
    tables = TableExtension(use_align_attribute=True)
    extensions: list[str | Extension] = [tables, toc, _OurMarkdown(), "sane_lists", "smarty", "fenced_code"]
    return Markdown(extensions=extensions, tab_length=2, output_format="html")
