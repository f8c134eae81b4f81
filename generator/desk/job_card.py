"""The card that a search engine makes of a page's JobPosting, read from the page and nothing else.

A project's own templates may have written anything there, so every value is taken as it comes.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from generator import wording

Data = Mapping[str, Any]
ADDRESS = ("streetAddress", "addressLocality", "addressRegion", "postalCode")


@dataclass(frozen=True, slots=True)
class JobCard:
    """What the card shows; the text of a row is empty where the data do not say."""

    title: str
    employer: str
    rows: tuple[tuple[str, str], ...]


def job_card(data: Data) -> JobCard:
    """The card of one JobPosting."""
    return JobCard(
        title=_text(data.get("title")),
        employer=_name(data.get("hiringOrganization")),
        rows=(
            ("Place", wording.listed([place for place in _places(data) if place])),
            ("Pay", _pay(data.get("baseSalary"))),
            ("Kind of work", ", ".join(_kind(each) for each in _each(data.get("employmentType")))),
            ("Posted", _moment(data.get("datePosted"))),
            ("Open until", _moment(data.get("validThrough"))),
        ),
    )


def _places(data: Data) -> Iterator[str]:
    """Each place of work; where it is anywhere in a country, that."""
    if data.get("jobLocationType") == "TELECOMMUTE":
        names = [_name(each) for each in _each(data.get("applicantLocationRequirements"))]
        yield f"Remote, in {wording.listed(names, 'or')}" if any(names) else "Remote"
    for place in _each(data.get("jobLocation")):
        address = _data(_data(place).get("address"))
        parts = (_name(place), *(_text(address.get(part)) for part in ADDRESS))
        yield ", ".join(part for part in dict.fromkeys(parts) if part)


def _pay(said: Any) -> str:
    """`£41,580 to £52,000 a year`."""
    amount, currency = _data(_data(said).get("value")), _text(_data(said).get("currency"))
    low, high = (amount.get(end, amount.get("value")) for end in ("minValue", "maxValue"))
    figures = dict.fromkeys(_money(each, currency) for each in (low, high) if each is not None)
    unit = _text(amount.get("unitText")).lower()
    return " to ".join(figures) + (f" {'an' if unit == 'hour' else 'a'} {unit}" if unit and figures else "")


def _money(amount: Any, currency: str) -> str:
    try:
        return wording.money(Decimal(str(amount)), currency or "GBP")
    except (InvalidOperation, ValueError):
        return _text(amount)


def _kind(said: Any) -> str:
    """FULL_TIME as `Full time`."""
    return _text(said).replace("_", " ").capitalize()


def _moment(said: Any) -> str:
    """A date, or a date and time, of ISO 8601 in words; anything else as it is."""
    text = _text(said)
    with suppress(ValueError):
        return wording.day(date.fromisoformat(text))
    with suppress(ValueError):
        return wording.moment(datetime.fromisoformat(text))
    return text


def _name(said: Any) -> str:
    return _text(_data(said).get("name")) if isinstance(said, Mapping) else _text(said)


def _text(said: Any) -> str:
    return str(said) if isinstance(said, str | int | float) else ""


def _data(said: Any) -> Data:
    return said if isinstance(said, Mapping) else {}


def _each(said: Any) -> list[Any]:
    """What may stand alone or in a list."""
    return said if isinstance(said, list) else [] if said is None else [said]
