"""Tables that do not say what their columns are (WCAG 2.2, success criterion 1.3.1)."""

import re
from collections.abc import Iterable

from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "table-without-headings": Code(
        "A table has no headings, so a screen reader cannot say what a cell is about.",
        "| | |\n|---|---|\n| Interview | 12 January 2026 |",
        "| Stage | Date |\n|---|---|\n| Interview | 12 January 2026 |",
    )
}
# A first row of nothing, above the line that makes a table of it; and a table in HTML to its end.
EMPTY = re.compile(r"^[ \t>]*(?=[^\n]*\|)[| \t]+\n(?=[ \t>|:]*-[-|: \t]*$)", re.MULTILINE)
HTML = re.compile(r"<table\b(?:(?!</table).)*", re.IGNORECASE | re.DOTALL)
HEADING = re.compile(r"<th\b", re.IGNORECASE)


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every table in any text that has no headings."""
    document = subject.document
    for text in document.markdown:
        typed = text.passage.text
        starts = [found.start() for found in EMPTY.finditer(typed)] if "|" in typed else []
        if "<table" in typed.lower():
            starts += [each.start() for each in HTML.finditer(typed) if not HEADING.search(each[0])]
        for start in starts:
            message = "this table has no headings"
            hint = "Say in its first row what each column has: | Stage | Date |, or <th> in HTML."
            yield Problem("table-without-headings", message, text.where(start), hint, level=Level.ADVICE)
