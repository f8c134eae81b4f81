import pytest

from generator.fields.residency import Residency, ResidencyKind

from .reading import read, refusal, shown, told


@pytest.mark.parametrize("typed", ["3 years", "3", "3 YEARS", "3years", '" 3 years "', "{years: 3 years}"])
def test_years_without_a_break(typed: str) -> None:
    assert read(ResidencyKind(), typed) == Residency(3)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("3 years", "You must have lived in the UK without a break for at least the last 3 years"),
        ("1 year", "You must have lived in the UK without a break for at least the last 1 year"),
        ("{years: 5, continuous: no}", "You must have lived in the UK for at least 5 years in all"),
        (
            "{years: 3, continuous: no, note: Ask if you served abroad.}",
            "You must have lived in the UK for at least 3 years in all. Ask if you served abroad.",
        ),
    ],
)
def test_the_page_says_it_in_a_sentence(typed: str, says: str) -> None:
    assert shown(ResidencyKind(), typed) == says


@pytest.mark.parametrize(
    "typed", ["0", "31 years", "three years", "3 s", "3.5 years", "٣ years", "3 months", "[3]"]
)
def test_what_is_no_number_of_years_is_refused(typed: str) -> None:
    assert refusal(ResidencyKind(), f"{{years: {typed}}}").code == "not-a-number"


def test_a_list_of_years_is_refused() -> None:
    assert refusal(ResidencyKind(), "[3 years]").code == "wrong-shape"


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("three years", "field: 3 years"),
        ("One year", "field: 1 year"),
        ("three months", ""),
        ("some years", ""),
        ("three", ""),
    ],
)
def test_a_number_in_words_is_put_in_figures(typed: str, fix: str) -> None:
    problem = refusal(ResidencyKind(), typed)
    assert (problem.code, problem.fix) == ("not-a-number", fix)


def test_as_data_the_years_are_a_number() -> None:
    assert told(ResidencyKind(), "3 years") == {"years": 3, "continuous": True}
    assert told(ResidencyKind(), "{years: 5, continuous: no, note: Ask us.}") == {
        "years": 5,
        "continuous": False,
        "note": "Ask us.",
    }
