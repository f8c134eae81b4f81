from typing import Any

import pytest

from generator.fields.kind import Kind
from generator.fields.words import Choice, ChoiceOrText, FileName, Markdown, Slug, WholeNumber, Words, YesNo

from .reading import read, refusal, shown, takes, told

PATTERN = Choice({"full time": "Full time", "part time": "Part time", "job share": "Job share"})
SCHEME = ChoiceOrText({"disability confident leader": "Disability Confident Leader: We offer an interview."})


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Head of Office", "Head of Office"),
        ('"  Head   of\u00a0Office "', "Head of Office"),
        ("|\n  Head of\n  Office", "Head of Office"),
        ("00123", "00123"),
        ("no", "no"),
        ("17:00", "17:00"),
        ("Café £5 ŵ", "Café £5 ŵ"),
    ],
)
def test_text_is_kept_with_single_spaces(typed: str, text: str) -> None:
    assert read(Words(), typed) == text
    assert shown(Words(), typed) == text


def test_text_with_a_colon_in_a_list_is_text() -> None:
    assert read(Words(), "{Experience: long}") == "Experience: long"


def test_text_of_the_exact_bounds_is_accepted() -> None:
    assert read(Words(5, 4), "abcd") == "abcd"
    assert read(Words(5, 4), "abcde") == "abcde"


def test_text_that_is_too_long_says_by_how_much_and_is_never_cut() -> None:
    problem = refusal(Words(1000), "x" * 1003)
    assert problem.message == "field may have 1,000 characters; this has 1,003"
    assert (problem.code, problem.hint) == ("too-long", "Take out 3 or more.")


@pytest.mark.parametrize("typed", ["abc", '" abc "', '"abc\u200b"'])
def test_text_that_is_too_short_is_refused(typed: str) -> None:
    problem = refusal(Words(75, 4), typed)
    assert problem.code == "too-short"
    assert problem.message.startswith("field must be text of 4 to 75 characters; you wrote ")


@pytest.mark.parametrize("typed", ['""', '"\u200b"', '"\u2060\ufeff"', '" \u00a0 "'])
def test_spaces_of_any_width_are_not_text(typed: str) -> None:
    assert refusal(Words(), typed).code == "too-short"


@pytest.mark.parametrize("typed", ["[a, b]", "{a: b, c: d}"])
def test_a_list_is_not_text(typed: str) -> None:
    assert refusal(Words(), typed).code == "wrong-shape"
    assert refusal(Markdown(), typed).code == "wrong-shape"


def test_markdown_keeps_its_lines() -> None:
    assert read(Markdown(), "|\n  One\n\n  - two\n\n") == "One\n\n- two"
    assert refusal(Markdown(), '" "').code == "wrong-shape"


def test_the_name_of_a_file_of_content_is_kept() -> None:
    assert read(Slug("an employer"), "home-office-2") == "home-office-2"


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("MOPAC", "mopac"),
        ("mopac.md", "mopac"),
        ("Home Office", "home-office"),
        ("home_office", "home-office"),
        ("Swyddfa'r Gŵr", "swyddfa-r-gwr"),
    ],
)
def test_a_name_that_cannot_stand_in_an_address_is_put_right(typed: str, fix: str) -> None:
    problem = refusal(Slug("an employer"), typed)
    assert (problem.code, problem.fix) == ("file-name", f"field: {fix}")


@pytest.mark.parametrize(
    "typed", ["../mopac", "content/organisations/mopac.md", '"..\\\\mopac"', "mopac.txt"]
)
def test_a_name_with_a_folder_or_a_dot_has_a_hint_and_no_fix(typed: str) -> None:
    problem = refusal(Slug("an employer"), typed)
    assert (problem.code, problem.fix) == ("file-name", "")
    assert problem.hint == "Write the file name alone: no folder and no dots."


@pytest.mark.parametrize("typed", ["内務省", "[mopac]", "x" * 101])
def test_a_name_that_cannot_be_put_right_has_no_fix(typed: str) -> None:
    problem = refusal(Slug("an employer"), typed)
    assert (problem.code, problem.fix) == ("file-name", "")


@pytest.mark.parametrize("typed", ["job-description.pdf", "Pack_2026.v2.PDF", "logo"])
def test_the_name_of_a_file_is_kept(typed: str) -> None:
    assert read(FileName("content/attachments"), typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "../site.md",
        "..",
        "/etc/passwd",
        "a/b.pdf",
        "a\\b.pdf",
        ".htaccess",
        "C:x.pdf",
        "content/attachments/../x.pdf",
        "content/attachments/",
        "job description.pdf",
        "pack\u2215x.pdf",
        '"%2e%2e.pdf"',
        '"pack.pdf\\n"',
        "x" * 122,
        "[pack.pdf]",
    ],
)
def test_the_name_of_a_file_never_leaves_its_folder(typed: str) -> None:
    problem = refusal(FileName("content/attachments"), typed)
    assert (problem.code, problem.fix) == ("file-name", "")
    assert problem.hint.endswith("give no folder.")


def test_the_folder_in_front_of_a_name_is_taken_away() -> None:
    problem = refusal(FileName("content/attachments"), "content/attachments/pack.pdf")
    assert problem.fix == "field: pack.pdf"


@pytest.mark.parametrize("typed", ["full time", "Full-Time", "FULL_TIME", "fulltime"])
def test_a_choice_is_read_without_regard_to_case_spaces_and_hyphens(typed: str) -> None:
    assert read(PATTERN, typed) == "full time"
    assert shown(PATTERN, typed) == "Full time"


@pytest.mark.parametrize(
    ("typed", "hint", "fix"),
    [
        ("ful time", "Did you mean full time?", "field: full time"),
        ("job", "Did you mean job share?", "field: job share"),
        ("compressed hours", "", ""),
    ],
)
def test_a_near_miss_of_a_choice_is_suggested(typed: str, hint: str, fix: str) -> None:
    problem = refusal(PATTERN, typed)
    assert (problem.code, problem.hint, problem.fix) == ("unknown-choice", hint, fix)
    assert problem.message == (f'field must be one of full time, part time, job share; you wrote "{typed}"')


def test_a_start_that_fits_several_choices_names_them_all_and_gives_no_fix() -> None:
    problem = refusal(Choice({"NPPV 2 abbreviated": "", "NPPV 2 full": "", "NPPV 3": ""}), "NPPV 2")
    assert problem.hint == "Did you mean NPPV 2 abbreviated or NPPV 2 full?"
    assert problem.fix == ""


def test_a_choice_is_also_known_by_how_the_page_says_it() -> None:
    assert refusal(Choice({"SC": "Security Check (SC)"}), "Security Check").fix == "field: SC"


@pytest.mark.parametrize("typed", ["[full time]", "{full time: yes}"])
def test_a_choice_is_text(typed: str) -> None:
    assert refusal(PATTERN, typed).code == "wrong-shape"


def test_an_empty_text_is_no_start_of_a_choice() -> None:
    assert refusal(PATTERN, '"-"').hint == ""


def test_the_only_choice_there_is_reads_naturally() -> None:
    assert refusal(Choice({"none": "None"}), "matomo").message == 'field must be none; you wrote "matomo"'


def test_a_choice_or_text_is_either() -> None:
    assert read(SCHEME, "Disability Confident leader") == "disability confident leader"
    assert shown(SCHEME, "disability confident leader").startswith("Disability Confident Leader: We offer")
    assert shown(SCHEME, "We pay the  living wage") == "We pay the living wage"
    assert shown(SCHEME, "{Pay: we pay the living wage}") == "Pay: we pay the living wage"


@pytest.mark.parametrize("typed", ["disability confidant leader", "Disability Confident"])
def test_a_near_miss_is_not_taken_as_text(typed: str) -> None:
    problem = refusal(SCHEME, typed)
    assert (problem.code, problem.fix) == ("unknown-choice", "field: disability confident leader")


def test_a_choice_or_text_is_not_a_list() -> None:
    assert refusal(SCHEME, "[a]").code == "wrong-shape"


@pytest.mark.parametrize(
    ("typed", "value"), [("yes", True), ("True", True), ("NO", False), ('" false "', False)]
)
def test_yes_or_no(typed: str, value: bool) -> None:
    assert read(YesNo(), typed) is value
    assert shown(YesNo(), typed) == ("Yes" if value else "No")


@pytest.mark.parametrize(
    ("typed", "fix"), [("y", "field: yes"), ("N", "field: no"), ("yess", "field: yes"), ("perhaps", "")]
)
def test_a_near_miss_of_yes_or_no_is_put_right(typed: str, fix: str) -> None:
    assert refusal(YesNo(), typed).fix == fix


@pytest.mark.parametrize(
    ("typed", "value", "says"),
    [("7", 7, "7"), ("007", 7, "7"), ("1,000", 1000, "1,000"), ("5000", 5000, "5,000")],
)
def test_a_whole_number(typed: str, value: int, says: str) -> None:
    assert read(WholeNumber(1, 5000), typed) == value
    assert shown(WholeNumber(1, 5000), typed) == says


@pytest.mark.parametrize(
    "typed", ["0", "5001", "-1", "1.5", "1,0", "10,00", "two", "1e3", "٧", "９", "1_000", "9" * 5000]
)
def test_what_is_no_whole_number_between_the_bounds_is_refused(typed: str) -> None:
    problem = refusal(WholeNumber(1, 5000), typed)
    assert problem.code == "not-a-number"
    assert problem.message.startswith("field must be a whole number from 1 to 5,000; you wrote ")


@pytest.mark.parametrize("kind", [YesNo(), WholeNumber()])
def test_a_list_is_refused(kind: Kind[int]) -> None:
    assert refusal(kind, "[1]").message.endswith("you wrote a list")


@pytest.mark.parametrize(
    ("kind", "typed", "data", "other"),
    [
        (Words(5, 2), "text", "text", "longer"),
        (Words(5, 2), "text", "text", "t"),
        (Markdown(), "some *text*", "some *text*", 1),
        (Slug("a hub"), "high-street", "high-street", "High Street"),
        (FileName("assets"), "a.svg", "a.svg", None),
        (Choice({"one": "One", "two": "Two"}), "One", "one", "One"),
        (ChoiceOrText({"one": "One"}), "One", "one", ""),
        (ChoiceOrText({"one": "One"}), "something else", "something else", ["one"]),
        (YesNo(), "yes", True, "yes"),
        (WholeNumber(1, 5000), "1,000", 1000, 5001),
        (WholeNumber(1, 5000), "1,000", 1000, 1.5),
    ],
)
def test_as_data_each_is_typed(kind: Kind[Any], typed: str, data: object, other: object) -> None:
    assert told(kind, typed) == data
    assert not takes(kind, other)


def test_each_word_of_a_choice_is_told_with_what_the_page_says() -> None:
    assert Choice({"one": "The first"}).schema() == {"oneOf": [{"const": "one", "title": "The first"}]}
