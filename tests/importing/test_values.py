import pytest

from generator.fields.kind import LONDON
from generator.importing.extract import Value
from generator.importing.values import typed
from generator.problem import Invalid
from generator.vacancy_fields import VACANCY

FIELDS = {field.key: field for field in VACANCY}


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("title", "Policy Adviser: Youth", 'title: "Policy Adviser: Youth"'),
        ("closing_date", "Wednesday 4th May 2022", "closing_date: 4 May 2022"),
        ("closing_date", "2022-05-04T22:59:00Z", "closing_date: 11:59pm on 4 May 2022"),
        ("closing_date", "midday on 4 May 2022", "closing_date: midday on 4 May 2022"),
        ("closing_date", "12 noon on 4 May 2022", "closing_date: midday on 4 May 2022"),
        ("closing_date", "open until filled", "closing_date: open until filled"),
        ("closing_date", "2022-10-30T00:30:00Z", "closing_date: 2022-10-30T00:30:00Z"),
        ("posted", "2025-11-24T09:30:10Z", "posted: 2025-11-24T09:30:10Z"),
        ("posted", "2025-11-24", "posted: 24 November 2025"),
        ("contract", "Fixed term for 2 years", "contract: {type: Fixed term, length: 2 years}"),
        ("working_pattern", "full time, part time", "working_pattern: [full time, part time]"),
        (
            "location",
            {"locality": "London", "postcode": "SE1 0LL"},
            'location: {locality: "London", postcode: "SE1 0LL"}',
        ),
        ("hub_locations", ("union-street", "newlands-park"), "hub_locations: [union-street, newlands-park]"),
        ("desirable_criteria", ("a, b", "c"), 'desirable_criteria: ["a, b", c]'),
    ],
)
def test_a_value_is_typed_as_its_field_takes_it(key: str, value: Value, line: str) -> None:
    assert typed(FIELDS[key], value, LONDON)[0] == line


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("closing_date", "04/05/2022", "ambiguous-date"),
        ("closing_date", "4 May", "date"),
        ("closing_date", "midnight on 4 May 2022", "midnight"),
        ("closing_date", "4 May 22", "date"),
        ("closing_date", "12 noon on 4 May 22", "date"),
        ("contract", "permanant", "unknown-choice"),
        ("salary", "about £40,000", "salary"),
        ("contact", "[email protected]", "mangled-address"),
        ("title", "a\x07bcd", "control-character"),
    ],
)
def test_what_is_not_certain_is_refused(key: str, value: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        typed(FIELDS[key], value, LONDON)
    assert refused.value.problems[0].code == code
