"""Words that make an advert hard to read."""

import pytest

from generator.checks import jargon
from tests.checks.told import VACANCY, Advise, VacancyText


@pytest.mark.parametrize(
    ("body", "at", "fix"),
    [
        ("You utilise data.", "utilise data.", "You use data."),
        ("Utilising data.", "Utilising data.", "Using data."),
        ("- Read, in order to learn.", "in order to learn.", "- Read, to learn."),
        ("You liaise with partners.", "liaise with partners.", "You work with partners."),
        ("You commence work.", "commence work.", "You start work."),
        ("You were hired prior to this.", "prior to this.", "You were hired before this."),
        ("Tell us\nprior\nto it.", "prior", ""),
    ],
)
def test_what_has_a_plain_form_is_corrected(advise_body: Advise, body: str, at: str, fix: str) -> None:
    (told,) = advise_body(jargon, body)
    assert (told.problem.code, told.at, told.fix) == ("jargon", at, fix)
    assert "is harder to read than" in told.problem.message


@pytest.mark.parametrize(
    ("body", "at", "hint"),
    [
        ("You facilitate talks.", "facilitate talks.", 'Write "help", "run" or "arrange".'),
        ("Holistic view", "Holistic view", 'Write "whole" or "as a whole".'),
        ("You liaise.", "liaise.", 'Write "work with" or "talk to".'),
        ("Work at pace.", "at pace.", 'Write "quickly", or say by when.'),
        (
            "You deliver change.",
            "deliver change.",
            "Say what the person will do, and what will be different.",
        ),
        ("Driving real improvements", "Driving real", "Say what the person will do, and"),
        ("Drive forward the plan", "Drive forward", "Say what the person will do."),
    ],
)
def test_what_has_none_is_told_with_what_to_say(advise_body: Advise, body: str, at: str, hint: str) -> None:
    (told,) = advise_body(jargon, body)
    assert told.at.startswith(at)
    assert told.problem.hint.startswith(hint)
    assert told.fix == ""


@pytest.mark.parametrize(
    "body",
    [
        "You use data to find patterns.",
        "You deliver letters and drive a van.",
        "You deliver services and change lives.",
        "You will drive",
        "You drive our",
        "You deliver. Results follow.",
        "Do it in order, to learn.",
        "To learn, in the right order",
        "Order to go",
        "You tackle crime, deploy officers and work with stakeholders.",
        "Pace yourself at work.",
        "Join the Deliver Change team, or Cornwall Facilitate, of the Empower Trust.",
        "You commence legal proceedings, initiating prosecutions.",
        "You deliver value for money.",
        "`utilise`",
    ],
)
def test_plain_words_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(jargon, body) == []


def test_fields_are_read_too(advise_body: Advise) -> None:
    (told,) = advise_body(jargon, summary='"Utilise data."')
    assert (told.line, told.fix) == (4, 'summary: "Use data."')


def test_what_the_employer_calls_usual_is_left_alone(advise: Advise, vacancy_text: VacancyText) -> None:
    employer = "---\nname: Anytown Police\nusual_words: [Deliver Change, robust]\n---\n"
    files = {VACANCY: vacancy_text("Join Deliver Change, a robust team, to utilise data.")}
    files["content/organisations/anytown.md"] = employer
    assert [told.at for told in advise(jargon, files)] == ["utilise data."]
