"""A form whose file changed underneath it."""

from collections.abc import Callable

import pytest

from generator.desk.form.around import Around
from generator.desk.form.editing import TEXT, Form
from generator.desk.form.merging import Difference, merged
from generator.problem import Invalid
from tests.desk.form.conftest import DEFAULTS


def test_both_changes_are_kept_and_what_both_changed_is_as_typed_here(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    form = form_of(vacancy_text(salary="£1"), {"summary": "Mine.", "salary": "£2"}, DEFAULTS)
    theirs = vacancy_text("Their text.", salary="£3", closing_date=None, grade="A", vetting="DV")
    over, differences = merged(form, theirs.encode(), about_of(DEFAULTS))
    assert over.candidate.decode() == theirs.replace("Find the patterns in crime.", "Mine.").replace(
        "£3", "£2"
    )
    assert over.shown.keys() == {"benefits", "contact"}
    assert differences == [
        Difference("Closing date", "5pm on 20 March 2026", "", both=False),
        Difference("Salary", "£1", "£3", both=True),
        Difference("Grade", "", "A", both=False),
        Difference("Vetting", "", "DV", both=False),
        Difference("The text", "", "", both=False),
    ]


def test_a_text_that_both_changed_is_shown_as_the_file_has_it(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    form = form_of(vacancy_text("Old."), {TEXT: "Mine."})
    over, differences = merged(form, vacancy_text("Theirs.").encode(), about_of())
    assert over.text == "Mine."
    assert merged(form, form.raw, about_of())[1] == []
    assert differences == [Difference("The text", "", "Theirs.", both=True)]


def test_a_file_that_can_no_longer_be_read_cannot_be_merged(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    with pytest.raises(Invalid):
        merged(form_of(vacancy_text(), {}), b"broken", about_of())
