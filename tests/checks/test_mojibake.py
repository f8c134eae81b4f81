"""Signs that were broken because a text was read in the wrong encoding."""

import pytest

from generator.checks import mojibake
from tests.checks.told import Advise


@pytest.mark.parametrize(
    ("typed", "said", "fix"),
    [
        ("It pays Â£30.", "Â£", "It pays £30."),
        ("We donâ€™t know.", "â€™", "We don’t know."),
        ("Is it so â€“ or not?", "â€“", "Is it so – or not?"),
        ("Le cafÃ© in TÅµr", "Ã©", "Le café in Tŵr"),
        ("AÂ\xa0job", "Â\xa0", "A job"),
        ("We donÃ¢â‚¬â„¢t know.", "Ã¢", "We don’t know."),
        ("Hello ðŸ˜€", "ðŸ˜€", "Hello 😀"),
        ("A ï»¿job", "ï»¿", "A job"),
        ("A â€œjobâ€ here", "â€œ", ""),
        ("A jobâ€ here", "â€", ""),
    ],
)
def test_a_broken_sign_is_told_with_the_line_as_it_was(
    advise_body: Advise, typed: str, said: str, fix: str
) -> None:
    (told,) = advise_body(mojibake, f"Text.\n\n{typed}")
    assert (told.problem.code, told.fix) == ("mojibake", fix)
    assert told.at.startswith(said)


def test_what_is_meant_is_named_where_it_is_known(advise_body: Advise) -> None:
    first, second = advise_body(mojibake, "It pays Â£30.\n\nA jobâ€ here")
    assert first.problem.message == '"Â£" is a sign that was broken, where £ is meant'
    assert second.problem.message == '"â€" is a sign that was broken'


def test_a_field_is_told(advise_body: Advise) -> None:
    (told,) = advise_body(mojibake, summary="It pays Â£30 a day.")
    assert (told.line, told.fix) == (4, "summary: It pays £30 a day.")


@pytest.mark.parametrize(
    "body",
    ["Tŷ’r Llân, âr a “CAFÉ”, LLÂN – tâ’", "São Paulo, Åse and «À»", "£30 and 30 €", "`Â£30`"],
)
def test_letters_with_marks_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(mojibake, body) == []
