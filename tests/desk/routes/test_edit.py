"""The form's pages on a desk that is up."""

import json
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from queue import Queue
from socket import create_connection
from threading import Event
from urllib.parse import urlencode

import pytest

from tests.desk.conftest import LONG, Up
from tests.desk.form.conftest import PATH
from tests.desk.form.test_session import sent_of

FORM = {"Content_Type": "application/x-www-form-urlencoded"}


def body_of(html: str, button: str, **typed: str) -> bytes:
    return urlencode(sent_of(html, typed, button), doseq=True).encode()


def test_an_advert_is_opened_checked_and_saved(desk_up: Callable[..., Up]) -> None:
    up = desk_up()
    here = {**FORM, "Origin": up.origin}
    page = up.ask("/edit/analyst")
    assert page.status == 200
    assert "script-src 'self'" in page.headers["content-security-policy"]
    wrong = body_of(page.text, "save", posted="2nd March 2026")
    checked = up.ask("/edit/analyst/check", "POST", wrong, **here)
    assert checked.headers["content-type"] == "application/json; charset=utf-8"
    assert json.loads(checked.body)["wrong"] == ["posted"]
    assert up.ask("/edit/analyst", "POST", wrong, **here).status == 422
    saved = up.ask("/edit/analyst", "POST", body_of(page.text, "save", grade=" A "), **here)
    assert (saved.status, saved.headers["location"]) == (303, "/edit/analyst?saved=yes")
    assert "\ngrade: A\n" in (up.desk.project / PATH).read_text()
    assert "Saved." in up.ask(saved.headers["location"]).text


def test_a_check_that_nobody_waits_for_does_not_start(
    desk_up: Callable[..., Up], monkeypatch: pytest.MonkeyPatch
) -> None:
    up = desk_up()
    body = body_of(up.ask("/edit/analyst").text, "")
    head = f"POST /edit/analyst/check HTTP/1.1\r\nHost: 127.0.0.1:{up.port}\r\nOrigin: {up.origin}\r\n"
    head += f"Content-Type: {FORM['Content_Type']}\r\nContent-Length: {len(body)}\r\n\r\n"
    free, asked, submit = Event(), Queue[Future[object]](), up.desk.worker.submit
    submit(free.wait)

    def watched(work: Callable[[], object]) -> Future[object]:
        asked.put(found := submit(work))
        return found

    with monkeypatch.context() as patch:
        patch.setattr(up.desk.worker, "submit", watched)
        with create_connection(("127.0.0.1", up.port), LONG) as connection:
            connection.sendall(head.encode() + body)
            check = asked.get(timeout=LONG)
        with pytest.raises(CancelledError):
            check.result(timeout=LONG)
    free.set()
    assert up.ask("/edit/").status == 200
    assert up.told.empty()


def test_a_new_advert_leads_on_to_its_form(desk_up: Callable[..., Up]) -> None:
    up = desk_up()
    assert "New advert" in up.ask("/edit/").text
    body = urlencode({"title": "Policy Adviser", "organisation": "anytown"}).encode()
    answer = up.ask("/edit/", "POST", body, **FORM, Origin=up.origin)
    assert (answer.status, answer.headers["location"]) == (303, "/edit/policy-adviser")
    assert up.ask("/edit/policy-adviser").status == 200


def test_nothing_that_comes_from_elsewhere_is_saved(desk_up: Callable[..., Up]) -> None:
    up = desk_up()
    before = (up.desk.project / PATH).read_bytes()
    body = body_of(up.ask("/edit/analyst").text, "save", grade="A")
    for said in (
        {"Origin": "https://other.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "same-site"},
        {},
    ):
        assert up.ask("/edit/analyst", "POST", body, **FORM, **said).status == 403
    assert (up.desk.project / PATH).read_bytes() == before


def test_an_address_that_is_no_advert_is_not_found(desk_up: Callable[..., Up]) -> None:
    up = desk_up()
    assert up.ask("/edit/nobody").status == 404
    assert up.ask("/edit/..%2f..%2fsite").status == 404
