"""Time travel."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest

from generator.answer import Answer
from generator.desk.preview import Preview
from generator.trouble import Trouble
from tests.desk.conftest import Up
from tests.desk.shown import Drawn

PAGE = "vacancies/analyst/"


def sent(desk: Up, **fields: str) -> Answer:
    """The answer to a form of the desk."""
    body = urlencode({"page": PAGE, **fields}).encode()
    kind = "application/x-www-form-urlencoded"
    return desk.ask("/-desk/moment", "POST", body, Content_Type=kind, Origin=desk.origin)


def test_there_and_back_to_the_page_that_was_shown(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    answer = sent(desk, moment="5pm on 20 March 2026")
    leads = "/-desk/?page=vacancies%2Fanalyst%2F"
    assert (answer.status, answer.headers["location"]) == (303, leads)
    assert "Closed: Crime Analyst" in desk.ask("/careers/vacancies/analyst/").text
    assert "Time travel" in desk.ask(leads).text
    assert sent(desk, now="yes", moment="nonsense").status == 303
    assert not desk.desk.preview.standing.travelling


def test_only_a_page_of_the_desk_may_ask_for_it(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    assert desk.ask("/-desk/moment", "POST", b"now=yes").status == 403


def test_every_open_page_hears_of_it(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    (heard,) = desk.heard(lambda: sent(desk, moment="2026-03-20T17:00:00+00:00"))
    assert heard["command"] == "reload"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "04/05/2026",
            '"04/05/2026" is not a clear date. 4 May 2026 or 5 April 2026? Write the month as a word.',
        ),
        ("soon", '"soon" is not a clear date. Write a date such as 4 May 2022'),
        (" ", "Write a date such as 4 May 2022"),
        ("1:30am on 29 March 2026", "The clocks go forward then"),
    ],
)
def test_what_is_no_clear_moment_is_told_beside_the_field(
    desk_up: Callable[..., Up], text: str, says: str
) -> None:
    desk = desk_up()
    answer = sent(desk, moment=text)
    page = Drawn(answer.text)
    assert answer.status == 422
    assert says in page.text("#moment_unclear")
    assert (page.attribute("#moment", "value"), page.attribute("#page", "value")) == (text.strip(), PAGE)
    assert not desk.desk.preview.standing.travelling


def test_trouble_with_the_machine_is_told_there_too(
    desk_up: Callable[..., Up], monkeypatch: pytest.MonkeyPatch
) -> None:
    def travel(preview: Preview, to: object) -> None:
        raise Trouble("a.md could not be read: there is no permission.")

    desk = desk_up()
    monkeypatch.setattr(Preview, "travel", travel)
    answer = sent(desk, moment="4 May 2026")
    assert answer.status == 422
    assert Drawn(answer.text).text("#moment_unclear").endswith("there is no permission.")
