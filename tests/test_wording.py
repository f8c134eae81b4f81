from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from generator import wording

JANUARY = date(2026, 1, 8)


def test_a_date_has_no_ordinal_and_no_comma() -> None:
    assert wording.plain_day(date(2017, 6, 4)) == "4 June 2017"
    assert wording.day(date(2022, 5, 4)) == "Wednesday 4 May 2022"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (time(23, 59), "11:59pm"),
        (time(17, 30), "5:30pm"),
        (time(17), "5pm"),
        (time(10), "10am"),
        (time(9, 5), "9:05am"),
        (time(12), "midday"),
        (time(12, 30), "12:30pm"),
        (time(0), "12am"),
        (time(0, 1), "12:01am"),
        (time(23, 59, 59), "11:59pm"),
    ],
)
def test_a_time_is_told_by_the_twelve_hour_clock_and_never_as_midnight(at: time, expected: str) -> None:
    assert wording.clock(at) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2022, 5, 4, 23, 59, tzinfo=UTC), "11:59pm on Wednesday 4 May 2022"),
        (datetime(2022, 5, 4, 12, tzinfo=UTC), "midday on Wednesday 4 May 2022"),
        (datetime(2022, 5, 4, tzinfo=UTC), "the start of Wednesday 4 May 2022"),
    ],
)
def test_a_moment_is_its_time_and_its_day(at: datetime, expected: str) -> None:
    assert wording.moment(at) == expected


@pytest.mark.parametrize(
    ("kind", "days", "times", "expected"),
    [
        ("unknown", (), (), "To be confirmed"),
        ("week", (date(2026, 1, 12),), (), "Week of 12 January 2026"),
        ("day", (JANUARY,), (), "Thursday 8 January 2026"),
        ("day", (JANUARY,), (time(10),), "10am on Thursday 8 January 2026"),
        ("day", (JANUARY,), (time(10), time(11)), "10am to 11am on Thursday 8 January 2026"),
        ("either", (JANUARY, date(2026, 1, 9)), (), "8 or 9 January 2026"),
        ("either", (JANUARY, date(2026, 1, 9), date(2026, 1, 12)), (), "8, 9 or 12 January 2026"),
        ("either", (JANUARY, date(2026, 2, 9)), (), "8 January or 9 February 2026"),
        ("range", (date(2026, 11, 10), date(2026, 12, 21)), (), "10 November to 21 December 2026"),
        ("range", (date(2025, 12, 30), date(2026, 1, 2)), (), "30 December 2025 to 2 January 2026"),
        ("range", (JANUARY, date(2026, 1, 9)), (time(9), time(17)), "9am to 5pm on 8 to 9 January 2026"),
    ],
)
def test_the_date_of_a_stage_says_each_month_and_year_once(
    kind: str, days: tuple[date, ...], times: tuple[time, ...], expected: str
) -> None:
    assert wording.stage_date(kind, days, *times) == expected


@pytest.mark.parametrize(
    ("amount", "currency", "expected"),
    [
        ("41580", "GBP", "£41,580"),
        ("41580.00", "GBP", "£41,580"),
        ("15.4", "GBP", "£15.40"),
        ("1234567.05", "GBP", "£1,234,567.05"),
        ("52000", "EUR", "€52,000"),
        ("52000", "USD", "$52,000"),
        ("41580", "CHF", "41,580 CHF"),
        ("0.5", "GBP", "£0.50"),
    ],
)
def test_money_has_commas_and_pence_only_where_there_are_some(
    amount: str, currency: str, expected: str
) -> None:
    assert wording.money(Decimal(amount), currency) == expected


def test_money_is_in_pounds_unless_it_says_otherwise() -> None:
    assert wording.money(Decimal(100)) == "£100"


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_in_words_has_no_comma_before_and(items: list[str], expected: str) -> None:
    assert wording.listed(items) == expected


def test_a_list_in_words_may_be_joined_by_or() -> None:
    assert wording.listed(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("number", "words", "expected"),
    [
        (0, ("error",), "0 errors"),
        (1, ("error",), "1 error"),
        (2, ("error",), "2 errors"),
        (1, ("vacancy", "vacancies"), "1 vacancy"),
        (1200, ("vacancy", "vacancies"), "1,200 vacancies"),
    ],
)
def test_a_number_of_things_is_told_in_figures(number: int, words: tuple[str, ...], expected: str) -> None:
    assert wording.counted(number, *words) == expected


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (0, "1 KB"),
        (600, "1 KB"),
        (24 * 1024, "24 KB"),
        (1023 * 1024, "1023 KB"),
        (1024 * 1024 - 1, "1 MB"),
        (1024 * 1024, "1 MB"),
        (1363149, "1.3 MB"),
        (20 * 1024 * 1024, "20 MB"),
    ],
)
def test_the_size_of_a_file_is_told_in_units_of_1024(octets: int, expected: str) -> None:
    assert wording.size(octets) == expected
