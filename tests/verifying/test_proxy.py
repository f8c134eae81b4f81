"""Email addresses that a proxy took out."""

from collections.abc import Callable

import pytest

from generator.problem import Problem
from generator.verifying import proxy

SUBJECT = proxy
TOLD = Callable[..., list[Problem]]


@pytest.mark.parametrize(
    "html",
    [
        "[email&#160;protected]",
        "[email\u00a0protected]",
        "[email protected]",
        '<a href="/cdn-cgi/l/email-protection#1a2b">x</a>',
        '<span data-cfemail="1a2b">x</span>',
    ],
)
def test_each_sign_of_it_is_told_once_for_a_page(told: TOLD, html: str) -> None:
    (problem,) = told("vacancies/analyst/", f"<p>{html} and {html}</p>")
    assert (problem.code, problem.where.line) == ("hidden-address", 0)


def test_in_every_kind_of_text_and_in_nothing_else(told: TOLD) -> None:
    assert told("feed.json", "[email protected]")
    assert told("share.png", "[email protected]") == []
    assert told("", "[email protected]", 404) == []
    assert told("", "hr@police.example") == []
