"""Indeed's file, read back."""

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.advert import description
from generator.boards import indeed
from generator.markup import JOINER, holdable
from tests.boards.reading import ANALYST, EMPLOYER, HIGH_STREET, HUB, SITE_OF, TEXT, lacking, made, read, told

PAGE = "https://jobs.example/careers/vacancies/analyst/"


def text_of(html: str) -> str:
    root = html5lib.parse(html, namespaceHTMLElements=False)
    return "".join(root.itertext()).replace(JOINER, "")


def test_a_job_says_all_that_the_page_says(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(
        "R&D, `<b>` and *more*.",
        title="R&D Analyst",
        reference="00123",
        hub_locations="high-street",
        salary="{minimum: 30000, maximum: 32500, note: pro rata}",
        working_pattern="[full time, part time, job share, shift]",
        hybrid="2 days a week in the office",
        posted="9am on 1 March 2026",
    )
    site = site_of({ANALYST: text, HIGH_STREET: HUB})
    root = read(indeed, site)
    (job,) = root.iter("job")
    fields = told(job)
    html = fields.pop("description")
    assert fields == {
        "title": "R&D Analyst",
        "date": "2026-03-01T09:00:00+00:00",
        "referencenumber": "analyst.high-street",
        "requisitionid": "00123",
        "url": PAGE,
        "company": "Anytown Police",
        "sourcename": "Anytown Police",
        "city": "Anytown",
        "state": "Anyshire",
        "country": "GB",
        "postalcode": "AN1 2BC",
        "streetaddress": "10 High Street",
        "email": "hr@anytown.example",
        "salary": "£30,000 to £32,500 a year",
        "jobtype": "fulltime, parttime",
        "expirationdate": "2026-03-20",
        "remotetype": "Hybrid remote",
    }
    assert text_of(html) == text_of(description(site.open[0]))
    assert "<p>R&D, <code><" in html
    assert told(root) == {
        "publisher": "Anytown Police",
        "publisherurl": "https://jobs.example/careers/",
        "lastBuildDate": "Sun, 01 Mar 2026 09:00:00 GMT",
    }


def test_what_the_advert_does_not_give_is_not_there(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(
        location="{locality: Anytown, region: Anyshire}", closing_date=None, salary="Competitive"
    )
    (job,) = read(indeed, site_of({ANALYST: text})).iter("job")
    assert told(job).keys() == {
        *("title", "date", "referencenumber", "requisitionid", "url", "company", "sourcename"),
        *("city", "state", "country", "email", "description"),
    }
    assert told(job)["requisitionid"] == "analyst"


def test_each_place_is_a_job_with_a_number_of_its_own(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(hub_locations="[high-street, park]")
    park = HUB.replace("High Street", "Park").replace("Anytown", "Parktown")
    jobs = read(indeed, site_of({ANALYST: text, HIGH_STREET: HUB, "content/hubs/park.md": park})).iter("job")
    assert [
        (told(job)["referencenumber"], told(job)["city"], told(job)["requisitionid"]) for job in jobs
    ] == [
        ("analyst.high-street", "Anytown", "analyst"),
        ("analyst.park", "Parktown", "analyst"),
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"location": "{locality: Anytown, region: Anyshire}"}, []),
        ({"location": "London"}, ["a region (London has none)"]),
        ({"posted": "not stated"}, ["the date of posting", "a place of work"]),
        ({"remote": "UK"}, ["a place of work (the job is entirely remote)"]),
        (
            {"location": "{name: City Hall, street: 1 Mall}"},
            ["a town (City Hall, 1 Mall has none)", "a region (City Hall, 1 Mall has none)"],
        ),
    ],
)
def test_what_indeed_must_have(
    site_of: SITE_OF, vacancy_text: TEXT, fields: dict[str, str], words: list[str]
) -> None:
    site = site_of({ANALYST: vacancy_text(**fields)})
    assert lacking(indeed, site.open[0]) == words
    assert len(list(read(indeed, site).iter("job"))) == (not words)


def test_an_email_address_must_be_on_the_page(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(location="{locality: Anytown, region: Anyshire}")
    site = site_of({ANALYST: text, EMPLOYER: "---\nname: Anytown Police\n---\n"})
    assert lacking(indeed, site.open[0]) == ["an email address to contact"]


def test_a_site_of_which_no_date_is_known_says_none(site_of: SITE_OF) -> None:
    assert "lastBuildDate" not in made(indeed, site_of({ANALYST: ""}))


AWKWARD = st.sampled_from(
    ["]]>", "&amp;nbsp;", "&lt;b>", "<!--", "</description>", "😀", "\u200f", "&#7;", "x" * 5000]
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(AWKWARD, st.text("ab]>&<;", max_size=6)), max_size=5).map("".join))
def test_awkward_text_is_read_back_as_the_page_has_it(
    site_of: SITE_OF, vacancy_text: TEXT, body: str
) -> None:
    title = "'Analyst ]]> &amp;nbsp; <b> 😀'"
    text = vacancy_text(body, title=title, location="{locality: Anytown, region: Anyshire}")
    site = site_of({ANALYST: text})
    (job,) = read(indeed, site).iter("job")
    assert told(job)["title"] == title.strip("'")
    assert text_of(told(job)["description"]) == text_of(holdable(description(site.open[0])))
