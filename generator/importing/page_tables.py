"""Tables and lists of terms in a web page that are no tables of figures, as lines of text."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.importing.notes import Notes, shortened

if TYPE_CHECKING:
    from turbohtml import Element, Node

BLOCKS = "table, p + p, ul, ol, dl, div + div, h1, h2, h3, h4, h5, h6"
SPANS = "[colspan]:not([colspan='1']), [rowspan]:not([rowspan='1'])"
# The first cell of a row that says one thing, such as `Salary`.
LONGEST_LABEL = 40


def unfold(root: "Node", notes: Notes) -> None:
    """Makes lines of tables that only put things in their places, and of pairs: `Salary: £41,580`.

    So does it of tables that Markdown cannot have, and tells of them.
    """
    for term in root.select("dt"):
        _say(term, [each for each in _said_of(term) if not each.select_one(BLOCKS)])
        term.tag = "p"
    tables = [(table, bool(table.select_one(BLOCKS))) for table in root.select("table")]
    for table, holds_blocks in reversed(tables):
        rows = list(map(_cells, table.select("tr")))
        if holds_blocks or all(len(row) < 2 for row in rows):
            _rename(table)
        elif all(map(_is_pair, rows)):
            for label, value in rows:
                _say(label, [value])
            _rename(table)
        elif table.select_one(SPANS) or len({len(row) for row in rows}) > 1:
            notes.look.append(f"A table became lines: “{shortened(table.text)}”.")
            _as_lines(rows)
            _rename(table)


def _cells(row: "Element") -> "list[Element]":
    from turbohtml import Element  # noqa: PLC0415 -- an extra, loaded where it is needed

    return [cell for cell in row.children if isinstance(cell, Element)]


def _said_of(term: "Element") -> "Iterator[Element]":
    """What a list of terms says of one: the elements below it, down to the next term."""
    from turbohtml import Element  # noqa: PLC0415 -- an extra, loaded where it is needed

    for node in term.next_siblings:
        if isinstance(node, Element):
            if node.tag != "dd":
                return
            yield node


def _is_pair(row: "list[Element]") -> bool:
    texts = [cell.text.strip() for cell in row]
    return len(row) == 2 and all(texts) and len(texts[0]) <= LONGEST_LABEL and row[1].tag == "td"


def _say(label: "Element", said: "list[Element]") -> None:
    """Puts what is said of a label after it, with a colon."""
    from turbohtml import Text  # noqa: PLC0415 -- an extra, loaded where it is needed

    for paragraph in (each for cell in (label, *said) for each in cell.select("p, div")):
        paragraph.unwrap()
    for number, element in enumerate(said):
        before = "; " if number else " " if label.text.rstrip().endswith(":") else ": "
        label.append(Text(before))
        label.extend(list(element.children))
        element.extract()


def _as_lines(rows: "list[list[Element]]") -> None:
    """Puts the cells of each row on one line."""
    from turbohtml import Text  # noqa: PLC0415 -- an extra, loaded where it is needed

    for row in rows:
        for cell in row[1:]:
            cell.insert_before(Text("; "))
        for cell in row:
            cell.unwrap()


def _rename(table: "Element") -> None:
    """Makes a table, and what is in it, parts of a page that have no looks of their own."""
    for element in (table, *table.select("caption, thead, tbody, tfoot, tr, td, th")):
        element.tag = "div"
