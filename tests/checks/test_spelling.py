"""Words that are spelled wrong."""

import pytest

from generator.checks import spelling
from tests.checks.told import SITE, VACANCY, Advise, VacancyText

FRONT = "title: Jobs\naddress: https://jobs.example/\norganisation: anytown\n"


@pytest.mark.parametrize(
    ("typed", "at", "says", "fix"),
    [
        ("You will recieve it.", "recieve it.", '"recieve" is not spelled right', "You will receive it."),
        ("Recieve it.", "Recieve it.", "Did you mean Receive?", "Receive it."),
        ("You will organize it.", "organize it.", '"organize" is American spelling', "You will organise it."),
        ("Work. **Organize** it.", "Organize**", "American", "Work. **Organise** it."),
        ("The Police Comissioner", "Comissioner", "mean Commissioner?", "The Police Commissioner"),
        ("A decision-makeing role", "makeing role", "making", "A decision-making role"),
        ("Do ths.", "ths.", "Did you mean the or this?", ""),
    ],
)
def test_a_word_that_is_spelled_wrong_is_told(
    advise_body: Advise, typed: str, at: str, says: str, fix: str
) -> None:
    (told,) = advise_body(spelling, f"First.\n\n{typed}")
    assert told.problem.code == "spelling"
    assert says in f"{told.problem.message} {told.problem.hint}"
    assert told.at.startswith(at)
    assert told.fix == fix


@pytest.mark.parametrize(
    "body",
    [
        "You will organise the programme, and practise.",
        "The World Health Organization and the Harbor Trust",
        "BAs and the ANC, on the 2nd, teh_1",
        "A recruit\N{SOFT HYPHEN}ment page",
        "See https://anytown.example/recieve or `recieve`.",
    ],
)
def test_right_words_names_and_short_forms_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(spelling, body) == []


@pytest.mark.parametrize(
    ("title", "fix"), [("Comissioner", "title: Commissioner"), ("Policy Adivser", "title: Policy Adviser")]
)
def test_a_title_is_read_and_names_of_files_are_not(advise_body: Advise, title: str, fix: str) -> None:
    (told,) = advise_body(spelling, title=title, old_addresses="recieve-clerk")
    assert told.fix == fix


def test_names_of_the_site_and_its_employers_are_right(advise: Advise, vacancy_text: VacancyText) -> None:
    employer = "---\nname: Anytown Comissioner\nacronyms: [BA]\nusual_words: [labor law]\n---\n"
    files = {
        SITE: f"---\n{FRONT}spellings: [Recieve Ltd]\n---\n",
        "content/organisations/anytown.md": employer,
        VACANCY: vacancy_text("You will join comissioner and recieve a ba in labor."),
    }
    assert advise(spelling, files) == []


def test_welsh_is_not_read_as_english(advise_body: Advise) -> None:
    assert advise_body(spelling, "Recieve teh.", language="cy") == []


def test_the_file_of_an_employer_whose_adverts_are_all_in_welsh_is_in_welsh_too(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    files = {
        VACANCY: vacancy_text(language="cy"),
        "content/organisations/anytown.md": "---\nname: Heddlu\n---\nRecieve teh.\n",
    }
    assert advise(spelling, files) == []
    files["content/vacancies/clerk.md"] = vacancy_text(title="Clerk of Works")
    assert len(advise(spelling, files)) == 2


def test_without_the_program_nothing_is_told(advise_body: Advise, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "misspelt", lambda words: {})
    assert advise_body(spelling, "You will recieve it.") == []
