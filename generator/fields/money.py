"""Salary: an amount or a range with its period, or words where there is no figure."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator import wording
from generator.fields.kind import Kind, Schema, Spot
from generator.fields.record import Record
from generator.fields.table import Field
from generator.fields.typed import or_words
from generator.fields.words import Choice, Words
from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Node, Scalar

FLAGS = re.ASCII | re.IGNORECASE
PERIODS = {"hour": "an hour", "day": "a day", "week": "a week", "month": "a month", "year": "a year"}
NUMBER = r"£? ?(?P<{0}>(?:[0-9]{{1,9}}|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,2}})(?:\.[0-9]{{1,2}})?) ?(?P<{0}_k>k)?"
LOW, HIGH = NUMBER.format("low"), NUMBER.format("high")
PERIOD = r"(?: ?(?:(?:an?|per|/) ?(?P<per>hour|day|week|month|year|annum)|(?P<pa>p\.?a\.?)))?"
AMOUNT = re.compile(LOW, FLAGS)
PAY = re.compile(rf"(?P<bound>from |up to )?{LOW}(?: ?(?P<to>to|-|–|—) ?{HIGH})?{PERIOD}", FLAGS)
MOST = Decimal(10_000_000)
LEAST_A_YEAR = 1000
AN_HOUR = re.compile(r" ?(?:p\.?h\.?|p/h|/ ?hr|per hr)$", FLAGS)
CURRENCY = (
    "Write pounds with £ in front. For another currency, give the parts, "
    "such as `{minimum: 40000, currency: EUR}`."
)
NOTE = (
    "Give the parts, with that on the line `note`, "
    "such as `{minimum: 30000, maximum: 30000, note: pro rata}`."
)
ALLOWANCE = (
    "Give the parts, with what comes on top on the line `allowance`, "
    "such as `{minimum: 30000, maximum: 30000, allowance: a car}`."
)
HINTS = (
    (re.compile(r"\b(?:GBP|EUR|USD|CHF)\b|[€$¥]", FLAGS), CURRENCY),
    (re.compile(r"\bpro[ -]?rata\b", FLAGS), NOTE),
    (re.compile(r"\bplus\b|\+", FLAGS), ALLOWANCE),
)
IN_PARTS = (
    "For anything more, give minimum, maximum, per, currency, allowance and note on lines of their own."
)


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
        amounts = (self.minimum, self.maximum)
        low, high = (wording.money(a, self.currency) if a is not None else "" for a in amounts)
        if low and high:
            pay = low if low == high else f"{low} to {high}"
        else:
            pay = f"From {low}" if low else f"Up to {high}"
        text = f"{pay} {PERIODS[self.per]}"
        if self.allowance:
            text += f", plus {self.allowance}"
        return f"{text} ({self.note})" if self.note else text


class Amount(Kind[Decimal]):
    """An amount of money, above nothing and at most 10 million."""

    accepts = "an amount such as £41,580, 15.40 or 52K"

    def read(self, node: Node, spot: Spot) -> Decimal:
        """The amount."""
        text = " ".join(node.value.split()) if isinstance(node, Scalar) else ""
        found = AMOUNT.fullmatch(text)
        amount = _amount(found["low"], found["low_k"]) if found else Decimal(0)
        if not 0 < amount <= MOST:
            raise self.wrong(node, spot, "salary")
        return amount

    def data(self, value: Decimal) -> int | float:
        """`52000` or `15.4`: two decimals of at most 10 million lose nothing in JSON's numbers."""
        return float(value) if value % 1 else int(value)

    def schema(self) -> Schema:
        """A number between the bounds."""
        return {"type": "number", "exclusiveMinimum": 0, "maximum": int(MOST)}


def _amount(digits: str, thousand: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")) * (1000 if thousand else 1)


class Currency(Kind[str]):
    """A currency by its three letters (ISO 4217)."""

    accepts = "three capital letters such as GBP or EUR"

    def read(self, node: Node, spot: Spot) -> str:
        """The letters."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if re.fullmatch("[A-Z]{3}", text):
            return text
        better = text.upper() if re.fullmatch("[A-Za-z]{3}", text) else ""
        raise self.wrong(node, spot, "currency", value=better)

    def schema(self) -> Schema:
        """Three capital letters."""
        return {"type": "string", "pattern": "^[A-Z]{3}$"}


class SalaryKind(Record[Salary]):
    """`£41,580`, `£52,000 to £62,000`, `£52K–£62K`, `£15.40 an hour`, parts, or words without a figure.

    A figure without a period is pay for a year; one that is too low for that is refused, not guessed at.
    """

    value = Salary
    one_of = ("minimum", "maximum")
    text = Words(200)
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
            if any(map(_is_figure, set(node.value))):
                raise self._unread(text, node, spot)
            return Salary(words=self.text.read(node, spot))
        bound, is_range = (found["bound"] or "").strip().lower(), bool(found["to"])
        low = _amount(found["low"], found["low_k"])
        high = _amount(found["high"], found["high_k"]) if is_range else low
        if not (0 < low <= MOST and 0 < high <= MOST) or (is_range and bound == "up to"):
            raise self.wrong(node, spot, "salary", IN_PARTS)
        if found["high_k"] and low < LEAST_A_YEAR:
            raise self._half_in_thousands(node, spot, found)
        minimum = None if bound == "up to" else low
        maximum = None if bound == "from" and not is_range else high
        per = (found["per"] or "year").lower().replace("annum", "year")
        return _checked(Salary(minimum, maximum, per), bool(found["per"] or found["pa"]), node, spot)

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Salary:
        """Pay from its parts; one of minimum and maximum is enough."""
        if values["minimum"] is None and values["maximum"] is None:
            hint = "Give a minimum, a maximum or both; or delete the salary."
            raise Invalid([Problem("salary", f"{spot.name} has no figure", node.where, hint)])
        self._one_currency(values["currency"], node, spot)
        return _checked(super().make(values, node, spot), node.get("per") is not None, node, spot)

    def data(self, value: Salary) -> dict[str, Any]:
        """The parts, or the words alone."""
        return {"words": value.words} if value.words else super().data(value)

    def schema(self) -> Schema:
        """The parts, or the words alone."""
        return or_words(super().schema(), self.text)

    def _unread(self, text: str, node: Scalar, spot: Spot) -> Invalid:
        """The complaint about a figure that cannot be read, with what to write where that is known."""
        better = AN_HOUR.sub(" an hour", text)
        if better != text and PAY.fullmatch(better):
            try:
                self.short(Scalar(better, node.where), spot)
            except Invalid as invalid:
                return invalid
            return self.wrong(node, spot, "salary", f"Write {better}.", better)
        hint = next((hint for slip, hint in HINTS if slip.search(text)), IN_PARTS)
        return self.wrong(node, spot, "salary", hint)

    def _half_in_thousands(self, node: Scalar, spot: Spot, found: re.Match[str]) -> Invalid:
        """The complaint about a range with a K on its second figure only; the text has no other slip."""
        better = f"{found['bound'] or ''}£{found['low']}K to £{found['high']}K"
        better += found.string[found.end("high_k") :]
        rises = _amount(found["low"], "K") <= _amount(found["high"], "K")
        return self.wrong(node, spot, "salary", "Write the K after both figures.", better if rises else "")

    def _one_currency(self, currency: str, node: Mapping, spot: Spot) -> None:
        """Raises Invalid for each amount with a pound sign where the currency is another."""
        entries = [entry for key in ("minimum", "maximum") if (entry := node.get(key))]
        pounds = [e.value for e in entries if isinstance(e.value, Scalar) and "£" in e.value.value]
        message = f"{spot.name} has an amount with £, but its currency is {currency}"
        hint = "Take out the £, or delete the line `currency`."
        if currency != "GBP" and pounds:
            raise Invalid([Problem("currency", message, amount.where, hint) for amount in pounds])


def _is_figure(character: str) -> bool:
    """Whether a character is a digit of any script, or the sign of any currency."""
    return character.isnumeric() or unicodedata.category(character) == "Sc"


def _checked(pay: Salary, has_period: bool, node: Node, spot: Spot) -> Salary:  # noqa: FBT001 -- private
    amounts = [amount for amount in (pay.minimum, pay.maximum) if amount is not None]
    if amounts == sorted(amounts) and (has_period or amounts[0] >= LEAST_A_YEAR):
        return pay
    told = [wording.money(amount, pay.currency) for amount in amounts]
    if amounts != sorted(amounts):
        message = f"{spot.name} has a minimum of {told[0]} above its maximum of {told[1]}"
        raise Invalid([Problem("salary-order", message, node.where, "Write the lower figure first.")])
    message = (
        f"{spot.name} of {told[0]} does not say for what: {wording.listed(list(PERIODS.values()), 'or')}"
    )
    hint = f"Write {told[0]} an hour, or whatever it is for; in parts, add `per: hour`."
    raise Invalid([Problem("salary-period", message, node.where, hint)])
