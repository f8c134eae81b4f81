"""Sentences that an advert says twice."""

import pytest

from generator.checks import repeated_sentences
from tests.checks.told import VACANCY, Advise

ASK = "Ask the HR team if you need help."


@pytest.mark.parametrize(
    ("body", "at"),
    [
        (f"{ASK} Read on.\n\n## Help\n\nRead this. {ASK}", ASK),
        (f"{ASK}\n\n- Ask the HR\n  team if you need HELP", "Ask the HR"),
        (f"> {ASK}\n\n**{ASK}**", f"**{ASK}**"),
    ],
)
def test_a_sentence_of_six_words_or_more_is_told_where_it_comes_again(
    advise_body: Advise, body: str, at: str
) -> None:
    (told,) = advise_body(repeated_sentences, body)
    assert (told.problem.code, told.at) == ("repeated-sentence", at)
    assert told.problem.message == "this sentence is on line 9 too"


def test_a_whole_paragraph_is_told_once(advise_body: Advise) -> None:
    other = "Write to us whenever you want to."
    (told,) = advise_body(repeated_sentences, f"{ASK} {other}\n\n{ASK} {other}")
    assert told.line == 11


def test_fields_are_read_too(advise_body: Advise) -> None:
    (told,) = advise_body(repeated_sentences, ASK, summary=f'"{ASK}"')
    assert (told.line, told.problem.message) == (9, "this sentence is on line 4 too")
    (told,) = advise_body(repeated_sentences, ASK, stages=f"[{{stage: Sift, note: {ASK}}}]")
    assert told.line == 10


@pytest.mark.parametrize(
    "body",
    [
        f"{ASK} Ask the IT team if you need help.",
        "Ask the HR team.\n\nAsk the HR team.",
        "Supercalifragilistic expialidocious words. Supercalifragilistic expialidocious words.",
        f"| {ASK} |\n|---|\n| {ASK} |",
        f"`{ASK}` and `{ASK}`",
    ],
)
def test_other_sentences_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(repeated_sentences, body) == []


def test_items_that_each_stand_alone_may_say_the_same(advise_body: Advise) -> None:
    stages = f"[{{stage: Sift, note: {ASK}}}, {{stage: Interview, note: {ASK}}}]"
    assert advise_body(repeated_sentences, stages=stages) == []


def test_only_adverts_that_can_be_applied_for_are_read(advise: Advise, advise_body: Advise) -> None:
    assert advise_body(repeated_sentences, f"{ASK} {ASK}", status="filled") == []
    files = {VACANCY: "", "content/pages/help.md": f"---\ntitle: Help\n---\n{ASK} {ASK}\n"}
    assert advise(repeated_sentences, files) == []
