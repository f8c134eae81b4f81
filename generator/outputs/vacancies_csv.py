"""The open vacancies in short, for people with spreadsheets (RFC 4180, in UTF-8 with a byte order mark).

The mark tells a spreadsheet that it is UTF-8; without it, £ is read as something else.
"""

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from typing import Any, NamedTuple

from generator.fields.work import PATTERN
from generator.listing import Listing
from generator.open_data import Data, vacancy
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


class _Row(NamedTuple):
    """A vacancy and its data."""

    listing: Listing
    data: Data


# What a spreadsheet takes for a formula, which could send other cells to a stranger ("CSV injection", OWASP).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Each column by its heading. Names may have commas in them, so semicolons stand between several.
COLUMNS: dict[str, Callable[[_Row], Any]] = {
    "Title": lambda row: row.data["title"],
    "Organisation": lambda row: row.listing.organisation.name,
    "Partner organisations": lambda row: "; ".join(each.name for each in row.listing.partners),
    "Department": lambda row: row.data.get("department"),
    "Reference": lambda row: row.data.get("reference"),
    "Posted": lambda row: row.data.get("posted"),
    "Closing date": lambda row: row.listing.closing,
    "Closes": lambda row: (
        row.listing.closes.isoformat() if row.listing.closes and row.listing.closing_given else ""
    ),
    "Salary": lambda row: row.listing.summary.salary,
    "Salary minimum": lambda row: row.data.get("salary", {}).get("minimum"),
    "Salary maximum": lambda row: row.data.get("salary", {}).get("maximum"),
    "Salary period": lambda row: row.data.get("salary", {}).get("per"),
    "Salary currency": lambda row: row.data.get("salary", {}).get("currency"),
    "Grade": lambda row: row.data.get("grade"),
    "Contract": lambda row: row.listing.vacancy.contract,
    "Working pattern": lambda row: "; ".join(map(PATTERN.show, row.listing.vacancy.working_pattern)),
    "Hours": lambda row: row.data.get("hours"),
    "Places": lambda row: "; ".join(row.listing.places),
    "Hybrid working": lambda row: row.listing.vacancy.hybrid,
    "Political restriction": lambda row: row.listing.vacancy.political_restriction,
    "Vetting": lambda row: "; ".join(map(str, row.listing.vacancy.vetting)),
    "Apply": lambda row: row.listing.vacancy.apply,
    "Address": lambda row: row.data["url"],
}


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`vacancies.csv`, a row for each open vacancy, in order of closing."""
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for listing in site.open:
        row = _Row(listing, vacancy(listing))
        writer.writerow(_cell(column(row)) for column in COLUMNS.values())
    yield "vacancies.csv", text.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str:
    """A value as text. An apostrophe before what looks like a formula makes a spreadsheet show it only."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
