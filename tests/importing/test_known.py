from collections.abc import Callable

import pytest

from generator import content
from generator.importing.extract import Fact
from generator.importing.known import Known
from generator.importing.notes import Notes
from generator.tree import Tree


@pytest.fixture
def known(project: Callable[..., Tree]) -> Known:
    other = "---\nname: Mayor's Office\nshort_name: MO\n---\nWe are other.\n"
    site, _ = content.read(project({"content/organisations/mayor.md": other}))
    return Known(site.organisations, site.hubs)


def test_employers_and_hubs_are_found_by_their_names(known: Known, notes: Notes) -> None:
    facts = [
        Fact("organisation", "mayor's office", "“A”"),
        Fact("location", "High Street", "“B”"),
        Fact("location", "High Street or London", "“C”"),
        Fact("location", {"locality": "London"}, "“D”"),
        Fact("organisation", "Othertown", "“Employer: Othertown”"),
        Fact("grade", "7", "“E”"),
    ]
    assert [(fact.key, fact.value) for fact in known.resolved(facts, notes)] == [
        ("organisation", "mayor"),
        ("hub_locations", ("high-street",)),
        ("location", "High Street or London"),
        ("location", {"locality": "London"}),
        ("grade", "7"),
    ]
    assert notes.look == ["The employer is not one of this site: “Employer: Othertown”."]


def test_the_employers_that_a_text_names(known: Known) -> None:
    assert list(known.speaking(["Work for the **MO** in Anytown.", "Anytown Police is near."])) == [
        "Anytown Police",
        "Mayor's Office",
    ]
    assert list(known.speaking(["The most of it."])) == []
