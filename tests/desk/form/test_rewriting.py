"""A file written back: what was changed, and not one byte more."""

from collections.abc import Mapping
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.desk.form.lines import read_lines
from generator.desk.form.rewriting import CannotRewrite, Changes, rewritten
from generator.desk.form.shape import Shape, shape_of
from generator.document import parse
from generator.first_draft import STATUS, YOURS
from generator.plaintext import ODD
from generator.problem import Invalid
from generator.shapes import normal

ORDER = ("title", "organisation", "status", "posted", "salary", "hubs", "stages", "apply", "contact")
FILE = """\
---
# Ours
"title" : 'Clerk'

Organisation:   anytown
# When
posted: 1 March 2026
hubs:  # where it is
- high-street
  # not any more
  #- low-street
- "river-house"
stages:
    # the first
    -   stage: Test
        date: 1 April 2026
    - stage: Interview
      date: >-
        8 or 9
        April 2026

    # the last
apply:
  # by post too
  email: jobs@anytown.example
  documents: [CV, letter]

  note: |
    # Not a comment
---

## What you will do  \t

Read.

"""


def write(file: str, changes: Changes, text: str | None = None) -> str:
    raw = rewritten("a.md", file.encode(), changes, text, ORDER)
    again = rewritten("a.md", raw, changes, text, ORDER)
    assert again == raw
    return raw.decode()


def edited(file: str, changes: Changes) -> list[str]:
    """The lines that differ, as a comparison of the two files shows them."""
    before, after = file.split("\n"), write(file, changes).split("\n")
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        line
        for tag, low, high, first, last in steps
        if tag != "equal"
        for line in [*(f"-{each}" for each in before[low:high]), *(f"+{each}" for each in after[first:last])]
    ]


def test_no_change_changes_nothing() -> None:
    for file in (FILE, f"\ufeff{FILE}", FILE.replace("\n", "\r\n"), "---\n---\n", FILE.removesuffix("\n\n")):
        assert write(file, {}) == file
        assert write(file, {}, parse("a.md", file.encode()).body) == file
        assert write(file, {"salary": None}) == file


def test_a_changed_field_keeps_its_place_its_key_and_the_comments_around_it() -> None:
    assert edited(FILE, {"title": "Chief: clerk"}) == ["-\"title\" : 'Clerk'", '+"title" : "Chief: clerk"']
    assert edited(FILE, {"organisation": "b"}) == ["-Organisation:   anytown", "+Organisation: b"]


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"salary": "£1"}, ["+salary: £1"]),
        ({"status": "draft"}, ["+status: draft"]),
        ({"contact": ["a"]}, ["+contact:", "+  - a"]),
        ({"posted": None}, ["-posted: 1 March 2026"]),
        ({"posted": None, "salary": "£1"}, ["-posted: 1 March 2026", "+salary: £1"]),
    ],
)
def test_a_new_field_comes_in_its_order_and_a_removed_one_takes_only_its_own_lines(
    changes: Changes, lines: list[str]
) -> None:
    assert edited(FILE, changes) == lines


def test_a_new_field_stands_right_after_the_nearest_field_before_it() -> None:
    rows = write(FILE, {"salary": "£1", "status": "draft", "contact": "c"}).split("\n")
    assert [rows[rows.index(f"{key}") - 1] for key in ("status: draft", "salary: £1", "contact: c")] == [
        "Organisation:   anytown",
        "posted: 1 March 2026",
        "    # Not a comment",
    ]
    assert write("---\n# Ours\nposted: p\n---\n", {"title": "t"}) == "---\ntitle: t\n# Ours\nposted: p\n---\n"
    assert write("---\n---\n", {"title": "t", "posted": "p"}) == "---\ntitle: t\nposted: p\n---\n"


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"hubs": ["high-street"]}, ['-- "river-house"']),
        ({"hubs": ["new", "high-street", "river-house"]}, ["+- new"]),
        ({"hubs": ["high-street", "a", "river-house"]}, ["+- a"]),
        ({"hubs": ["high-street", "b"]}, ['-- "river-house"', "+- b"]),
        ({"hubs": "one"}, None),
        (
            {"stages": [{"stage": "Test", "date": "1 April 2026"}, {"stage": "Talk"}]},
            [
                "-    - stage: Interview",
                "-      date: >-",
                "-        8 or 9",
                "-        April 2026",
                "+    - stage: Talk",
            ],
        ),
        (
            {"apply": {"email": "b@c.example", "documents": ["CV", "letter"], "note": "# Not a comment"}},
            ["-  email: jobs@anytown.example", "+  email: b@c.example"],
        ),
        (
            {"apply": {"email": "jobs@anytown.example", "label": "Go", "note": "# Not a comment"}},
            ["-  documents: [CV, letter]", "+  label: Go"],
        ),
        (
            {"apply": {"email": "jobs@anytown.example", "documents": ["CV"], "note": "# Not a comment"}},
            ["-  documents: [CV, letter]", "+  documents:", "+    - CV"],
        ),
    ],
)
def test_within_a_field_what_is_the_same_keeps_its_lines(changes: Changes, lines: list[str] | None) -> None:
    if lines is not None:
        assert edited(FILE, changes) == lines
    else:
        assert edited(FILE, changes)[-1] == "+hubs: one"


@pytest.mark.parametrize(
    "typed",
    [
        "[a,\n  b]",
        "\n  {x: a,\n  y: b}",
        "\n  {\n    x: a\n  }",
        "\n  - a\n  - - b",
        "\n  -\n    a",
        "\n  - a\n  -\n   b",
    ],
)
def test_a_value_that_lies_in_another_way_is_written_anew(typed: str) -> None:
    file = f"---\ntitle: Clerk\nhubs: {typed}\n# Pay\nsalary: 1\n---\n"
    shapes: list[Shape] = [["a", "c"], {"x": "c", "z": ["d"]}]
    for shape in shapes:
        said = read(write(file, {"hubs": shape}))
        assert said == {"title": "Clerk", "hubs": shape, "salary": "1"}


@pytest.mark.parametrize("before", ["# note", "#note"])
def test_a_slip_in_one_item_leaves_the_comments_of_all_others(before: str) -> None:
    file = f"---\nhubs:\n  - a # t\n  {before}\n  - b\nstages:\n  -one\n  # two\n  - two\n---\n"
    assert write(file, {}, "New").startswith(
        f'---\nhubs:\n  - "a # t"\n  {before}\n  - b\nstages:\n  - one\n  # two\n  - two\n---\n'
    )
    mended = write(file, {"hubs": ["a", "b"], "stages": None})
    assert mended == f"---\nhubs:\n  - a\n  {before}\n  - b\n---\n"


STAGES = """\
---
stages:
  # About the test
  - date: "1 May" # or later

    # ring Sue before changing this
    stage: Test
    # nothing yet
  # About the talk
  - stage: Talk
    note: >-
      # in it
---
"""


@pytest.mark.parametrize(
    ("first", "lines"),
    [
        ({"stage": "Exam", "date": "1 May"}, ["-    stage: Test", "+    stage: Exam"]),
        ({"stage": "Test"}, ['-  - date: "1 May" # or later', "-", "-    stage: Test", "+  - stage: Test"]),
        (
            {"place": "Hub", "stage": "Test", "date": "1 May"},
            ['-  - date: "1 May" # or later', "+  - place: Hub", '+    date: "1 May" # or later'],
        ),
        (
            {"stage": "Test", "date": "2 May"},
            ['-  - date: "1 May" # or later', "+    # or later", "+  - date: 2 May"],
        ),
    ],
)
def test_a_changed_part_of_an_item_leaves_the_comments_and_the_order_of_the_others(
    first: Shape, lines: list[str]
) -> None:
    found = edited(STAGES, {"stages": [first, {"stage": "Talk", "note": "# in it"}]})
    assert sorted(line for line in found if line not in ("-", "+")) == sorted(
        line for line in lines if line != "-"
    )


@pytest.mark.parametrize(
    ("items", "written"),
    [
        (["x", "b"], "# A\n- x\n# B\n- b # c\n"),
        (["a", "x"], "# A\n- a\n# B\n# c\n- x\n"),
        (["x"], "# A\n# c\n- x\n# B\n"),
        (["x", "y", "z"], "# A\n# c\n- x\n- y\n- z\n# B\n"),
        (["a", "x", "b"], "# A\n- a\n- x\n# B\n- b # c\n"),
    ],
)
def test_comments_stay_above_the_items_that_they_stand_above(items: list[Shape], written: str) -> None:
    file = '---\nhubs:\n# A\n- a\n# B\n- "b" # c\n---\n'
    assert write(file, {"hubs": items}) == f"---\nhubs:\n{written}---\n".replace("b #", '"b" #')


@pytest.mark.parametrize(
    "typed",
    ["[a, # note\n  b]", "\n  - stage: a\n    # note\n    date: b", '\n  A: "b" # note', " >- # note\n  a"],
)
def test_comments_stand_above_what_is_written_anew(typed: str) -> None:
    file = f"---\nhubs: {typed}\nposted: p\n---\n"
    assert "# note\n" in write(file, {"hubs": "One"})
    assert "# note\n" in write(file, {"hubs": [{"Stage": "A", "x": "y"}]})


def test_the_line_ends_of_the_file_are_kept() -> None:
    file = FILE.replace("\n", "\r\n")
    written = write(file, {"salary": ["a", "b"]}, "One\ntwo")
    assert written.count("\n") == written.count("\r\n") == FILE.count("\n") + 2
    assert read(written)["salary"] == ["a", "b"]


def test_what_is_read_past_is_written_as_it_is_read() -> None:
    file = "---\ntitle: Head: policy\nsalary:£1\nstages:\n  -one\n  - two\n---\n"
    assert write(file, {}) == '---\ntitle: "Head: policy"\nsalary: £1\nstages:\n  - one\n  - two\n---\n'


def test_a_note_that_says_so_goes_when_the_value_below_it_is_written() -> None:
    file = f"---\n{STATUS}\n# The job. {YOURS}\ntitle: Clerk\n# Posted\nposted: p\n---\n"
    assert write(file, {"status": None, "title": "Chief"}) == "---\ntitle: Chief\n# Posted\nposted: p\n---\n"
    assert write(file, {"posted": "q"}) == file.replace("posted: p", "posted: q")


@pytest.mark.parametrize(
    "file",
    [
        "---\n{title: Clerk, posted: p}\n---\n",
        "---\n  title: Clerk\nposted: p\n---\n",
        "---\ntitle: Clerk\ntitle: Chief\n---\n",
        "---\ntitle: Clerk\n____\n---\n",
        "---\ntitle: Clerk\n----\n",
        "---\n? title\n: Clerk\n---\n",
    ],
)
def test_a_file_that_lies_in_an_unusual_way_is_refused_and_not_damaged(file: str) -> None:
    with pytest.raises(CannotRewrite):
        write(file, {"title": "Head"})


def test_what_no_way_of_writing_says_is_refused() -> None:
    with pytest.raises(CannotRewrite):
        write(FILE, {"title": " a\tb\nc"})


def test_what_cannot_be_read_is_refused_and_what_no_file_may_hold_is_left_for_the_reader() -> None:
    with pytest.raises(Invalid):
        write("title: Clerk\n", {})
    raw = rewritten("a.md", FILE.encode(), {"title": "a\x07"}, None, ORDER)
    with pytest.raises(Invalid):
        parse("a.md", raw)


def read(file: str) -> dict[str, Shape]:
    document = parse("a.md", file.encode())
    assert not document.problems
    said = {normal(entry.key.value): shape_of(entry.value) for entry in document.front.entries}
    # A line end after the last text of all is there only where a field follows.
    if isinstance(apply := said.get("apply"), dict) and isinstance(note := apply.get("note"), str):
        apply["note"] = note.rstrip()
    return said


# As a form gives them: without white space around them, and never empty.
TEXT = (
    st.text(st.one_of(st.sampled_from(list(" :#-'\"[]{}|\n.")), st.characters(codec="utf-8")), max_size=10)
    .map(str.strip)
    .filter(lambda text: text and not ODD.search(text))
)
NAME = TEXT.map(lambda text: " ".join(text.split()))
SHAPE = st.one_of(
    TEXT,
    st.lists(TEXT, min_size=1, max_size=3),
    st.lists(st.dictionaries(NAME, TEXT, min_size=1, max_size=1), min_size=1, max_size=2),
    st.fixed_dictionaries({"stage": TEXT, "date": TEXT}).map(dict[str, Shape]),
)


@settings(max_examples=30, deadline=None)
@given(
    changes=st.dictionaries(st.sampled_from(ORDER), st.none() | SHAPE, max_size=3),
    text=st.none() | TEXT,
    dressed=st.sampled_from([str, lambda file: file.replace("\n", "\r\n"), lambda file: f"\ufeff{file}"]),
)
def test_whatever_changes_is_read_back_and_all_other_lines_are_as_they_were(
    changes: Changes, text: str | None, dressed: object
) -> None:
    file = dressed(FILE) if callable(dressed) else FILE
    written = write(file, changes, text)
    before = read(file)
    assert read(written) == {key: each for key, each in {**before, **changes}.items() if each is not None}
    if text is not None:
        assert parse("a.md", written.encode()).body == text.rstrip()
    assert _others(written, changes) == _others(file, changes)
    comments = [row for row in FILE.split("\n") if row.lstrip().startswith("# ") and "Not a" not in row]
    inside = {
        "stages": ("# the first", "# the last"),
        "apply": ("# by post too",),
        "hubs": ("# where it is", "# not any more"),
    }
    lost = [row for key, rows in inside.items() if changes.get(key, "") is None for row in rows]
    assert all(row.strip() in written for row in comments if row.strip() not in lost)


def _others(file: str, changes: Mapping[str, object]) -> list[str]:
    """The lines of the front matter that are not of a changed field, but for comments and empty ones."""
    at = read_lines("a.md", file.encode())
    rows, mine = [], False
    for row in at.rows[slice(*at.front)]:
        if row.startswith("#"):
            continue
        if row[:1].strip() and not row.startswith("-"):
            mine = normal(row.partition(":")[0].strip('" ')) in changes
        rows += [row] if row.strip() and not mine else []
    return rows
