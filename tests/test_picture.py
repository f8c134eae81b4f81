"""The picture of a shared link: its size, its colours, and that all words stay in their place."""

import time
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from generator import picture
from generator.fields.colour import TEXT, contrast
from generator.lettering import Block, drawable, drawn, source_sans
from generator.picture import BAND, EDGE, GAP, HEIGHT, MARGIN, SIZES, SMALL, WIDTH, card
from generator.strip import png

BLUE = "#14506b"
EMPLOYERS = "Home Office and Mayor's Office for Policing and Crime"
CLOSES = "Closes at 11:59pm on Wednesday 4 May 2022"
# Words as long as a title may be, wide and narrow, whole and broken, and more than can ever fit.
LONG = [
    "Senior Policy Adviser for Violence Against Women and Girls and for Victims",
    "HEAD OF PRIVATE OFFICE AND SECRETARIAT FOR POLICING, CRIME AND VICTIMS (P1)",
    "W" * 75,
    "i" * 75,
    "7" * 75,
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Community Officer",
    "-" * 75,
    "j" * 5_000,
    "Commissioner " * 400,
    "".join(chr(point) for point in range(0x100, 0x5000)),
]


def opened(raw: bytes) -> Image.Image:
    return Image.open(BytesIO(raw), formats=["PNG"]).convert("RGB")


def colours(image: Image.Image) -> set[str]:
    counted = image.getcolors()
    assert counted
    return {
        "#" + bytes(part for part in colour if isinstance(part, int)).hex()
        for _, colour in counted
        if isinstance(colour, tuple)
    }


def written(*lines: str, size: int = 104) -> tuple[int, Image.Image]:
    """Lines as a heading has them, and how far below the top of the first one's capitals they start."""
    start, strip = picture._written(Block(lines, source_sans("Bold", size)), picture.INKED)
    raw = png([strip], WIDTH, picture._colours(BLUE))
    return start, Image.open(BytesIO(raw), formats=["PNG"])


def said(heading: str, above: str = "", below: str = "") -> bytes:
    return card(heading, above, below, BLUE)


def test_a_picture_is_a_png_of_the_size_that_pages_state() -> None:
    raw = said("Crime Analyst", EMPLOYERS, CLOSES)
    image = Image.open(BytesIO(raw), formats=["PNG"])
    assert image.size == (WIDTH, HEIGHT) == (1200, 630)
    assert image.mode == "P"
    assert len(raw) < 16 * 1024


@pytest.mark.parametrize("size", [SMALL, *SIZES])
def test_words_that_are_drawn_one_by_one_look_like_lines_that_are_drawn_at_once(size: int) -> None:
    lines, font = ("“AV” fj: Toffy, £7", "ŞŞ jŞŞ", "ǗÉ ǗǗ ÉÉ"), source_sans("Bold", size)
    top, one_by_one = written(*lines, size=size)
    at_once = Image.new("L", one_by_one.size)
    for line, base in zip(lines, Block(lines, font).bases, strict=True):
        start = (MARGIN - drawn(line.split()[0], font, picture.INKED).left, base - top)
        canvas = Image.new("L", at_once.size)
        ImageDraw.Draw(canvas).text(start, line, fill=255, font=font, anchor="ls")
        at_once = ImageChops.lighter(at_once, canvas)
    inks = [round(grey * picture.INKED / 255) for grey in range(256)]
    assert one_by_one.tobytes() == at_once.point(inks).tobytes()


@pytest.mark.parametrize("words", ["Ǘ|", "Ǘ| " * 6, "Ǘ| " * 14, "Ǘ| " * 25, "Ǘ| " * 60])
@pytest.mark.parametrize("around", ["", "Ǘ|", "Ǘ| " * 60])
def test_the_tallest_and_deepest_letters_leave_rows_between_the_texts(words: str, around: str) -> None:
    raw = card(words, around, around, BLUE)
    assert opened(raw).size == (WIDTH, HEIGHT)


def test_a_picture_says_nothing_of_when_or_with_what_it_was_made() -> None:
    assert Image.open(BytesIO(said("Crime Analyst")), formats=["PNG"]).info.keys() <= {"transparency"}


def test_the_same_words_give_the_same_bytes() -> None:
    assert said("Crime Analyst", EMPLOYERS, CLOSES) == said("Crime Analyst", EMPLOYERS, CLOSES)
    assert said("Crime Analyst", EMPLOYERS, CLOSES) != said("Crime Analyst", EMPLOYERS, "Closed")


def test_the_band_has_the_colour_and_all_the_rest_is_between_ground_and_ink() -> None:
    image = opened(card("Crime Analyst", EMPLOYERS, CLOSES, "#6a1b6a"))
    assert colours(image.crop((0, 0, WIDTH, BAND))) == {"#6a1b6a"}
    others = colours(image.crop((0, BAND, WIDTH, HEIGHT)))
    assert {picture.GROUND, picture.INK} < others
    assert "#6a1b6a" not in others


def test_every_text_can_be_read_on_the_ground() -> None:
    for ink in (picture.QUIET, picture.INKED):
        colour = picture._colours(BLUE)[3 * ink :][:3].hex()
        assert contrast(f"#{colour}", picture.GROUND) >= TEXT


@pytest.mark.parametrize("words", LONG, ids=lambda words: words[:12])
def test_words_stay_within_the_margins(words: str) -> None:
    image = opened(said(words, words, words))
    for strip in (
        (0, BAND, MARGIN - 2, HEIGHT),
        (WIDTH - MARGIN, BAND, WIDTH, HEIGHT),
        (0, BAND, WIDTH, BAND + 30),
        (0, HEIGHT - 40, WIDTH, HEIGHT),
    ):
        assert colours(image.crop(strip)) == {picture.GROUND}


@pytest.mark.parametrize("words", LONG, ids=lambda words: words[:12])
def test_a_heading_keeps_clear_of_what_stands_above_and_below_it(words: str) -> None:
    alone = [opened(card(*texts, BLUE)) for texts in ((words, "", ""), ("", words, ""), ("", "", words))]
    assert all(len(colours(each)) > 2 for each in alone if drawable(words))
    small, large = source_sans("Semibold", SMALL), source_sans("Bold", SIZES[-1])
    most = Block(("", ""), small).height + GAP + Block(("",) * picture.MOST_LINES, large).height
    foot = HEIGHT - EDGE - Block(("",), small).height - 2 * GAP
    assert BAND + EDGE + most <= foot


def test_all_lines_begin_at_the_margin_whatever_their_first_letter() -> None:
    for letter in "HCVtj…'(1":
        _, image = written(f"{letter}on")
        box = image.getbbox()
        assert box
        assert box[0] in (MARGIN, MARGIN + 1), letter


def test_what_the_font_cannot_draw_leaves_no_box() -> None:
    empty = said("", "Anytown Police", CLOSES)
    for words in ("وظيفة", "警察", "🚓🚓", "\u200b\u202e", "\ud800", "\ufffe", "    "):
        assert said(words, "Anytown Police", CLOSES) == empty
    assert said("Police 🚓 Officer\ufe0f") == said("Police Officer")
    assert said("Chef", "وظيفة", "🚓") == said("Chef")


def test_without_a_heading_what_stands_above_takes_its_place() -> None:
    assert said("", "Anytown Police", CLOSES) == said("Anytown Police", "", CLOSES)
    assert colours(opened(said(""))) == {picture.GROUND, BLUE}


@pytest.mark.parametrize("words", ["a" * 5_000, "\u0301" * 5_000, "W " * 2_500, LONG[-1], "T." * 2_500])
def test_endless_text_takes_no_endless_time(words: str) -> None:
    said(words, words, words)
    start = time.process_time()
    said(words + "!", words + "!", words + "!")
    assert time.process_time() - start < 0.3


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.text(max_size=60), st.text(st.characters(max_codepoint=0x17F), max_size=60))
def test_any_text_gives_a_picture(heading: str, above: str, below: str) -> None:
    image = opened(said(heading, above, below))
    assert image.size == (WIDTH, HEIGHT)
    assert colours(image.crop((0, BAND, MARGIN - 2, HEIGHT))) == {picture.GROUND}
    assert colours(image.crop((WIDTH - MARGIN + 4, BAND, WIDTH, HEIGHT))) == {picture.GROUND}
