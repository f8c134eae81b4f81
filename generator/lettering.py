"""Text as Source Sans Pro sets it: what the font can draw of it, at which size it fits, where its lines end.

Letters are set one by one (`Layout.BASIC`), not by the shaping library that some machines have and others
lack, so that the same text is set alike everywhere.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import ImageFont

# More than is ever shown: what is longer is cut before any work is done on it.
LONGEST = 400
# The height of a capital letter, and the distance between two lines, as shares of the size.
CAPITAL, LEADING = 0.66, 1.1
Font = ImageFont.FreeTypeFont


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a text, and the font that they are set in."""

    lines: Sequence[str]
    font: Font

    @property
    def bases(self) -> list[int]:
        """Where each line stands, in pixels below the top of the first line's capitals."""
        capital, leading = (round(self.font.size * share) for share in (CAPITAL, LEADING))
        return [capital + number * leading for number in range(len(self.lines))]

    @property
    def height(self) -> int:
        """From the top of the first line's capitals down to where the last line stands."""
        return self.bases[-1]


@cache
def source_sans(weight: str, size: int) -> Font:
    """The font in a weight that its package has ("Bold"), at a size in pixels."""
    file = files("font_source_sans_pro") / "files" / f"SourceSansPro-{weight}.ttf"
    return ImageFont.truetype(BytesIO(file.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)


def fitted(text: str, fonts: Sequence[Font], most: int, room: tuple[int, int]) -> Block:
    """A text, not empty, in at most so many lines in the first font in which it has room: width and height.

    In the last font it is cut, and its words are broken.
    """
    width, height = room
    for font in fonts:
        if all(font.getlength(word) <= width for word in text.split()):
            block = Block(_balanced(text, font, width), font)
            if len(block.lines) <= most and block.height <= height:
                return block
    return Block(_cut(_balanced(text, fonts[-1], width), most, fonts[-1], width), fonts[-1])


def _balanced(text: str, font: Font, room: int) -> list[str]:
    """A text in as few lines as the room allows, of like lengths."""
    words = [piece for word in text.split() for piece in _broken(word, font, room)]
    widths = [font.getlength(word) for word in words]
    space = font.getlength(" ")

    def wrapped(room: int) -> list[str]:
        lines: list[str] = []
        left = 0.0
        for word, width in zip(words, widths, strict=True):
            if not lines or width > left:
                lines.append(word)
                left = room
            else:
                lines[-1] += f" {word}"
            left -= width + space
        return lines

    fewest = len(wrapped(room))
    return wrapped(bisect_left(range(room), -fewest, key=lambda narrower: -len(wrapped(narrower))))


def _broken(word: str, font: Font, room: float) -> Iterator[str]:
    """A word in pieces no wider than the room, with a hyphen where it is broken between two letters."""
    while font.getlength(word) > room:
        size = bisect_right(range(1, len(word)), room, key=lambda size: font.getlength(f"{word[:size]}-"))
        yield word[:size] + ("-" if word[size - 1 : size + 1].isalpha() else "")
        word = word[size:]
    yield word


def _cut(lines: list[str], most: int, font: Font, room: int) -> list[str]:
    """At most so many lines, the last of which ends in an ellipsis where there were more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while font.getlength(f"{last}…") > room:
        last = last.rpartition(" ")[0] or last[:-1]
    return [*lines[: most - 1], f"{last.rstrip(' ,.;:-–—…')}…"]


def drawable(text: str) -> str:
    """What the font can draw of a text: an ellipsis for lost words, and nothing where most is lost."""
    words: list[str] = []
    letters = lost = 0
    for word in unicodedata.normalize("NFC", text[:LONGEST]).split():
        drawn = [(sign, _drawn(sign)) for sign in word]
        spelt = [instead for sign, instead in drawn if sign.isalnum()]
        letters += len(spelt)
        lost += spelt.count("")
        shown = "…" if "" in spelt else "".join(instead for _, instead in drawn)
        if shown and (shown != "…" or words[-1:] != ["…"]):
            words.append(shown)
    if not words or lost * 2 > letters:
        return ""
    return " ".join(words) + ("…" if len(text) > LONGEST else "")


@lru_cache(4096)
def _drawn(sign: str) -> str:
    """A sign as the font has it, perhaps in a plainer form; empty for what it cannot draw.

    Controls and loose accents are not drawn: set one by one, an accent would stand beside its letter.
    """
    hyphen = "-" if unicodedata.category(sign) == "Pd" else sign
    for form in (sign, unicodedata.normalize("NFKC", sign), hyphen):
        if all(unicodedata.category(part)[0] not in "CM" and _has(part) for part in form):
            return form
    return ""


def _has(sign: str) -> bool:
    """Whether the font has a sign of its own for a character, not the box that stands for all others."""
    drawn, box = (bytes(source_sans("Bold", 16).getmask(each)) for each in (sign, "\uffff"))
    return drawn != box
