import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fields.addresses import Email, Phone, WebAddress
from generator.fields.candidate import ApplyKind, ContactKind, PaperKind, QuestionKind, StageStep
from generator.fields.colour import Colour
from generator.fields.commitments import COMMITMENT
from generator.fields.kind import LONDON, Kind, Spot, one_line, said
from generator.fields.many import Many
from generator.fields.moments import ClosingDate, Dated, DateOrText, Day, PostedDate
from generator.fields.money import Amount, Currency, SalaryKind
from generator.fields.pairs import Benefits, Pairs, Updates
from generator.fields.record import Record
from generator.fields.residency import ResidencyKind, Years
from generator.fields.restriction import RestrictionKind
from generator.fields.stage_dates import StageDates
from generator.fields.status import StatusKind
from generator.fields.table import Field, default_of
from generator.fields.vetting import VettingKind
from generator.fields.words import Choice, FileName, Markdown, Slug, WholeNumber, Words, YesNo
from generator.fields.work import (
    PATTERNS,
    ContractKind,
    Country,
    HybridKind,
    OfficeDays,
    PlaceKind,
    Postcode,
)
from generator.problem import Invalid, Problem, Where
from generator.shapes import Entry, Mapping, Node, Scalar, Sequence
from generator.shaping import shapes

from .reading import node, takes, told, tried

EXAMPLES: list[tuple[Kind[Any], tuple[str, ...]]] = [
    (Amount(), ("£41,580", "15.40", "52K")),
    (ApplyKind(), ("https://www.police.example/jobs", "jobs@police.example")),
    (Benefits(), ("Gym", '"Annual leave: 32.5 days"')),
    (Choice(PATTERNS), ("full time", "part time", "job share", "flexible", "shift")),
    (ClosingDate(), ("4 May 2022", "11:59pm on 4 May 2022", "open until filled")),
    (COMMITMENT, ("disability confident employer", "redeployment", "We are a living wage employer")),
    (Colour(), ("1d3557", '"#1d3557"')),
    (ContactKind(), ("hr@police.example",)),
    (ContractKind(), ("permanent", "fixed term", "appointment")),
    (Country(), ("GB", "FR")),
    (Currency(), ("GBP", "EUR")),
    (Dated(), ("4 May 2022", "Wednesday 4 May 2022 at 5pm", "2022-05-04T23:59:00+01:00")),
    (DateOrText(), ("1 April 2026", "As soon as possible")),
    (Day(), ("4 May 2022", "2022-05-04")),
    (Email(), ("jobs@police.example",)),
    (FileName("assets"), ("mopac.svg",)),
    (HybridKind(), ("1 to 2 days a week in a hub",)),
    (Many(Choice(PATTERNS), unique=True), ("full time", "[full time, shift]")),
    (Many(VettingKind(), unique=True), ("SC", "[NPPV 2 full, CTC]")),
    (Many(Words(60), unique=True), ("UK", "[UK, Ireland]")),
    (Markdown(), ("We welcome *all* applicants.",)),
    (OfficeDays(), ("2", "1 to 2")),
    (Pairs(), ('"closing-time: We gave a date only"',)),
    (PaperKind(), ("job-description.pdf", "https://www.police.example/pack")),
    (Phone(), ("020 7946 0000", "+44 (0)20 7946 0000", "101")),
    (PlaceKind(), ("London",)),
    (PostedDate(), ("24 November 2025", "9am on 24 November 2025", "not stated")),
    (Postcode(), ("SE1 0LL", "SE26")),
    (QuestionKind(), ("Describe a time when you led a team.",)),
    (ResidencyKind(), ("3 years", "1 year")),
    (RestrictionKind(), ("none", "all staff", "sensitive post", "civil service")),
    (SalaryKind(), ("£41,580", "£52K–£62K", "£15.40 an hour", "Competitive")),
    (Slug("an employer"), ("home-office",)),
    (StageDates(), ("8 or 9 January 2026", "week of 12 January 2026", "10am to 11am on 12 January 2026")),
    (StageStep(), ('"Interview: 12 January 2026"',)),
    (StatusKind(), ("draft", "withdrawn on 28 April 2022")),
    (Updates(), ('"27 April 2022: Closing date moved"',)),
    (VettingKind(), ("security checks", "SC", "NPPV 2 abbreviated", "eDV")),
    (WebAddress(), ("https://www.police.example/jobs", "http://police.example:8080/?a=b#c")),
    (WholeNumber(), ("7", "1,000")),
    (Words(200, 4), ("Head of Private Office",)),
    (Years(), ("3 years",)),
    (YesNo(), ("yes", "no", "true")),
]
KINDS = [kind for kind, _ in EXAMPLES]
# Kinds of which the data says nothing: where a vacancy stands is told as its stage.
UNTOLD = (Dated, StatusKind)
HERE = Where("a.md", 2, 8)
PIECES = [typed for _, examples in EXAMPLES for typed in examples]
PIECES += [
    "12th",
    "at",
    "or",
    ",",
    "-",
    "–",
    ": ",
    "/",
    "..",
    "25/12/2025",
    "04/05/2022",
    "2.30pm",
    "security check",
]
PIECES += ["[email\u00a0protected]", "mailto:", "\u200b", "٤", "'", '"', "[", "{", "~", "se26", "Mopac"]
KEYS = [field.key for kind in KINDS if isinstance(kind, Record) for field in kind.table]
TYPED = st.text(max_size=30) | st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join)
SCALARS = TYPED.map(lambda text: Scalar(text, HERE, f"field: {text}", 8 + len(text)))
KEY_SCALARS = st.sampled_from(KEYS).map(lambda key: Scalar(key, HERE)) | SCALARS
NODES: st.SearchStrategy[Node] = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: Sequence(tuple(items), HERE))
        | st.lists(st.builds(Entry, KEY_SCALARS, inner), max_size=4).map(
            lambda all_: Mapping(tuple(all_), HERE)
        )
    ),
    max_leaves=6,
)


@given(st.sampled_from(KINDS), NODES)
@settings(max_examples=120, deadline=None)
def test_anything_typed_gives_a_value_that_can_be_shown_or_problems(kind: Kind[Any], typed: Node) -> None:
    text, problems = tried(kind, typed)
    assert isinstance(text, str)
    assert all(problem.message and problem.where.path == "a.md" for problem in problems)


@st.composite
def near_misses(draw: st.DrawFn) -> tuple[Kind[Any], str]:
    """An example of a kind with a few letters changed, left out or put in, as a hurried author types it."""
    kind, examples = draw(st.sampled_from(EXAMPLES))
    text = draw(st.sampled_from(examples))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        slip = draw(st.sampled_from(["", " ", "-", ".", ",", "/", "th", "a", "e", "s", "2", "0", "x"]))
        text = text[:at] + slip + text[at + draw(st.integers(0, 1)) :]
    return kind, draw(st.sampled_from([text, text.upper(), text.title(), text.replace(" ", "-")]))


@given(near_misses())
@settings(max_examples=100, deadline=None)
def test_a_corrected_line_is_read_without_the_problem_that_it_corrects(near: tuple[Kind[Any], str]) -> None:
    kind, text = near
    problems = problems_of(kind, f"field: {text}")
    for problem in problems:
        if problem.fix:
            left = [other.code for other in problems_of(kind, problem.fix)]
            assert left.count(problem.code) < [other.code for other in problems].count(problem.code)


def problems_of(kind: Kind[Any], line: str) -> tuple[Problem, ...]:
    """What is wrong with a value on a line of front matter."""
    try:
        mapping, problems = shapes("a.md", line, first=2)
        kind.read(mapping.entries[0].value, Spot("field"))
    except Invalid as invalid:
        return invalid.problems
    return tuple(problems)


@pytest.mark.parametrize(
    ("kind", "typed"), [(kind, typed) for kind, examples in EXAMPLES for typed in examples]
)
def test_every_example_is_read_and_shown(kind: Kind[Any], typed: str) -> None:
    assert kind.show(kind.read(node(typed), Spot("field")))


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (kind, typed)
        for kind, examples in EXAMPLES
        for typed in examples
        if not isinstance(kind, UNTOLD) and typed != "not stated"
    ],
)
def test_every_example_as_data_is_what_its_schema_says(kind: Kind[Any], typed: str) -> None:
    assert told(kind, typed) or typed == "no"


@given(near_misses())
@settings(max_examples=50, deadline=None)
def test_whatever_is_read_as_data_is_what_its_schema_says(near: tuple[Kind[Any], str]) -> None:
    kind, text = near
    try:
        mapping, _ = shapes("a.md", f"field: {text}", first=2)
        value = kind.read(mapping.entries[0].value, Spot("field"))
    except Invalid:
        return
    if value is not None and not isinstance(kind, UNTOLD):
        assert takes(kind, json.loads(json.dumps(kind.data(value))))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@pytest.mark.parametrize(
    "piece", ["1", "[email ", "٤", "1 to ", "a.", "a@", "x, ", "4 May ", ": ", "£1,", " \u00a0"]
)
def test_a_hundred_thousand_characters_are_read_or_refused(kind: Kind[Any], piece: str) -> None:
    text, problems = tried(kind, Scalar(f"x{piece * (100_000 // len(piece))}x", HERE))
    assert bool(text) != bool(problems)


@pytest.mark.parametrize(
    "field",
    [field for kind in KINDS if isinstance(kind, Record) for field in kind.table],
    ids=lambda f: f.key,
)
def test_the_example_and_the_default_of_every_part_are_read(field: Field) -> None:
    assert field.kind.show(field.kind.read(node(field.example), Spot(field.name)))
    default_of(field, LONDON)


def test_a_part_is_named_by_what_it_is_in() -> None:
    assert Spot("contact").inner("email").name == "email in contact"
    assert Spot("").inner("contact").name == "contact"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("4 May", '"4 May"'),
        ("|\n  one\n  two", '"one two"'),
        ("x" * 80, f'"{"x" * 80}"'),
        ("x" * 81, f'"{"x" * 77}..."'),
        ("[a, b]", "a list"),
        ("{a: b}", "one `key: value` pair"),
        ("{a: b, c: d}", "several `key: value` pairs"),
    ],
)
def test_what_was_typed_is_told_on_one_line(typed: str, told: str) -> None:
    assert said(node(typed)) == told


def test_text_with_a_colon_in_a_list_is_text_again() -> None:
    typed = node("\n  - Experience: long")
    assert isinstance(typed, Sequence)
    line = one_line(typed.items[0])
    assert isinstance(line, Scalar)
    assert line.value == "Experience: long"
    assert (line.where.line, line.where.column) == (2, 5)
    assert line.corrected("new") == "  - new"


@pytest.mark.parametrize("typed", ["{a: b, c: d}", "{a: [b]}", "[a]"])
def test_other_shapes_are_not_one_line(typed: str) -> None:
    shape = node(typed)
    assert one_line(shape) is shape


def test_a_part_of_a_value_has_its_own_place_in_the_line() -> None:
    typed = node('"withdrawn on 28th April 2022"')
    assert isinstance(typed, Scalar)
    part = typed.part(13)
    assert (part.value, part.where.column) == ("28th April 2022", 22)
    assert part.corrected("28 April 2022") == 'field: "withdrawn on 28 April 2022"'


def test_a_part_of_a_value_with_a_code_in_it_has_the_place_of_the_whole() -> None:
    whole = node('"one \\u0074wo"')
    assert isinstance(whole, Scalar)
    part = whole.part(4)
    assert (part.value.strip(), part.where, part.corrected("x")) == ("two", whole.where, "")


def test_kinds_that_read_alike_are_the_same() -> None:
    assert Words(75, 4) == Words(75, 4)
    assert Words(75, 4) != Words(75)
    assert Words(75) != WholeNumber(1, 75)
    assert len({Words(75), Words(75)}) == 1
