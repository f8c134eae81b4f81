"""Words that research links with men or with women, in their context."""

import pytest

from generator.checks import gendered
from tests.checks.told import VACANCY, Advise, VacancyText

ORGANISATION = "content/organisations/anytown.md"
STRONG = (
    "We want a driven, fearless and very ambitious person.\n\nYou will dominate the field, and support us."
)


def test_both_counts_and_each_word_in_its_context_are_told_once(advise_body: Advise) -> None:
    (told,) = advise_body(gendered, f"Take courage.\n\n{STRONG}", summary="A bold job for you.")
    assert (told.problem.code, told.at) == ("gender-coded", "bold job for you.")
    assert told.problem.message == "research links 6 words of this advert with men, and 1 with women"
    assert told.problem.hint == (
        "Read them where they stand, and decide which to keep: "
        'with men: line 4 "A bold job for", line 9 "Take courage", '
        'line 11 "want a driven, fearless and very ambitious person" and '
        'line 13 "You will dominate the field"; '
        'with women: line 13 "field, and support us". '
        "If a word names what the employer does, list it under usual_words in the employer's file."
    )


def test_long_lists_and_long_words_are_cut_short(advise_body: Advise) -> None:
    body = "\n\n".join(["Be bold.", f"Be tough{'h' * 80}.", "Be strong.", *["Be fearless."] * 12])
    (told,) = advise_body(gendered, body)
    assert "15 words" in told.problem.message
    assert 'line 31 "Be fearless" and 3 more places.' in told.problem.hint
    assert 'hh…"' in told.problem.hint


@pytest.mark.parametrize(
    "body",
    [
        "Text.",
        "You are bold, driven and tough.",
        "Lead, lead, lead, lead and lead.",
        "You are bold, driven, tough and fearless. You support and trust others.",
        "Bold, driven, tough, fearless, daring: caring, warm, loyal.",
    ],
)
def test_few_words_or_words_of_both_kinds_are_no_pattern(advise_body: Advise, body: str) -> None:
    assert advise_body(gendered, body) == []


@pytest.mark.parametrize(
    "context",
    [
        "Answer the lead question.",
        "The lead time is short.",
        "You have a driving licence.",
        "You served in the armed forces.",
        "You know the Independent Office.",
        "You know well-led and mis-lead.",
        "You know emboldened people.",
        "The job of driver is here.",
    ],
)
def test_a_word_that_means_something_else_does_not_count(advise_body: Advise, context: str) -> None:
    three = "You are bold, tough and fearless."
    assert advise_body(gendered, f"{three} {context}", title="Fast Driver") == []
    assert len(advise_body(gendered, f"{three} {context} You are daring.", title="Fast Driver")) == 1


def test_the_title_of_the_job_does_not_count(advise_body: Advise) -> None:
    body = "The lead analyst is bold, tough and fearless."
    assert len(advise_body(gendered, body)) == 1
    assert advise_body(gendered, body, title="Lead Analyst") == []


def test_closed_vacancies_are_history(advise_body: Advise) -> None:
    assert advise_body(gendered, STRONG, status="filled") == []


def test_usual_words_of_the_employer_do_not_count(advise: Advise, vacancy_text: VacancyText) -> None:
    employer = "---\nname: Anytown Police\nusual_words: [police force, leadership]\n---\n"
    body = "The police force wants leadership from bold, tough and fearless people."
    assert advise(gendered, {ORGANISATION: employer, VACANCY: vacancy_text(body)}) == []
    (told,) = advise(gendered, {ORGANISATION: employer, VACANCY: vacancy_text(f"{body} Use force.")})
    assert told.problem.message == "research links 4 words of this advert with men, and 0 with women"


def test_the_police_are_a_force(advise: Advise, vacancy_text: VacancyText) -> None:
    text = vacancy_text("The force wants bold, tough and fearless people.")
    employer = "---\nname: Anytown Police\nkind: police\n---\n"
    assert advise(gendered, {ORGANISATION: employer, VACANCY: text}) == []
    assert len(advise(gendered, {ORGANISATION: employer.replace("police", "other"), VACANCY: text})) == 1


def test_a_letter_that_is_longer_in_small_letters_moves_no_place(advise_body: Advise) -> None:
    (told,) = advise_body(gendered, f"İİ bold.\n\n{STRONG}\n\nBold.")
    assert "research links 6 words" in told.problem.message


def test_words_that_cannot_be_kept_are_looked_up_again(
    advise_body: Advise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gendered, "_with_neither", set())
    monkeypatch.setattr(gendered, "MOST_KEPT", 1)
    assert len(advise_body(gendered, f"Be bold. Be tough.\n\n{STRONG}")) == 1
    assert len(advise_body(gendered, f"Be bold. Be tough.\n\n{STRONG}")) == 1
