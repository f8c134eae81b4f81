from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.fields.kind import Kind, Spot
from generator.fields.moments import Closing, ClosingDate, Dated, DateOrText, Day, PostedDate

from .reading import node, read, refusal, shown, takes, told


def test_a_posted_date_without_a_time_starts_with_the_day() -> None:
    posted = read(PostedDate(), "4 May 2022")
    assert posted.at == datetime(2022, 5, 3, 23, tzinfo=UTC)
    assert not posted.timed
    assert PostedDate().show(posted) == "Wednesday 4 May 2022"


def test_a_posted_date_with_a_time_shows_it() -> None:
    assert shown(PostedDate(), "9am on 4 May 2022") == "9am on Wednesday 4 May 2022"


def test_an_old_advert_may_have_a_posted_date_that_nobody_knows() -> None:
    assert read(PostedDate(), "Not stated") is None
    assert PostedDate().show(None) == "Not stated"


def test_a_closing_date_without_a_time_means_one_minute_before_midnight() -> None:
    closing = read(ClosingDate(), "4 May 2022")
    assert closing.moment.at == datetime(2022, 5, 4, 22, 59, tzinfo=UTC)
    assert ClosingDate().show(closing) == "11:59pm on Wednesday 4 May 2022"


@pytest.mark.parametrize("typed", ["open until filled", "Open until filled", "open-until-filled"])
def test_a_vacancy_may_be_open_until_it_is_filled(typed: str) -> None:
    assert read(ClosingDate(), typed) == Closing(None)
    assert shown(ClosingDate(), typed) == "Open until filled"


def test_an_offset_is_kept_and_shown_in_the_time_of_the_site() -> None:
    closing = read(ClosingDate(), "2022-05-04T23:59:00Z")
    assert closing.moment.at.isoformat() == "2022-05-04T23:59:00+00:00"
    assert str(closing) == "12:59am on Thursday 5 May 2022"


def test_the_time_zone_is_the_site_s() -> None:
    read_there = Dated(time(17)).read(node("4 May 2022"), Spot("field", ZoneInfo("Pacific/Auckland")))
    assert read_there.at == datetime(2022, 5, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "typed", "fix"),
    [
        (ClosingDate(), "open untill filled", "field: open until filled"),
        (PostedDate(), "not satted", "field: not stated"),
        (ClosingDate(), "12th January 2026", "field: 12 January 2026"),
        (ClosingDate(), '"12th January 2026"', "field: 12 January 2026"),
        (Day(), "25/12/2025", "field: 25 December 2025"),
        (Day(), "5pm on 4 May 2022", "field: 4 May 2022"),
        (DateOrText(), "12th January 2026", "field: 12 January 2026"),
    ],
)
def test_the_corrected_line_is_offered_where_it_is_certain(
    kind: ClosingDate | PostedDate | Day, typed: str, fix: str
) -> None:
    assert refusal(kind, typed).fix == fix


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("04/05/2022", "ambiguous-date"),
        ("24:00 on 4 May 2022", "midnight"),
        ("1:30am on 29 March 2026", "clock-change"),
        ("soon", "date"),
        ("[4 May 2022]", "wrong-shape"),
    ],
)
def test_a_moment_that_is_not_clear_is_refused(typed: str, code: str) -> None:
    for kind in (Dated(), ClosingDate(), PostedDate()):
        assert refusal(kind, typed).code == code


def test_the_message_says_what_is_accepted_and_what_was_typed() -> None:
    assert refusal(ClosingDate(), "04/05/2022").message == (
        "field must be a date such as 4 May 2022, or a date and time such as 11:59pm on 4 May 2022, "
        'or open until filled; you wrote "04/05/2022"'
    )


def test_a_day_is_a_date_without_a_time() -> None:
    assert read(Day(), "2022-05-04") == date(2022, 5, 4)
    assert shown(Day(), "2022-05-04") == "Wednesday 4 May 2022"
    assert refusal(Day(), "[2022-05-04]").code == "wrong-shape"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1 April 2026", "Wednesday 1 April 2026"),
        ("As soon as possible", "As soon as possible"),
        ("April 2026", "April 2026"),
        ("1 April", "1 April"),
        ("9am on 1 April 2026", "9am on 1 April 2026"),
    ],
)
def test_a_start_date_is_a_date_or_text(typed: str, says: str) -> None:
    assert shown(DateOrText(), typed) == says


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("04/05/2022", "ambiguous-date"),
        ("30 February 2022", "impossible-date"),
        ("Friday 4 May 2022", "weekday"),
        ("[1 April 2026]", "wrong-shape"),
    ],
)
def test_text_that_looks_like_a_date_must_be_one(typed: str, code: str) -> None:
    assert refusal(DateOrText(), typed).code == code


@pytest.mark.parametrize(
    ("kind", "typed", "data"),
    [
        (ClosingDate(), "4 May 2022", "2022-05-04T23:59:00+01:00"),
        (ClosingDate(), "2022-05-04T17:00+02:00", "2022-05-04T16:00:00+01:00"),
        (ClosingDate(), "Open until filled", "open until filled"),
        (PostedDate(), "4 May 2022", "2022-05-04"),
        (PostedDate(), "5pm on 4 January 2022", "2022-01-04T17:00:00+00:00"),
        (Day(), "4 May 2022", "2022-05-04"),
        (DateOrText(), "4 May 2022", "2022-05-04"),
        (DateOrText(), "As soon as possible", "As soon as possible"),
    ],
)
def test_as_data_it_is_as_iso_8601_writes_it(kind: Kind[Any], typed: str, data: str) -> None:
    assert told(kind, typed) == data


def test_a_date_that_nobody_knows_is_no_data() -> None:
    assert PostedDate().data(None) is None


@pytest.mark.parametrize("kind", [ClosingDate(), PostedDate(), Day()])
@pytest.mark.parametrize("data", ["4 May 2022", "2022-05-32", "", 20220504])
def test_data_that_is_no_date_is_refused_by_the_schema(kind: Kind[Any], data: object) -> None:
    assert not takes(kind, data)
