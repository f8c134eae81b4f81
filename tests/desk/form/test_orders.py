"""What the buttons of a form do."""

import json

import pytest

from generator.desk.form.orders import obeyed

HELD = {"-text": ["One\ntwo"], "stages.0.stage": ["Test"], "stages.3.stage": ["Talk"], "stagesx.9": ["x"]}


def test_a_row_comes_after_the_last_one() -> None:
    assert obeyed(HELD, "add stages") == ({**HELD, "stages.4": [""]}, "stages.4")
    assert obeyed(HELD, "add benefits") == ({**HELD, "benefits.0": [""]}, "benefits.0")


def test_a_row_goes_with_all_that_is_in_it() -> None:
    left, focus = obeyed(HELD, "remove stages.3")
    assert left.keys() == HELD.keys() - {"stages.3.stage"}
    assert focus == "stages"
    assert obeyed({"criteria.0": ["a"]}, "remove criteria.0") == ({}, "criteria")
    assert obeyed({"remote.own.0": ["a"]}, "remove remote.own.0") == ({}, "remote")


@pytest.mark.parametrize(
    ("offer", "name", "held"),
    [
        (["value", "posted", "4 May"], "posted", "4 May"),
        (["line", 1, "new"], "-text", "One\nnew"),
    ],
)
def test_a_corrected_value_takes_the_place_of_what_was_typed(
    offer: list[object], name: str, held: str
) -> None:
    assert obeyed(HELD, f"use {json.dumps(offer)}") == ({**HELD, name: [held]}, name)


@pytest.mark.parametrize(
    "order", ["", "check", "use ", "use 1", 'use ["line", 9, ""]', 'use ["line", "x", ""]', "use {}"]
)
def test_any_other_order_changes_nothing(order: str) -> None:
    assert obeyed(HELD, order) == (HELD, "")
