"""Markdown as safe HTML, with every address of this site made whole."""

import posixpath
import re
from contextlib import suppress
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from generator.outline import MOST_DEPTH, TooDeep
from generator.plain_blocks import plain_html
from generator.problem import Invalid, Problem, Where
from generator.tangle import tangle
from generator.tree import slug

# Attributes and tags: what an advert's text needs and no more.
TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "blockquote", "q"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("a", "img", "abbr", "b", "i", "em", "strong", "del", "ins", "s", "sub", "sup", "pre", "code", "kbd"),
}
EVERYWHERE = {"dir", "lang"}
ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
# The top level of headings in a page's own text: level 1 is the title of the page.
TOP = 2
HEADING = re.compile(r"<h([1-6])([^>]*)>(.*?)</h\1>", re.DOTALL)


@lru_cache(maxsize=512)
def prose(markdown: str, address: str, where: Where, top: int = TOP) -> str:
    """Safe HTML of Markdown, whose links to this site start with the site's `address`.

    `where` is where the text starts. No heading is above level `top`; below a heading of the page,
    that is lower, and then headings have no id, which only the page's own text can give once.
    Raises Invalid for text that is too tangled or nested too deeply.
    """
    tangled = tangle(markdown)
    if tangled:
        place = where._replace(line=where.line + tangled.line, column=1)
        raise Invalid([Problem("too-deep", tangled.message, place, tangled.hint)])
    html = plain_html(markdown)
    if html is None:
        try:
            html = _safe(_html(markdown), address, where.path)
        except TooDeep:
            message = f"lists and quotations may be {MOST_DEPTH} deep; these go deeper"
            raise Invalid([Problem("too-deep", message, where, "Write them with fewer levels.")]) from None
    return _with_headings(html, top)


def unsafe(markdown: str) -> list[str]:
    """What `prose` takes out of Markdown: tags, attributes and addresses, each as it is typed.

    Text that `prose` refuses as a whole has nothing.
    """
    found = _Unsafe()
    if plain_html(markdown) is None and not tangle(markdown):
        with suppress(TooDeep):
            found.feed(_html(markdown))
            found.close()
    return list(dict.fromkeys(found.parts))


def whole_address(link: str, address: str, path: str) -> str:
    """A link as typed in the file at `path`, made whole.

    `/hubs/union-street/` and `../attachments/pack.pdf` lie below the site's `address`; a file of content,
    `../hubs/union-street.md`, is found from the file that links to it. Raises ValueError for no address.
    """
    if not link or link.startswith("#") or urlsplit(link).scheme:
        return link
    end = re.search(r"[?#]|$", link)
    assert end
    way, rest = link[: end.start()], link[end.start() :]
    if way.endswith(".md"):
        whole = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), way.removesuffix(".md")))
        folder, name = posixpath.split(whole)
        return address + _page(posixpath.basename(folder), name) + rest
    below = posixpath.normpath("/" + way).lstrip("/") + ("/" if way.endswith("/") else "")
    return address + below.removeprefix("content/").lstrip("/") + rest


def _page(folder: str, name: str) -> str:
    """Where the page of a file of content lies."""
    if folder in ("vacancies", "organisations", "hubs"):
        return f"{folder}/{name}/"
    return "" if name == "site" else f"{name}/"


# What is shown is also checked, straight after it.
@lru_cache(maxsize=16)
def _html(markdown: str) -> str:
    """HTML as Markdown makes it, not safe yet; raises TooDeep."""
    # Loading the converter takes longer than a hundred plain adverts, and many a build has no other.
    from generator.markdown_html import markdown_html  # noqa: PLC0415

    return markdown_html(markdown)


def _safe(html: str, address: str, path: str) -> str:
    # Only what the converter made needs it.
    import nh3  # noqa: PLC0415

    def attribute(tag: str, name: str, value: str) -> str | None:
        if name in ("href", "src"):
            return whole_address(value, address, path) if _is_safe(tag, value) else None
        return value

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
    if tag == "img" or not parts.scheme:
        return not parts.scheme
    if parts.scheme in ("http", "https"):
        return bool(parts.netloc) and "@" not in parts.netloc
    return parts.scheme in SCHEMES


def _with_headings(html: str, top: int) -> str:
    """Safe HTML with its headings moved down to a level; a page's own have an id, made of their words.

    An id of a page's own template has an underscore, which none of these has.
    """
    shift = max(0, top - min((int(level) for level, _, _ in HEADING.findall(html)), default=top))
    taken: dict[str, int] = {}

    def heading(found: re.Match[str]) -> str:
        level = min(6, int(found[1]) + shift)
        name = f' id="{_free(_name(found[3]), taken)}"' if top == TOP else ""
        return f"<h{level}{name}{found[2]}>{found[3]}</h{level}>"

    return HEADING.sub(heading, html)


# Adverts have few headings that are not in others too.
@lru_cache(maxsize=1024)
def _name(html: str) -> str:
    """What the id of a heading starts with, made of its words."""
    return slug(unescape(re.sub(r"<[^>]*>", "", html))) or "section"


def _free(name: str, taken: dict[str, int]) -> str:
    """The name, or the name with the next number after it that makes it one of a kind."""
    free = name
    while free in taken:
        taken[name] += 1
        free = f"{name}-{taken[name]}"
    taken[free] = 1
    return free


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
            if name in ("href", "src") and name in ATTRIBUTES.get(tag, ()):
                self.parts += [] if _is_safe(tag, value or "") else [value or ""]
            elif name not in EVERYWHERE | ATTRIBUTES.get(tag, set()) and not _is_language(name, value):
                self.parts.append(name)

    def handle_comment(self, data: str) -> None:
        self.parts.append("<!--")

    def handle_decl(self, decl: str) -> None:
        self.parts.append(f"<!{decl.split(maxsplit=1)[0]}")

    def handle_pi(self, data: str) -> None:
        self.parts.append("<?")

    def unknown_decl(self, data: str) -> None:
        self.parts.append("<![")

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 -- the library's
        """As the library, which stops at a section that is not whole; a browser reads a comment there."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            self.unknown_decl("")
            return self.parse_bogus_comment(i, report=False)


def _is_language(name: str, value: str | None) -> bool:
    """Whether an attribute is what Markdown itself makes of the language after ```."""
    return name == "class" and (value or "").startswith("language-")
