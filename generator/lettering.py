"""Text as Source Sans Pro sets it: what the font can draw of it, at which size it fits, where its lines end.

Letters are set one by one (`Layout.BASIC`), not by the shaping library that some machines have and others
lack, so that the same text is set alike everywhere. No letter then minds its neighbours, so that a word is
as wide as its letters and looks the same in every line: it is drawn once for many pictures.
"""

import pkgutil
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont as Font

# More than is ever shown: what is longer is cut before any work is done on it.
LONGEST = 400
# The height of a capital letter, and the distance between two lines, as shares of the size.
CAPITAL, LEADING = 0.66, 1.1


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a text, and the font that they are set in."""

    lines: tuple[str, ...]
    font: "Font"

    @property
    def bases(self) -> list[int]:
        """Where each line stands, in pixels below the top of the first line's capitals."""
        capital, leading = (round(self.font.size * share) for share in (CAPITAL, LEADING))
        return [capital + number * leading for number in range(len(self.lines))]

    @property
    def height(self) -> int:
        """From the top of the first line's capitals down to where the last line stands."""
        return self.bases[-1]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The ink of each pixel of a word, and where that is from the pen."""

    inks: "Image"
    left: int
    top: int


@cache
def source_sans(weight: str, size: int) -> "Font":
    """The font in a weight that its package has ("Bold"), at a size in pixels."""
    from io import BytesIO  # noqa: PLC0415 -- a build in which nothing changed draws no picture

    from PIL import ImageFont  # noqa: PLC0415

    # Not importlib.resources, which takes half as long to load as Pillow.
    data = pkgutil.get_data("font_source_sans_pro", f"files/SourceSansPro-{weight}.ttf")
    return ImageFont.truetype(BytesIO(data or b""), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(1024)
def advance(sign: str, font: "Font") -> int:
    """How far the pen moves for a sign, in whole pixels."""
    return round(font.getlength(sign))


def width(text: str, font: "Font") -> int:
    """How wide a text is, in pixels."""
    return sum([advance(sign, font) for sign in text])


@lru_cache(256)
def drawn(word: str, font: "Font", ink: int) -> Drawn:
    """A word in an ink: each pixel has one of the whole numbers up to `ink`, the darker the more."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- as above

    left, top, right, bottom = map(round, font.getbbox(word, anchor="ls"))
    canvas = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(canvas).text((-left, -top), word, fill=255, font=font, anchor="ls")
    box = canvas.getbbox() or (0, 0, 1, 1)
    size = box[2] - box[0], box[3] - box[1]
    inks = canvas.crop(box).tobytes().translate(_inks(ink))
    return Drawn(Image.frombytes("P", size, inks), left + box[0], top + box[1])


@lru_cache(16)
def _inks(most: int) -> bytes:
    """The ink, of so many, that stands for each of 256 greys."""
    return bytes(round(most * grey / 255) for grey in range(256))


@lru_cache(64)
def fitted(text: str, fonts: tuple["Font", ...], most: int, room: tuple[int, int]) -> Block:
    """A text, not empty, in at most so many lines in the first font in which it has room: width and height.

    In the last font it is cut, and its words are broken.
    """
    across, height = room
    for font in fonts:
        if all(width(word, font) <= across for word in text.split()):
            block = Block(_balanced(text, font, across), font)
            if len(block.lines) <= most and block.height <= height:
                return block
    font = fonts[-1]
    return Block(_cut(_balanced(text, font, across), most, font, across), font)


def _balanced(text: str, font: "Font", room: int) -> tuple[str, ...]:
    """A text in as few lines as the room allows, of like lengths."""
    words = [piece for word in text.split() for piece in _broken(word, font, room)]
    space = advance(" ", font)
    widths = [width(word, font) + space for word in words]

    def starts(room: int) -> list[int]:
        """Which words start a line, where each line has as many as there is room for."""
        first: list[int] = []
        left = 0
        for number, wide in enumerate(widths):
            if wide > left + space or not first:
                first.append(number)
                left = room
            left -= wide
        return first

    fewest = len(starts(room))
    first = starts(bisect_left(range(room), -fewest, key=lambda narrower: -len(starts(narrower))))
    return tuple(" ".join(words[start:end]) for start, end in pairwise((*first, len(words))))


def _broken(word: str, font: "Font", room: int) -> Iterator[str]:
    """A word in pieces no wider than the room, with a hyphen where it is broken between two letters."""
    while width(word, font) > room:
        size = bisect_right(range(1, len(word)), room, key=lambda size: width(f"{word[:size]}-", font))
        yield word[:size] + ("-" if word[size - 1 : size + 1].isalpha() else "")
        word = word[size:]
    yield word


def _cut(lines: tuple[str, ...], most: int, font: "Font", room: int) -> tuple[str, ...]:
    """At most so many lines, the last of which ends in an ellipsis where there were more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while width(f"{last}…", font) > room:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: most - 1], f"{last.rstrip(' ,.;:-–—…')}…")


def drawable(text: str) -> str:
    """What the font can draw of a text: an ellipsis for lost words, and nothing where most is lost."""
    words: list[str] = []
    letters = lost = 0
    for word in unicodedata.normalize("NFC", text[:LONGEST]).split():
        shown, had, missed = _word(word)
        letters += had
        lost += missed
        if shown and (shown != "…" or words[-1:] != ["…"]):
            words.append(shown)
    if not words or lost * 2 > letters:
        return ""
    return " ".join(words) + ("…" if len(text) > LONGEST else "")


@lru_cache(1024)
def _word(word: str) -> tuple[str, int, int]:
    """What the font can draw of a word, how many letters it had, and how many of them are lost."""
    forms = [(sign, _plainer(sign)) for sign in word]
    spelt = [instead for sign, instead in forms if sign.isalnum()]
    lost = spelt.count("")
    return "…" if lost else "".join(instead for _, instead in forms), len(spelt), lost


@lru_cache(4096)
def _plainer(sign: str) -> str:
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
