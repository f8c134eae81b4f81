import pytest

from generator.fields.mangled import MANGLED, unmangled
from generator.shapes import Scalar, Sequence

from .reading import node

GAPS = [
    " ",
    "\u00a0",
    "\u200b",
    "\u2060",
    "\u202f",
    "\u3000",
    "\u00ad",
    "",
    "  ",
    "&#160;",
    "&nbsp;",
    "&#xA0;",
    "&#0160;",
]


@pytest.mark.parametrize("gap", GAPS)
def test_a_mangled_address_is_known_by_any_kind_of_gap(gap: str) -> None:
    assert MANGLED.search(f"write to [email{gap}protected] today")
    assert MANGLED.search(f"[E-MAIL{gap}PROTECTED]")


@pytest.mark.parametrize(
    "text",
    [
        "https://police.example/cdn-cgi/l/email-protection#a1b2",
        '<a class="__cf_email__">',
        '<span data-cfemail="a1b2">',
    ],
)
def test_what_a_proxy_leaves_in_the_source_of_a_page_is_known(text: str) -> None:
    assert MANGLED.search(text)


@pytest.mark.parametrize("text", ["email protected", "[email us]", "hr@police.example", "[email] protected"])
def test_other_text_is_not_mangled(text: str) -> None:
    assert not MANGLED.search(text)


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u200b", "\u3000"])
def test_the_list_that_yaml_makes_of_it_is_text_again(gap: str) -> None:
    mangled = node(f"[email{gap}protected]")
    assert isinstance(mangled, Sequence)
    text = unmangled(mangled)
    assert isinstance(text, Scalar)
    assert text.value == f"[email{gap}protected]"


@pytest.mark.parametrize(
    "typed", ["[email us]", "[email protected, hr]", "[[email protected]]", "email protected", "{a: b}"]
)
def test_other_values_stay_as_they_are(typed: str) -> None:
    value = node(typed)
    assert unmangled(value) is value
