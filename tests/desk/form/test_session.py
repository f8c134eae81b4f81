"""An advert's form opened, checked and saved on a desk."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.desk.form import editing, saving
from generator.desk.form.rewriting import CannotRewrite
from generator.desk.form.session import Answer, Session
from generator.desk.handler import Desk, Refused
from generator.desk.preview import Preview
from generator.trouble import Trouble
from tests.desk.form.conftest import PATH
from tests.desk.form.seen import Html, held, words

Sent = dict[str, list[str]]


def sent_of(html: str, typed: Mapping[str, str] | None = None, button: str = "") -> Sent:
    """What a browser sends of a form, with some inputs filled in."""
    sent: Sent = {}
    for node in Html(html).css("form input, form textarea, form select"):
        kind = node.attributes.get("type")
        if kind == "checkbox" and "checked" not in node.attributes:
            continue
        option = node.css_first("option[selected]")
        value = option.attributes["value"] if option else node.attributes.get("value")
        value = node.text() if node.tag == "textarea" else value or ""
        sent.setdefault(node.attributes["name"] or "", []).append(value)
    return {**sent, **{name: [value] for name, value in (typed or {}).items()}, "-do": [button]}


@pytest.fixture
def session(desk: Desk) -> Callable[..., Session]:
    """The form of the small project's advert, or of another."""
    return lambda slug="analyst": Session(desk, slug)


@pytest.fixture
def post(session: Callable[..., Session]) -> Callable[..., Answer]:
    """What comes of a button on the form as it stands, with some inputs filled in."""

    def make(button: str, **typed: str) -> Answer:
        return session().post(sent_of(session().open(), typed, button))

    return make


def test_the_form_as_it_stands_changes_nothing(desk: Desk, post: Callable[..., Answer]) -> None:
    before = (desk.project / PATH).read_bytes()
    assert post("save").address == "/edit/analyst?saved=yes"
    assert (desk.project / PATH).read_bytes() == before


def test_what_is_saved_is_on_the_desk_at_once(
    desk: Desk, session: Callable[..., Session], post: Callable[..., Answer]
) -> None:
    number = desk.preview.standing.number
    assert post("save", title="Chief Analyst", grade="A").status == 200
    assert b"\ntitle: Chief Analyst\n" in (desk.project / PATH).read_bytes()
    assert desk.preview.standing.number > number
    assert "Chief Analyst" in desk.preview.file("vacancies/analyst/index.html").decode()  # type: ignore[union-attr]
    assert "Saved." in session().open(saved=True)


def test_a_file_with_an_error_is_not_saved_and_what_was_typed_stays(
    desk: Desk, post: Callable[..., Answer]
) -> None:
    before = (desk.project / PATH).read_bytes()
    answer = post("save", closing_date="31 June 2026", grade="A")
    page = Html(answer.html)
    assert (answer.status, answer.address) == (422, "")
    assert held(page, "#closing_date")["value"] == "31 June 2026"
    assert held(page, "#grade")["value"] == "A"
    assert page.css_first("#-summary a[href='#closing_date']")
    assert (desk.project / PATH).read_bytes() == before


def test_buttons_change_what_is_typed_and_say_where_to_go_on(post: Callable[..., Answer]) -> None:
    page = Html(post("add stages", grade="A").html)
    assert "autofocus" in held(page, "[id='stages.0.stage']")
    assert held(page, "#grade")["value"] == "A"
    assert "autofocus" in held(Html(post("preview").html), "#-prose")
    assert "autofocus" in held(Html(post("check").html), "#-summary")
    used = post('use ["value", "posted", "2 March 2026"]', posted="2nd March 2026")
    assert held(Html(used.html), "#posted")["value"] == "2 March 2026"


def test_it_is_checked_as_it_is_typed(session: Callable[..., Session]) -> None:
    parts = session().check(sent_of(session().open(), {"posted": "2nd March 2026", "-text": "## New"}))
    assert parts["wrong"] == ["posted"]
    assert "Use this: 2 March 2026" in parts["told"]["posted"]  # type: ignore[index]
    assert parts["prose"] == "<h4>New</h4>"


def test_what_somebody_else_changed_is_shown_and_nothing_of_either_is_lost(
    desk: Desk, session: Callable[..., Session]
) -> None:
    sent = sent_of(session().open(), {"title": "Chief Analyst", "grade": "A"}, "save")
    place = desk.project / PATH
    theirs = (
        place.read_text()
        .replace("title: Crime Analyst", "title: Analyst")
        .replace("closing_date", "# closes")
    )
    place.write_text(theirs)
    answer = session().post(sent)
    page = Html(answer.html)
    assert answer.status == 409
    assert place.read_text() == theirs
    notice = words(page, "#-notice")
    assert "Title is now: Analyst You changed it too." in notice
    assert "Closing date is gone. It was: 5pm on 20 March 2026" in notice
    assert session().post(sent_of(answer.html, {}, "save")).address
    both = theirs.replace("title: Analyst", "title: Chief Analyst")
    assert place.read_text() == both.replace("2026\n#", "2026\ngrade: A\n#")


@pytest.mark.parametrize(
    ("theirs", "says"),
    [
        ("broken", "has mistakes that the form cannot read past"),
        ("---\n{title: Clerk, posted: 1 March 2026}\n---\n", "written in a way that the form cannot change"),
        ("", "is no longer there"),
    ],
)
def test_what_cannot_be_put_together_leaves_what_was_typed_in_the_form(
    desk: Desk, session: Callable[..., Session], theirs: str, says: str
) -> None:
    sent = sent_of(session().open(), {"grade": "A"}, "save")
    place = desk.project / PATH
    place.write_text(theirs) if theirs else place.unlink()
    page = Html(session().post(sent).html)
    assert says in words(page, "#-notice")
    assert held(page, "#grade")["value"] == "A"


def test_trouble_with_the_disk_leaves_what_was_typed_in_the_form(
    post: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise Trouble("The disk is full.")

    monkeypatch.setattr(saving, "save", full)
    answer = post("save", grade="A")
    assert answer.status == 503
    assert "The disk is full." in words(Html(answer.html), "#-notice")
    assert held(Html(answer.html), "#grade")["value"] == "A"


def test_a_file_of_which_no_form_can_be_made_shows_why(desk: Desk, session: Callable[..., Session]) -> None:
    place = desk.project / PATH
    place.write_text("---\n- title\n---\n")
    assert "The form cannot show this file" in session().open()
    place.write_text("---\n{title: Clerk}\n---\n")
    assert "left edge" in session().open()


def test_a_file_whose_fields_have_errors_is_shown_with_what_was_typed(
    desk: Desk, session: Callable[..., Session]
) -> None:
    place = desk.project / PATH
    place.write_text(place.read_text().replace("1 March", "1st March"))
    desk.preview.refresh()
    page = Html(session().open())
    assert held(page, "#posted")["value"] == "1st March 2026"
    assert held(page, "#posted")["aria-invalid"] == "true"


def refuse(*arguments: object) -> bytes:
    raise Trouble("The file could not be read.")


def test_what_may_be_a_note_is_not_saved_by_itself(desk: Desk, session: Callable[..., Session]) -> None:
    place = desk.project / PATH
    typed = place.read_text().replace(
        "hub_locations: high-street", "hub_locations: high-street\ngrade: A # mine"
    )
    place.write_text(typed)
    page = session().open()
    answer = session().post(sent_of(page, {}, "save"))
    assert answer.status == 422
    assert place.read_text() == typed
    assert words(Html(answer.html), "#grade-told").endswith("Use this: A")
    assert session().post(sent_of(page, {"grade": "A"}, "save")).address
    assert place.read_text() == typed.replace(" # mine", "")


def test_what_is_no_advert_has_no_form(
    desk: Desk, session: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refused, match="404"):
        session("nobody").open()
    monkeypatch.setattr(saving, "read", refuse)
    with pytest.raises(Refused, match="503"):
        session().open()
    (desk.project / "content/site.md").unlink()
    empty = replace(desk, preview=Preview(desk.project, desk.preview.now))
    with pytest.raises(Refused, match="409"):
        Session(empty, "analyst")


def test_a_form_that_did_not_arrive_whole_is_refused(session: Callable[..., Session]) -> None:
    raw = base64.b64encode(b"broken").decode()
    for sent in ({}, {"-file": ["?"], "-shown": ["{}"]}, {"-file": [raw], "-shown": ["{}"]}):
        with pytest.raises(Refused, match="400"):
            session().post(sent)
    whole = sent_of(session().open())
    for sent in ({**whole, "-shown": ["{"]}, {name: each for name, each in whole.items() if name != "-text"}):
        with pytest.raises(Refused, match="400"):
            session().post(sent)
    assert json.loads(whole["-shown"][0]) == {}


def test_what_cannot_be_written_back_is_refused_in_plain_words(
    session: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = sent_of(session().open(), {"grade": "A"}, "save")

    def refuse(*arguments: object) -> bytes:
        raise CannotRewrite

    monkeypatch.setattr(editing, "rewritten", refuse)
    with pytest.raises(Refused, match="409") as refused:
        session().post(sent)
    assert "in a way that the form cannot change" in refused.value.text


def test_a_button_that_is_pressed_twice_saves_the_same(desk: Desk, session: Callable[..., Session]) -> None:
    sent = sent_of(session().open(), {"grade": "A"}, "save")
    assert session().post(sent).address == session().post(sent).address == "/edit/analyst?saved=yes"
    assert (desk.project / PATH).read_text().count("grade: A") == 1


def test_while_travelling_it_is_judged_at_that_moment(desk: Desk, session: Callable[..., Session]) -> None:
    place: Path = desk.project / PATH
    place.write_text(place.read_text().replace("hub_locations: high-street\n", ""))
    desk.preview.refresh()
    told = "does not say where the work is"
    assert told in session().open()
    desk.preview.travel(desk.preview.now().replace(year=2030))
    assert told not in session().open()
