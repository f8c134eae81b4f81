"""Jooble's file, read back."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.advert import description
from generator.boards import jooble
from generator.markup import holdable
from tests.boards.reading import ANALYST, HIGH_STREET, HUB, SITE_OF, TEXT, lacking, read, told

PAGE = "https://jobs.example/careers/vacancies/analyst/"


def test_a_job_says_what_the_page_says(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(
        "R&D ]]> and *more*.",
        hub_locations="high-street",
        salary="£30,000 to £32,500",
        contract="{type: fixed term, length: 2 years}",
        working_pattern="[full time, part time]",
        updates='["5 March 2026: Pay"]',
    )
    site = site_of({ANALYST: text, HIGH_STREET: HUB})
    root = read(jooble, site)
    (job,) = root
    assert (root.tag, job.tag, job.attrib) == ("jobs", "job", {"id": "analyst.high-street"})
    assert told(job) == {
        "link": PAGE,
        "name": "Crime Analyst",
        "region": "Anytown, Anyshire",
        "description": description(site.open[0]),
        "pubdate": "01.03.2026",
        "updated": "05.03.2026",
        "expire": "20.03.2026",
        "salary": "£30,000 to £32,500 a year",
        "company": "Anytown Police",
        "jobtype": "full time, part time, fixed term",
    }


def test_what_the_advert_does_not_give_is_not_there(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(location="Anytown", posted="not stated", closing_date=None, salary="Competitive")
    (job,) = read(jooble, site_of({ANALYST: text}))
    assert told(job).keys() == {"link", "name", "region", "description", "company"}


def test_each_place_is_a_job_of_its_own(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(hub_locations="high-street", location="Newtown")
    jobs = read(jooble, site_of({ANALYST: text, HIGH_STREET: HUB}))
    assert [(job.get("id"), job.findtext("region")) for job in jobs] == [
        ("analyst.high-street", "Anytown, Anyshire"),
        ("analyst.other_place", "Newtown"),
    ]


def test_a_vacancy_without_a_town_is_left_out(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    site = site_of({ANALYST: vacancy_text(remote="UK")})
    assert list(read(jooble, site)) == []
    assert lacking(jooble, site.open[0]) == ["a place of work (the job is entirely remote)"]
    hub = HUB.replace("locality: Anytown\n", "")
    site = site_of({ANALYST: vacancy_text(hub_locations="high-street"), HIGH_STREET: hub})
    assert lacking(jooble, site.open[0]) == ["a town (High Street has none)"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.lists(st.sampled_from(["]]>", "&amp;nbsp;", "<b>", "😀", "\u200f", "x"])).map("".join))
def test_whatever_was_typed_is_read_back_as_it_was(site_of: SITE_OF, vacancy_text: TEXT, body: str) -> None:
    site = site_of({ANALYST: vacancy_text(f"Text {body}", location="Anytown")})
    (job,) = read(jooble, site)
    assert job.findtext("description") == holdable(description(site.open[0]))
