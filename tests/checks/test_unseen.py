"""Signs that look like a space, or like nothing."""

import pytest

from generator.checks import unseen
from tests.checks.told import Advise

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("typed", "at", "fix"),
    [
        (f"Write{SPACE}to us.", f"{SPACE}to us.", "Write to us."),
        (f"Write{SPACE}to{SPACE}us on 4{SPACE}May.", f"{SPACE}to{SPACE}us", f"Write to us on 4{SPACE}May."),
        (f"Write {SPACE}to us.", f"{SPACE}to us.", "Write to us."),
        (f"Write{SPACE} to us.{SPACE}", f"{SPACE} to us.", "Write to us."),
        (f"{SPACE}{SPACE}Write to us.", f"{SPACE}{SPACE}Write", "Write to us."),
        (f"Write{SPACE}{SPACE}to us.", f"{SPACE}{SPACE}to us.", "Write to us."),
        ("Write\N{EM SPACE}to us.", "\N{EM SPACE}to us.", "Write to us."),
    ],
)
def test_a_space_that_is_no_plain_one_is_told(advise_body: Advise, typed: str, at: str, fix: str) -> None:
    (told,) = advise_body(unseen, f"First.\n\n{typed}\n\nLast.")
    assert (told.problem.code, told.fix) == ("no-break-space", fix)
    assert told.at.startswith(at)


@pytest.mark.parametrize(
    "body",
    [
        f"On 4{SPACE}May, £3{SPACE}billion, section{SPACE}1 and 5{SPACE}%",
        f"Mr{SPACE}Smith, Dame{SPACE}Eilish, J.{SPACE}Jones, Mrs{SPACE}Brown and No.{SPACE}10",
        f"A team{SPACE}– the best",
        f"In code: `a{SPACE}b`",
        f"Write to [email{SPACE}protected].",
        "Write&nbsp;to us, re&shy;cruitment",
    ],
)
def test_a_space_that_is_meant_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(unseen, body) == []


def test_a_value_of_the_front_matter_is_told(advise_body: Advise) -> None:
    (told,) = advise_body(unseen, working_arrangements=f'"Some{SPACE}evenings: two"')
    assert told.at.startswith(f"{SPACE}evenings")
    assert told.fix == 'working_arrangements: "Some evenings: two"'
    (told,) = advise_body(unseen, working_arrangements=f">-\n  Some{SPACE}evenings\n  and weekends")
    assert (told.at, told.fix) == (f"{SPACE}evenings", "  Some evenings")


@pytest.mark.parametrize("sign", ["\xad", "\u200b", "\u200d", "\u200e", "\u2060", "\u202c"])
def test_a_character_that_nobody_sees_is_told(advise_body: Advise, sign: str) -> None:
    (told,) = advise_body(unseen, f"First.\n\nThe recruit{sign}ment team{sign}.")
    assert (told.problem.code, told.fix) == ("invisible-character", "The recruitment team.")
    assert told.at == f"{sign}ment team{sign}."


def test_such_a_character_is_told_in_the_front_matter(advise_body: Advise) -> None:
    (told,) = advise_body(unseen, title="Crime\xad Analyst")
    assert (told.at, told.fix) == ("\xad Analyst", "title: Crime Analyst")


@pytest.mark.parametrize(
    "body", ["\U0001f469\u200d\U0001f4bb Coder", "भर्ती क्\u200dष", "می\u200cخواهم", "Plain"]
)
def test_such_a_character_within_emoji_and_other_scripts_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(unseen, body) == []
