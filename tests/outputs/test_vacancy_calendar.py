"""The dates of one vacancy, and the link that leads to them."""

from collections.abc import Callable

import pytest

from generator import making
from generator.disk import read_project
from generator.fields.dates import written
from tests.calendars import read, told
from tests.conftest import HOME
from tests.made import theme_of
from tests.outputs.reading import Page

OUTPUTS_OF = Callable[..., dict[str, bytes]]
TEXT = Callable[..., str]
ANALYST = "content/vacancies/analyst.md"
FOLDER = "vacancies/analyst/"
STAGES = '["Interview: 7 April 2026"]'
BOTH = "Add the dates to your calendar"
CLOSING = "Add the closing date to your calendar"


def offered(made: dict[str, bytes]) -> list[tuple[str, bool]]:
    """The words of each link to a calendar, and whether it goes when the vacancy closes."""
    page = Page(made[f"{FOLDER}index.html"])
    links = page.all("p[@class='dates']/a[@type='text/calendar']")
    assert [each.get("href") for each in links] == [f"../../{FOLDER}calendar.ics"] * len(links)
    goes = len(page.all("p[@class='dates'][@data-open]")) == 1
    return [("".join(each.itertext()), goes) for each in links]


@pytest.mark.parametrize(
    ("fields", "as_of", "dates", "link"),
    [
        ({}, "10 March 2026", 1, [(CLOSING, True)]),
        ({"stages": STAGES}, "10 March 2026", 2, [(BOTH, False)]),
        ({"stages": STAGES, "closing_date": None}, "10 March 2026", 1, [(BOTH, False)]),
        ({"stages": STAGES}, "1 April 2026", 2, [(BOTH, False)]),
        ({}, "1 April 2026", 1, []),
        ({"stages": STAGES, "status": "withdrawn"}, "10 March 2026", 2, []),
        ({"status": "filled"}, "10 March 2026", 1, []),
        ({"closing_date": "open until filled"}, "10 March 2026", 0, []),
        ({"closing_date": None, "stages": '["Interview: to be confirmed"]'}, "10 March 2026", 0, []),
    ],
)
def test_a_vacancy_with_dates_has_a_calendar_and_a_link_to_what_is_to_come(
    outputs_of: OUTPUTS_OF,
    vacancy_text: TEXT,
    fields: dict[str, str | None],
    as_of: str,
    dates: int,
    link: list[tuple[str, bool]],
) -> None:
    made = outputs_of({ANALYST: vacancy_text(**fields)}, as_of)
    raw = made.get(f"{FOLDER}calendar.ics")
    assert (len(read(raw).events) if raw else 0) == dates
    assert offered(made) == link
    assert raw == outputs_of({ANALYST: vacancy_text(**fields)}, as_of).get(f"{FOLDER}calendar.ics")


def test_the_two_real_adverts() -> None:
    tree = read_project(HOME)

    def events(as_of: str, folder: str) -> list[tuple[str, ...]]:
        made = dict(making.make(making.site_at(tree, written(as_of)), theme_of(tree)))
        names = ("UID", "DTSTART", "DTEND", "STATUS", "SUMMARY", "LOCATION", "DESCRIPTION")
        whole = read(made[f"vacancies/{folder}/calendar.ics"])
        return told(whole, *names)

    title, folder = "Head of Private Office and Secretariat", "head-of-private-office-and-secretariat"
    mopac, page = (
        "Mayor's Office for Policing and Crime",
        f"https://example.github.io/careers/vacancies/{folder}/",
    )
    panel = f"{folder}.stage.stakeholder-engagement-panel"
    told_of = (
        f"Stakeholder Engagement Panel (8 or 9 January 2026): {title}",
        "",
        f"{mopac}\n8 or 9 January 2026.\nThis stage is on one of these days only.\n{page}",
    )
    assert events("1 December 2025", folder) == [
        (f"{panel}@example.github.io/careers", "20260108", "20260109", "TENTATIVE", *told_of),
        (f"{panel}.day2@example.github.io/careers", "20260109", "20260110", "TENTATIVE", *told_of),
        (
            f"{folder}.stage.interview@example.github.io/careers",
            "20260112",
            "20260113",
            "CONFIRMED",
            f"Interview: {title}",
            "In person, London office",
            f"{mopac}\nMonday 12 January 2026.\n{page}",
        ),
    ]
    title, folder = (
        "Commissioner of the Metropolitan Police Service",
        "commissioner-of-the-metropolitan-police-service",
    )
    page = f"https://example.github.io/careers/vacancies/{folder}/"
    assert events("20 April 2022", folder) == [
        (
            f"{folder}.closing@example.github.io/careers",
            "Europe/London:20220504T235900",
            "",
            "CONFIRMED",
            f"Applications close: {title}",
            "",
            f"Home Office and {mopac}\nApply by 11:59pm on Wednesday 4 May 2022.\n{page}",
        )
    ]
