"""A security.txt that no longer counts."""

import pytest

from generator.checks import security
from tests.checks.told import SITE, Advise

FRONT = "title: Jobs\naddress: https://jobs.example/\norganisation: anytown\n"


@pytest.mark.parametrize(("expires", "told"), [("9 March 2026", 1), ("10 March 2026", 0), ("1 May 2026", 0)])
def test_it_counts_until_the_end_of_its_day(advise: Advise, expires: str, told: int) -> None:
    line = f"security: {{contact: security@police.example, expires: {expires}}}"
    found = advise(security, {SITE: f"---\n{FRONT}{line}\n---\n"})
    assert [(each.problem.code, each.line) for each in found] == [("security-expired", 5)] * told


def test_a_site_may_do_without(advise: Advise) -> None:
    assert advise(security) == []
