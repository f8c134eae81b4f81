"""A CV that is asked for and not used, with no word on what it is for."""

import pytest

from generator.checks import cv
from tests.checks.told import VACANCY, Advise, VacancyText

ORGANISATION = "content/organisations/anytown.md"


def apply(documents: str) -> str:
    return f"\n  url: https://apply.anytown.example/1\n  documents: {documents}"


@pytest.mark.parametrize(
    ("documents", "at"),
    [("[A statement, Your CV]", "Your CV]"), ("CV", "CV"), ("CV and proof", "CV and proof")],
)
def test_a_cv_among_the_documents_is_told_where_a_field_says_that_it_is_not_used(
    advise_body: Advise, documents: str, at: str
) -> None:
    (told,) = advise_body(cv, apply=apply(documents), cv_used_for_shortlisting="no")
    assert (told.problem.code, told.at) == ("cv-not-used", at)
    line = told.line
    assert told.problem.message == (
        f"a CV is asked for (line {line}), but not used for shortlisting (line {line + 1})"
    )


@pytest.mark.parametrize(
    "body",
    [
        "We ask for your CV, but we will not use it for shortlisting.",
        "Send us your curriculum vitae. It is not used to shortlist. We do not score it.",
        "Upload your CV. CVs will not be considered at the sift.",
        "Attach a CV. Your CV does not form part of the assessment, and won't be read.",
        "You must submit a CV. A CV is not needed to shortlist.",
    ],
)
def test_a_text_that_asks_for_one_and_does_not_use_it_is_told(advise_body: Advise, body: str) -> None:
    (told,) = advise_body(cv, f"Text.\n\n{body}")
    assert told.at == body


@pytest.mark.parametrize("body", ["Do not send a CV.", "We do not accept CVs.", "We want no CV from you."])
def test_a_cv_among_the_documents_that_the_text_refuses_is_told(advise_body: Advise, body: str) -> None:
    (told,) = advise_body(cv, body, apply=apply("[CV]"))
    assert told.at == "CV]"


@pytest.mark.parametrize(
    "body",
    [
        "We read your CV only before the interview.",
        "We look at your CV. We need it for vetting.",
        "We use your CV to check your employment history.",
    ],
)
def test_a_word_on_what_it_is_for_ends_the_advice(advise_body: Advise, body: str) -> None:
    assert advise_body(cv, body, apply=apply("[CV]"), cv_used_for_shortlisting="no") == []


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("Text.", {"apply": apply("[CV]")}),
        ("Text.", {"apply": apply("[no CV]"), "cv_used_for_shortlisting": "no"}),
        ("Text.", {"apply": apply("[A statement]"), "cv_used_for_shortlisting": "no"}),
        ("Text.", {"cv_used_for_shortlisting": "no"}),
        ("Send your CV.", {"cv_used_for_shortlisting": "yes"}),
        ("Do not send a CV.", {"cv_used_for_shortlisting": "no"}),
        ("Send a CV of no more than 2 pages. Do not send a photo.", {}),
        ("We will not consider applications without a CV.", {}),
        ("If you do not send a CV, we will not read your application.", {}),
        ("Send your CV. We do not accept late applications.", {}),
        ("We ask for your CV, but we do not use it.", {"status": "filled"}),
    ],
)
def test_a_cv_that_is_used_or_not_asked_for_is_fine(
    advise_body: Advise, body: str, fields: dict[str, str]
) -> None:
    assert advise_body(cv, body, **fields) == []


def test_it_is_told_in_the_vacancy_where_one_of_them_is_there(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    employer = "---\nname: Anytown Police\ndefaults:\n  cv_used_for_shortlisting: no\n---\n"
    (told,) = advise(cv, {ORGANISATION: employer, VACANCY: vacancy_text("Send your CV.")})
    assert (told.path, told.at) == (VACANCY, "Send your CV.")
    assert f"(line 4 of {ORGANISATION})" in told.problem.message
    employer = (
        "---\nname: Anytown Police\ndefaults:\n  apply: {url: https://a.example, documents: [CV]}\n---\n"
    )
    files = {ORGANISATION: employer, VACANCY: vacancy_text(apply=None, cv_used_for_shortlisting="no")}
    (told,) = advise(cv, files)
    assert (told.path, told.at) == (VACANCY, "no")
