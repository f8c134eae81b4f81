"""What stands beside the page shown."""

import pytest

from generator.desk import panel as module
from generator.desk.handler import Desk
from generator.desk.panel import advice, coming, panel
from generator.desk.preview import Preview
from tests.desk.shown import ANALYST, Drawn, rewrite

PATH = "vacancies/analyst/"


def test_an_advert_as_others_will_see_it(desk: Desk) -> None:
    page = Drawn(panel(desk, PATH))
    assert page.text("h1") == "Crime Analyst"
    assert page.text("#part summary h3") == (
        "In search results When the link is shared In feeds In a calendar As plain text"
    )
    assert page.text("#seen_search .name") == (
        "Crime Analyst - Anytown Police - Jobs in Anytown Crime Analyst"
    )
    assert "Pay Not in the data" in page.text("#seen_search dl")
    assert page.attribute("#seen_social img", "src") == "/careers/vacancies/analyst/share.png"
    assert "Find the patterns in crime." in page.text("#seen_feed .card")
    assert "When 5pm on Friday 20 March 2026" in page.text("#seen_calendar")
    assert page.text("#seen_text pre").startswith("Crime Analyst Anytown Police")


def test_a_draft_as_others_will_see_it(desk: Desk) -> None:
    rewrite(desk, lambda file: file.replace("summary:", "status: draft\nsummary:"))
    page = Drawn(panel(desk, PATH))
    assert "Nobody sees this advert yet. This is what they will see." in page.text("#part")
    assert page.text("#seen_feed p") == "No feed has an entry until this advert is on the site."


def test_what_a_page_does_not_have_is_said(desk: Desk) -> None:
    rewrite(desk, lambda file: file.replace("posted: 1 March 2026", "posted: not stated"))
    assert "No entry, since the advert gives no date at all." in Drawn(panel(desk, PATH)).text("#seen_feed")
    home = Drawn(panel(desk, ""))
    assert "Crawlers see no job on this page." in home.text("#seen_search")
    assert "This page leads to no calendar." in home.text("#seen_calendar")
    assert "There is no plain text of this page." in home.text("#seen_text")
    assert Drawn(panel(desk, "closed/")).text("#seen_search .name").startswith("Closed vacancies")
    assert "There is no page at this address." in Drawn(panel(desk, "no/such")).text("#part")
    missing = Drawn(panel(desk, "404.html"))
    assert "The page says nothing to those who share it." in missing.text("#seen_social")
    assert "Search engines are asked to leave this page out." in missing.text("#seen_search")


def without_a_time(file: str) -> str:
    """A file on which there is advice."""
    return file.replace("5pm on 20 March", "20 March")


def test_the_advice_on_the_file_behind_the_page(desk: Desk) -> None:
    rewrite(desk, without_a_time)
    page = Drawn(panel(desk, PATH))
    assert f"On {ANALYST}" in page.text("#part")
    assert "closing_date: 20 March 2026" in page.text(".problem pre")
    assert page.attribute(".problem a", "href") == "/edit/analyst"
    assert page.text("#all_advice summary").startswith("All advice: ")
    assert page.attribute("#all_advice a", "href") == "/-desk/advice?page=vacancies/analyst/"


def test_there_is_no_advice_while_there_are_problems(desk: Desk) -> None:
    rewrite(desk, lambda file: file.replace("20 March 2026", "20/03/2026"))
    page = Drawn(panel(desk, PATH))
    assert "Advice comes once the problems are mended." in page.text("#part")
    assert not page.every("#all_advice")


def test_all_the_advice_by_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    rewrite(desk, without_a_time)
    page = Drawn(advice(desk, PATH))
    found = desk.preview.advice()
    assert page.text("#part > p").endswith(f"{len({each.where.path for each in found})} files.")
    assert len(page.every(".problem")) == len(found)
    assert any(node.text().startswith(f"{ANALYST}: ") for node in page.every("summary"))
    monkeypatch.setattr(module, "MOST", len(found) - 1)
    assert "1 more piece of advice can be read with careers check." in Drawn(advice(desk, PATH)).text("#part")


def test_on_a_large_site_all_the_advice_is_counted_only_for_who_asks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FEW", 0)
    assert Drawn(panel(desk, PATH)).text("#all_advice summary") == "All advice"


def test_where_there_is_no_advice_it_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Preview, "advice", lambda self, path=None: [])
    assert "None on content/site.md." in Drawn(panel(desk, "")).text("#part")
    assert Drawn(advice(desk, "")).text("#part > p") == "None on any file."


def test_all_the_changes_to_come(desk: Desk) -> None:
    page = Drawn(coming(desk, PATH))
    assert page.text("button").endswith("Crime Analyst closes, 5pm on Friday 20 March 2026")
    assert page.attribute(".desk a", "href") == "/-desk/?page=vacancies/analyst/"
    rewrite(desk, lambda file: file.replace("summary:", "status: withdrawn\nsummary:"))
    assert Drawn(coming(desk, PATH)).text("#part") == "Nothing changes by itself after this moment."


def test_without_a_site_there_is_nothing_to_see(desk: Desk) -> None:
    desk.preview.standing = desk.preview.standing.__class__(
        **{**vars(desk.preview.standing), "site": None, "problems": ()}
    )
    assert "There is no page at this address." in Drawn(panel(desk, "")).text("#part")
