"""Finding a vacancy in a list: the choices that a list offers, and what each vacancy is by them."""

from collections.abc import Callable

import pytest

from generator.finding import HANDFUL, choices, keys, pay, told
from generator.listing import Listing
from generator.site import Site

SITE = Callable[..., Site]
TEXT = Callable[..., str]
LISTING = Callable[..., Listing]
COUNTY = "---\nname: County Council\n---\n"
PARK = "---\nname: Newlands Park\npostcode: SE26\n---\n"


@pytest.fixture
def open_of(site_of: SITE, vacancy_text: TEXT) -> Callable[..., tuple[Listing, ...]]:
    """Six open vacancies, the first ones with some fields changed."""

    def make(*changed: dict[str, str | None]) -> tuple[Listing, ...]:
        each = [*changed, *({} for _ in range(HANDFUL + 1 - len(changed)))]
        files = {
            "content/organisations/county.md": COUNTY,
            "content/hubs/newlands-park.md": PARK,
            "content/vacancies/analyst.md": "",
        }
        for number, fields in enumerate(each):
            files[f"content/vacancies/post-{number}.md"] = vacancy_text(title=f"Post {number}", **fields)
        return site_of(files).open

    return make


OPEN = Callable[..., tuple[Listing, ...]]


def offered(listings: tuple[Listing, ...]) -> dict[str, list[tuple[str, str]]]:
    return {choice.name: list(choice.options) for choice in choices(map(told, listings), map(pay, listings))}


def keys_of(listing: Listing) -> dict[str, str]:
    return keys(listing, told(listing))


def test_what_divides_nothing_is_not_offered(open_of: OPEN) -> None:
    assert list(offered(open_of())) == ["closes"]
    assert offered(open_of(*({"closing_date": "open until filled"} for _ in range(6)))) == {}


def test_employers_and_places_are_in_the_order_of_their_names(open_of: OPEN) -> None:
    made = offered(
        open_of(
            {"organisation": "county", "hub_locations": "newlands-park"},
            {"partner_organisations": "county", "hub_locations": "high-street"},
            {"location": "Leeds"},
            {"location": "{name: Town Hall, locality: York, postcode: YO1 1AA}"},
            {"remote": "UK"},
        )
    )
    assert made["employer"] == [("anytown", "Anytown Police"), ("county", "County Council")]
    assert made["place"] == [
        ("in-anytown", "Anytown"),
        ("high-street", "High Street (Anytown)"),
        ("in-leeds", "Leeds"),
        ("newlands-park", "Newlands Park"),
        ("remote", "Remote"),
        ("in-york", "York"),
    ]


def test_contracts_and_patterns_are_in_the_order_that_people_know(open_of: OPEN) -> None:
    made = offered(
        open_of(
            {"contract": "secondment", "working_pattern": "[part time, full time]"},
            {"contract": "{type: fixed term, length: 2 years}"},
            {"contract": "permanent", "working_pattern": "job share"},
        )
    )
    assert made["contract"] == [
        ("permanent", "Permanent"),
        ("fixed-term", "Fixed term"),
        ("secondment", "Secondment"),
    ]
    assert [label for _, label in made["pattern"]] == ["Full time", "Part time", "Job share"]


@pytest.mark.parametrize(
    ("salaries", "steps"),
    [
        (["£41,580", "£22,000 to £62,000"], ["40000", "50000", "60000"]),
        (["£9,000"], []),
        (["£9,000", "£10,000"], ["10000"]),
        (
            ["£20,000", "£300,000"],
            ["30000", "60000", "90000", "120000", "150000", "180000", "210000", "240000", "270000", "300000"],
        ),
        (["£15.40 an hour", "Competitive", "{minimum: 40000, currency: EUR}"], []),
    ],
)
def test_salaries_are_offered_in_steps_that_some_vacancy_reaches(
    open_of: OPEN, salaries: list[str], steps: list[str]
) -> None:
    made = offered(open_of(*({"salary": salary} for salary in salaries))).get("pay", [])
    assert [value for value, _ in made] == steps


def test_a_step_is_in_words(open_of: OPEN) -> None:
    assert offered(open_of({"salary": "£41,580"}))["pay"] == [("40000", "£40,000 a year or more")]


def test_what_a_vacancy_is_by_each_choice(listing_of: LISTING) -> None:
    made = listing_of(
        hub_locations="high-street",
        location="Leeds",
        contract="fixed term",
        working_pattern="[full time, job share]",
        salary="£30,000 to £32,500.50",
    )
    assert keys_of(made) == {
        "employer": "anytown",
        "place": "high-street in-anytown in-leeds",
        "contract": "fixed-term",
        "pattern": "full-time job-share",
        "pay": "32500.50",
        "posted": "1772323200",
    }


def test_what_is_not_known_of_a_vacancy_is_left_out(listing_of: LISTING) -> None:
    assert keys_of(listing_of(posted="not stated", salary="from £15 an hour")) == {"employer": "anytown"}
    assert keys_of(listing_of(salary="from £30,000"))["pay"] == "30000"


def test_a_hub_that_is_called_as_its_town_is_offered_once(site_of: SITE) -> None:
    hub = {"content/hubs/high-street.md": "---\nname: Anytown\nlocality: Anytown\n---\n"}
    (listing,) = site_of(hub).open
    assert keys_of(listing)["place"] == "in-anytown"
