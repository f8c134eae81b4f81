"""What a form changes of its file."""

from collections.abc import Callable

import pytest

from generator.desk.form.around import Around
from generator.desk.form.editing import DELETE, TEXT, Form, sent, with_defaults
from generator.desk.form.shape import Shape
from generator.problem import Invalid
from tests.desk.form.conftest import DEFAULTS, MOPAC, PATH

FORM = Callable[..., Form]
TEXT_OF = Callable[..., str]


def test_a_form_that_nobody_typed_in_changes_nothing(form_of: FORM, vacancy_text: TEXT_OF) -> None:
    for files in ({}, DEFAULTS):
        text = vacancy_text(stages='"Interview: 12 January 2026"', salary="{minimum: £1, per: hour}")
        form = form_of(text, {}, files)
        assert form.changes == {}
        assert form.candidate == text.encode()


def test_what_was_typed_is_written_and_nothing_else(form_of: FORM, vacancy_text: TEXT_OF) -> None:
    form = form_of(
        vacancy_text("Read."), {"summary": "New.", "salary": "£1", "closing_date": "", TEXT: "Write.\r\n"}
    )
    assert form.changes == {"summary": "New.", "salary": "£1", "closing_date": None}
    expected = vacancy_text("Write.", summary="New.", closing_date=None)
    assert form.candidate.decode() == expected.replace("apply:", "salary: £1\napply:")


def test_what_the_employer_gives_is_shown_and_is_written_only_when_changed(
    form_of: FORM, vacancy_text: TEXT_OF
) -> None:
    form = form_of(vacancy_text(), {}, DEFAULTS)
    assert form.shown == {"vetting": "SC", "benefits": ["Pension"], "contact": "hr@anytown.example"}
    assert form.typed["vetting.0.level"] == ["SC"]
    changed = form_of(vacancy_text(), {"vetting.0.level": "DV", "contact.email": ""}, DEFAULTS)
    assert changed.changes == {"vetting": ["DV"]}


def test_to_clear_a_value_of_ones_own_is_to_go_back_to_the_employers(
    form_of: FORM, about_of: Callable[..., Around], vacancy_text: TEXT_OF
) -> None:
    form = form_of(vacancy_text(vetting="DV"), {"vetting.0.level": ""}, DEFAULTS)
    assert "vetting" not in form.shown
    assert form.changes == {"vetting": None}
    again = with_defaults(form, about_of(DEFAULTS))
    assert again.shown["vetting"] == "SC"
    assert again.typed["vetting.0.level"] == ["SC"]


def test_a_list_of_the_employers_that_is_emptied_is_left_out(
    form_of: FORM, about_of: Callable[..., Around], vacancy_text: TEXT_OF
) -> None:
    form = form_of(vacancy_text(), {"vetting.0.level": "", "contact.email": ""}, DEFAULTS)
    assert form.changes == {"vetting": []}
    assert "\nvetting: []\n" in form.candidate.decode()
    assert with_defaults(form, about_of(DEFAULTS)).typed["vetting.0.level"] == [""]
    again = form_of(form.candidate.decode(), {}, DEFAULTS)
    assert again.changes == {}
    assert "vetting" not in again.shown
    odd = {"content/organisations/anytown.md": MOPAC.replace("vetting: SC", "vetting: []")}
    assert form_of(vacancy_text(), {}, odd).changes == {}


def test_another_employer_brings_its_own_defaults(
    form_of: FORM, about_of: Callable[..., Around], vacancy_text: TEXT_OF
) -> None:
    files = {
        **DEFAULTS,
        "content/organisations/county.md": "---\nname: County\ndefaults: {vetting: DV}\n---\n",
    }
    form = form_of(vacancy_text(), {"organisation": "county"}, files)
    assert form.changes == {"organisation": "county"}
    again = with_defaults(form, about_of(files))
    assert again.shown == {"vetting": "DV"}
    assert again.typed["vetting.0.level"] == ["DV"]


def test_a_new_row_among_the_employers_stays_open(
    form_of: FORM, about_of: Callable[..., Around], vacancy_text: TEXT_OF
) -> None:
    form = form_of(vacancy_text(), {"benefits.1": ""}, DEFAULTS)
    assert with_defaults(form, about_of(DEFAULTS)).typed["benefits.1"] == [""]


def test_items_that_are_the_same_stand_as_the_file_has_them(form_of: FORM, vacancy_text: TEXT_OF) -> None:
    text = vacancy_text(stages="[Test: 12 January 2026, {stage: Talk, date: 13 January 2026}]")
    stages: list[Shape] = [{"Test": "12 January 2026"}, {"stage": "Talk", "date": "14 January 2026"}]
    assert form_of(text, {"stages.1.date": "14 January 2026"}).changes == {"stages": stages}
    for pairs in ("{Leave: 30 days, Pension: good}", "[{Leave: 30 days, Pension: good}]"):
        form = form_of(vacancy_text(benefits=pairs), {"benefits.1.detail": "fair"})
        assert form.changes == {"benefits": [{"Leave": "30 days"}, {"Pension": "fair"}]}


def test_a_key_without_a_value_goes(form_of: FORM, vacancy_text: TEXT_OF) -> None:
    text = vacancy_text(salary="", vetting="~")
    form = form_of(text, {}, DEFAULTS)
    assert form.changes == {"salary": None, "vetting": None}
    assert form.candidate.decode() == vacancy_text()
    assert form_of(text, {"salary": "£1"}).changes == {"salary": "£1", "vetting": None}


def test_a_value_that_is_only_written_in_a_wrong_way_is_written_as_it_is_shown(
    form_of: FORM, vacancy_text: TEXT_OF
) -> None:
    form = form_of(
        vacancy_text(location="[London]", contact="{email: a@b.example, fax: 1}", hours="[a, b]"), {}
    )
    assert form.changes == {"location": "London"}


def test_a_line_that_is_no_field_can_be_deleted(form_of: FORM, vacancy_text: TEXT_OF) -> None:
    text = vacancy_text(salry="£1")
    assert form_of(text).unknown == ["salry"]
    assert form_of(text, {DELETE: "salry"}).candidate.decode() == vacancy_text()


def test_what_cannot_be_read_has_no_form(form_of: FORM, about_of: Callable[..., Around]) -> None:
    with pytest.raises(Invalid):
        form_of("title: Clerk")
    with pytest.raises(Invalid):
        sent(PATH, b"", about_of(), {}, {})
