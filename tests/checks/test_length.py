"""How long an advert, its sentences and its paragraphs are."""

import pytest

from generator.checks import length
from tests.checks.told import VACANCY, Advise, Told, VacancyText

TEN = "We read the figures and we say what they mean."
OTHER = "content/pages/help.md"


def of(found: list[Told], code: str) -> list[Told]:
    return [told for told in found if told.problem.code == code]


@pytest.mark.parametrize("body", [f"{TEN}\n\n" * 30, f"{TEN}\n\n" * 50, f"{TEN} – {TEN}\n\n" * 25])
def test_an_advert_of_300_to_500_words_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(length, body) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("One word", "the text has 2 words; 300 to 500 are best"),
        ("One", "the text has 1 word; 300 to 500 are best"),
        (f"## Your\n\n{TEN}\n\n" * 27 + "- one\n- two", "the text has 299 words; 300 to 500 are best"),
        (f"{TEN}\n\n" * 51, "the text has 510 words; 300 to 500 are best"),
    ],
)
def test_another_length_is_told_once_with_the_count(advise_body: Advise, body: str, message: str) -> None:
    (told,) = advise_body(length, body)
    assert (told.problem.code, told.problem.message, told.line) == ("body-length", message, 9)


def test_an_advert_without_a_text_is_told_at_its_end(advise_body: Advise) -> None:
    (told,) = advise_body(length, "")
    assert (told.problem.message, told.line) == ("the text has 0 words; 300 to 500 are best", 10)


def test_fields_do_not_count_and_ended_adverts_are_left_alone(advise_body: Advise) -> None:
    body = f"{TEN}\n\n" * 29
    assert len(advise_body(length, body, hours=TEN)) == 1
    assert advise_body(length, body, status="filled") == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        (f"Read. **{TEN[:-1]}, {TEN[:-1]} and six more words come here.**", "**We read"),
        (f"- Short.\n- {TEN[:-1]}\n  {TEN[:-1]} and six more words come here", "We read"),
        (f"| {TEN[:-1]} {TEN[:-1]} and six more words come here | x |", "We read"),
        (f"| One | two |\n|---|---|\n| x | {TEN[:-1]} {TEN[:-1]} and six more words come here |", "We read"),
        (f"One line  \n{TEN[:-1]} {TEN[:-1]} and six more words come here", "We read"),
    ],
)
def test_a_sentence_of_26_words_is_told_at_its_start(advise_body: Advise, body: str, at: str) -> None:
    (told,) = of(advise_body(length, body), "long-sentence")
    assert told.at.startswith(at)
    assert told.problem.message == "this sentence has 26 words; up to 25 are easy to read"


@pytest.mark.parametrize(
    "body",
    [
        f"{TEN[:-1]} {TEN[:-1]} and five more words come.",
        f"{TEN} {TEN} {TEN} {TEN}",
        f"You will:\n\n- {TEN[:-1]}\n- {TEN[:-1]}\n- {TEN[:-1]}",
        f"| {TEN[:-1]} | {TEN[:-1]} | {TEN[:-1]} |",
        f"{TEN[:-1]}  \n{TEN[:-1]}  \n{TEN[:-1]}",
        f"{TEN[:-1]} – {TEN[:-1]} – and five words more there",
    ],
)
def test_shorter_sentences_are_fine(advise_body: Advise, body: str) -> None:
    assert of(advise_body(length, body), "long-sentence") == []


def test_sentences_in_fields_and_on_pages_are_read_too(advise: Advise, vacancy_text: VacancyText) -> None:
    long = f"{TEN[:-1]} {TEN[:-1]} and six more words come here"
    statement = f"\n  equality: |\n    Short.\n\n    - {TEN}\n    - {TEN}\n    - {TEN}\n\n    {long}"
    files = {
        VACANCY: vacancy_text(summary=long),
        OTHER: f"---\ntitle: Help\n---\n{long}\n",
        "content/organisations/anytown.md": f"---\nname: Anytown Police\nstatements:{statement}\n---\n",
    }
    found = of(advise(length, files), "long-sentence")
    assert [(told.path, told.line) for told in found] == [
        ("content/organisations/anytown.md", 11),
        (OTHER, 4),
        (VACANCY, 4),
    ]


LINES = f"{TEN} " * 9  # 423 signs, which are 6 lines


@pytest.mark.parametrize(("body", "at"), [(LINES, "We read"), (f"- One\n- {LINES}", "We read")])
def test_a_paragraph_of_six_lines_is_told(advise_body: Advise, body: str, at: str) -> None:
    (told,) = of(advise_body(length, body), "long-paragraph")
    assert told.at.startswith(at)
    assert told.problem.message == "this paragraph takes up 6 lines; up to 5 look easy to read"


@pytest.mark.parametrize(
    "body",
    [
        f"{TEN} " * 7,
        f"{TEN} " * 4 + "\n\n" + f"{TEN} " * 4,
        f"| {LINES} |",
        LINES.replace(".", ","),
        f"## {LINES}",
    ],
)
def test_shorter_paragraphs_and_single_sentences_are_fine(advise_body: Advise, body: str) -> None:
    assert of(advise_body(length, body), "long-paragraph") == []


def test_a_word_that_is_longer_than_a_line_takes_as_many_as_it_needs(advise_body: Advise) -> None:
    # A line of it stands beside the words before it, which leaves 6 lines; as a word of one line, 5 would do.
    (told,) = of(advise_body(length, f"{TEN} {'x' * 200}. {TEN} {TEN} {TEN}"), "long-paragraph")
    assert told.problem.message == "this paragraph takes up 6 lines; up to 5 look easy to read"
