"""Parts of a vacancy's open data in words for people, on one line each, as they stand inside a sentence.

The data may come from another version of this program, or from anyone: what has another shape than
expected is shown as it is, and what is missing is nothing.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from generator import wording
from generator.fields.kind import LONDON
from generator.fields.money import PERIODS, Salary
from generator.markdown_text import plain

Data = dict[str, Any]


def text(value: Any) -> str:
    """Any value: text as itself, the items of a list with commas, anything else as JSON."""
    items = value if isinstance(value, list) and value else [value]
    texts = (each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in items)
    return wording.listed([plain(each) for each in texts])


def words(value: Any, tell: Callable[[Any], str]) -> str:
    """What `tell` makes of a value that was given; the value as it is where that has another shape."""
    if value in (None, "", [], {}):
        return ""
    told = ""
    with suppress(ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        told = tell(value)
    return told or text(value)


def named(value: Any) -> str:
    """An employer or a place by its name."""
    return plain(value["name"])


def all_named(values: Any) -> str:
    """Several places by their names."""
    return wording.listed([words(each, named) for each in values])


def moment(value: Any) -> str:
    """`5pm on Friday 20 March 2026`, by the clocks in London."""
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError
    return wording.moment(at.astimezone(LONDON))


def dated(value: Any) -> bool:
    """Whether a closing date is a moment, or the date of a stage has days."""
    with suppress(ArithmeticError, LookupError, TypeError, ValueError):
        return bool(value["days"] if isinstance(value, dict) else moment(value))
    return False


def salary(value: Any) -> str:
    """`£52,000 to £62,000 a year`, `from £41,580 a year`."""
    if value.get("words"):
        return plain(value["words"])
    figures = {key: Decimal(str(value[key])) for key in ("minimum", "maximum") if key in value}
    rest = {key: str(value[key]) for key in ("per", "currency", "allowance", "note") if key in value}
    if not figures or rest.get("per", "year") not in PERIODS:
        raise ValueError
    told = str(Salary(**figures, **rest))  # type: ignore[arg-type]
    return plain(told[:1].lower() + told[1:])


def contract(value: Any) -> str:
    """`fixed term, 2 years`."""
    parts = [value["type"], value.get("length", "")]
    return plain(", ".join(part for part in parts if part))


def ways(value: Any) -> str:
    """The addresses at which to apply."""
    given = [plain(value[key]) for key in ("url", "email", "pack") if value.get(key)]
    return wording.listed(given)


def stage_date(value: Any) -> str:
    """`10am on Monday 12 January 2026`, `the week of 12 January 2026`, `to be confirmed`."""
    days = [date.fromisoformat(day) for day in value.get("days", [])]
    at = {key: time.fromisoformat(value[key]) for key in ("starts", "ends") if key in value}
    told = wording.stage_date(value["kind"], days, at.get("starts"), at.get("ends"))
    if value["kind"] not in ("unknown", "week"):
        return told
    return ("the " if days else "") + told[:1].lower() + told[1:]
