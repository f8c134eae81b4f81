from datetime import date

import pytest

from generator.fields.candidate import (
    Apply,
    ApplyKind,
    Contact,
    ContactKind,
    Paper,
    PaperKind,
    Question,
    QuestionKind,
    Questions,
    Stage,
    StageStep,
)
from generator.fields.stage_dates import StageDate

from .reading import read, refusal, refusals, shown, told

TWELFTH = StageDate("day", (date(2026, 1, 12),))


def test_one_address_is_how_to_apply() -> None:
    assert read(ApplyKind(), "https://jobs.police.example/1?by=a@b") == Apply(
        url="https://jobs.police.example/1?by=a@b"
    )
    assert read(ApplyKind(), "jobs@police.example") == Apply(email="jobs@police.example")


def test_parts_say_more_of_how_to_apply() -> None:
    typed = """
  email: hr@mopac.example
  pack: https://www.police.example/pack
  label: Apply by email
  documents: [CV and employment history, personal profile]
  note: You cannot change it once sent.
"""
    assert read(ApplyKind(), typed) == Apply(
        email="hr@mopac.example",
        pack="https://www.police.example/pack",
        label="Apply by email",
        documents=("CV and employment history", "personal profile"),
        note="You cannot change it once sent.",
    )


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("{url: https://a.example/1, email: b@a.example, pack: https://a.example/2}", "https://a.example/1"),
        ("{email: b@a.example, pack: https://a.example/2}", "b@a.example"),
        ("{pack: https://a.example/2}", "https://a.example/2"),
    ],
)
def test_the_way_to_apply_in_one_line(typed: str, says: str) -> None:
    assert shown(ApplyKind(), typed) == says


@pytest.mark.parametrize("typed", ["{label: Apply}", "{documents: CV, note: Send it}"])
def test_parts_without_a_way_to_apply_are_refused(typed: str) -> None:
    problem = refusal(ApplyKind(), typed)
    assert (problem.code, problem.message) == ("no-way-to-apply", "field gives no way to apply")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("on our website", "web-address"),
        ("jobs@police", "email-address"),
        ('"[email\u00a0protected]"', "mangled-address"),
        ("/cdn-cgi/l/email-protection#543c2614353a2d203b233a7a312c3539243831", "mangled-address"),
        ("[https://a.example]", "wrong-shape"),
    ],
)
def test_what_is_no_address_says_that_either_kind_will_do(typed: str, code: str) -> None:
    problem = refusal(ApplyKind(), typed)
    assert problem.code == code
    assert (
        "https://jobs.police.example/123, or an email address such as jobs@police.example" in problem.message
    )


def test_an_unquoted_mangled_address_in_parts_is_told_as_what_it_is() -> None:
    problem = refusal(ContactKind(), "{name: HR team, email: [email\u00a0protected]}")
    assert problem.code == "mangled-address"
    assert problem.message == (
        'email in field must be an email address such as jobs@police.example; you wrote "[email protected]"'
    )


def test_a_contact_is_an_e_mail_address_or_parts() -> None:
    assert read(ContactKind(), "hr@police.example") == Contact(email="hr@police.example")
    typed = "{name: HR team, phone: 020 7946 0000, url: https://www.police.example/contact}"
    assert read(ContactKind(), typed) == Contact(
        "HR team", phone="020 7946 0000", url="https://www.police.example/contact"
    )
    assert shown(ContactKind(), typed) == "HR team, 020 7946 0000, https://www.police.example/contact"


def test_a_contact_that_cannot_be_reached_is_refused() -> None:
    problem = refusal(ContactKind(), "{name: HR team}")
    assert (problem.code, problem.message) == ("no-contact", "field gives no way to get in touch")


def test_every_wrong_part_of_a_contact_is_told() -> None:
    problems = refusals(ContactKind(), "{emial: hr@police.example, phone: call, url: police.example}")
    assert [problem.code for problem in problems] == ["unknown-field", "phone-number", "web-address"]
    assert problems[0].message == '"emial" is not a field of field'
    assert problems[2].message.startswith("URL in field must be a web address such as ")


def test_a_stage_is_a_line_with_its_date() -> None:
    assert read(StageStep(), "{Interview: 12 January 2026}") == Stage("Interview", TWELFTH)
    assert read(StageStep(), '"Part 2: Interview: 12 January 2026"') == Stage("Part 2: Interview", TWELFTH)
    assert read(StageStep(), "{Interview: to be confirmed}") == Stage("Interview", StageDate("unknown"))


def test_a_stage_in_parts() -> None:
    typed = "{stage: Interview, date: 12 January 2026, place: London office, note: Bring proof of identity.}"
    assert read(StageStep(), typed) == Stage(
        "Interview", TWELFTH, "London office", "Bring proof of identity."
    )
    assert shown(StageStep(), typed) == "Interview: Monday 12 January 2026"


def test_a_stage_without_a_date_is_to_be_confirmed() -> None:
    assert shown(StageStep(), "{stage: Interview}") == "Interview: To be confirmed"


def test_a_line_that_may_hold_a_date_unread_is_refused() -> None:
    problem = refusal(StageStep(), "Interview on 12 January 2026")
    assert problem.code == "wrong-shape"
    assert problem.hint == "Write its date too, or `to be confirmed`, after a colon."


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("{Interview: 12th January 2026}", "field: {Interview: 12 January 2026}"),
        ('"Interview: 12th January 2026"', 'field: "Interview: 12 January 2026"'),
        ("{stage: Interview, date: 12th January 2026}", "field: {stage: Interview, date: 12 January 2026}"),
    ],
)
def test_the_date_of_a_stage_is_put_right_in_its_place(typed: str, fix: str) -> None:
    assert refusal(StageStep(), typed).fix == fix


def test_a_misspelt_part_is_not_taken_for_a_stage() -> None:
    codes = [problem.code for problem in refusals(StageStep(), "{stagee: Interview}")]
    assert codes == ["unknown-field", "missing-field"]


def test_a_question_is_text_or_parts() -> None:
    assert read(QuestionKind(), "How did you lead?") == Question("How did you lead?")
    assert read(QuestionKind(), "{Explain this: how and why}") == Question("Explain this: how and why")
    typed = "{question: How did you lead?, words: 250, lead: yes}"
    assert read(QuestionKind(), typed) == Question("How did you lead?", 250, lead=True)
    assert shown(QuestionKind(), typed) == "How did you lead?"


@pytest.mark.parametrize("typed", ["{questoin: How did you lead?}", "{lead: yes}"])
def test_parts_without_the_question_are_refused(typed: str) -> None:
    assert refusals(QuestionKind(), typed)[-1].message == "question in field is missing"


def test_a_document_is_a_file_or_a_web_address() -> None:
    assert read(PaperKind(), "job-description.pdf") == Paper(file="job-description.pdf")
    assert read(PaperKind(), "https://www.police.example/pack") == Paper(
        url="https://www.police.example/pack"
    )
    typed = "{title: Job description, file: jd.pdf, note: With the competencies.}"
    assert read(PaperKind(), typed) == Paper("Job description", "jd.pdf", note="With the competencies.")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("{title: Job description, file: jd.pdf}", "Job description"),
        ("jd.pdf", "jd.pdf"),
        ("https://www.police.example/pack", "https://www.police.example/pack"),
    ],
)
def test_a_document_is_shown_by_its_title_or_its_name(typed: str, says: str) -> None:
    assert shown(PaperKind(), typed) == says


@pytest.mark.parametrize("typed", ["{title: Pack}", "{file: jd.pdf, url: https://www.police.example/pack}"])
def test_a_document_has_a_file_or_an_address_and_not_both(typed: str) -> None:
    problem = refusal(PaperKind(), typed)
    assert (problem.code, problem.message) == ("document", "field must have a file or a url, and not both")
    assert problem.hint == ("Keep one of the two." if "file" in typed else "Add a line `file` or `url`.")


def test_an_address_without_its_start_is_put_right() -> None:
    assert refusal(PaperKind(), "www.police.example/pack").fix == "field: https://www.police.example/pack"


def test_a_document_never_leaves_its_folder() -> None:
    assert refusal(PaperKind(), "../site.md").code == "file-name"
    assert refusal(PaperKind(), "{file: ../site.md}").code == "file-name"


@pytest.mark.parametrize("typed", ["250", "250 words", "'250 words '", "250 word"])
def test_the_most_words_may_say_words(typed: str) -> None:
    assert read(QuestionKind(), f"{{question: Why?, words: {typed}}}").words == 250


def test_the_most_words_are_between_their_bounds() -> None:
    assert refusal(QuestionKind(), "{question: Why?, words: 5001 words}").code == "not-a-number"


@pytest.mark.parametrize(
    "typed", ["Why?", "{question: Why?, lead: yes}", "[{question: Why?, lead: yes}, How?]"]
)
def test_one_question_may_lead(typed: str) -> None:
    assert read(Questions(), typed)[0].question == "Why?"


def test_a_second_lead_question_is_refused() -> None:
    problem = refusal(Questions(), "[{question: Why?, lead: yes}, How?, {question: Who?, lead: yes}]")
    assert (problem.code, problem.where.column) == ("repeated-item", 44)
    assert problem.message == "field: only one question can be the lead question"


def test_as_data_each_is_the_parts_that_were_given() -> None:
    assert told(ApplyKind(), "jobs@police.example") == {"email": "jobs@police.example"}
    assert told(ContactKind(), "{name: HR, phone: 101}") == {"name": "HR", "phone": "101"}
    assert told(StageStep(), '"Interview: 12 January 2026"') == {
        "stage": "Interview",
        "date": {"kind": "day", "days": ["2026-01-12"]},
    }
    assert told(Questions(), "[{question: Why?, words: 250 words, lead: yes}, How?]") == [
        {"question": "Why?", "words": 250, "lead": True},
        {"question": "How?", "lead": False},
    ]
    assert told(PaperKind(), "{title: Job, file: a.pdf}") == {"title": "Job", "file": "a.pdf"}
