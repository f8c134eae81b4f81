"""Email addresses that were lost on the way."""

import pytest

from generator.checks import mangled
from tests.checks.told import VACANCY, Advise, VacancyText

LOST = "[email\N{NO-BREAK SPACE}protected]"
# The code of hr@anytown.example, under the key 54.
CODE = "543c2614353a2d203b233a7a312c3539243831"


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
    assert told.at == "[email protected]"


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        (f"[{LOST}](/cdn-cgi/l/email-protection#{CODE})", "[hr@anytown.example](mailto:hr@anytown.example)"),
        (f'<span class="__cf_email__" data-cfemail="{CODE}">{LOST}</span>', "hr@anytown.example"),
        (f'{LOST} or <span data-cfemail="{CODE}">{LOST}</span>', ""),
    ],
)
def test_a_code_that_is_still_there_is_read(advise_body: Advise, typed: str, fix: str) -> None:
    (told,) = advise_body(mangled, f"Write to {typed} soon.")
    assert told.fix == (f"Write to {fix} soon." if fix else "")
    assert ("code is still there" in told.problem.message) == bool(fix)
    (told,) = advise_body(mangled, working_arrangements=f"Ask {typed} about the rota")
    assert told.fix == (f"working_arrangements: Ask {fix} about the rota" if fix else "")


def test_the_line_of_a_value_that_spans_lines_is_corrected(advise_body: Advise) -> None:
    text = f">-\n  Ask\n  [Us](/cdn-cgi/l/email-protection#{CODE})"
    (told,) = advise_body(mangled, working_arrangements=text)
    assert (told.line, told.fix) == (10, "  [Us](mailto:hr@anytown.example)")


@pytest.mark.parametrize("body", ["Write to hr@anytown.example.", "Your email is protected by law."])
def test_a_real_address_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(mangled, body) == []
