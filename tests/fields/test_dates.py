from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import wording
from generator.fields.dates import Unclear, Written, instant, written

LONDON = ZoneInfo("Europe/London")
MAY = date(2022, 5, 4)
BST = timezone(timedelta(hours=1))
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def unclear(text: str) -> Unclear:
    with pytest.raises(Unclear) as caught:
        written(text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "2022-05-04",
        "4 May 2022",
        "04 May 2022",
        "4 MAY 2022",
        "Wednesday 4 May 2022",
        "wed 4 may 2022",
        "  4   May\t2022\n",
        "4\u00a0May\u00a02022",
    ],
)
def test_a_date_in_any_accepted_form(text: str) -> None:
    assert written(text) == Written(MAY)


@pytest.mark.parametrize(("text", "month"), [("4 Sep 2022", 9), ("4 Sept 2022", 9), ("4 jun 2022", 6)])
def test_a_month_may_be_cut_to_three_letters_or_more(text: str, month: int) -> None:
    assert written(text).day == date(2022, month, 4)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("11:59pm on 4 May 2022", time(23, 59)),
        ("4 May 2022 at 5pm", time(17)),
        ("4 May 2022 5 PM", time(17)),
        ("4 May 2022 23:59", time(23, 59)),
        ("Wednesday 4 May 2022 at 08:05", time(8, 5)),
        ("2022-05-04T23:59", time(23, 59)),
        ("2022-05-04 23:59:30", time(23, 59, 30)),
        ("2022-05-04 at 11:59pm", time(23, 59)),
        ("midday on 4 May 2022", time(12)),
        ("4 May 2022 Midday", time(12)),
        ("12:30am on 4 May 2022", time(0, 30)),
        ("12:30pm on 4 May 2022", time(12, 30)),
        ("00:00 on 4 May 2022", time(0)),
    ],
)
def test_a_date_and_time_in_any_accepted_form(text: str, at: time) -> None:
    assert written(text) == Written(MAY, at)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2022-05-04T23:59:00+01:00", BST),
        ("2022-05-04T23:59+0100", BST),
        ("2022-05-04T23:59Z", UTC),
        ("2022-05-04t23:59z", UTC),
        ("4 May 2022 at 11:59pm +01:00", BST),
        ("2022-05-04T23:59-05:00", timezone(timedelta(hours=-5))),
        ("2022-05-04 23:59:00-05:00", timezone(timedelta(hours=-5))),
    ],
)
def test_an_offset_that_was_written_is_kept(text: str, offset: timezone) -> None:
    assert written(text) == Written(MAY, time(23, 59), offset)


@pytest.mark.parametrize("text", ["04/05/2022", "4.5.22", "04-05-2022", "5pm on 4/5/2022"])
def test_figures_with_two_readings_show_both_and_give_no_fix(text: str) -> None:
    problem = unclear(text)
    assert problem.code == "ambiguous-date"
    assert problem.hint == "4 May 2022 or 5 April 2022? Write the month as a word."
    assert problem.better == ""


@pytest.mark.parametrize(
    ("text", "code", "better"),
    [
        ("25/12/2025", "date", "25 December 2025"),
        ("25.12.25", "date", "25 December 2025"),
        ("12/25/2025", "date", "25 December 2025"),
        ("3/3/2022", "date", "3 March 2022"),
        ("2022/05/04", "date", "4 May 2022"),
        ("2022-5-4", "date", "4 May 2022"),
        ("25/12/2025 5.30pm", "date", "25 December 2025 5:30pm"),
        ("12th January 2026", "ordinal", "12 January 2026"),
        ("Monday the 12th of January 2026", "ordinal", "Monday 12 January 2026"),
        ("May 4th, 2022", "ordinal", "4 May 2022"),
        ("Wednesday, 4 May 2022", "date", "Wednesday 4 May 2022"),
        ("4 May, 2022", "date", "4 May 2022"),
        ("4 of May 2022", "date", "4 May 2022"),
        ("May 4 2022", "date", "4 May 2022"),
        ("Wednesday May 4, 2022", "date", "Wednesday 4 May 2022"),
        ("4 May 22", "date", "4 May 2022"),
        ("4 May '22", "date", "4 May 2022"),
        ("5pm on 4 May 22", "date", "5pm on 4 May 2022"),
        ("4 May 22 at 5pm", "date", "4 May 2022 at 5pm"),
        ("4-May-2022", "date", "4 May 2022"),
        ("4May2022", "date", "4 May 2022"),
        ("4 Sept. 2022", "date", "4 Sept 2022"),
        ("on 4 May 2022", "date", "4 May 2022"),
        ("by 5pm on 4 May 2022", "time", "5pm on 4 May 2022"),
        ("4 May 2022, 5pm", "date", "4 May 2022 5pm"),
        ("4 May 2026T17:00", "date", "4 May 2026 at 17:00"),
        ("5pm, 4 May 2022", "date", "5pm on 4 May 2022"),
        ("5pm 4 May 2022", "date", "5pm on 4 May 2022"),
        ("5.30pm on 4 May 2022", "time", "5:30pm on 4 May 2022"),
        ("5 p.m. on 4 May 2022", "time", "5pm on 4 May 2022"),
        ("17:00pm on 4 May 2022", "time", "17:00 on 4 May 2022"),
        ("17.00 hrs on 4 May 2022", "time", "17:00 on 4 May 2022"),
        ("12pm on 4 May 2022", "time", "midday on 4 May 2022"),
        ("4 May 2022 at 12:00pm", "time", "4 May 2022 at midday"),
        ("12 noon on 4 May 2022", "time", "midday on 4 May 2022"),
        ("noon on 4 May 2022", "time", "midday on 4 May 2022"),
    ],
)
def test_a_refused_form_with_one_meaning_is_put_right(text: str, code: str, better: str) -> None:
    problem = unclear(text)
    assert (problem.code, problem.better) == (code, better)
    assert problem.hint == f"Write {better}."
    assert written(better)


@pytest.mark.parametrize(
    "text",
    [
        "24:00 on 4 May 2022",
        "2022-05-04T24:00:00",
        "midnight on 4 May 2022",
        "midnight 4 May 2022",
        "4 May 2022 at midnight",
        "12 midnight on the 4th of May 2022",
        "12am on 4 May 2022",
        "4 May 2022 12:00 am",
    ],
)
def test_midnight_is_refused_for_it_is_both_ends_of_a_day(text: str) -> None:
    problem = unclear(text)
    assert (problem.code, problem.better) == ("midnight", "")
    assert "11:59pm" in problem.hint
    assert "00:00" in problem.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30 February 2022", "There is no 30 February 2022."),
        ("30th February 2022", "There is no 30 February 2022."),
        ("2022-02-30", "There is no 30 February 2022."),
        ("31 April 2022", "There is no 31 April 2022."),
        ("29 February 2023", "There is no 29 February 2023."),
        ("2022-13-01", "There is no month 13."),
        ("31/02/2022", "There is no such date. Write the month as a word."),
    ],
)
def test_an_impossible_date_has_no_fix(text: str, hint: str) -> None:
    problem = unclear(text)
    assert (problem.code, problem.hint, problem.better) == ("impossible-date", hint, "")


@pytest.mark.parametrize("text", ["Friday 4 May 2022", "Friday, 4 May 2022", "Fri 4th May 2022"])
def test_a_weekday_that_disagrees_has_no_fix_for_either_may_be_right(text: str) -> None:
    problem = unclear(text)
    assert (problem.code, problem.better) == ("weekday", "")
    assert problem.hint == "4 May 2022 is a Wednesday. Check which of the two is right."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("9:30 on 4 May 2022", "Write 9:30am, 9:30pm or 09:30."),
        ("0:00 on 4 May 2022", "Write 00:00."),
        ("9.30 on 4 May 2022", "Write 9:30am, 9:30pm or 09:30."),
        ("10:00-11:00 on 4 May 2022", "For an offset from UTC, write 2022-05-04T10:00-11:00."),
        ("2022-05-04T10:00+15:00", "There is no offset +15:00."),
        ("4 May 2022 at 25:00", "There is no 25:00."),
        ("4 May 2022 at 10:60", "There is no 10:60."),
        ("4 May 2022 at 10:00:60", "There is no 10:00:60."),
        ("4 May 2022 at 13am", "There is no 13am."),
        ("4 May 2022 at 0am", "There is no 0am."),
        ("4 May 2022 at 5", "Write a time such as 11:59pm, 5pm, 17:00 or midday."),
        ("4 May 2022 at close", "Write a time such as 11:59pm, 5pm, 17:00 or midday."),
    ],
)
def test_a_time_that_is_not_clear_says_what_to_write(text: str, hint: str) -> None:
    problem = unclear(text)
    assert (problem.code, problem.hint, problem.better) == ("time", hint, "")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", ""),
        ("tomorrow", ""),
        ("4 May", "Write the year too."),
        ("May 2022", ""),
        ("4 Ma 2022", 'There is no month "Ma". Did you mean May?'),
        ("4 Mya 2022", 'There is no month "Mya".'),
        ("Weds 4 May 2022", 'There is no day of the week "Weds".'),
        ("4 May 1899", "The year must be between 1900 and 2199; 1899 is not."),
        ("2200-01-01", "The year must be between 1900 and 2199; 2200 is not."),
        ("0000-01-01", "The year must be between 1900 and 2199; 0 is not."),
    ],
)
def test_what_is_no_date_says_why_where_that_is_known(text: str, hint: str) -> None:
    problem = unclear(text)
    assert (problem.code, problem.hint, problem.better) == ("date", hint, "")


@pytest.mark.parametrize(
    "text",
    [
        "٤ May ٢٠٢٢",
        "٢٠٢٢-٠٥-٠٤",
        "４ May 2022",
        "٠٤/٠٥/٢٠٢٢",
        "4 Auguſt 2022",
    ],
)
def test_digits_and_letters_of_other_scripts_are_not_read(text: str) -> None:
    assert unclear(text).code == "date"


@pytest.mark.parametrize(
    "piece", ["1", " ", "4 May ", "a", "1/", "on ", "2022-05-04T", "12.", ":", "٤", "st", ","]
)
def test_a_hundred_thousand_characters_are_refused_for_their_length(piece: str) -> None:
    problem = unclear(f"4 {piece * (100_000 // len(piece))} x")
    assert problem.code == "date"
    assert piece == " " or "longer" in problem.hint


def test_a_date_without_a_time_takes_the_time_of_its_field() -> None:
    assert instant(written("4 May 2022"), LONDON, time(23, 59)).isoformat() == "2022-05-04T23:59:00+01:00"
    assert instant(written("4 January 2022"), LONDON, time(0)).isoformat() == "2022-01-04T00:00:00+00:00"
    assert instant(written("5pm on 4 May 2022"), LONDON, time(0)).isoformat() == "2022-05-04T17:00:00+01:00"


def test_an_offset_overrides_the_time_zone_even_when_the_clocks_change() -> None:
    at = instant(written("2026-03-29T01:30:00Z"), LONDON, time(0))
    assert at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    at = instant(written("2026-10-25T01:30:00+01:00"), LONDON, time(0))
    assert at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "says"),
    [("1:30am on 29 March 2026", "does not exist"), ("1:30am on 25 October 2026", "comes twice")],
)
def test_a_local_time_that_the_clocks_skip_or_repeat_is_refused(text: str, says: str) -> None:
    with pytest.raises(Unclear) as caught:
        instant(written(text), LONDON, time(0))
    assert caught.value.code == "clock-change"
    assert says in caught.value.hint


@pytest.mark.parametrize(
    ("text", "in_utc"),
    [
        ("12:59am on 29 March 2026", datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        ("2am on 29 March 2026", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("12:59am on 25 October 2026", datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        ("2am on 25 October 2026", datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_the_minutes_beside_a_clock_change_are_exact(text: str, in_utc: datetime) -> None:
    assert instant(written(text), LONDON, time(0)) == in_utc


@given(DAYS)
@settings(deadline=None)
def test_every_date_reads_back_from_how_the_page_shows_it(day: date) -> None:
    assert written(wording.day(day)) == Written(day)
    assert written(wording.plain_day(day)) == Written(day)
    assert written(day.isoformat()) == Written(day)


# The page never shows the very start of a day as the author may write it: 12am is refused.
@given(DAYS, st.integers(1, 24 * 60 - 1))
@settings(deadline=None)
def test_every_moment_reads_back_from_how_the_page_shows_it(day: date, minute: int) -> None:
    at = time(minute // 60, minute % 60)
    assert written(wording.moment(datetime.combine(day, at))) == Written(day, at)


@given(st.text() | st.text("0123456789 apm:/.-,T+Zonthsrd", max_size=40))
@settings(deadline=None)
def test_any_text_is_a_date_or_unclear(text: str) -> None:
    better = text
    try:
        written(text)
    except Unclear as problem:
        better = problem.better
    assert not better or written(better)
