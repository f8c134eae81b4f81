"""The pages of the form as HTML: everything in them escaped, and every input named."""

import json
from collections.abc import Callable, Mapping

import pytest

from generator.desk.form.around import Around
from generator.desk.form.drawn import NOTICE, SUMMARY, Drawn, Notice, unreadable
from generator.desk.form.editing import TEXT, Form
from generator.desk.form.merging import Difference
from generator.desk.form.offering import Offer
from generator.desk.form.placing import Placed
from generator.desk.handler import Desk
from generator.problem import Level, Problem, Where
from tests.desk.form.conftest import DEFAULTS, PATH
from tests.desk.form.seen import Html, held, words

HOSTILE = "\"><script>alert('1')</script>&lt;{{ 7 * 7 }}"
CHANGED = Difference("Salary", "£1", "£2", both=True)
WRONG = Placed(Problem("date", "posted must be a date", Where(PATH, 5), "Write it anew."), "posted")


@pytest.fixture
def drawn(
    desk: Desk,
    form_of: Callable[..., Form],
    about_of: Callable[..., Around],
    vacancy_text: Callable[..., str],
) -> Callable[..., Drawn]:
    """A form with what was typed and is wrong with it."""

    def make(typed: Mapping[str, str], *problems: Placed, **fields: str) -> Drawn:
        form = form_of(vacancy_text(**fields), typed, DEFAULTS)
        return Drawn(desk, about_of(DEFAULTS), form, problems)

    return make


def test_every_value_is_in_its_input_and_nothing_that_was_typed_is_read_as_html(
    drawn: Callable[..., Drawn],
) -> None:
    typed = {
        "title": HOSTILE,
        "summary": f"\n{HOSTILE}",
        "benefits.0.name": HOSTILE,
        "contract.type": HOSTILE,
        "commitments": HOSTILE,
        "salary": HOSTILE,
        "salary.note": HOSTILE,
        "remote.0": HOSTILE,
        TEXT: f"# Text\n\n{HOSTILE}",
    }
    page = Html(
        drawn(
            typed, Placed(Problem("x", HOSTILE, Where(PATH), HOSTILE), "title", Offer("[]", HOSTILE))
        ).whole(SUMMARY)
    )
    assert [script.attributes["src"] for script in page.css("script")] == ["/-desk/files/form.js"]
    shown: dict[str, str | None] = {}
    for control in page.css("input, textarea, option[selected], input[checked]"):
        name = control.attributes.get("name") or (control.parent and control.parent.attributes["name"])
        if control.attributes.get("type") != "checkbox" or "checked" in control.attributes:
            shown[name or ""] = control.text() if control.tag == "textarea" else control.attributes["value"]
    assert {name: shown[name] for name in typed} == {**typed, TEXT: typed[TEXT]}


def test_the_advert_comes_back_as_it_was_drawn(drawn: Callable[..., Drawn]) -> None:
    page = Html(drawn({}, vetting="DV").whole())
    hidden = {node.attributes["name"]: node.attributes["value"] for node in page.css("input[type=hidden]")}
    assert json.loads(hidden["-shown"] or "") == {"benefits": ["Pension"], "contact": "hr@anytown.example"}
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    described = " ".join(node.attributes["aria-describedby"] or "" for node in page.css("[aria-describedby]"))
    assert set(described.split()) <= set(ids)


def test_what_is_wrong_is_beside_its_input_and_in_a_summary_with_links(drawn: Callable[..., Drawn]) -> None:
    advice = Placed(Problem("age", "no place", Where(PATH), level=Level.ADVICE), "")
    offer = Offer('["value", "posted", "4 May"]', "4 May")
    made = drawn({}, Placed(WRONG.problem, "posted", offer), advice)
    page = Html(made.whole(SUMMARY))
    assert held(page, "#posted")["aria-invalid"] == "true"
    assert words(page, "#posted-told") == "Error: Posted must be a date. Write it anew. Use this: 4 May"
    assert held(page, "#posted-told button")["value"] == f"use {offer.order}"
    assert [link.attributes["href"] for link in page.css("#-summary a")] == ["#posted"]
    assert words(page, "title").startswith("Error: ")
    assert words(page, "#-count") == "1 error, 1 piece of advice"
    parts = made.parts()
    assert parts["wrong"] == ["posted"]
    assert parts["count"] == "1 error, 1 piece of advice"
    assert "4 May" in parts["told"]["posted"]  # type: ignore[index]


def test_where_nothing_is_wrong_it_says_so(drawn: Callable[..., Drawn]) -> None:
    page = Html(drawn({}).whole(SUMMARY))
    assert words(page, "#-summary") == "There is nothing to mend."
    assert words(page, "#-count") == "Nothing to mend"


@pytest.mark.parametrize(
    ("notice", "says"),
    [
        (Notice(saved=True), "Saved. See the page This advert is a draft"),
        (Notice(saved=True), "Saved. See the page It is on your website after the next publish."),
        (Notice(saved=True), "Saved. See the page"),
        (Notice(trouble="The disk is full."), "Not saved. The disk is full."),
        (
            Notice(changed=[CHANGED, Difference("Grade", "A", "", both=False)]),
            "Salary is now: £2 You changed it too.",
        ),
    ],
)
def test_it_says_what_came_of_saving(drawn: Callable[..., Drawn], notice: Notice, says: str) -> None:
    status = "withdrawn" if says.endswith("page") else "live" if "next publish" in says else "draft"
    page = Html(drawn({}, status=status).whole(NOTICE, notice))
    assert "autofocus" in held(page, "#-notice")
    assert says in words(page, "#-notice")
    assert not says.endswith("page") or words(page, "#-notice") == says


def test_it_says_what_saving_puts_right(drawn: Callable[..., Drawn]) -> None:
    says = "Saving also puts right how this file is written."
    assert says not in drawn({"title": "Clerk"}).whole()
    assert says in words(Html(drawn({}, location="[London]").whole()), "div.note")
    slip = Html(drawn({}, location="London: north").whole())
    assert words(slip, "div.note").startswith(f"{says} Line 8: The text holds a colon")
    cut = Html(drawn({}, grade="A\n  B # note").whole())
    moved = "What stands after # becomes a note on a line of its own, on no page."
    assert words(cut, "div.note") == f"{says} Line 9: {moved}"
    assert "Line" not in words(Html(drawn({}, grade="A # note").whole()), "div.note")


def test_a_form_that_is_not_saved_yet_says_so_to_its_script(drawn: Callable[..., Drawn]) -> None:
    assert "data-unsaved" not in held(Html(drawn({}).whole()), "form")
    assert "data-unsaved" in held(Html(drawn({"grade": "A"}).whole()), "form")
    assert "data-unsaved" in held(Html(drawn({TEXT: "New"}).whole()), "form")


def test_a_row_that_goes_leaves_its_author_at_its_list(drawn: Callable[..., Drawn]) -> None:
    for focus in ("stages", "stages.0", "essential_criteria"):
        page = Html(drawn({"stages.0.stage": "Test", "essential_criteria.0": "Words"}).whole(focus))
        assert [node.attributes["id"] for node in page.css("[autofocus]")] == [
            "stages.0.stage" if focus == "stages.0" else focus
        ]


def test_an_employer_is_no_partner_of_itself(drawn: Callable[..., Drawn]) -> None:
    box = "#partner_organisations input"
    assert Html(drawn({}).whole()).css(box) == []
    assert held(Html(drawn({"partner_organisations": "anytown"}).whole()), box)["value"] == "anytown"


def test_a_file_without_a_form_shows_why(desk: Desk) -> None:
    problem = Problem("no-key", "it does not start with a field", Where(PATH, 1))
    page = Html(unreadable(desk, PATH, b"title", [problem]))
    assert "It does not start with a field." in words(page, "main")
    assert page.css_first(f"a[href='edit:{desk.project / PATH}:1']")
    assert "left edge" in words(Html(unreadable(desk, PATH, b"title", [])), "main")
