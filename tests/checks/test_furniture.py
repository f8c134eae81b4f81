"""What was copied along with an advert."""

import pytest

from generator.checks import furniture
from tests.checks.told import VACANCY, Advise, VacancyText


def test_each_line_that_belongs_to_a_portal_is_told(advise_body: Advise) -> None:
    body = "Save this job\n\nRead it.\n\n  **[Apply now](https://anytown.example/1)**\n\nPosted 2025-11-24"
    found = advise_body(furniture, body)
    assert [(told.line, told.at[:9]) for told in found] == [
        (9, "Save this"),
        (13, "**[Apply "),
        (15, "Posted 20"),
    ]
    assert {told.problem.code for told in found} == {"page-furniture"}


def test_what_comes_below_other_adverts_is_told_once(advise_body: Advise) -> None:
    body = "Read the figures.\n\n## Recommended Jobs\n\nClerk\nView details\nPosted 2025-11-24"
    (told,) = advise_body(furniture, body)
    assert (told.problem.code, told.at) == ("other-adverts", "## Recommended Jobs")


@pytest.mark.parametrize(
    "body", ["## Apply now\n\nSend your CV.", "Apply now, while you can.", "- Search\n- Print", "`Save job`"]
)
def test_lines_of_the_advert_itself_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(furniture, body) == []


def test_a_vacancy_that_is_over_is_not_looked_at(advise: Advise, vacancy_text: VacancyText) -> None:
    assert advise(furniture, {VACANCY: vacancy_text("Save this job", status="filled")}) == []
