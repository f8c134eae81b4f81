from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fields.kind import Spot
from generator.fields.stage_dates import StageDate, StageDates
from generator.problem import Where
from generator.shapes import Scalar

from .reading import read, refusal, shown, takes, told, tried

KIND = StageDates()
EIGHTH, NINTH, TWELFTH = date(2026, 1, 8), date(2026, 1, 9), date(2026, 1, 12)
SIXTEENTH = date(2026, 1, 16)
NEW_YEAR = (date(2025, 12, 30), date(2026, 1, 3))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12 January 2026", StageDate("day", (TWELFTH,))),
        ("2026-01-12", StageDate("day", (TWELFTH,))),
        ("Monday 12 January 2026", StageDate("day", (TWELFTH,))),
        ("8 or 9 January 2026", StageDate("either", (EIGHTH, NINTH))),
        ("8 OR 9 JANUARY 2026", StageDate("either", (EIGHTH, NINTH))),
        ("Thursday 8 or Friday 9 January 2026", StageDate("either", (EIGHTH, NINTH))),
        ("8, 9 or 12 January 2026", StageDate("either", (EIGHTH, NINTH, TWELFTH))),
        ("8 or 9 or 12 January 2026", StageDate("either", (EIGHTH, NINTH, TWELFTH))),
        ("8 January or 3 February 2026", StageDate("either", (EIGHTH, date(2026, 2, 3)))),
        ("2026-01-08 or 2026-01-09", StageDate("either", (EIGHTH, NINTH))),
        ("12 to 16 January 2026", StageDate("range", (TWELFTH, SIXTEENTH))),
        ("12 January to 16 January 2026", StageDate("range", (TWELFTH, SIXTEENTH))),
        ("2026-01-12 to 2026-01-16", StageDate("range", (TWELFTH, SIXTEENTH))),
        ("30 January to 3 February 2026", StageDate("range", (date(2026, 1, 30), date(2026, 2, 3)))),
        ("30 December 2025 to 3 January 2026", StageDate("range", NEW_YEAR)),
        ("week of 12 January 2026", StageDate("week", (TWELFTH,))),
        ("Week of Monday 12 January 2026", StageDate("week", (TWELFTH,))),
        ("to be confirmed", StageDate("unknown")),
        ("To-be-confirmed", StageDate("unknown")),
    ],
)
def test_days_in_every_accepted_form(typed: str, value: StageDate) -> None:
    assert read(KIND, typed) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("10am on 12 January 2026", StageDate("day", (TWELFTH,), time(10))),
        ("12 January 2026 at 10am", StageDate("day", (TWELFTH,), time(10))),
        ("12 January 2026 10:00", StageDate("day", (TWELFTH,), time(10))),
        ("2026-01-12T10:00", StageDate("day", (TWELFTH,), time(10))),
        ("2026-01-12 at midday", StageDate("day", (TWELFTH,), time(12))),
        ("10am to 11:30am on 12 January 2026", StageDate("day", (TWELFTH,), time(10), time(11, 30))),
        ("12 January 2026 at 10am to 11:30am", StageDate("day", (TWELFTH,), time(10), time(11, 30))),
        ("Midday to 2pm on 8 or 9 January 2026", StageDate("either", (EIGHTH, NINTH), time(12), time(14))),
        ("30 December 2025 to 3 January 2026 at 10am", StageDate("range", NEW_YEAR, time(10))),
    ],
)
def test_times_beside_days_in_every_accepted_form(typed: str, value: StageDate) -> None:
    assert read(KIND, typed) == value


def test_an_offset_is_kept_and_shown_as_local_time() -> None:
    assert read(KIND, "2026-07-13T23:30Z") == StageDate("day", (date(2026, 7, 14),), time(0, 30))
    assert read(KIND, "2026-01-12T10:00-05:00") == StageDate("day", (TWELFTH,), time(15))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("12 January 2026", "Monday 12 January 2026"),
        ("2026-01-08 or 2026-01-09", "8 or 9 January 2026"),
        ("8 or 9 or 12 January 2026", "8, 9 or 12 January 2026"),
        ("12 January 2026 to 16 January 2026", "12 to 16 January 2026"),
        ("30 January to 3 February 2026", "30 January to 3 February 2026"),
        ("30 December 2025 to 3 January 2026", "30 December 2025 to 3 January 2026"),
        ("week of 2026-01-12", "Week of 12 January 2026"),
        ("to be confirmed", "To be confirmed"),
        ("2026-01-12 10:00 to 11:00", "10am to 11am on Monday 12 January 2026"),
    ],
)
def test_the_page_says_it_in_plain_english(typed: str, says: str) -> None:
    assert shown(KIND, typed) == says


@pytest.mark.parametrize(
    ("typed", "code", "better"),
    [
        ("8th or 9th January 2026", "ordinal", "8 or 9 January 2026"),
        ("8th, 9th or 12th January 2026", "ordinal", "8, 9 or 12 January 2026"),
        ("8-9 January 2026", "date", "8 to 9 January 2026"),
        ("12 – 16 January 2026", "date", "12 to 16 January 2026"),
        ("from 12 to 16 January 2026", "date", "12 to 16 January 2026"),
        ("w/c 12 January 2026", "date", "week of 12 January 2026"),
        ("week commencing 12th January 2026", "ordinal", "week of 12 January 2026"),
        ("the week of 12 January 2026", "date", "week of 12 January 2026"),
        ("TBC", "date", "to be confirmed"),
        ("to be arranged", "date", "to be confirmed"),
        ("25/12/2025 or 26/12/2025", "date", "25 December 2025 or 26 December 2025"),
        ("10am-11am on 12 January 2026", "time", "10am to 11am on 12 January 2026"),
        ("2026-01-12 10:00-11:00", "time", "2026-01-12 10:00 to 11:00"),
        ("5.30pm on 12 January 2026", "time", "5:30pm on 12 January 2026"),
        ("12 January 2026, 10am to 11am", "date", "12 January 2026 10am to 11am"),
    ],
)
def test_a_refused_form_with_one_meaning_is_put_right(typed: str, code: str, better: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == (code, f"field: {better}")
    assert read(KIND, better)


@pytest.mark.parametrize(
    ("typed", "code", "hint"),
    [
        ("16 to 12 January 2026", "date-order", "16 January 2026 is not before 12 January 2026."),
        ("8 or 8 January 2026", "date-order", "8 January 2026 is not before 8 January 2026."),
        ("30 December to 3 January 2026", "date-order", "30 December 2026 is not before 3 January 2026."),
        ("11am to 10am on 12 January 2026", "date-order", "10am is not after 11am."),
        ("30 or 31 February 2026", "impossible-date", "There is no 31 February 2026."),
        ("31 February or 1 March 2026", "impossible-date", "There is no 31 February 2026."),
        ("Friday 8 or Friday 9 January 2026", "weekday", "8 January 2026 is a Thursday."),
        ("8 or 9 Janury 2026", "date", 'There is no month "Janury".'),
        ("8 and 9 January 2026", "date", "Write `or` between days"),
        ("8, 9 to 12 January 2026", "date", "Write a range with two dates"),
        ("8/1/2026", "ambiguous-date", "8 January 2026 or 1 August 2026?"),
        ("25/12/2025 or 04/05/2026", "ambiguous-date", "4 May 2026 or 5 April 2026?"),
        ("midnight on 12 January 2026", "midnight", "Midnight is both ends of a day."),
        ("1:30am on 29 March 2026", "clock-change", "The clocks go forward then"),
        ("12:30am to 1:30am on 25 October 2026", "clock-change", "The clocks go back then"),
        ("10 to 11am on 12 January 2026", "time", "Write a time such as"),
        ("January 2026", "date", ""),
    ],
)
def test_what_has_no_one_meaning_is_refused_without_a_fix(typed: str, code: str, hint: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == (code, "")
    assert problem.hint.startswith(hint)


def test_a_list_is_refused() -> None:
    assert refusal(KIND, "[12 January 2026]").code == "wrong-shape"


@pytest.mark.parametrize("piece", ["8 or ", "8, ", "10am to ", "– ", "week of "])
def test_long_text_is_refused_for_its_length(piece: str) -> None:
    assert "longer" in refusal(KIND, f"x {piece * 20_000}x").hint


CLOCKS = st.times(time(9), time(17)).map(lambda at: at.replace(second=0, microsecond=0))


@given(
    st.sampled_from(["day", "either", "range", "week"]),
    st.lists(st.dates(date(1900, 1, 1), date(2199, 12, 31)), min_size=2, max_size=4, unique=True),
    st.lists(CLOCKS, max_size=2, unique=True),
)
@settings(deadline=None)
def test_every_stage_date_reads_back_from_how_the_page_shows_it(
    kind: str, days: list[date], times: list[time]
) -> None:
    number = {"day": 1, "week": 1, "range": 2}.get(kind, len(days))
    starts, ends = [*sorted(times), None, None][:2] if kind != "week" else (None, None)
    value = StageDate(kind, tuple(sorted(days[:number])), starts, ends)  # type: ignore[arg-type] # any of the four
    assert KIND.read(Scalar(str(value), Where("a.md")), Spot("date")) == value


@given(st.text("0123456789 apm:/.-–,ortT+ZweekfJanuary", max_size=40))
@settings(deadline=None)
def test_any_text_is_a_stage_date_or_refused(text: str) -> None:
    shown_text, problems = tried(KIND, Scalar(text, Where("a.md")))
    assert bool(shown_text) != bool(problems)


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("12 January 2026", {"kind": "day", "days": ["2026-01-12"]}),
        ("8 or 9 January 2026", {"kind": "either", "days": ["2026-01-08", "2026-01-09"]}),
        ("12 to 16 January 2026", {"kind": "range", "days": ["2026-01-12", "2026-01-16"]}),
        ("week of 12 January 2026", {"kind": "week", "days": ["2026-01-12"]}),
        ("10am on 12 January 2026", {"kind": "day", "days": ["2026-01-12"], "starts": "10:00"}),
        (
            "10am to 1:30pm on 12 January 2026",
            {"kind": "day", "days": ["2026-01-12"], "starts": "10:00", "ends": "13:30"},
        ),
        ("to be confirmed", {"kind": "unknown"}),
    ],
)
def test_as_data_it_is_days_and_times(typed: str, data: dict[str, object]) -> None:
    assert told(StageDates(), typed) == data


@pytest.mark.parametrize(
    "data",
    [
        {"days": ["2026-01-12"]},
        {"kind": "month"},
        {"kind": "day", "days": ["12 January 2026"]},
        {"kind": "day", "days": ["2026-01-12"], "starts": "10am"},
    ],
)
def test_data_that_is_no_date_of_a_stage_is_refused_by_the_schema(data: object) -> None:
    assert not takes(StageDates(), data)


@pytest.mark.parametrize(
    ("typed", "latest", "last"),
    [
        ("12 January 2026", datetime.combine(TWELFTH, time.max), datetime.combine(TWELFTH, time.max)),
        ("10am on 12 January 2026", datetime.combine(TWELFTH, time(10)), datetime.combine(TWELFTH, time(10))),
        ("8 or 9 January 2026", datetime.combine(NINTH, time.max), datetime.combine(NINTH, time.max)),
        ("12 to 16 January 2026", datetime.combine(TWELFTH, time.max), datetime.combine(SIXTEENTH, time.max)),
    ],
)
def test_a_range_starts_on_its_first_day_and_goes_on_to_its_last(
    typed: str, latest: datetime, last: datetime
) -> None:
    date = read(KIND, typed)
    assert (date.latest, date.last) == (latest, last)
