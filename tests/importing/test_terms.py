import pytest

from generator.importing.extract import Fact
from generator.importing.terms import parted


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Permanent", [("contract", "permanent")]),
        ("Full-time, permanent", [("contract", "permanent"), ("working_pattern", "full time")]),
        ("FULL_TIME, PART_TIME", [("working_pattern", "full time, part time")]),
        ("Intern", [("contract", "internship")]),
        ("Fixed term for 2 years", [("contract", "Fixed term for 2 years")]),
        ("Permanent, with luck", [("contract", "Permanent, with luck")]),
    ],
)
def test_words_go_to_the_field_that_has_them(said: str, found: list[tuple[str, str]]) -> None:
    facts = list(parted([Fact("terms", said, "“…”"), Fact("grade", "7", "“Grade: 7”")]))
    assert [(fact.key, fact.value) for fact in facts] == [*found, ("grade", "7")]
