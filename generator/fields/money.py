"""Salary: an amount or a range with its period, or words where there is no figure."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator import wording
from generator.fields.kind import Kind, Spot
from generator.fields.table import Field, Record
from generator.fields.words import Choice, Words
from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Node, Scalar

NUMBER = r"£?\s?(\d[\d,]*(?:\.\d{1,2})?)\s?(k)?"
PERIODS = {
    "hour": "an hour",
    "day": "a day",
    "week": "a week",
    "month": "a month",
    "year": "a year",
}
PERIOD = r"(?:\s?(?:an?|per|/|each)\s?(hour|day|week|month|year|annum))?"
PAY = re.compile(rf"{NUMBER}(?:\s?(?:to|-|–|—)\s?{NUMBER})?{PERIOD}", re.IGNORECASE)
MOST = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class Salary:
    """Pay as typed: amounts where figures were given, or `words` such as Competitive and no figure."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    per: str = "year"
    currency: str = "GBP"
    allowance: str = ""
    note: str = ""
    words: str = ""

    def __str__(self) -> str:
        if self.words:
            return self.words
        low, high = (
            wording.money(a, self.currency) if a is not None else "" for a in (self.minimum, self.maximum)
        )
        if low and high:
            pay = low if low == high else f"{low} to {high}"
        else:
            pay = f"From {low}" if low else f"Up to {high}"
        text = f"{pay} {PERIODS[self.per]}"
        if self.allowance:
            text += f", plus {self.allowance}"
        return f"{text} ({self.note})" if self.note else text


class Amount(Kind[Decimal]):
    """An amount of money."""

    accepts = "an amount such as £41,580, 15.40 or 52K"

    def read(self, node: Node, spot: Spot) -> Decimal:
        """The amount, above nothing and at most 10 million."""
        found = re.fullmatch(NUMBER, node.value.strip(), re.IGNORECASE) if isinstance(node, Scalar) else None
        amount = _amount(found[1], found[2]) if found else None
        if amount is None:
            raise self.wrong(node, spot, "salary")
        return amount


def _amount(digits: str, thousand: str | None) -> Decimal | None:
    if "," in digits and not re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", digits):
        return None
    amount = Decimal(digits.replace(",", "")) * (1000 if thousand else 1)
    return amount if 0 < amount <= MOST else None


class Currency(Kind[str]):
    """A currency by its three letters (ISO 4217)."""

    accepts = "three capital letters such as GBP or EUR"

    def read(self, node: Node, spot: Spot) -> str:
        """The letters."""
        if not isinstance(node, Scalar) or not re.fullmatch(r"[A-Z]{3}", node.value):
            better = (
                node.value.upper()
                if isinstance(node, Scalar) and re.fullmatch(r"[A-Za-z]{3}", node.value)
                else ""
            )
            raise self.wrong(node, spot, "currency", value=better)
        return node.value


class SalaryKind(Record[Salary]):
    """`£41,580`, `£52,000 to £62,000`, `£52K–£62K`, `£15.40 an hour`, parts, or words without a figure."""

    accepts = (
        "pay such as £41,580, £52,000 to £62,000, £15.40 an hour, or words with no figure such as Competitive"
    )
    table = (
        Field("minimum", Amount(), "The lowest pay.", "£52,000"),
        Field("maximum", Amount(), "The highest pay.", "£62,000"),
        Field("per", Choice(PERIODS), "What the pay is for.", "year", default="year"),
        Field("currency", Currency(), "The currency.", "GBP", default="GBP"),
        Field("allowance", Words(200), "What comes on top.", "£3,500 London allowance"),
        Field("note", Words(200), "What else a candidate must know of it.", "pay award pending"),
    )

    def short(self, node: Scalar, spot: Spot) -> Salary:
        """Pay from one line; text with a figure in it must be pay that we can read."""
        text = " ".join(node.value.split())
        found = PAY.fullmatch(text)
        if not found:
            if re.search(r"[\d£$€]", text):
                hint = (
                    "For anything more, give minimum, maximum, per, allowance and note on lines of their own."
                )
                raise self.wrong(node, spot, "salary", hint)
            return Salary(words=Words(200).read(node, spot))
        digits, thousand, more, more_thousand, per = found.groups()
        low = _amount(digits, thousand or (more_thousand if more and _short(digits) else None))
        high = _amount(more, more_thousand) if more else low
        if low is None or high is None:
            raise self.wrong(node, spot, "salary")
        per = "year" if not per or per.lower() == "annum" else per.lower()
        return self._ordered(Salary(low, high, per), node, spot)

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Salary:
        """Pay from its parts; one of minimum and maximum is enough."""
        if values["minimum"] is None and values["maximum"] is None:
            hint = "Give a minimum, a maximum or both; or delete the salary."
            raise Invalid([Problem("salary", f"{spot.name} has no figure", node.where, hint)])
        return self._ordered(Salary(**values), node, spot)

    def _ordered(self, pay: Salary, node: Node, spot: Spot) -> Salary:
        if pay.minimum is not None and pay.maximum is not None and pay.minimum > pay.maximum:
            low, high = (
                wording.money(pay.minimum, pay.currency),
                wording.money(pay.maximum, pay.currency),
            )
            message = f"{spot.name} has a minimum of {low} above its maximum of {high}"
            fix = node.corrected(f"{high} to {low}") if isinstance(node, Scalar) else ""
            raise Invalid(
                [Problem("salary-order", message, node.where, "Write the lower figure first.", fix)]
            )
        return pay


def _short(digits: str) -> bool:
    """Whether `52` in `52–62K` shares the K of what follows."""
    return len(digits) <= 3 and "," not in digits
