"""Email addresses that were lost on the way."""

import pytest

from generator.checks import mangled
from tests.checks.told import VACANCY, Advise, VacancyText


@pytest.mark.parametrize(
    "said",
    [
        "[email protected]",
        "[Email protected]",
        "[email\N{NO-BREAK SPACE}protected]",
        "[email\N{THIN SPACE}protected]",
        "[email\N{ZERO WIDTH SPACE}protected]",
        "[email\N{SOFT HYPHEN} protected]",
        "[emailprotected]",
        "[email&#160;protected]",
        "[email&nbsp;protected]",
        "[e-mail protected]",
        "/cdn-cgi/l/email-protection#a1b2",
        'data-cfemail="a1b2"',
    ],
)
def test_a_lost_address_is_told_whatever_its_spaces(advise_body: Advise, said: str) -> None:
    (told,) = advise_body(mangled, f"Write to us.\n\nWrite to {said} soon.")
    assert told.at == f"{said} soon."
    assert told.problem.code == "mangled-address"


def test_a_line_is_told_once(advise_body: Advise) -> None:
    found = advise_body(mangled, "[[email protected]](/cdn-cgi/l/email-protection#a1)\n\n`[email protected]`")
    assert [told.at[:16] for told in found] == ["[email protected", "[email protected"]
    assert [told.line for told in found] == [9, 11]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("working_arrangements", "Ask [email protected] about the rota"),
        ("working_arrangements", '"[email protected]"'),
        ("benefits", "\n  - Annual leave\n  - Ask [email protected]: they know"),
    ],
)
def test_a_text_of_the_front_matter_is_told(advise_body: Advise, field: str, typed: str) -> None:
    (told,) = advise_body(mangled, "Text.", **{field: typed})
    assert "protected" in told.at
    assert told.path == VACANCY


def test_what_an_employer_gives_to_all_its_vacancies_is_told_once(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    employer = "---\nname: Anytown Police\ndefaults:\n  working_arrangements: Ask [email protected]\n---\n"
    files = {
        "content/organisations/anytown.md": employer,
        "content/vacancies/clerk.md": vacancy_text(title="Clerk"),
    }
    (told,) = advise(mangled, files)
    assert told.path == "content/organisations/anytown.md"
    assert told.at == "Ask [email protected]"


@pytest.mark.parametrize("body", ["Write to hr@anytown.example.", "Your email is protected by law."])
def test_a_real_address_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(mangled, body) == []
