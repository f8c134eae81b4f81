"""What the page of a form shows."""

from collections.abc import Callable

from generator.desk.form.around import Around
from generator.desk.form.control import Rows, Text
from generator.desk.form.editing import TEXT, Form
from generator.desk.form.page import Page, page
from generator.desk.form.placing import Placed
from generator.fields.table import Field
from generator.fields.words import Words
from generator.first_draft import YOURS
from generator.problem import Level, Problem, Where
from generator.sample_body import BODY
from generator.vacancy_fields import VACANCY
from tests.desk.form.conftest import DEFAULTS

FIELDS = {field.key: field for field in VACANCY}
WRONG = Placed(Problem("date", "posted must be a date", Where("")), "posted")
ADVICE = Placed(Problem("age", "no age", Where(""), level=Level.ADVICE), "ignore.0.text")


def test_problems_stand_beside_their_inputs(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    shown = page(form_of(vacancy_text()), about_of(), [WRONG, ADVICE], "stages.1")
    assert shown.told("posted") == [WRONG]
    assert shown.is_wrong("posted")
    assert shown.told("ignore.0.text") == [ADVICE]
    assert not shown.is_wrong("ignore.0.text")
    assert shown.is_open([FIELDS["ignore"]])
    assert shown.is_open([FIELDS["stages"]])
    assert not shown.is_open([FIELDS["title"]])


def test_the_author_goes_on_in_the_row_that_was_added(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    form = form_of(vacancy_text())
    for focus in ("stages.1", "stages.1.stage", "essential_criteria.1", "stages", "title", "benefits.x"):
        first = page(form, about_of(), [], focus).focus
        assert first == ("stages.1.stage" if focus == "stages.1" else focus)
    shown = page(form, about_of(), [], "stages.1")
    assert shown.is_here("stages.1.stage")
    assert not shown.is_here("stages.1.date")
    assert not page(form, about_of(), [], "").is_here("")


def test_a_list_of_lines_has_an_empty_one_and_any_other_has_none(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    shown = page(form_of(vacancy_text()), about_of(), [], "")
    rows = {
        key: control
        for key, control in shown.form.controls.items()
        if isinstance(control, Rows) and key in ("remote", "stages")
    }
    assert {key: shown.rows(control, key) for key, control in rows.items()} == {
        "remote": ["remote.0"],
        "stages": [],
    }
    assert (shown.value("title"), shown.value("salary")) == ("Crime Analyst", "")


def test_examples_are_as_they_are_typed_into_the_inputs(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    shown = page(form_of(vacancy_text()), about_of(), [], "")
    examples = {key: shown.example(FIELDS[key], control) for key, control in shown.form.controls.items()}
    assert examples["title"] == "Head of Private Office"
    assert examples["essential_criteria"] == "Experience of leading a team"
    assert examples["remote"] == "UK"
    assert examples["stages"] == examples["working_pattern"] == ""
    assert shown.example(FIELDS["salary"], Text()) == "£52,000 to £62,000"
    assert shown.example(Field("team", Words(), "", "text"), Text()) == ""


def notes(shown: Page) -> dict[str, str]:
    return {key: note for key, note in shown.notes.items() if note}


def test_it_says_where_a_value_comes_from(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    form = form_of(vacancy_text(vetting="DV"), {}, DEFAULTS)
    gives = "ATP gives this to all its adverts. Change it to say something else here."
    none = form_of(vacancy_text(benefits="[]"), {}, DEFAULTS)
    out = "This leaves out what ATP gives to all its adverts: Pension"
    assert notes(page(none, about_of(DEFAULTS), [], ""))["benefits"] == out
    assert not any(page(none, about_of(DEFAULTS), [], "").lines.values())
    assert notes(page(form, about_of(DEFAULTS), [], "")) == {
        "vetting": "Empty this to go back to what ATP gives to all its adverts: SC",
        "benefits": gives,
        "contact": gives,
    }


def test_it_says_that_an_example_is_one_until_it_is_written_over(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    text = vacancy_text(BODY).replace("summary:", f"# The summary. {YOURS}\nsummary:")
    shown = page(form_of(text), about_of(), [], "")
    assert notes(shown) == {"summary": "This is an example: write your own over it."}
    assert shown.has_sample
    written = page(form_of(text, {"summary": "Mine.", TEXT: "## What you will do"}), about_of(), [], "")
    assert notes(written) == {}
    assert not written.has_sample


def test_lines_that_the_inputs_cannot_show_are_shown_as_they_are(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    text = vacancy_text(
        hours="[a, b]",
        contact="{email: hr@a.example, fax: 1}",
        grade="",
        posted="nonsense",
        hub_locations="[nowhere, high-street]",
        location="[London]",
    )
    shown = page(form_of(text), about_of(), [], "")
    assert {key: lines for key, lines in shown.lines.items() if lines} == {
        "hours": "hours:\n  - a\n  - b",
        "contact": "contact:\n  email: hr@a.example\n  fax: 1",
    }
