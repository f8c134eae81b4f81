"""The questions of a vacancy, to draft the answers in."""

from collections.abc import Callable

import pytest

OUTPUTS = Callable[..., dict[str, bytes]]
TEXT = Callable[..., str]
ANALYST = "content/vacancies/analyst.md"
PATH = "vacancies/analyst/draft-answers.txt"
PURPOSE = (
    "Use this sheet to draft your answers. It is not how to apply: when your answers are ready, follow "
    "“How to apply” on the page of the vacancy, at the address above."
)
QUESTIONS = "[{question: How did you lead?, words: 250, lead: yes}, Why this job?]"


def test_it_has_all_that_a_candidate_needs_to_draft(outputs_of: OUTPUTS, vacancy_text: TEXT) -> None:
    text = vacancy_text(
        supplementary_questions=QUESTIONS,
        anonymised="yes",
        ai_policy="Do *not* use AI tools to write your answers.",
    )
    assert outputs_of({ANALYST: text})[PATH].decode().split("\n") == [
        "Draft answers: Crime Analyst",
        "",
        "Anytown Police",
        "Closing date: 5pm on Friday 20 March 2026",
        "https://jobs.example/careers/vacancies/analyst/",
        "",
        PURPOSE,
        "",
        "We read applications without names, so leave out anything that identifies you.",
        "",
        "Do not use AI tools to write your answers.",
        "",
        "Question 1 (Lead question): How did you lead?",
        "Up to 250 words. Leave out anything that identifies you.",
        "",
        "Your answer:",
        *[""] * 6,
        "Question 2: Why this job?",
        "Leave out anything that identifies you.",
        "",
        "Your answer:",
        *[""] * 7,
    ]


@pytest.mark.parametrize("anonymised", ["no", None])
def test_what_the_advert_does_not_say_is_not_there(
    outputs_of: OUTPUTS, vacancy_text: TEXT, anonymised: str | None
) -> None:
    text = vacancy_text(supplementary_questions="[Why this job?]", anonymised=anonymised, closing_date=None)
    made = outputs_of({ANALYST: text})[PATH].decode()
    assert "without names" not in made
    assert "Closing date: No closing date given" in made
    assert "above.\n\nQuestion 1: Why this job?\n\nYour answer:\n" in made


def test_there_is_none_without_questions_or_once_an_answer_is_too_late(
    outputs_of: OUTPUTS, vacancy_text: TEXT
) -> None:
    asked = {ANALYST: vacancy_text(supplementary_questions=QUESTIONS)}
    assert PATH not in outputs_of()
    assert PATH in outputs_of(asked)
    assert PATH not in outputs_of(asked, "5pm on 20 March 2026")
