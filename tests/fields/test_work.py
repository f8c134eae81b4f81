from typing import Any

import pytest

from generator.fields.kind import Kind
from generator.fields.many import Many
from generator.fields.words import Choice
from generator.fields.work import (
    CONTRACT_MEANINGS,
    CONTRACTS,
    PATTERN,
    PATTERN_MEANINGS,
    PATTERNS,
    Contract,
    ContractKind,
    Country,
    CountryName,
    Hybrid,
    HybridKind,
    Place,
    PlaceKind,
    Postcode,
)

from .reading import read, refusal, refusals, shown, takes, told


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("permanent", "Permanent"),
        ("Fixed-term", "Fixed term"),
        ("appointment", "Appointment"),
        ("{type: fixed term, length: 2 years}", "Fixed term, 2 years"),
        ("{type: secondment}", "Secondment"),
    ],
)
def test_a_contract_is_a_type_or_parts(typed: str, says: str) -> None:
    assert shown(ContractKind(), typed) == says


def test_every_type_of_contract_is_accepted() -> None:
    assert [read(ContractKind(), contract) for contract in CONTRACTS] == list(map(Contract, CONTRACTS))
    assert " ".join(CONTRACTS) == (
        "permanent fixed term temporary secondment apprenticeship internship casual volunteer appointment"
    )


@pytest.mark.parametrize(
    "typed",
    ["fixed term, 2 years", "fixed term for 2 years", "fixed term (2 years)", '"fixed term, 2 years"'],
)
def test_a_contract_with_its_length_is_put_in_parts(typed: str) -> None:
    problem = refusal(ContractKind(), typed)
    assert (problem.code, problem.fix) == ("wrong-shape", "field: {type: fixed term, length: 2 years}")


def test_a_length_after_a_type_that_is_not_known_has_no_fix() -> None:
    assert (refusal(ContractKind(), "zero hours for 2 years").code) == "unknown-choice"


def test_a_contract_that_is_not_known_is_refused() -> None:
    assert refusal(ContractKind(), "permanant").fix == "field: permanent"
    assert refusal(ContractKind(), "zero hours").fix == ""
    assert refusal(ContractKind(), "{length: 2 years}").message == "type in field is missing"


@pytest.mark.parametrize("pattern", ["full time", "part time", "job share", "flexible", "shift"])
def test_every_working_pattern_is_accepted(pattern: str) -> None:
    assert read(Choice(PATTERNS), pattern) == pattern


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1 to 2 days a week in a hub", "1 to 2 days a week in a hub"),
        ("{office_days: 1 to 2}", "1 to 2 days a week in the office"),
        ("{office_days: 1 day}", "1 day a week in the office"),
        ("{office_days: 2-3, per: fortnight}", "2 to 3 days a fortnight in the office"),
        ("{office_days: 2–3 days, per: month}", "2 to 3 days a month in the office"),
        ("{office_days: 2 to 2}", "2 days a week in the office"),
        (
            "{office_days: 3, note: Days may differ by team.}",
            "3 days a week in the office. Days may differ by team.",
        ),
    ],
)
def test_hybrid_working_is_words_or_days_in_the_office(typed: str, says: str) -> None:
    assert shown(HybridKind(), typed) == says


@pytest.mark.parametrize("typed", ["yes", "no", "True", "false"])
def test_a_bare_yes_or_no_does_not_say_how_hybrid_work_is(typed: str) -> None:
    assert refusal(HybridKind(), typed).hint.startswith("Say how often in the office")


def test_words_about_hybrid_working_are_kept() -> None:
    assert read(HybridKind(), "mostly at home") == Hybrid(words="mostly at home")


@pytest.mark.parametrize("typed", ["0", "3 to 2", "32", "some", "1 to 2 to 3", "٢", "[1, 2]", "1.5"])
def test_what_is_no_number_of_days_is_refused(typed: str) -> None:
    assert refusal(HybridKind(), f"{{office_days: {typed}, per: month}}").code == "not-a-number"


@pytest.mark.parametrize(("days", "per"), [("8", "week"), ("5 to 8", "week"), ("15", "fortnight")])
def test_more_days_than_there_are_is_refused(days: str, per: str) -> None:
    problem = refusal(HybridKind(), f"{{office_days: {days}, per: {per}}}")
    assert problem.code == "not-a-number"
    assert problem.message == f"field has {days} days, which is more than there are in a {per}"


@pytest.mark.parametrize(
    "typed", ["SE1 0LL", "SE26", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "EC1A"]
)
def test_a_postcode_or_its_first_half(typed: str) -> None:
    assert read(Postcode(), typed) == typed


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("se1 0ll", "SE1 0LL"),
        ("SE10LL", "SE1 0LL"),
        ("se26", "SE26"),
        ("SE 26", "SE26"),
        ("EC1A  1bb", "EC1A 1BB"),
    ],
)
def test_a_postcode_without_its_capitals_or_space_is_put_right(typed: str, fix: str) -> None:
    problem = refusal(Postcode(), typed)
    assert (problem.code, problem.hint, problem.fix) == ("postcode", "", f"field: {fix}")


@pytest.mark.parametrize("typed", ["75008", "London", "SE1 0L", "SE1 OLL", "[SE26]"])
def test_what_is_no_uk_postcode_is_refused(typed: str) -> None:
    problem = refusal(Postcode(), typed)
    assert (problem.code, problem.fix) == ("postcode", "")
    assert "outside the UK" in problem.hint


def test_a_country_is_two_capital_letters() -> None:
    assert read(Country(), "FR") == "FR"


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("UK", "field: GB"),
        ("uk", "field: GB"),
        ("United Kingdom", "field: GB"),
        ("England", "field: GB"),
        ("fr", "field: FR"),
        ("France", ""),
        ("[GB]", ""),
    ],
)
def test_another_name_of_a_country_is_put_right_where_it_is_certain(typed: str, fix: str) -> None:
    problem = refusal(Country(), typed)
    assert (problem.code, problem.fix) == ("country", fix)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("London", "London"),
        ("{name: City Hall, locality: London, postcode: E16 1ZE}", "City Hall, London, E16 1ZE"),
        (
            "{street: 10 High Street, locality: Cardiff, region: South Wales}",
            "10 High Street, Cardiff, South Wales",
        ),
        ("{name: London, locality: London}", "London"),
        ("{locality: 75008 Paris, country: FR}", "75008 Paris, FR"),
    ],
)
def test_a_place_is_a_name_or_as_much_of_its_address_as_is_known(typed: str, says: str) -> None:
    assert shown(PlaceKind(), typed) == says


def test_a_place_is_in_the_united_kingdom_unless_it_says_otherwise() -> None:
    assert read(PlaceKind(), "London") == Place("London", country="GB")
    assert read(PlaceKind(), "{postcode: SE26}") == Place(postcode="SE26", country="GB")


@pytest.mark.parametrize("typed", ["{country: GB}", "{}"])
def test_a_country_alone_is_no_place(typed: str) -> None:
    problem = refusal(PlaceKind(), typed)
    assert (problem.code, problem.hint) == ("place", "Give a name, a street, a town or a postcode.")


def test_every_wrong_part_of_a_place_is_told() -> None:
    problems = refusals(PlaceKind(), "{town: London, postcode: x, country: UK}")
    assert [problem.code for problem in problems] == ["unknown-field", "postcode", "country"]


def test_a_country_is_named_and_several_are_a_list() -> None:
    assert read(Many(CountryName(), unique=True), "[UK, Republic of Ireland]") == (
        "UK",
        "Republic of Ireland",
    )
    refused = refusal(Many(CountryName(), unique=True), "UK, Ireland")
    assert (refused.code, refused.fix) == ("wrong-shape", "field: [UK, Ireland]")
    assert refusal(CountryName(), "44").code == "country"


@pytest.mark.parametrize("typed", ["yes", "No", "true", "false", "fully", "Fully remote"])
def test_what_only_says_that_work_is_remote_is_no_country(typed: str) -> None:
    problem = refusal(Many(CountryName(), unique=True), typed)
    assert problem.code == "country"
    assert problem.hint == "Write UK, or a list of countries, or delete the line."


@pytest.mark.parametrize(
    ("kind", "typed", "data"),
    [
        (ContractKind(), "permanent", {"type": "permanent"}),
        (
            ContractKind(),
            "{type: Fixed-term, length: 2 years}",
            {"type": "fixed term", "length": "2 years"},
        ),
        (PATTERN, "Job-share", "job share"),
        (HybridKind(), "2 days a week in a hub", {"words": "2 days a week in a hub"}),
        (HybridKind(), "{office_days: 2}", {"office_days": {"minimum": 2, "maximum": 2}, "per": "week"}),
        (
            HybridKind(),
            "{office_days: 1 to 2, per: month, note: n}",
            {"office_days": {"minimum": 1, "maximum": 2}, "per": "month", "note": "n"},
        ),
        (PlaceKind(), "London", {"name": "London", "country": "GB"}),
        (
            PlaceKind(),
            "{street: 1 Rue, locality: Nice, country: FR}",
            {"street": "1 Rue", "locality": "Nice", "country": "FR"},
        ),
        (Postcode(), "SE26", "SE26"),
        (CountryName(), "UK", "UK"),
    ],
)
def test_as_data_each_is_parts_or_words(kind: Kind[Any], typed: str, data: object) -> None:
    assert told(kind, typed) == data


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (ContractKind(), {"type": "forever"}),
        (HybridKind(), {"office_days": "1 to 2", "per": "week"}),
        (HybridKind(), {"office_days": {"minimum": 1}, "per": "week"}),
        (PlaceKind(), {"name": "London"}),
        (PlaceKind(), {"name": "London", "country": "UKX"}),
        (Postcode(), "SE1-0LL"),
    ],
)
def test_data_of_another_form_is_refused_by_the_schema(kind: Kind[Any], data: object) -> None:
    assert not takes(kind, data)


def test_each_contract_and_pattern_is_defined() -> None:
    assert CONTRACT_MEANINGS.keys() == CONTRACTS.keys()
    assert PATTERN_MEANINGS.keys() == PATTERNS.keys()
    assert [term.anchor for term in PATTERN.terms][:2] == ["pattern-full-time", "pattern-part-time"]
    assert [term.anchor for term in ContractKind.choice.terms][:2] == [
        "contract-permanent",
        "contract-fixed-term",
    ]


@pytest.mark.parametrize(
    ("place", "town"),
    [
        (Place(name="London"), Place(locality="London")),
        (Place(name="Paris", country="FR"), Place(locality="Paris", country="FR")),
        (Place(name="London, SE26"), Place(name="London, SE26")),
        (Place(name="10 High Street"), Place(name="10 High Street")),
        (Place(name="City Hall", postcode="SE1"), Place(name="City Hall", postcode="SE1")),
        (Place(locality="London"), Place(locality="London")),
    ],
)
def test_a_place_that_has_only_a_plain_name_is_a_town(place: Place, town: Place) -> None:
    assert place.as_town == town
