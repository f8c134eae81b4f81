"""A page as its reader meets it."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

Html = LexborHTMLParser


def at(page: Html | LexborNode, selector: str) -> LexborNode:
    """The first element of a selector, which must be there."""
    found = page.css_first(selector)
    assert found, selector
    return found


def words(page: Html | LexborNode, selector: str) -> str:
    """What the first element of a selector says, with its white space made plain."""
    return " ".join(at(page, selector).text().split())


def held(page: Html | LexborNode, selector: str) -> dict[str, str | None]:
    """The attributes of the first element of a selector."""
    return dict(at(page, selector).attributes)
