"""The card that a search engine makes of a page's JobPosting."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.desk.job_card import job_card
from generator.jobposting import job_posting
from generator.listing import Listing


def rows(**data: Any) -> dict[str, str]:
    return dict(job_card(data).rows)


def test_all_that_the_data_say(listing_of: Callable[..., Listing]) -> None:
    listing = listing_of(
        salary="£24,000 to £26,500", working_pattern="[full time, part time]", hub_locations="high-street"
    )
    card = job_card(job_posting(listing, {}))
    assert (card.title, card.employer) == ("Crime Analyst", "Anytown Police")
    assert card.rows == (
        ("Place", "High Street, 10 High Street, Anytown, AN1 2BC"),
        ("Pay", "£24,000 to £26,500 a year"),
        ("Kind of work", "Full time, Part time"),
        ("Posted", "Sunday 1 March 2026"),
        ("Open until", "5pm on Friday 20 March 2026"),
    )


def test_work_from_anywhere_in_a_country(listing_of: Callable[..., Listing]) -> None:
    listing = listing_of(remote="[Wales, Scotland]", hub_locations=None)
    assert dict(job_card(job_posting(listing, {})).rows)["Place"] == "Remote, in Wales or Scotland"
    assert rows(jobLocationType="TELECOMMUTE")["Place"] == "Remote"


def test_what_the_data_do_not_say_is_empty() -> None:
    assert set(rows().values()) == {""}


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"value": 15.4, "unitText": "HOUR"}, "£15.40 an hour"),
        ({"minValue": 20000}, "£20,000"),
        ({"value": "good", "unitText": "YEAR"}, "good a year"),
        ({"value": [1]}, ""),
        ({"unitText": "YEAR"}, ""),
        (3, ""),
    ],
)
def test_pay_in_words(value: Any, told: str) -> None:
    assert rows(baseSalary={"currency": "GBP", "value": value})["Pay"] == told


def test_what_a_template_of_ones_own_wrote_is_taken_as_it_comes() -> None:
    told = rows(
        jobLocation=["Anytown", {"name": 7}, None, {"address": ["High Street"]}],
        employmentType={"a": 1},
        datePosted="soon",
        validThrough=5,
        baseSalary="£1",
        hiringOrganization=None,
    )
    assert told == {
        "Place": "Anytown and 7",
        "Pay": "",
        "Kind of work": "",
        "Posted": "soon",
        "Open until": "5",
    }
    assert job_card({"title": None, "hiringOrganization": "Anytown"}).employer == "Anytown"
