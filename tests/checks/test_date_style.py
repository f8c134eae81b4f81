"""Dates and times in texts, as GOV.UK style has them."""

import pytest

from generator.checks import date_style
from tests.checks.told import SITE, Advise


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("12th January 2026", "12 January 2026"),
        ("the 1ST of May", "1 May"),
        ("the 12th of January, 2026", "12 January 2026"),
        ("8th or 9th January 2026", "8 or 9 January 2026"),
        ("3rd, 4th and 5 Feb", "3, 4 and 5 Feb"),
        ("12th–14th January", "12 to 14 January"),
        ("12 th JANUARY", "12 JANUARY"),
        ("January 22nd, 2026", "22 January 2026"),
        ("May the 4th", "4 May"),
    ],
)
def test_an_ordinal_is_told_with_the_line_put_right(advise_body: Advise, typed: str, better: str) -> None:
    (told,) = advise_body(date_style, f"Text.\n\n- Interviews: {typed}. Be there.")
    assert told.problem.code == "ordinal-in-text"
    assert told.at == f"{typed}. Be there."
    assert told.fix == f"- Interviews: {better}. Be there."
    assert told.problem.hint == f"Write {better}."


def test_a_date_before_another_ordinal_is_told_once(advise_body: Advise) -> None:
    (told,) = advise_body(date_style, "On 12th May 3rd floor staff move.")
    assert told.fix == "On 12 May 3rd floor staff move."


def test_an_ordinal_without_a_month_is_told_once(advise_body: Advise) -> None:
    told = advise_body(date_style, "Come on Monday the 21st or Tuesday 2nd. Come on Friday 3rd May.")
    assert [each.problem.message for each in told] == [
        'a date has "st" after its day, and no month: Monday the 21st',
        'a date has "nd" after its day, and no month: Tuesday 2nd',
        'a date has "rd" after its day: 3rd May',
    ]
    assert told[0].problem.hint == "Write Monday 21, with the month after it."


def test_an_ordinal_over_two_lines_is_told_without_a_line(advise_body: Advise) -> None:
    (told,) = advise_body(date_style, "Interviews: 12th\nJanuary 2026.")
    assert (told.at, told.fix, told.problem.hint) == ("12th", "", "Write 12 January 2026.")


def test_fields_pages_and_settings_are_looked_at_too(advise: Advise, advise_body: Advise) -> None:
    (told,) = advise_body(date_style, working_arrangements="From 1st May, on shifts")
    assert told.fix == "working_arrangements: From 1 May, on shifts"
    site = (
        "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n---\nSince 1st May 2020.\n"
    )
    (told,) = advise(date_style, {SITE: site})
    assert (told.path, told.at) == (SITE, "1st May 2020.")


@pytest.mark.parametrize(
    ("typed", "readings", "fix"),
    [
        ("25/12/2026", "25 December 2026", "By 25 December 2026, if you can"),
        ("25.12.2026", "25 December 2026", "By 25 December 2026, if you can"),
        ("25/12/26", "25 December 2026", "By 25 December 2026, if you can"),
        ("05-05-2026", "5 May 2026", "By 5 May 2026, if you can"),
        ("04/05/2026", "4 May 2026 or 5 April 2026, as is meant", ""),
    ],
)
def test_figures_are_told_and_put_right_where_they_can_be_read_in_one_way(
    advise_body: Advise, typed: str, readings: str, fix: str
) -> None:
    (told,) = advise_body(date_style, f"By {typed}, if you can")
    assert told.problem.code == "figures-in-text"
    assert (told.at, told.fix) == (f"{typed}, if you can", fix)
    assert told.problem.hint == f"Write {readings}."


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Apply by midnight on 4 May 2026.", "midnight on 4 May 2026."),
        ("Applications close at 12 midnight", "12 midnight"),
        ("The deadline is 12am.", "12am."),
        ("You have until 12:00 AM on 4 May.", "12:00 AM on 4 May."),
        ("Send it by midnight.", "midnight."),
        ("Send it by 12am.", "12am."),
        ("Send it before 00:00 on 4 May.", "00:00 on 4 May."),
    ],
)
def test_midnight_as_a_deadline_is_told(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(date_style, body)
    assert (told.problem.code, told.at, told.fix) == ("midnight-in-text", at, "")


@pytest.mark.parametrize(
    "body",
    [
        "Interviews are on 12 January 2026.",
        "The 21st century needs 1st line support on the 19th floor, in March.",
        "Come to 1st Street, St John. It may be the 1st may be not.",
        "On 5 May 4th floor staff move.",
        "Read [the notes](/notes-12.01.2026/) and `12th May`, `12/01/2026`.",
        "Versions 1.2.2020.4 and a-12.01.2026.pdf, minutes/12/01/2026 and 31/13/2026.",
        "24/7, 2025/26, section 4.5.22",
        "You apply the law from midnight to 8am, or 4pm to midnight.",
        "You may work until midnight. Apply by 5pm.",
        "I am here at 2 am to apply",
        "Apply for shifts from 00:00 to 08:00, or at 10:00:00. Odds are 0:00.",
        "Come on Monday 3rd floor visits",
    ],
)
def test_other_figures_and_hours_of_work_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(date_style, body) == []


def test_a_reference_and_closed_vacancies_are_left_alone(advise_body: Advise) -> None:
    assert advise_body(date_style, reference="HR 12/01/2026") == []
    assert advise_body(date_style, "By 12th May", status="filled") == []


def test_the_time_of_the_closing_date_is_for_another_check(advise_body: Advise) -> None:
    assert advise_body(date_style, closing_date="00:00 on 20 March 2026") == []
