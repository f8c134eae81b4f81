"""Lines of iCalendar, read back by icalendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Component, Timezone

from generator.content_lines import CONTROL, MOST, TIME_ZONE, day, folded, moment, text, utc

LONDON = ZoneInfo("Europe/London")
TOKYO = ZoneInfo("Asia/Tokyo")
SIGNS = st.one_of(st.characters(codec="utf-8"), st.sampled_from("\\;,:\n\r\t\"'😀\u200f\x00\x85n N"))


@settings(max_examples=50, deadline=None)
@given(value=st.text(SIGNS, max_size=200))
def test_any_text_is_read_as_it_was_less_characters_for_control(value: str) -> None:
    raw = folded(["BEGIN:VEVENT", text("SUMMARY", value), "END:VEVENT"])
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= MOST
    assert [CONTROL.search(line.decode()) for line in lines if CONTROL.search(line.decode())] == []
    event = Component.from_ical(raw)
    assert isinstance(event, Component)
    assert event.errors == []
    assert str(event["SUMMARY"]) == CONTROL.sub("", value)


@pytest.mark.parametrize("sign", ["a", "é", "€", "😀"])
def test_a_line_is_cut_where_it_must_be_and_never_within_a_character(sign: str) -> None:
    first, *others, end = folded([sign * 200]).split(b"\r\n")
    size = len(sign.encode())
    assert len(first) == 75 // size * size
    assert {line[:1] for line in others} == {b" "}
    assert [len(line) for line in others[:-1]] == [1 + 74 // size * size] * (len(others) - 1)
    assert b"".join((first, *(line[1:] for line in others))).decode() == sign * 200
    assert end == b""


def test_a_line_of_75_octets_is_whole() -> None:
    assert folded(["a" * 75, "b" * 76]) == b"a" * 75 + b"\r\n" + b"b" * 75 + b"\r\n b\r\n"


def test_days_and_moments() -> None:
    winter, summer = (datetime(2026, month, 1, 17, 30, tzinfo=LONDON) for month in (1, 7))
    assert day("DTSTART", date(2026, 1, 2)) == "DTSTART;VALUE=DATE:20260102"
    assert moment("DTSTART", winter) == "DTSTART;TZID=Europe/London:20260101T173000"
    assert moment("DTSTART", summer) == "DTSTART;TZID=Europe/London:20260701T173000"
    assert utc("DTSTAMP", summer) == "DTSTAMP:20260701T163000Z"
    assert moment("DTSTART", datetime(2026, 7, 1, 17, tzinfo=TOKYO)) == "DTSTART:20260701T080000Z"


def test_the_second_of_two_hours_and_the_time_before_the_rule_are_told_in_utc() -> None:
    first = datetime(2026, 10, 25, 1, 30, tzinfo=LONDON)
    assert moment("DTEND", first) == "DTEND;TZID=Europe/London:20261025T013000"
    assert moment("DTEND", first.replace(fold=1)) == "DTEND:20261025T013000Z"
    assert moment("DTEND", datetime(1996, 7, 1, 12, tzinfo=LONDON)) == "DTEND:19960701T110000Z"


def test_the_clocks_of_london_are_those_of_the_time_zone_database() -> None:
    read = Timezone.from_ical(folded(TIME_ZONE))
    assert isinstance(read, Timezone)
    assert read.tz_name == "Europe/London"
    ours = read.to_tz(lookup_tzid=False)
    # Half-hours around each change, and twice a month between.
    changes = [
        datetime(year, month, _last_sunday(year, month), hour, 30, tzinfo=UTC)
        for year in range(1997, 2038)
        for month in (3, 10)
        for hour in range(5)
    ]
    between = [
        datetime(1997, 1, 1, 12, tzinfo=UTC) + timedelta(days=16) * number for number in range(41 * 22)
    ]
    for at in (*changes, *between):
        theirs = at.astimezone(LONDON)
        if not theirs.fold:
            local = theirs.replace(tzinfo=ours)
            assert (local.utcoffset(), local.tzname()) == (theirs.utcoffset(), theirs.tzname()), at


def _last_sunday(year: int, month: int) -> int:
    last = date(year, month, 31)
    return 31 - (last.weekday() + 1) % 7
