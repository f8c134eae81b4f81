"""Elements of XML 1.0 (fifth edition) with text that anybody may have typed."""

import re
from functools import lru_cache
from html import escape, unescape

# What XML cannot hold, even escaped (section 2.2).
UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A carriage return would be read as the end of a line (section 2.11), and in an attribute any of these as a
# space (section 3.3.3).
LINE_END = "\r"
SPACES = "\n\r\t"
# A tag of HTML with its attributes, whose values are in double quotes.
TAG = re.compile(r'(<[A-Za-z/](?:"[^"]*"|[^">])*>)')
# In text, what HTML would read as the start of a tag, or may read as a character by name or number.
MEANT = re.compile(r"<(?=[A-Za-z/!?])|&#?\w{1,32};?")
# In an attribute, an ampersand and what comes after it.
AMPERSAND = re.compile(r"&amp;(#?\w{0,32};?)")
# The word joiner: no space, no sign, and no letter that a tag or a name could start with.
JOINER = "\u2060"


def holdable(text: str) -> str:
    """Text less what XML cannot hold."""
    return text if text.isprintable() else _held(text)


# The text of an advert is told to several boards, for each place of work.
@lru_cache(maxsize=4)
def _held(text: str) -> str:
    return UNHOLDABLE.sub("", text)


def escaped(text: str, also: str = "") -> str:
    """Text as it can stand in an element; signs in `also` are escaped too."""
    # The library's `xml.sax.saxutils` does the same, but loads all that opens addresses, which takes 40 ms.
    said = escape(text, quote=False)
    for sign in also:
        said = said.replace(sign, f"&#{ord(sign)};")
    return said


def quoted(text: str) -> str:
    """Text in quotes, as the value of an attribute."""
    said = escaped(text, SPACES)
    if '"' in said and "'" not in said:
        return f"'{said}'"
    return '"' + said.replace('"', "&quot;") + '"'


def element(name: str, text: str, attributes: str = "") -> str:
    """An element with escaped text; `attributes` start with a space."""
    return f"<{name}{attributes}>{escaped(holdable(text), LINE_END)}</{name}>"


def cdata(name: str, text: str) -> str:
    """An element whose text stands as it is, for readers that take no escapes; `]]>` is split in two."""
    whole = holdable(text).replace("]]>", "]]]]><![CDATA[>")
    return f"<{name}><![CDATA[{whole}]]></{name}>"


def literal(html: str) -> str:
    """HTML that says the same with no entity in its text, for readers that know none.

    Where text would then be taken for a tag or an entity, a sign that nobody sees comes between. An
    attribute keeps the entities that HTML cannot do without.
    """
    pieces = TAG.split(html)
    pieces[::2] = [MEANT.sub(_parted, unescape(text)) for text in pieces[::2]]
    pieces[1::2] = [AMPERSAND.sub(_bare, tag) for tag in pieces[1::2]]
    return "".join(pieces)


def _parted(found: re.Match[str]) -> str:
    text = found[0]
    return text if text != "<" and unescape(text) == text else text[0] + JOINER + text[1:]


def _bare(found: re.Match[str]) -> str:
    bare = f"&{found[1]}"
    return bare if unescape(bare) == bare else found[0]
