import pytest
from turbohtml import parse

from generator.importing.notes import Notes
from generator.importing.page_tables import unfold


def unfolded(html: str, notes: Notes) -> list[str]:
    document = parse(html)
    unfold(document, notes)
    return [line for line in document.to_markdown().split("\n") if line]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        (
            "<dl><dt>Salary<dd>£5<dt>Place: <dd>London<dd>Leeds<dt>Alone</dl>",
            ["Salary: £5", "Place: London; Leeds", "Alone"],
        ),
        ("<dl> <dt>What</dt> <dd><p>one<p>two</dd> </dl>", ["What", "one", "two"]),
        (
            "<table><tr><th>Salary<td><p>£5</p><tr><td>Place<td>London</table>",
            ["Salary: £5", "Place: London"],
        ),
        ("<table><tr><td><p>one<p>two<td>three</table>", ["one", "two", "three"]),
        (
            "<table><tr><td><table><tr><td>Salary<td>£5</table></table>",
            ["Salary: £5"],
        ),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", ["| A | B |", "| --- | --- |", "| 1 | 2 |"]),
        ("<table><tr><td>A<td></table>", ["| A | |", "| --- | --- |"]),
    ],
)
def test_tables_and_terms_that_are_no_figures_are_lines(notes: Notes, html: str, lines: list[str]) -> None:
    assert [line.replace("|  |", "| |") for line in unfolded(html, notes)] == lines
    assert notes.look == []


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><th colspan=2>Dates<tr><td>Sift<td><b>9</b> May</table>",
        "<table><tr><th>Dates<tr><td>Sift<td><b>9</b> May</table>",
    ],
)
def test_a_table_that_markdown_cannot_have_is_lines_and_is_told(notes: Notes, html: str) -> None:
    assert unfolded(html, notes) == ["Dates", "Sift; **9** May"]
    assert notes.look == ["A table became lines: “DatesSift9 May”."]
