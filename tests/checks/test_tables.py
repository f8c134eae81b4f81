"""Tables without headings."""

import pytest

from generator.checks import tables
from tests.checks.told import Advise


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Text.\n\n| | |\n|---|---|\n| a | b |", "| | |"),
        ("   |  \n---|---\na | b", "   |  "),
        ("> | | |\n> |:--|--:|\n> | a | b |", "> | | |"),
        ("Text <table><tr><td>a</td></tr></table> text", "<table><tr>"),
        ("<TABLE>\n<tr><td>a", "<TABLE>"),
        ("<table><th>a</th></table>\n\n<table border=1><td>b</td></table>", "<table border=1>"),
    ],
)
def test_a_table_without_headings_is_told_where_it_starts(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(tables, body)
    assert told.problem.code == "table-without-headings"
    assert told.at.startswith(at)


@pytest.mark.parametrize(
    "body",
    [
        "| Stage | Date |\n|---|---|\n| Sift | 4 May |",
        "| | Date |\n|---|---|\n| Sift | 4 May |",
        "<table><tr><th>a</th></tr></table>",
        "Either | or",
        "| |\n\ntext | text",
        "```\n| | |\n|---|---|\n```",
        "<tablet>",
    ],
)
def test_a_table_with_headings_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(tables, body) == []
