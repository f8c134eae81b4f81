import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problem import Invalid, Where
from generator.shapes import Mapping, Scalar, Sequence
from generator.shaping import shapes
from generator.slips import snag
from tests.told import mapping, plain, problems, read, told


def test_front_matter_is_text_and_shapes_and_no_types() -> None:
    typed = """\
reference: 00123
time: 17:00
answer: no
nothing: ~
hubs: [union-street, 'newlands park']
stages:
  - stage: Interview
    date: 12 January 2026
text: |
  one
  two
"""
    assert read(typed) == {
        "reference": "00123",
        "time": "17:00",
        "answer": "no",
        "nothing": "~",
        "hubs": ["union-street", "newlands park"],
        "stages": [{"stage": "Interview", "date": "12 January 2026"}],
        "text": "one\ntwo\n",
    }


@pytest.mark.parametrize("typed", ["", "\n\n", "# only a comment"])
def test_nothing_typed_is_an_empty_mapping_at_the_first_line(typed: str) -> None:
    assert shapes("a.md", typed, first=2) == (Mapping((), Where("a.md", 2)), [])


def test_every_node_knows_its_place_in_the_file() -> None:
    front, _ = shapes("a.md", "title: Head\nstages:\n  - stage: Interview\n  - [a]", first=2)
    title, stages = front.entries
    assert (title.key.where, title.value.where) == (Where("a.md", 2, 1), Where("a.md", 2, 8))
    assert isinstance(stages.value, Sequence)
    interview, inner = stages.value.items
    assert (stages.value.where, interview.where) == (Where("a.md", 4, 5), Where("a.md", 4, 5))
    assert inner.where == Where("a.md", 5, 6)
    assert front.where == Where("a.md", 2, 1)


def test_an_empty_list_or_item_stands_where_it_was_typed() -> None:
    front = mapping("a: []\nb:\n  -\n  - c")
    empty, items = (entry.value for entry in front.entries)
    assert empty.where == Where("a.md", 1, 4)
    assert isinstance(items, Sequence)
    assert items.items[0] == Scalar("", Where("a.md", 3, 4), "  -", 4)


def test_columns_count_characters_and_not_bytes() -> None:
    assert mapping("é: 😀 b\nlist: [ŵ, b]").entries[1].value.where == Where("a.md", 2, 8)


def test_a_value_in_a_line_that_was_moved_is_placed_where_it_was_typed_and_has_no_correction() -> None:
    front, told_of = shapes("a.md", "a:\n\tb: c", first=1)
    inner = front.entries[0].value
    assert isinstance(inner, Mapping)
    node = inner.entries[0].value
    assert isinstance(node, Scalar)
    assert (node.where, node.corrected("d")) == (Where("a.md", 2, 5), "")
    assert [problem.code for problem in told_of] == ["tab-indent"]


def test_a_value_with_nothing_at_the_very_end_is_placed_on_the_last_line() -> None:
    front = mapping("? a\n?")
    assert front.entries[0].value.where == Where("a.md", 2, 1)
    assert problems("? a\n?")[0].where == Where("a.md", 2, 2)


@pytest.mark.parametrize(
    "typed", ["title: a\ntitle: b", "title: a\nTitle: b", "closing date: a\nclosing_date: b"]
)
def test_a_repeated_key_is_told_and_the_first_is_kept(typed: str) -> None:
    front, (problem,) = shapes("a.md", typed, first=1)
    assert (problem.code, problem.where) == ("repeated-key", Where("a.md", 2, 1))
    assert "line 1" in problem.message
    assert [plain(entry.value) for entry in front.entries] == ["a"]


@pytest.mark.parametrize(
    ("typed", "place"), [("? [a]\n: b", "1:4"), ("{a: b}: c", "1:2"), ("{? : b}", "1:2")]
)
def test_a_key_that_is_no_text_is_told(typed: str, place: str) -> None:
    (problem,) = problems(typed)
    assert problem.code == "key-not-text"
    assert place.startswith(f"{problem.where.line}:")


def test_six_levels_may_be_nested_and_no_more() -> None:
    assert read("a: [[[[[b]]]]]") == {"a": [[[[["b"]]]]]}
    assert told("a: @b\nc: [[[[[[d]]]]]]") == [("1:4", "reserved-sign", 'a: "@b"'), ("2:9", "too-deep", "")]


@pytest.mark.parametrize(
    "typed",
    [
        "a: " + "[" * 100_000,
        "a: " + "{" * 100_000,
        "a: " + "{b: " * 25_000,
        "a:\n" + "- " * 50_000,
        "? " * 50_000,
        "\n".join(" " * level + "a:" for level in range(400)),
    ],
)
def test_hostile_nesting_is_refused_as_too_deep(typed: str) -> None:
    assert [problem.code for problem in problems(typed)] == ["too-deep"]


def test_an_alias_bomb_is_read_as_the_text_that_it_is() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"
    assert [code for _, code, _ in told(bomb)] == ["reserved-sign"] * 3
    assert read(bomb) == {"a": "&a [x, x]", "b": "&b [*a, *a]", "c": ["*b", "*b"]}


@pytest.mark.parametrize("key", ["content", "handler", "__proto__", "metadata", "<<", "encoding"])
def test_a_key_that_means_something_to_a_program_is_a_key_like_any_other(key: str) -> None:
    assert read(f"{key}: a") == {key: "a"}


def test_what_cannot_be_read_at_all_is_refused_with_all_that_was_found() -> None:
    with pytest.raises(Invalid) as caught:
        shapes("a.md", "a: @b\njust text\nc: d\nC: e", first=2)
    assert [(p.where.line, p.code) for p in caught.value.problems] == [
        (2, "reserved-sign"),
        (3, "no-key"),
        (5, "repeated-key"),
    ]
    with pytest.raises(Invalid):
        shapes("a.md", "    c: d\n'it's here'\n\"unclosed", first=2)


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize(
    "typed",
    ["a: b: c", 'a: "b', "a: [b", "a:\n\t- b", "a: @b", "a: b\nc:d", "a: *b c", "a: 'b' c", "a: b\n c: d"],
)
def test_both_parsers_of_pyyaml_lead_to_the_same_problem(
    monkeypatch: pytest.MonkeyPatch, loader: object, typed: str
) -> None:
    expected = told(typed)
    monkeypatch.setattr(snag, "loader", lambda: loader)
    assert len(expected) == 1
    assert told(typed) == expected


WORDS = st.text("abc é£😀'\":#[]{},&*!|>%@`-", min_size=1, max_size=30).map(lambda text: text.lstrip("- "))


NESTED = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORDS, inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(["title", "posted", "stages"]), NESTED, min_size=1))
def test_good_front_matter_that_another_program_wrote_is_read_without_a_problem(
    data: dict[str, object],
) -> None:
    typed = yaml.safe_dump(data, allow_unicode=True, width=1000)
    found = problems(typed)
    if not {"repeated-key", "key-not-text", "too-deep"} & {problem.code for problem in found}:
        assert (read(typed), found) == (data, ())
