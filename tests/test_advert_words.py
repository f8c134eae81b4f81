"""Parts of a vacancy's data in words."""

from collections.abc import Callable
from typing import Any

import pytest

from generator import advert_words
from generator.advert_words import text, words


@pytest.mark.parametrize(
    ("tell", "value", "told"),
    [
        (advert_words.named, {"id": "a", "name": "Anytown *Police*"}, "Anytown *Police*"),
        (
            advert_words.all_named,
            [{"name": "High Street"}, {"name": "Low Street"}],
            "High Street and Low Street",
        ),
        (advert_words.moment, "2026-05-04T16:00:00+00:00", "5pm on Monday 4 May 2026"),
        (advert_words.moment, "open until filled", "open until filled"),
        (advert_words.moment, "2026-05-04", "2026-05-04"),
        (advert_words.moment, "0001-01-01T00:00:00+23:59", "0001-01-01T00:00:00+23:59"),
        (advert_words.salary, {"minimum": 41580, "per": "year", "currency": "GBP"}, "from £41,580 a year"),
        (advert_words.salary, {"minimum": 15.4, "maximum": 15.4, "per": "hour"}, "£15.40 an hour"),
        (
            advert_words.salary,
            {"minimum": 1000, "maximum": 2000, "allowance": "a car", "note": "pro rata"},
            "£1,000 to £2,000 a year, plus a car (pro rata)",
        ),
        (advert_words.salary, {"words": "Competitive"}, "Competitive"),
        (advert_words.salary, {"per": "year"}, '{"per": "year"}'),
        (advert_words.salary, {"minimum": 1, "per": "moon"}, '{"minimum": 1, "per": "moon"}'),
        (advert_words.salary, {"minimum": "many"}, '{"minimum": "many"}'),
        (advert_words.contract, {"type": "fixed term", "length": "2 years"}, "fixed term, 2 years"),
        (advert_words.contract, {"type": "new"}, "new"),
        (
            advert_words.ways,
            {"url": "https://a.example/", "pack": "https://b.example/"},
            "https://a.example/ and https://b.example/",
        ),
        (advert_words.ways, {"note": "By post"}, '{"note": "By post"}'),
        (advert_words.stage_date, {"kind": "unknown"}, "to be confirmed"),
        (advert_words.stage_date, {"kind": "week", "days": ["2026-01-12"]}, "the week of 12 January 2026"),
        (
            advert_words.stage_date,
            {"kind": "day", "days": ["2026-01-12"], "starts": "10:00", "ends": "11:00"},
            "10am to 11am on Monday 12 January 2026",
        ),
        (advert_words.stage_date, {"kind": "day"}, '{"kind": "day"}'),
    ],
)
def test_each_part(tell: Callable[[Any], str], value: Any, told: str) -> None:
    assert words(value, tell) == told


@pytest.mark.parametrize(
    "value", [3, "x", True, ["x"], {"x": 1}, {"name": 3}, [[]], {"type": []}, {"minimum": {}}]
)
def test_any_other_shape_is_shown_as_it_is(value: Any) -> None:
    for tell in (
        advert_words.named,
        advert_words.all_named,
        advert_words.moment,
        advert_words.salary,
        advert_words.contract,
        advert_words.ways,
        advert_words.stage_date,
    ):
        assert words(value, tell)


@pytest.mark.parametrize(
    ("value", "dated"),
    [
        ("2026-05-04T16:00:00+00:00", True),
        ({"kind": "week", "days": ["2026-01-12"]}, True),
        ("open until filled", False),
        ("0001-01-01T00:00:00+23:59", False),
        ({"kind": "unknown"}, False),
        (3, False),
    ],
)
def test_whether_a_date_is_given(value: Any, dated: bool) -> None:
    assert advert_words.dated(value) is dated


@pytest.mark.parametrize("value", [None, "", [], {}])
def test_what_is_not_given_is_nothing(value: Any) -> None:
    assert words(value, advert_words.named) == ""


def test_any_value_as_text() -> None:
    assert text(["a", 3, None]) == "a, 3 and null"
