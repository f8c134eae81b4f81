"""Examples that nobody has written over."""

import pytest

from generator.checks import example_left
from generator.sample_body import BODY
from tests.checks.told import Advise


@pytest.mark.parametrize("status", ["live", "draft"])
def test_what_a_new_vacancy_starts_with_is_told(advise_body: Advise, status: str) -> None:
    told = advise_body(
        example_left,
        BODY,
        status=status,
        summary="Lead the office that keeps the Deputy Mayor well advised.",
        apply="https://jobs.police.example/123",
    )
    assert {each.problem.code for each in told} == {"example-left"}
    assert [each.at for each in told] == [
        "Lead the office that keeps the Deputy Mayor well advised.",
        "https://jobs.police.example/123",
        "Say here what the job is, in plain English.",
        "Say here what someone needs to do the job well.",
        "Say here how you choose, and when people will hear from you.",
    ]


def test_a_vacancy_of_its_own_is_fine(advise_body: Advise) -> None:
    assert advise_body(example_left, "## What you will do\n\nRead the figures.", contract="permanent") == []
    assert advise_body(example_left, BODY, status="filled") == []
    assert advise_body(example_left, apply="{email: jobs@anytown.example}") == []
