"""Text as the font sets it: what it can draw, at which size a text fits, and where its lines end."""

import pytest
from hypothesis import given
from hypothesis import settings as slowly
from hypothesis import strategies as st

from generator import lettering
from generator.lettering import drawable, fitted, source_sans

LINE = 1000
TITLES = [
    "Head of Private Office and Secretariat",
    "Senior Policy Adviser for Violence Against Women and Girls and for Victims",
    "HEAD OF PRIVATE OFFICE AND SECRETARIAT FOR POLICING, CRIME AND VICTIMS (P1)",
]
SIZES = (104, 92, 80, 70, 60)
FONTS = tuple(source_sans("Bold", size) for size in SIZES)
SMALLEST = FONTS[-1]


def size_of(text: str, height: int = 330) -> float:
    return fitted(text, FONTS, 4, (LINE, height)).font.size


def test_a_text_is_as_large_as_fits() -> None:
    assert size_of("Chef") == max(SIZES)
    assert min(SIZES) < size_of(TITLES[1]) < max(SIZES)
    assert size_of(TITLES[1], 100) == min(SIZES)
    assert size_of("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch") == min(SIZES)


@pytest.mark.parametrize("text", ["W" * 75, "Commissioner, " * 30, *TITLES])
def test_what_fits_has_no_more_and_no_wider_and_no_higher_lines_than_there_is_room_for(text: str) -> None:
    block = fitted(text, FONTS, 4, (LINE, 330))
    assert len(block.lines) <= 4
    assert block.height == block.bases[-1] <= 330
    assert all(block.font.getlength(line) <= LINE for line in block.lines)


def test_lines_stand_one_below_the_other() -> None:
    font = source_sans("Bold", 100)
    assert lettering.Block(("Chief", "Officer", "Fire"), font).bases == [66, 176, 286]


def test_a_text_is_as_wide_as_its_letters() -> None:
    signs = "AVAWAToLT.fjfiffi “Yes”, it’s (P1) £7.50 – Żółć Ελλάδα Київ"
    for font in (*FONTS, source_sans("Semibold", 38)):
        assert lettering.width(signs, font) == font.getlength(signs)


def test_lines_are_of_like_lengths_and_lose_nothing() -> None:
    for title in TITLES:
        lines = lettering._balanced(title, FONTS[0], LINE)
        widths = [FONTS[0].getlength(line) for line in lines]
        assert " ".join(lines) == title
        assert 0.6 * max(widths) < min(widths) <= max(widths) <= LINE


@slowly(max_examples=60, deadline=None)
@given(st.lists(st.text("Wil7-.", min_size=1), min_size=1, max_size=30).map(" ".join))
def test_no_line_is_wider_than_the_room_and_there_are_as_few_as_can_be(text: str) -> None:
    lines = lettering._balanced(text, SMALLEST, LINE)
    words = " ".join(lines).split()
    assert all(SMALLEST.getlength(line) <= LINE for line in lines)
    greedy = [words[0]]
    for word in words[1:]:
        longer = f"{greedy[-1]} {word}"
        greedy[-1:] = [longer] if SMALLEST.getlength(longer) <= LINE else [greedy[-1], word]
    assert len(lines) == len(greedy)


def test_a_word_too_wide_for_a_line_is_broken_with_a_hyphen_between_letters() -> None:
    lines = lettering._balanced("W" * 75, SMALLEST, LINE)
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(lines).replace("-", "") == "W" * 75
    assert SMALLEST.getlength(f"W{lines[0]}") > LINE
    assert "".join(lettering._balanced("7" * 75, SMALLEST, LINE)) == "7" * 75


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    cut = fitted("Commissioner, " * 30, FONTS, 4, (LINE, 330)).lines
    assert len(cut) == 4
    assert cut[-1].endswith("Commissioner…")
    (word,) = fitted("7" * 75, FONTS, 1, (LINE, 330)).lines
    assert word.endswith("7…")
    assert all(SMALLEST.getlength(line) <= LINE for line in (*cut, word))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Dadansoddwr Troseddau ŵ ŷ", "Dadansoddwr Troseddau ŵ ŷ"),
        ("y\u0302 Pennaeth", "ŷ Pennaeth"),
        ("Żółć, Ελλάδα, Київ – “£5” ½ №", "Żółć, Ελλάδα, Київ – “£5” ½ №"),
        ("A\u2011level\u2009and\u00a0more\nwords", "A-level and more words"),
        ("Ｈｅａｄ", "Head"),
        ("Po\u00adlice\u202e Officer\u0000", "Police Officer"),
        ("x\u0323\u0489", "x"),
        ("Chief 警 察 Officer", "Chief … Officer"),
        ("Officer (وظيفة)", "Officer …"),
        ("وظيفة a", ""),
        ("…", "…"),
        ("Fire 🔥 and 🚒rescue", "Fire and rescue"),
        ("\ud800\ufffe\u200b  ", ""),
    ],
)
def test_a_text_is_drawn_as_far_as_the_font_goes(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


def test_a_text_longer_than_any_card_is_cut_with_an_ellipsis() -> None:
    assert drawable("a" * 400) == "a" * 400
    assert drawable("a" * 401) == "a" * 400 + "…"
    assert drawable("\u200b" * 401 + "a") == ""


def test_every_weight_of_the_font_has_the_same_signs() -> None:
    signs = [
        chr(point)
        for point in (*range(0x21, 0x180), *range(0x370, 0x460))
        if lettering._plainer(chr(point)) == chr(point)
    ]
    assert len(signs) > 400
    font = source_sans("Semibold", 16)
    box = bytes(font.getmask("\uffff"))
    assert [sign for sign in signs if bytes(font.getmask(sign)) == box] == []
