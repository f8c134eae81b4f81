"""Rows in pieces, each apart from the comments after it."""

from generator.desk.form.pieces import Piece, comments, divided, joined, put_after

ROWS = ["title: Clerk", "  of works", "  # of the council", "", "# The pay", "salary: 1", "#"]


def test_comments_that_stand_no_further_in_than_a_field_are_not_its_own() -> None:
    starts = {"title": 0, "salary": 5}
    assert divided(ROWS, starts, 7, 0) == [
        Piece("title", ROWS[:3], ROWS[3:5]),
        Piece("salary", ROWS[5:6], ROWS[6:]),
    ]
    assert divided(ROWS, {"title": 0}, 5, 2) == [Piece("title", ROWS[:2], ROWS[2:5])]
    assert joined(divided(ROWS, starts, 7, 0)) == ROWS


def test_a_new_piece_comes_right_after_the_last_of_those_before_it() -> None:
    pieces = [
        Piece("", [], ["# Top"]),
        Piece("title", ["title: Clerk"], ["", "# Pay"]),
        Piece("salary", ["salary: 1"]),
    ]
    put_after(pieces, ["organisation", "title"], Piece("grade", ["grade: A"]))
    put_after(pieces, ["hours"], Piece("department", ["department: Works"]))
    assert joined(pieces) == [
        "department: Works",
        "# Top",
        "title: Clerk",
        "grade: A",
        "",
        "# Pay",
        "salary: 1",
    ]


def test_comments_are_found_wherever_they_stand_and_nothing_else_is_one() -> None:
    rows = [
        '  - a: "b # no" # one\r',
        "    # two",
        "    c: |",
        "      # no",
        "    # three",
        "- [d, # four",
        " e]",
    ]
    assert comments(rows) == ["# one", "# two", "# three", "# four"]
    assert comments(["a: | # one", "  # no"]) == ["# one"]
    assert comments(["a: b: c # one", "# two"]) == ["# one", "# two"]
    assert comments(["a: b#c"]) == []
