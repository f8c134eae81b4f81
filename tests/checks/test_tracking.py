"""Web addresses that follow whoever uses them."""

import pytest

from generator.checks import tracking
from tests.checks.told import Advise


@pytest.mark.parametrize(
    ("typed", "at", "fix"),
    [
        (
            "See [the pack](https://anytown.example/pack?utm_source=x&utm_medium=y).",
            "?utm_source",
            "See [the pack](https://anytown.example/pack).",
        ),
        (
            "See https://anytown.example/?id=1&gclid=a#top. Then ask.",
            "&gclid",
            "See https://anytown.example/?id=1#top. Then ask.",
        ),
        (
            "See https://anytown.example/?fbclid=a, <https://anytown.example/?mc_cid=b&id=2>.",
            "?fbclid",
            "See https://anytown.example/, <https://anytown.example/?id=2>.",
        ),
        (
            '<a href="https://anytown.example/?a=1&amp;utm_id=2&amp;b=3">Pack</a>',
            ";utm_id",
            '<a href="https://anytown.example/?a=1&amp;b=3">Pack</a>',
        ),
    ],
)
def test_an_address_with_tracking_is_told_once_a_line(
    advise_body: Advise, typed: str, at: str, fix: str
) -> None:
    (told,) = advise_body(tracking, f"First.\n\n{typed}")
    assert (told.problem.code, told.fix) == ("tracking-parameter", fix)
    assert told.at.startswith(at)


def test_a_field_is_told(advise_body: Advise) -> None:
    (told,) = advise_body(tracking, apply="https://apply.anytown.example/?job=1&utm_source=a")
    assert told.fix == "apply: https://apply.anytown.example/?job=1"


@pytest.mark.parametrize(
    "body",
    [
        "See https://anytown.example/?id=1&source=2.",
        "What is a gclid? Is utm_source=x bad?",
        "In code: `https://anytown.example/?gclid=1`",
    ],
)
def test_other_addresses_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(tracking, body) == []
