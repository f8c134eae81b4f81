"""Facts that the accessibility statement lacks."""

import pytest

from generator.checks import accessibility
from tests.checks.told import SITE, Advise

START = "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n"
FACTS = """\
  prepared: 1 March 2026
  reviewed: 1 March 2026
  tested: With axe and by keyboard
  contact: access@anytown.example
"""
PROBLEMS = "  known_problems: Older documents are scans\n"


def test_no_facts_at_all_are_told_once(advise: Advise) -> None:
    (told,) = advise(accessibility)
    assert (told.path, told.line) == (SITE, 1)
    assert told.problem.code == "accessibility-statement"


def test_each_missing_fact_is_told(advise: Advise) -> None:
    found = advise(accessibility, {SITE: f"{START}accessibility:\n  status: partially compliant\n---\n"})
    start = "the accessibility statement has no "
    assert [told.problem.message.removeprefix(start) for told in found] == [
        '"prepared"',
        '"reviewed"',
        '"tested"',
        '"contact"',
        '"known_problems"',
    ]
    assert {told.at for told in found} == {"status: partially compliant"}


def test_all_facts_are_fine(advise: Advise) -> None:
    text = f"{START}accessibility:\n  status: partially compliant\n{FACTS}{PROBLEMS}---\n"
    assert advise(accessibility, {SITE: text}) == []


def test_a_site_that_is_fully_compliant_has_no_known_problems(advise: Advise) -> None:
    text = f"{START}accessibility:\n  status: fully compliant\n{FACTS}---\n"
    assert advise(accessibility, {SITE: text}) == []


DAYS = [("1 March 2027", []), ("2 March 2027", ["accessibility-review"])]


@pytest.mark.parametrize(("as_of", "codes"), DAYS)
def test_a_review_over_a_year_ago_is_told(advise: Advise, as_of: str, codes: list[str]) -> None:
    text = f"{START}accessibility:\n  status: fully compliant\n{FACTS}---\n"
    assert [told.problem.code for told in advise(accessibility, {SITE: text}, as_of)] == codes
