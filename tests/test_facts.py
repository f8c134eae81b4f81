"""The key facts of a vacancy, each labelled by its key."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.facts import deciding, facts, joined, place_rows
from generator.fields.work import Place
from generator.hub import Hub
from generator.listing import Listing
from generator.parts import Line, Link, Row
from generator.site import Site
from generator.vacancy_fields import VACANCY

LISTING = Callable[..., Listing]
SITE = Callable[..., Site]
TEXT = Callable[..., str]

HOME = "https://jobs.example/careers"
OTHER_FILES = {
    "content/organisations/county.md": "---\nname: County Council\n---\n",
    "content/hubs/newlands-park.md": "---\nname: Newlands Park\npostcode: SE26\n---\n",
}

# Each fact as an author types it, and what the page shows of it.
FACTS: tuple[tuple[str, str, Line], ...] = (
    ("reference", "00123", ("00123",)),
    ("organisation", "anytown", (Link("Anytown Police", f"{HOME}/organisations/anytown/"),)),
    ("partner_organisations", "county", (Link("County Council", f"{HOME}/organisations/county/"),)),
    ("department", "Crime Analysis", ("Crime Analysis",)),
    ("posted", "1 March 2026", ("Sunday 1 March 2026",)),
    ("closing_date", "20 March 2026", ("11:59pm on Friday 20 March 2026",)),
    ("start_date", "1 April 2026", ("Wednesday 1 April 2026",)),
    ("contract", "{type: fixed term, length: 2 years}", ("Fixed term, 2 years",)),
    ("working_pattern", "[full time, job share]", ("Full time, Job share",)),
    ("hours", "36 hours a week", ("36 hours a week",)),
    ("working_arrangements", "Some evenings", ("Some evenings",)),
    ("salary", "£30K to £32.5K", ("£30,000 to £32,500 a year",)),
    ("grade", "Grade 7", ("Grade 7",)),
    ("number_of_posts", "2", ("2",)),
    (
        "hub_locations",
        "[high-street, newlands-park]",
        (
            Link("High Street", f"{HOME}/hubs/high-street/"),
            " and ",
            Link("Newlands Park", f"{HOME}/hubs/newlands-park/"),
        ),
    ),
    ("location", "City Hall", ("City Hall",)),
    ("hybrid", "1 to 2 days a week in a hub", ("1 to 2 days a week in a hub",)),
    (
        "political_restriction",
        "all staff",
        ("Politically restricted, like all staff of an elected local policing body",),
    ),
    (
        "vetting",
        "[SC, RV]",
        ("Security Check (SC), Recruitment Vetting (RV)",),
    ),
    (
        "residency",
        "3 years",
        ("You must have lived in the UK without a break for at least the last 3 years",),
    ),
    ("right_to_work", "required", ("Required",)),
    ("nationality", "UK nationals", ("UK nationals",)),
    ("anonymised", "yes", ("Yes",)),
    ("cv_used_for_shortlisting", "no", ("No",)),
)


def test_every_fact_that_is_given_is_shown_what_decides_first_then_in_the_order_of_the_table(
    site_of: SITE, vacancy_text: TEXT
) -> None:
    text = vacancy_text(**{key: typed for key, typed, _ in FACTS})
    (listing,) = site_of({**OTHER_FILES, "content/vacancies/analyst.md": text}).open
    labels = {field.key: field.label for field in VACANCY if field.fact}
    shown = [(row.term, row.line) for row in facts(listing)]
    lines = {key: line for key, _, line in FACTS}
    first = ["closing_date", "salary", "hub_locations", "location", "hybrid"]
    order = [*first, *(key for key in lines if key not in first)]
    assert shown == [(labels[key], lines[key]) for key in order]
    remote_alone = [key for key in labels if key not in {key for key, _, _ in FACTS}]
    assert remote_alone == ["remote"]


def test_a_label_is_the_key_in_words(listing_of: LISTING) -> None:
    labels = [row.term for row in facts(listing_of(cv_used_for_shortlisting="yes", remote="UK"))]
    assert labels == [
        "Closing date",
        "Salary",
        "Remote",
        "Organisation",
        "Posted",
        "Right to work",
        "CV used for shortlisting",
    ]


def test_of_what_is_not_given_only_what_decides_is_said(listing_of: LISTING) -> None:
    bare = facts(listing_of(closing_date=None, posted="not stated"))
    assert [(row.term, row.line[0]) for row in bare if row.term not in ("Organisation", "Right to work")] == [
        ("Closing date", "No closing date given"),
        ("Salary", "Not stated"),
        ("Posted", "Not stated"),
    ]


@pytest.mark.parametrize(
    ("closing", "counted"), [("20 March 2026", True), ("open until filled", False), (None, False)]
)
def test_the_days_are_counted_to_a_deadline_that_was_given(
    listing_of: LISTING, closing: str | None, counted: bool
) -> None:
    stages = "[{stage: Interview, date: 8 April 2026}]"
    (ended, *_) = deciding(listing_of(closing_date=closing, status="filled"))
    assert not ended.counted
    (first, *_) = deciding(listing_of(closing_date=closing, stages=stages))
    assert (first.term, first.counted, first.tag) == ("Closing date", counted, "")


def test_a_deadline_that_is_near_is_tagged(listing_of: LISTING) -> None:
    assert deciding(listing_of(as_of="14 March 2026"))[0].tag == "Closing soon"


def test_no_is_a_fact_too(listing_of: LISTING) -> None:
    assert Row("Anonymised", ("No",)) in facts(listing_of(anonymised="no"))


def test_the_fields_of_the_site_stand_last(site_of: SITE, vacancy_text: TEXT) -> None:
    site = (
        "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n"
        "fields: {team: {label: Team}, union: {label: Trade union}}\n---\n"
    )
    text = vacancy_text(team="North", grade="B")
    (listing,) = site_of({"content/site.md": site, "content/vacancies/analyst.md": text}).open
    rows = facts(listing)
    assert rows[-1] == Row("Team", ("North",), authored=True)
    assert "Trade union" not in [row.term for row in rows]


@pytest.mark.parametrize(
    ("key", "typed", "authored"),
    [
        ("grade", "Gradd 7", True),
        ("start_date", "cyn gynted â phosibl", True),
        ("start_date", "1 April 2026", False),
        ("salary", "Cystadleuol", True),
        ("salary", "£30,000", False),
        ("salary", "{minimum: 30000}", False),
        ("hybrid", "Dau ddiwrnod", True),
        ("hybrid", "{office_days: 2}", False),
        ("location", "Caerdydd", True),
        ("right_to_work", "Gweler isod", True),
        ("right_to_work", "required", False),
        ("working_pattern", "full time", False),
        ("anonymised", "yes", False),
    ],
)
def test_only_words_as_typed_are_in_the_language_of_the_advert(
    listing_of: LISTING, key: str, typed: str, authored: bool
) -> None:
    label = next(field.label for field in VACANCY if field.key == key)
    rows = {row.term: row for row in facts(listing_of(language="cy", **{key: typed}))}
    assert rows[label].authored is authored


A, B, C = (Link(name, f"https://jobs.example/{name}/") for name in "ABC")


@pytest.mark.parametrize(
    ("links", "line"),
    [([], ()), ([A], (A,)), ([A, B], (A, " and ", B)), ([A, B, C], (A, ", ", B, " and ", C))],
)
def test_links_are_joined_as_in_a_sentence(links: list[Link], line: Line) -> None:
    assert joined(links) == line


def test_where_a_hub_is(site_of: SITE) -> None:
    (hub,) = site_of().hubs
    assert place_rows(replace(hub, access="Step-free from the street.")) == (
        Row("Address", ("10 High Street, Anytown, AN1 2BC",)),
        Row("Near", ("Anytown station",)),
        Row("Access", ("Step-free from the street.",)),
    )


def test_a_hub_of_which_only_the_name_is_known_has_no_rows(site_of: SITE) -> None:
    (known,) = site_of().hubs
    assert place_rows(Hub("park", "Park", Place(name="Park"), "", "", known.document)) == ()
