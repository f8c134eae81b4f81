"""The open vacancies in short, for people with spreadsheets (RFC 4180, in UTF-8 with a byte order mark).

The mark tells a spreadsheet that it is UTF-8; without it, £ is read as something else.
"""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any, NamedTuple

from generator.fields.work import PATTERN
from generator.listing import Listing
from generator.open_data import Data, vacancy
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import Stream


class _Row(NamedTuple):
    """A vacancy and its data."""

    listing: Listing
    data: Data


MARK = "\ufeff"
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
    "Salary": lambda row: row.listing.vacancy.salary,
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


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """The row of an open vacancy."""
    row = _Row(listing, vacancy(listing))
    return _line(_cell(column(row)) for column in COLUMNS.values())


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return site.open


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[Stream]:
    """`vacancies.csv`, a row for each open vacancy, in order of closing."""
    rows = (item(listing) for listing in site.open)
    yield "vacancies.csv", (line.encode() for line in chain((MARK + _line(COLUMNS),), rows))


def _line(cells: Iterable[str]) -> str:
    """A record (RFC 4180, 2), every cell in quotation marks."""
    quoted = ('"' + cell.replace('"', '""') + '"' for cell in cells)
    return ",".join(quoted) + "\r\n"


def _cell(value: Any) -> str:
    """A value as text. An apostrophe before what looks like a formula makes a spreadsheet show it only."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
