from zoneinfo import ZoneInfo

import pytest

from generator.document import parse
from generator.fields.kind import LONDON, Spot
from generator.fields.many import Many
from generator.fields.moments import Dated
from generator.fields.table import Field, Table, default_of, read_document, read_table
from generator.fields.words import WholeNumber, Words
from generator.problem import Invalid, Problem
from generator.shapes import Mapping
from generator.shaping import shapes

TABLE: Table = (
    Field("job_title", Words(20, 4), "The job.", "Policy Adviser", required=True),
    Field("closing_date", Dated(), "The last moment.", "4 May 2022"),
    Field("posts", WholeNumber(), "How many.", "2", default="1"),
    Field("criteria", Many(Words(50)), "What to show.", "[Tact]"),
)


def typed(front: str) -> Mapping:
    mapping, problems = shapes("a.md", front, first=2)
    assert problems == []
    return mapping


def problems_of(front: str, name: str = "") -> list[Problem]:
    with pytest.raises(Invalid) as caught:
        read_table(typed(front), TABLE, Spot(name))
    return list(caught.value.problems)


def test_a_table_reads_every_key_however_it_was_typed() -> None:
    values = read_table(typed("Job Title: Adviser\nPOSTS: 3\ncriteria: Tact"), TABLE, Spot(""))
    assert values == {"job_title": "Adviser", "closing_date": None, "posts": 3, "criteria": ("Tact",)}


def test_what_was_not_typed_has_its_default_or_is_missing() -> None:
    values = read_table(typed("job-title: Adviser"), TABLE, Spot(""))
    assert values == {"job_title": "Adviser", "closing_date": None, "posts": 1, "criteria": ()}


def test_a_default_may_be_a_list() -> None:
    field = Field("criteria", Many(Words(50)), "What to show.", "[Tact]", default="[Tact, Some care]")
    assert default_of(field, LONDON) == ("Tact", "Some care")


def test_defaults_of_an_employer_need_not_be_whole() -> None:
    assert read_table(typed("criteria: [Tact]"), TABLE, Spot(""), whole=False) == {"criteria": ("Tact",)}


def test_a_missing_field_gives_a_line_to_add() -> None:
    (problem,) = problems_of("posts: 2")
    assert (problem.code, problem.message) == ("missing-field", "job title is missing")
    assert problem.hint == "Add a line such as `job_title: Policy Adviser`."


def test_a_near_miss_of_a_key_is_put_right() -> None:
    problem = problems_of("job_title: Adviser\nclosng-date: 4 May 2022")[0]
    assert (problem.code, problem.message) == ("unknown-field", '"closng-date" is not a field')
    assert (problem.hint, problem.fix) == ("Did you mean closing_date?", "closing_date: 4 May 2022")
    assert (problem.where.line, problem.where.column) == (3, 1)


def test_a_key_that_is_typed_already_is_not_suggested() -> None:
    problem = problems_of("job_title: Adviser\njob_titel: Adviser")[0]
    assert problem.hint == "The fields are: job_title, closing_date, posts, criteria."
    assert problem.fix == ""


def test_an_unknown_key_says_of_what() -> None:
    assert problems_of("job_title: Adviser\nx: y", "defaults")[0].message == '"x" is not a field of defaults'


@pytest.mark.parametrize("nothing", ["", '""', "' '", "~", "null", "NULL"])
def test_a_key_without_a_value_is_refused(nothing: str) -> None:
    (problem,) = problems_of(f"job_title: Adviser\nposts: {nothing}")
    assert (problem.code, problem.message) == ("empty-field", "posts has no value")
    assert problem.hint == "Write a whole number from 1 to 100,000; or delete the line."
    assert (problem.where.line, problem.where.column) == (3, 1)


def test_a_required_key_without_a_value_is_not_to_be_deleted() -> None:
    (problem,) = problems_of("job_title:")
    assert "delete" not in problem.hint


def test_the_word_null_in_quotes_is_text() -> None:
    assert read_table(typed('job_title: "null"'), TABLE, Spot(""))["job_title"] == "null"


def test_every_problem_of_a_mapping_is_told() -> None:
    problems = problems_of("posts: none\nclosing_date: 04/05/2022\ncolour: red", "site")
    assert [problem.code for problem in problems] == [
        "not-a-number",
        "ambiguous-date",
        "unknown-field",
        "missing-field",
    ]
    assert problems[1].message.startswith("closing date in site must be a date such as 4 May 2022, or ")


def test_a_mangled_address_without_quotes_is_text_again() -> None:
    values = read_table(typed("job_title: [email\u00a0protected]"), TABLE, Spot(""))
    assert values["job_title"] == "[email protected]"


def test_a_document_s_own_problems_are_told_with_those_of_its_fields() -> None:
    document = parse("a.md", b"---\njob_title: Adviser #1 of 2\njob_title: Adviser #2\nposts: x\n---\n")
    with pytest.raises(Invalid) as caught:
        read_document(document, TABLE, LONDON)
    assert [problem.code for problem in caught.value.problems] == [
        *(problem.code for problem in document.problems),
        "not-a-number",
    ]
    assert document.problems


def test_a_document_without_problems_is_read_in_the_time_zone_of_the_site() -> None:
    document = parse("a.md", b"---\njob_title: Adviser\nclosing_date: 4 May 2022\n---\n")
    values = read_document(document, TABLE, ZoneInfo("Asia/Tokyo"))
    assert values["closing_date"].at.isoformat() == "2022-05-04T00:00:00+09:00"


@pytest.mark.parametrize(
    ("key", "title", "label", "name"),
    [
        ("closing_date", "", "Closing date", "closing date"),
        ("cv_used_for_shortlisting", "", "CV used for shortlisting", "CV used for shortlisting"),
        ("ai_policy", "", "AI policy", "AI policy"),
        ("url", "", "URL", "URL"),
        ("team", "home team", "Home team", "home team"),
    ],
)
def test_a_key_is_the_label_on_the_page_and_the_name_in_messages(
    key: str, title: str, label: str, name: str
) -> None:
    field = Field(key, Words(), "", "", title=title)
    assert (field.label, field.name) == (label, name)


def test_the_default_of_a_field_is_read_as_if_it_were_typed() -> None:
    assert default_of(TABLE[2], LONDON) == 1
    assert default_of(TABLE[1], LONDON) is None
    assert default_of(TABLE[3], LONDON) == ()
