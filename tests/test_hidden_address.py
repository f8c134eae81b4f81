"""Email addresses that a proxy hid: how they are known, and how their codes are read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.hidden_address import MANGLED, decoded, restored

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


def hidden(address: str, key: int = 0x54) -> str:
    """The code of an address, made as the proxy makes it."""
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


HR = hidden("hr@anytown.example")
LOST = "[email\N{NO-BREAK SPACE}protected]"


def test_the_first_byte_of_a_code_is_the_key_of_the_others() -> None:
    assert decoded("543c2614353a2d203b233a7a312c35392438 31".replace(" ", "")) == "hr@anytown.example"


@settings(max_examples=30, deadline=None)
@given(st.emails(domains=st.just("anytown.example")), st.integers(0, 255))
def test_whatever_the_key_a_code_is_read_or_left_alone(address: str, key: int) -> None:
    assert decoded(hidden(address, key)) in (address, "")


def test_the_subject_of_a_mail_stays() -> None:
    assert decoded(hidden("hr@anytown.example?subject=Clerk")) == "hr@anytown.example?subject=Clerk"


@pytest.mark.parametrize(
    "code",
    [
        "",
        "a1b2",
        "xyz",
        HR[:-1],
        f"{HR} {HR}",
        hidden("no address here"),
        hidden("a@b.example<script>"),
        hidden("hr@café.example").replace("c3", "ff"),
        "00ffffffffff",
    ],
)
def test_what_hides_no_address_has_none(code: str) -> None:
    assert decoded(code) == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            f'Ask <a href="/cdn-cgi/l/email-protection" class="x" data-cfemail="{HR}">{LOST}</a> now',
            "Ask hr@anytown.example now",
        ),
        (f"<span class=x data-cfemail='{HR}'>[email&#160;protected]</span>.", "hr@anytown.example."),
        (f'Ask <span data-cfemail="{HR.upper()}">', "Ask hr@anytown.example"),
        (f'Write to data-cfemail="{HR}"', "Write to hr@anytown.example"),
        (f"[Write to us](/cdn-cgi/l/email-protection#{HR})", "[Write to us](mailto:hr@anytown.example)"),
        (
            f"[Write](https://anytown.example/cdn-cgi/l/email-protection#{HR})",
            "[Write](mailto:hr@anytown.example)",
        ),
        (
            f"[Write](/cdn-cgi/l/email-protection#{hidden('hr@anytown.example?subject=A%20B')}).",
            "[Write](mailto:hr@anytown.example?subject=A%20B).",
        ),
        (
            f"[{LOST}](/cdn-cgi/l/email-protection#{HR})",
            "[hr@anytown.example](mailto:hr@anytown.example)",
        ),
        (
            f"{LOST}(/cdn-cgi/l/email-protection#{HR})",
            "[hr@anytown.example](mailto:hr@anytown.example)",
        ),
        (
            f'<a href="/cdn-cgi/l/email-protection#{HR}">{LOST}</a>',
            '<a href="mailto:hr@anytown.example">hr@anytown.example</a>',
        ),
        (
            f'<a href="/cdn-cgi/l/email-protection#{HR}"><span data-cfemail="{HR}">{LOST}</span></a>',
            '<a href="mailto:hr@anytown.example">hr@anytown.example</a>',
        ),
    ],
)
def test_an_address_is_put_back_in_its_place(typed: str, meant: str) -> None:
    assert restored(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Write to hr@anytown.example.",
        f"Write to {LOST}.",
        'data-cfemail="a1b2"',
        f'<span data-cfemail="{hidden("not an address")}">{LOST}</span>',
        f"[Write](/cdn-cgi/l/email-protection#{hidden('not an address')})",
    ],
)
def test_a_text_without_a_code_that_can_be_read_stays_as_it_is(text: str) -> None:
    assert restored(text) == text
