"""A corrected line as a corrected value for one input."""

import json
from collections.abc import Callable

import pytest

from generator.desk.form.editing import TEXT, Form
from generator.desk.form.offering import offer
from generator.document import parse
from generator.problem import Problem, Where
from tests.desk.form.conftest import PATH


@pytest.fixture
def offered(form_of: Callable[..., Form], vacancy_text: Callable[..., str]) -> Callable[..., object]:
    """What is offered for a corrected line of the advert as typed: the order and the text."""

    def make(typed: dict[str, str], line: int, fix: str, name: str, /, **fields: str) -> object:
        form = form_of(vacancy_text("One\n\ntwo", **fields), typed)
        problem = Problem("x", "x", Where(PATH, line), fix=fix)
        found = offer(form, parse(PATH, form.candidate), problem, name)
        return found and (json.loads(found.order), found.text)

    return make


def value(name: str, text: str) -> tuple[list[str], str]:
    return ["value", name, text], text


def test_the_value_of_a_line_goes_into_its_input(offered: Callable[..., object]) -> None:
    assert offered({}, 5, "posted: 4 May 2026", "posted") == value("posted", "4 May 2026")
    typed = {"status.since": "1st May 2026", "status.status": "filled"}
    found = offered(typed, 5, "status: filled on 1 May 2026", "status.since")
    assert found == value("status.since", "1 May 2026")


def test_the_value_goes_into_the_row_that_has_it_whatever_rows_are_empty(
    offered: Callable[..., object],
) -> None:
    typed = {"stages.0.stage": "", "stages.4.stage": "Test", "stages.4.date": "1st May 2026"}
    found = offered(typed, 9, "    date: 1 May 2026", "stages.4.date")
    assert found == value("stages.4.date", "1 May 2026")


def test_a_choice_of_which_the_whole_is_wrong_goes_into_the_part(offered: Callable[..., object]) -> None:
    found = offered({}, 8, "contract: permanent", "contract", contract="permanant")
    assert found == value("contract.type", "permanent")


def test_a_line_of_the_text_goes_into_its_place_below_empty_lines(offered: Callable[..., object]) -> None:
    assert offered({TEXT: "\n \nOne\n\ntwo\n"}, 11, "2", TEXT) == (["line", 4, "2"], "2")


@pytest.mark.parametrize(
    ("line", "fix", "name", "fields"),
    [
        (5, "posted: [", "posted", {}),
        (5, "posted: a: b", "posted", {}),
        (5, "posted: 1 March 2026", "posted", {}),
        (5, "post: 1", "posted", {}),
        (8, "hub_locations: [high-street, x]", "hub_locations", {"hub_locations": "[high-street, y]"}),
        (8, "salary: £1", "-delete", {"salry": "£1"}),
    ],
)
def test_nothing_is_offered_where_the_line_says_no_one_value(
    offered: Callable[..., object], line: int, fix: str, name: str, fields: dict[str, str]
) -> None:
    assert offered({}, line, fix, name, **fields) is None
