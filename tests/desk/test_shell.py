"""The desk's own page."""

from datetime import UTC, datetime
from pathlib import Path

from generator.desk.handler import Desk
from generator.desk.preview import Preview
from generator.desk.shell import MOST, shell
from tests.desk.shown import ANALYST, Drawn, rewrite


def drawn(desk: Desk, *said: str) -> Drawn:
    return Drawn(shell(desk, *said))


def test_the_page_asked_for_stands_in_the_frame_with_the_ways_to_its_file(desk: Desk) -> None:
    page = drawn(desk, "vacancies/analyst")
    assert page.text("h1") == "Crime Analyst"
    assert page.attribute("iframe", "src") == "/careers/vacancies/analyst/"
    assert page.attribute("iframe", "title") == "The page of the site: Crime Analyst"
    assert page.attribute("#page", "value") == "vacancies/analyst/"
    ways = {link.text(): link.attributes["href"] for link in page.every("#ways a")}
    assert ways == {
        "Edit this advert": "/edit/analyst",
        "Open the file": f"edit:{desk.project}/{ANALYST}:1",
    }
    assert page.text("#when") == "Now midday on Tuesday 10 March 2026"


def test_a_page_that_is_no_advert_has_no_form(desk: Desk) -> None:
    page = drawn(desk, "")
    assert page.text("#ways a") == "Open the file"
    assert page.attribute("iframe", "src") == "/careers/"


def test_a_draft_is_called_one_in_words(desk: Desk) -> None:
    rewrite(desk, lambda file: file.replace("summary:", "status: draft\nsummary:"))
    assert drawn(desk, "vacancies/analyst/").text("#banner") == "Draft: this advert is not on the site."
    assert drawn(desk, "").text("#banner") == ""


def test_while_travelling_it_says_so_and_there_is_a_way_back(desk: Desk) -> None:
    desk.preview.travel(datetime(2026, 3, 2, 9, tzinfo=UTC))
    page = drawn(desk, "")
    assert page.text("#when") == "Time travel 9am on Monday 2 March 2026 Back to now"
    assert page.attribute("#when button", "name") == "now"


def test_each_change_to_come_is_a_button(desk: Desk) -> None:
    page = drawn(desk, "vacancies/analyst/")
    assert page.text("#next button") == (
        "Crime Analyst is marked as closing soon, 5pm on Friday 13 March 2026 "
        "Crime Analyst closes, 5pm on Friday 20 March 2026"
    )
    assert page.attribute("#next button", "value") == "2026-03-13T17:00:00+00:00"
    assert page.attribute("#next input[type=hidden]", "value") == "vacancies/analyst/"
    assert not page.every("#all_coming")


def test_only_the_next_changes_stand_there_and_all_of_them_elsewhere(desk: Desk) -> None:
    analyst = (desk.project / ANALYST).read_text()
    for number in range(3):
        (desk.project / f"content/vacancies/post-{number}.md").write_text(analyst)
    desk.preview.refresh()
    page = drawn(desk, "")
    assert len(page.every("#next button")) == 5
    assert page.text("#all_coming summary") == "All 8 changes to come"
    assert page.attribute("#all_coming a", "href") == "/-desk/coming?page="


def test_where_nothing_is_to_come_it_says_so(desk: Desk) -> None:
    desk.preview.travel(datetime(2027, 1, 1, tzinfo=UTC))
    assert drawn(desk, "").text("#next") == "Nothing changes by itself after this moment."


def test_a_moment_that_is_unclear_is_told_beside_its_field(desk: Desk) -> None:
    page = drawn(desk, "", '4.5.26"', '"4.5.26" is not a clear date.')
    assert page.text("#moment_unclear") == 'Error: "4.5.26" is not a clear date.'
    assert page.attribute("#moment", "value") == '4.5.26"'
    assert page.attribute("#moment", "aria-describedby") == "moment_unclear moment_help"
    assert page.every("#travel[open]")


def test_problems_stand_over_the_last_good_page(desk: Desk) -> None:
    rewrite(desk, lambda file: file.replace("5pm on 20 March 2026", "04/05/2026"))
    page = drawn(desk, "vacancies/analyst/")
    assert page.text("#problems h2") == "1 problem to mend"
    assert page.text("#problems [role=alert]").startswith("1 error in 1 file. The page below is from before.")
    assert page.text("#problems h3").startswith("Closing date must be a date")
    assert "closing_date: 04/05/2026" in page.text("#problems pre")
    assert [link.attributes["href"] for link in page.every("#problems a")] == [
        "/edit/analyst",
        f"edit:{desk.project}/{ANALYST}:6",
    ]
    assert page.every("iframe")
    rewrite(desk, lambda file: file.replace("04/05/2026", "4 May 2026"))
    assert drawn(desk, "").text("#problems") == ""


def test_where_there_never_was_a_good_site_problems_stand_alone(folder: Path, desk: Desk) -> None:
    site = folder / "content/site.md"
    site.write_text(site.read_text().replace("address:", "adress:"))
    first = Desk(
        Preview(folder, lambda: datetime(2026, 3, 10, tzinfo=UTC)),
        folder,
        "127.0.0.1",
        "",
        "",
        desk.worker,
        print,
    )
    page = drawn(first, "vacancies/analyst/")
    assert page.text("h1") == "No site yet"
    assert page.every(".problems.alone")
    assert not page.every("iframe")
    assert not page.every("#ways a, #problems a")


def test_of_very_many_problems_the_first_are_shown(desk: Desk) -> None:
    words = "\n".join(f"word_{number}: x" for number in range(MOST + 7))
    rewrite(desk, lambda file: file.replace("summary:", f"{words}\nsummary:"))
    page = drawn(desk, "")
    assert len(page.every("#problems .problem")) == MOST
    assert page.text(".problems details > p:last-child") == "And 7 more problems: these are the first."


def test_a_crash_is_told_in_plain_words(desk: Desk) -> None:
    desk.crashes.append("This program has a <mistake> in it.")
    page = drawn(desk, "")
    assert page.text("#problems h2") == "This preview is not up to date"
    assert "This program has a <mistake> in it." in page.text("#problems")


def test_whatever_an_author_typed_is_text(desk: Desk) -> None:
    title = "Clerk</title><script>x</script>\u202e"
    rewrite(desk, lambda file: file.replace("Crime Analyst", f"'{title}'").replace("\u202e", ""))
    page = drawn(desk, "vacancies/analyst/")
    assert page.text("h1") == title.replace("\u202e", "")
    assert len(page.every("script")) == 1
