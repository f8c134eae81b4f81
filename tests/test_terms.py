"""Every value that we define is defined once, in words, at an address of its own."""

import re

from generator.fields.restriction import RESTRICTIONS
from generator.fields.vetting import VETTING
from generator.fields.work import CONTRACTS, PATTERNS
from generator.stage import Stage
from generator.terms import ENDED, FAMILIES, OPEN

TERMS = [term for family in FAMILIES for term in family.terms]


def test_every_value_of_a_public_vacancy_is_defined() -> None:
    values = {family.field: [term.value for term in family.terms] for family in FAMILIES}
    assert values == {
        "political_restriction.kind": list(RESTRICTIONS),
        "vetting[].level": list(VETTING),
        "contract.type": list(CONTRACTS),
        "working_pattern[]": list(PATTERNS),
        "stage": ["open", "closing soon"],
        "why": ["closed", "withdrawn", "filled"],
    }
    assert [term.value for term in OPEN + ENDED] == [stage for stage in Stage if stage.is_public]


def test_a_definition_is_a_name_and_whole_sentences() -> None:
    for term in TERMS:
        assert term.name[0].isupper()
        assert re.fullmatch(r"[A-Z].+\.", term.meaning), term


def test_no_two_definitions_have_one_address() -> None:
    anchors = [term.anchor for term in TERMS]
    assert len(set(anchors)) == len(anchors)
    assert {"vetting-sc", "restriction-all-staff", "stage-closing-soon"} < set(anchors)
    # What JSON Schema 2020-12 allows (core, 8.2.2).
    assert all(re.fullmatch(r"[A-Za-z_][-A-Za-z0-9._]*", anchor) for anchor in anchors)
