from datetime import UTC, datetime

import pytest

from generator.fields.status import Status, StatusKind

from .reading import read, refusal, shown


@pytest.mark.parametrize("typed", ["live", "draft", "withdrawn", "filled"])
def test_a_status_is_one_of_four_words(typed: str) -> None:
    assert read(StatusKind(), typed.upper()) == Status(typed)
    assert shown(StatusKind(), typed) == typed.capitalize()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("withdrawn on 28 April 2022", "Withdrawn on Thursday 28 April 2022"),
        ("Filled on 2022-04-28", "Filled on Thursday 28 April 2022"),
        ("withdrawn at 5pm on 28 April 2022", "Withdrawn at 5pm on Thursday 28 April 2022"),
        ("withdrawn on 28 April 2022 at 5pm", "Withdrawn at 5pm on Thursday 28 April 2022"),
    ],
)
def test_withdrawn_and_filled_may_say_when(typed: str, says: str) -> None:
    assert shown(StatusKind(), typed) == says


def test_a_date_alone_means_from_the_start_of_that_day() -> None:
    assert read(StatusKind(), "filled on 28 April 2022").since.at == datetime(2022, 4, 27, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("withdrawn on 28th April 2022", "field: withdrawn on 28 April 2022"),
        ('"withdrawn on 28th April 2022"', 'field: "withdrawn on 28 April 2022"'),
    ],
)
def test_the_date_is_put_right_in_its_place(typed: str, fix: str) -> None:
    problem = refusal(StatusKind(), typed)
    assert (problem.code, problem.fix) == ("ordinal", fix)
    assert problem.message.startswith("date in field must be a date such as 4 May 2022, or ")


@pytest.mark.parametrize(
    ("typed", "code", "fix"),
    [
        ("drfat", "unknown-choice", "field: draft"),
        ("open", "unknown-choice", ""),
        ("live on 28 April 2022", "unknown-choice", ""),
        ("withdrawn on 04/05/2022", "ambiguous-date", ""),
        ("[draft]", "wrong-shape", ""),
    ],
)
def test_anything_else_is_refused(typed: str, code: str, fix: str) -> None:
    problem = refusal(StatusKind(), typed)
    assert (problem.code, problem.fix) == (code, fix)


def test_closed_is_told_how_a_vacancy_closes() -> None:
    problem = refusal(StatusKind(), "Closed")
    assert (problem.code, problem.fix) == ("unknown-choice", "")
    assert problem.hint == "A vacancy closes by its closing date; use withdrawn or filled to end it early."
