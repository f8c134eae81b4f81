"""Controls of several parts, by the kinds of value that have them."""

import pytest

from generator.desk.form.controls import Known, control_of
from generator.desk.form.parted import LinedParts, Parts, as_typed, meant_by, stands_alone
from generator.desk.form.shape import Shape, node_of
from generator.fields.candidate import ApplyKind, StageStep
from generator.fields.money import SalaryKind
from generator.fields.vetting import VettingKind
from generator.fields.words import YesNo
from generator.problem import Problem, Where
from generator.shaping import shapes
from generator.vacancy_fields import VACANCY

KNOWN = Known({"organisations": {}, "hubs": {}})
FIELDS = {field.key: field for field in VACANCY}


def control(key: str) -> Parts:
    made = control_of(FIELDS[key], KNOWN)
    return made if isinstance(made, Parts) else made.item  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("key", "shape", "typed", "again"),
    [
        ("contract", "Fixed Term", {"type": "fixed term"}, "fixed term"),
        ("contract", {"Type": "permanent", "length": "2 years"}, None, None),
        ("residency", "3 years", {"years": "3"}, "3"),
        ("residency", {"years": "3", "continuous": "no"}, None, None),
        ("residency", "three years", {"years": "three years"}, {"years": "three years"}),
        ("contact", {"name": "HR", "email": "hr@a.example"}, None, None),
        ("apply", "https://a.example", {"url": "https://a.example"}, "https://a.example"),
        ("apply", "hr@a", {"email": "hr@a"}, {"email": "hr@a"}),
        ("documents", "pack.pdf", {"file": "pack.pdf"}, "pack.pdf"),
        ("location", ["London"], {"name": "London"}, "London"),
        (
            "stages",
            "Test: 12 January 2026",
            {"stage": "Test", "date": "Monday 12 January 2026"},
            {"stage": "Test", "date": "Monday 12 January 2026"},
        ),
        ("stages", {"Test": "soon"}, {"stage": "Test: soon"}, {"stage": "Test: soon"}),
        (
            "supplementary_questions",
            {"Explain": "how"},
            {"question": "Explain: how"},
            "Explain: how",
        ),
        ("vetting", {"level": "SC", "note": "Soon."}, None, None),
        ("salary", "£1,000 to £2,000", {"": "£1,000 to £2,000"}, "£1,000 to £2,000"),
        ("salary", {"minimum": "£1,000", "note": "x"}, None, None),
        ("hybrid", "2 days", {"": "2 days"}, "2 days"),
        ("status", "withdrawn on 28 April 2022", {"status": "withdrawn", "since": "28 April 2022"}, None),
        (
            "status",
            "Filled at 5pm on 3 May 2022",
            {"status": "filled", "since": "5pm on 3 May 2022"},
            ("filled at 5pm on 3 May 2022"),
        ),
        ("status", "draft", {"status": "draft"}, "draft"),
        ("benefits", {"Leave": "30 days"}, {"name": "Leave", "detail": "30 days"}, None),
        ("benefits", "Leave: 30 days", {"name": "Leave", "detail": "30 days"}, {"Leave": "30 days"}),
        ("benefits", "Leave", {"name": "Leave"}, "Leave"),
        ("benefits", {"Leave": ""}, {"name": "Leave"}, "Leave"),
    ],
)
def test_a_value_fills_its_parts_and_they_make_the_value(
    key: str, shape: Shape, typed: dict[str, str] | None, again: Shape | None
) -> None:
    if typed is None:
        assert isinstance(shape, dict)
        typed = {part.lower(): str(each) for part, each in shape.items()}
        again = dict[str, Shape](typed)
    held = {f"{key}.{part}".rstrip("."): [each] for part, each in typed.items()}
    assert control(key).typed(shape, key) == held
    assert control(key).shape(held, key) == (shape if again is None else again)


def test_empty_parts_make_no_value_and_an_empty_value_fills_none() -> None:
    for key in ("contract", "salary", "status", "benefits"):
        assert control(key).shape({f"{key}.type": [""], key: [" "]}, key) is None
    assert control("contract").typed([], "contract") == {}


def test_a_detail_alone_is_kept() -> None:
    assert control("benefits").shape({"benefits.detail": ["30 days"]}, "benefits") == "30 days"
    assert control("status").shape({"status.since": ["3 May 2022"]}, "status") == "on 3 May 2022"


def test_parts_beside_a_line_have_what_it_says_as_parts() -> None:
    salary = control("salary")
    assert isinstance(salary, LinedParts)
    both = {"salary": ["£15.40 an hour"], "salary.allowance": ["a car"]}
    assert salary.shape(both, "salary") == {
        "minimum": "15.4",
        "maximum": "15.4",
        "per": "hour",
        "allowance": "a car",
    }
    assert not salary.clash(both, "salary")
    words = {"salary": ["Competitive"], "salary.allowance": ["a car"]}
    assert salary.shape(words, "salary") == {"allowance": "a car"}
    assert salary.clash(words, "salary")
    assert not salary.clash({"salary": ["Competitive"]}, "salary")
    assert not salary.clash({"salary.allowance": ["a car"]}, "salary")


def test_a_line_is_taken_apart_where_it_says_parts_and_nothing_else() -> None:
    assert meant_by(ApplyKind(), "hr@a.example") == {"email": "hr@a.example"}
    assert meant_by(VettingKind(), "sc") == {"level": "SC"}
    assert meant_by(SalaryKind(), "Competitive") == {}
    assert meant_by(StageStep(), "no date") == {}
    assert stands_alone(VettingKind(), "level", "SC")
    assert not stands_alone(ApplyKind(), "pack", "https://a.example")
    assert as_typed(YesNo(), False) == "No"


@pytest.mark.parametrize(
    ("key", "typed", "column", "name"),
    [
        ("contact", "{email: a, phone: b}", 12, "contact.email"),
        ("contact", "{email: a, phone: b}", 24, "contact.phone"),
        ("contact", "{email: a, fax: b}", 22, "contact"),
        ("contact", "a", 6, "contact.email"),
        ("benefits", "{a: b}", 7, "benefits.name"),
        ("benefits", "{a: b}", 10, "benefits.detail"),
        ("benefits", "a", 6, "benefits.name"),
        ("status", "draft", 6, "status.status"),
        ("status", "withdrawn on Friday", 19, "status.since"),
    ],
)
def test_a_problem_is_in_the_part_that_it_stands_in(key: str, typed: str, column: int, name: str) -> None:
    node = shapes("", f"key: {typed}", 1)[0].entries[0].value
    problem = Problem("too-long", "it is too long", Where("", 1, column))
    held = {"contact.email": ["a"]}
    assert control(key).input_of(problem, node, held, key) == name


def test_a_missing_part_is_told_where_it_should_be() -> None:
    problem = Problem("missing-field", "date in stages is missing", Where("", 1, 6))
    stage: dict[str, Shape] = {"stage": "Test"}
    assert control("stages").input_of(problem, node_of(stage), {}, "stages") == "stages.date"


def test_a_problem_of_a_value_in_no_part_is_of_the_whole() -> None:
    problem = Problem("wrong-shape", "contact must be parts", Where("", 1, 6))
    assert control("contact").input_of(problem, node_of("a"), {}, "contact") == "contact"
