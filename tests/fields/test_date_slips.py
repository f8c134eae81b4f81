import pytest

from generator.fields.date_slips import numeric_dates, put_right


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("04/05/2022", [["4 May 2022", "5 April 2022"]]),
        ("25/12/2025", [["25 December 2025"]]),
        ("2022/05/04", [["4 May 2022"]]),
        ("31/02/2022", [[]]),
        ("25/12/2025 or 04/05/22", [["25 December 2025"], ["4 May 2022", "5 April 2022"]]),
    ],
)
def test_a_date_in_figures_is_every_date_that_it_can_mean(text: str, readings: list[list[str]]) -> None:
    assert numeric_dates(text) == readings


@pytest.mark.parametrize("text", ["2022-05-04", "4 May 2022", "5.30pm", "1/2", "123456/1/2022", "1/2-2022"])
def test_other_figures_are_not_dates_in_figures(text: str) -> None:
    assert numeric_dates(text) == []


def test_commas_are_kept_first_and_dropped_second() -> None:
    assert put_right("8th, 9th or 12th January 2026") == [
        "8, 9 or 12 January 2026",
        "8 9 or 12 January 2026",
    ]


def test_a_text_with_nothing_to_put_right_gives_nothing() -> None:
    assert put_right("4 May 2022") == []


def test_a_date_with_two_readings_is_left_as_it_is() -> None:
    assert put_right("the 04/05/2022") == ["04/05/2022"]
