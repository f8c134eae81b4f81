"""The file of an imported vacancy: whatever is in it, it is read as a draft."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import content
from generator.document import parse
from generator.fields.kind import LONDON
from generator.fields.table import Field
from generator.fields.words import Words
from generator.first_draft import YOURS, Wanted
from generator.importing.advert import advert
from generator.importing.draft import NO_TITLE, Source, draft
from generator.importing.extract import Extract, Fact
from generator.importing.known import Known
from generator.importing.notes import Notes
from generator.importing.reading import read
from generator.importing.unreadable import Unreadable
from generator.tree import Tree
from generator.vacancy_fields import VACANCY

TABLE = {field.key: field for field in VACANCY}
Drafted = Callable[..., str]


@pytest.fixture
def drafted(project: Callable[..., Tree]) -> Drafted:
    """The draft of lines or of an extract, for an employer with some more fields."""

    @cache
    def site_with(more: str) -> content.Content:
        path = "content/organisations/anytown.md"
        text = project()[path].decode().replace("kind: police\n", f"kind: police\n{more}")
        other = "---\nname: Othertown Police\n---\nOther.\n"
        site, problems = content.read(project({path: text, "content/organisations/othertown.md": other}))
        assert problems == []
        return site

    def make(*lines: str, more: str = "", given: bool = False, own: Any = (), **said: Any) -> str:
        site = site_with(more)
        extract = Extract(lines, Notes(), **said)
        known = Known(site.organisations, site.hubs)
        found = advert(extract, TABLE, known, LONDON)
        wanted = Wanted(found.title, site.organisations["anytown"], date(2026, 3, 2), own, tuple(site.hubs))
        made = draft(found, Source("advert.txt", has_employer=given), wanted, extract.notes)
        assert parse("a.md", made.encode()).problems == ()
        return made

    return make


def test_what_is_certain_is_filled_in_and_the_rest_is_plainly_an_example(drafted: Drafted) -> None:
    made = drafted(
        "Crime Analyst", "Closing date: 4 May 2026", "Apply: https://jobs.example/1", "Read the figures."
    )
    assert (
        made
        == f"""\
---
# While the next line is here, this vacancy is not on the site. Delete both lines when it is ready.
status: draft
# Imported from advert.txt. Compare this draft with it before you publish it.
# Nothing says for certain that this is the title. Check it.
title: Crime Analyst
# This is the main employer of the site; the advert names none of this site. Check it.
organisation: anytown
# One or two sentences for lists and search results. {YOURS}
summary: Lead the office that keeps the Deputy Mayor well advised.
# Nothing says when it was posted. Write the date, or leave this if nobody knows it.
posted: not stated
# From “Closing date: 4 May 2026”.
closing_date: 4 May 2026
# From “Apply: https://jobs.example/1”.
apply: https://jobs.example/1

# No line names: salary, contract, location. Add a line for each that you know.
# These lines were taken out of the text:
#   - 1 line with the title alone: “Crime Analyst”.
---

Read the figures.
"""
    )


def test_a_title_can_be_certain_or_missing(drafted: Drafted) -> None:
    assert "\ntitle: Crime Analyst\n" in drafted("# Crime Analyst", titles=["Crime Analyst"], is_titled=True)
    made = drafted("We need someone to read the figures.")
    assert "# No line of the text can be the title. This is an example: write your own" in made
    assert f"\ntitle: {NO_TITLE}\n" in made
    assert "# From “Job title: Crime Analyst”.\ntitle: Crime Analyst\n" in drafted("Job title: Crime Analyst")


def test_the_employer_is_what_the_advert_says_or_told_as_a_doubt(drafted: Drafted) -> None:
    assert "# From “Employer: Anytown Police”.\norganisation: anytown\n" in drafted(
        "Employer: Anytown Police"
    )
    assert "the advert names Othertown Police. Check it.\n" in drafted("Join Othertown Police.")
    assert "\n# This is the main employer" not in drafted("Join Othertown Police.", given=True)
    other = drafted("Employer: Othertown Police", given=True)
    assert (
        "# The advert says another employer: “Employer: Othertown Police”. Check which of them is right.\n"
        in other
    )


def test_what_only_data_say_is_to_be_checked(drafted: Drafted) -> None:
    made = drafted("Read.", facts=[Fact("grade", "7", "the data of the page (x “7”)")])
    assert "# From the data of the page (x “7”), which visitors do not see. Check it.\ngrade: 7\n" in made


def test_addresses_in_the_text_stand_by_the_way_to_apply(drafted: Drafted) -> None:
    made = drafted("Write to hr@anytown.example.")
    told = "# The advert has these addresses: {}.\napply: https://jobs.police.example/123\n"
    assert told.format("hr@anytown.example") in made
    made = drafted("- [Apply](https://jobs.example/1?utm_source=a)", "Read.")
    assert told.format("https://jobs.example/1") in made


def test_what_an_employer_insists_on_or_gives_is_known(drafted: Drafted) -> None:
    more = "requires: salary\ndefaults: {apply: https://jobs.example/, contract: permanent, vetting: SC}\n"
    own = (
        Field("team", Words(), "The team.", "Analysis", required=True),
        Field("desk", Words(), "", "Window"),
    )
    made = drafted("Location: High Street", more=more, own=own)
    assert "# The pay, as a figure or a range. This is an example: write your own" in made
    assert "\nsalary: £52,000 to £62,000\n" in made
    assert "\nteam: Analysis\n" in made
    assert "desk" not in made
    assert "\napply:" not in made
    assert "# From “Location: High Street”.\nhub_locations: [high-street]\n" in made
    assert "# No line names: closing_date, salary. Add" in made
    assert "# From anytown: vetting: SC\n" in made
    assert "No line names" not in drafted(
        "Closes 4 May 2026", "Pay: £5 an hour", "Job type: casual", "Location: X"
    )


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    text=st.lists(
        st.one_of(
            st.text(max_size=60),
            st.sampled_from(
                [
                    "Salary: ",
                    "Closing date: ",
                    "# ",
                    "---",
                    "• ",
                    "Recommended jobs",
                    "View details",
                    "&amp;lt;b>",
                    "*a*",
                ]
            ),
        ),
        max_size=12,
    ).map("\n".join)
)
def test_any_text_makes_a_draft_that_is_read(drafted: Drafted, text: str) -> None:
    for page in (text, f"<html>{text}"):
        try:
            extract = read(page.encode(errors="surrogatepass"))
        except Unreadable:
            continue
        drafted(*extract.lines, around=extract.around, titles=extract.titles, facts=extract.facts)
