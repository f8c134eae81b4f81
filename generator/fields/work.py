"""Kinds that say how the work is arranged: contract, pattern, hybrid working and places."""

import re
from dataclasses import dataclass, replace
from typing import Any

from generator.fields.defined import Defined, with_meanings
from generator.fields.kind import Kind, Schema, Spot
from generator.fields.record import Record
from generator.fields.table import Field
from generator.fields.typed import closed_object, or_words
from generator.fields.words import Choice, Words, is_yes_or_no
from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Node, Scalar, normal

CONTRACTS = {
    "permanent": "Permanent",
    "fixed term": "Fixed term",
    "temporary": "Temporary",
    "secondment": "Secondment",
    "apprenticeship": "Apprenticeship",
    "internship": "Internship",
    "casual": "Casual",
    "volunteer": "Volunteer",
    "appointment": "Appointment",
}
PATTERNS = {
    "full time": "Full time",
    "part time": "Part time",
    "job share": "Job share",
    "flexible": "Flexible",
    "shift": "Shift work",
}
CONTRACT_MEANINGS = {
    "permanent": "The job has no end date.",
    "fixed term": "The job ends on a set date, or when a set task or event is over.",
    "temporary": "The job is for a limited time. Its end may not be set yet.",
    "secondment": "You keep the job that you have, and your employer lends you to this one for a time.",
    "apprenticeship": "You work and are paid while you train for an occupation.",
    "internship": "You work for a limited time to gain experience.",
    "casual": "You work when there is work and you accept it. No hours are guaranteed.",
    "volunteer": "You give your time without pay.",
    "appointment": "You are appointed to an office, which is not ordinary employment.",
}
PATTERN_MEANINGS = {
    "full time": "You work all the hours of a full week.",
    "part time": "You work fewer hours than a full week has.",
    "job share": "Two or more people do one job, and divide its hours between them.",
    "flexible": "You can agree with the employer when or where you work, or how many hours.",
    "shift": "You work in turns with others, at hours that can be early, late, at night or at weekends.",
}
PATTERN = Defined("pattern", with_meanings(PATTERNS, PATTERN_MEANINGS))
TYPE_AND_LENGTH = re.compile(
    r"(?P<type>[A-Za-z -]{1,40}?)(?:, ?| for | \()(?P<length>[0-9A-Za-z][0-9A-Za-z ]{0,60})\)?"
)
POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?(?: [0-9][A-Z]{2})?")
PLAIN_NAME = re.compile(r"[^\d,]+")
DAYS_IN = {"week": 7, "fortnight": 14, "month": 31}
NO_COUNTRY = ("fully", "fullyremote", "remote")
UNITED_KINGDOM = ("uk", "unitedkingdom", "greatbritain", "england", "scotland", "wales", "northernireland")


@dataclass(frozen=True, slots=True)
class Contract:
    """The kind of contract and how long it runs."""

    type: str
    length: str = ""

    def __str__(self) -> str:
        return f"{CONTRACTS[self.type]}, {self.length}" if self.length else CONTRACTS[self.type]


class ContractKind(Record[Contract]):
    """The type of contract in one line, or type and length."""

    value = Contract
    choice = Defined("contract", with_meanings(CONTRACTS, CONTRACT_MEANINGS))
    accepts = f"{choice.accepts}, or parts: type and length"
    table = (
        Field("type", choice, "The type of contract.", "fixed term", required=True),
        Field("length", Words(100), "How long it runs.", "2 years"),
    )

    def short(self, node: Scalar, spot: Spot) -> Contract:
        """The type alone; a type and its length on one line are told as the parts that they are."""
        found = TYPE_AND_LENGTH.fullmatch(" ".join(node.value.split()))
        if found and normal(found["type"]) in self.choice.named:
            better = f"{{type: {found['type']}, length: {found['length']}}}"
            raise self.wrong(node, spot, "wrong-shape", "Write the type and the length as parts.", better)
        return Contract(self.choice.read(node, spot))


@dataclass(frozen=True, slots=True)
class Hybrid:
    """Working partly at home: words, or how many days in the office. Never the same as remote."""

    words: str = ""
    office_days: str = ""
    per: str = "week"
    note: str = ""

    def __str__(self) -> str:
        days = "1 day" if self.office_days == "1" else f"{self.office_days} days"
        text = self.words or f"{days} a {self.per} in the office"
        return f"{text}. {self.note}" if self.note else text


class OfficeDays(Kind[str]):
    """A number of days, or a range of them."""

    accepts = "a number of days such as 2, or a range such as 1 to 2"

    def read(self, node: Node, spot: Spot) -> str:
        """`2` or `1 to 2`, the lower first."""
        text = node.value if isinstance(node, Scalar) else ""
        found = re.fullmatch(r"([0-9]{1,2})(?: ?(?:to|-|–) ?([0-9]{1,2}))?(?: days?)?", text.strip())
        low, high = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= low <= high <= max(DAYS_IN.values()):
            raise self.wrong(node, spot, "not-a-number")
        return f"{low} to {high}" if high > low else str(low)

    def data(self, value: str) -> dict[str, int]:
        """The fewest and the most days."""
        low, _, high = value.partition(" to ")
        return {"minimum": int(low), "maximum": int(high or low)}

    def schema(self) -> Schema:
        """The two numbers."""
        number = {"type": "integer", "minimum": 1, "maximum": max(DAYS_IN.values())}
        return closed_object({"minimum": number, "maximum": number}, ["minimum", "maximum"])


class HybridKind(Record[Hybrid]):
    """Hybrid working in words, or by days in the office."""

    value = Hybrid
    accepts = "text such as 1 to 2 days a week in a hub, or parts: office_days, per and note"
    per = Choice({period: period for period in DAYS_IN})
    text = Words(300)
    table = (
        Field("office_days", OfficeDays(), "Days in the office.", "1 to 2", required=True),
        Field("per", per, "In what time.", "week", default="week"),
        Field("note", Words(300), "What else a candidate must know of it.", "Days may differ by team."),
    )

    def short(self, node: Scalar, spot: Spot) -> Hybrid:
        """The words as typed; a bare yes or no is refused."""
        if is_yes_or_no(node):
            hint = "Say how often in the office, such as 2 days a week in a hub; or delete the line."
            raise self.wrong(node, spot, "wrong-shape", hint)
        return Hybrid(words=self.text.read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Hybrid:
        """The days, no more of them than there are."""
        made = super().make(values, node, spot)
        if int(made.office_days.split()[-1]) > DAYS_IN[made.per]:
            message = f"{spot.name} has {made.office_days} days, which is more than there are in a {made.per}"
            hint = "Write fewer days, or a longer time on the line `per`."
            raise Invalid([Problem("not-a-number", message, node.where, hint)])
        return made

    def data(self, value: Hybrid) -> dict[str, Any]:
        """The parts, or the words alone."""
        return {"words": value.words} if value.words else super().data(value)

    def schema(self) -> Schema:
        """The parts, or the words alone."""
        return or_words(super().schema(), self.text)


class Postcode(Kind[str]):
    """A UK postcode, or its first half where no more is known."""

    accepts = "a postcode such as SE1 0LL, or its first half such as SE26"

    def read(self, node: Node, spot: Spot) -> str:
        """The postcode as typed, in capitals and with its space."""
        text = node.value if isinstance(node, Scalar) else ""
        if POSTCODE.fullmatch(text):
            return text
        bare = "".join(text.upper().split())
        better = next((t for t in (f"{bare[:-3]} {bare[-3:]}", bare) if POSTCODE.fullmatch(t)), "")
        hint = "" if better else "Write one from outside the UK on the line `locality`, after the town."
        raise self.wrong(node, spot, "postcode", hint, better)

    def schema(self) -> Schema:
        """A postcode or its first half."""
        return {"type": "string", "pattern": f"^{POSTCODE.pattern}$"}


class Country(Kind[str]):
    """A country by its two capital letters (ISO 3166-1)."""

    accepts = "two capital letters such as GB"

    def read(self, node: Node, spot: Spot) -> str:
        """The letters; UK is corrected to GB."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if re.fullmatch("[A-Z]{2}", text) and text != "UK":
            return text
        better = text.upper() if re.fullmatch("[A-Za-z]{2}", text) else ""
        raise self.wrong(node, spot, "country", value="GB" if normal(text) in UNITED_KINGDOM else better)

    def schema(self) -> Schema:
        """Two capital letters."""
        return {"type": "string", "pattern": "^[A-Z]{2}$"}


class CountryName(Kind[str]):
    """A country by its name, for a job that is done from home."""

    accepts = "the name of a country such as UK"

    def read(self, node: Node, spot: Spot) -> str:
        """The name; refused with commas and digits, and where it only says that the work is remote."""
        if is_yes_or_no(node) or (isinstance(node, Scalar) and normal(node.value) in NO_COUNTRY):
            hint = "Write UK, or a list of countries, or delete the line."
            raise self.wrong(node, spot, "country", hint)
        if not isinstance(node, Scalar) or not re.fullmatch(r"[^\W\d_][^,;/\d_]{1,58}", node.value.strip()):
            raise self.wrong(node, spot, "country")
        return " ".join(node.value.split())


@dataclass(frozen=True, slots=True)
class Place:
    """A place: as much of its address as is known, and never more. `name` alone may be all."""

    name: str = ""
    street: str = ""
    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = "GB"

    @property
    def lines(self) -> tuple[str, ...]:
        """The address line by line, without the country where it is the United Kingdom."""
        parts = (self.name, self.street, self.locality, self.region, self.postcode)
        abroad = self.country if self.country != "GB" else ""
        return tuple(dict.fromkeys(part for part in (*parts, abroad) if part))

    @property
    def as_town(self) -> "Place":
        """The place; one that has only a plain name, such as London, as the town that it is."""
        plain = self == Place(name=self.name, country=self.country) and PLAIN_NAME.fullmatch(self.name)
        return replace(self, name="", locality=self.name) if plain else self

    def __str__(self) -> str:
        return ", ".join(self.lines)


ADDRESS_FIELDS = (
    Field("street", Words(120), "House and street.", "10 High Street"),
    Field("locality", Words(80), "Town or city.", "London"),
    Field("region", Words(80), "County or region.", "Greater London"),
    Field("postcode", Postcode(), "Postcode, or as much of it as is known.", "SE26"),
    Field("country", Country(), "Country, as two letters.", "GB", default="GB"),
)


class PlaceKind(Record[Place]):
    """A place that is not a hub: its name, or an address in parts."""

    value = Place
    one_of = ("name", "street", "locality", "region", "postcode")
    accepts = "the name of a place such as London, or an address in parts"
    name = Words(120)
    table = (Field("name", name, "What the place is called.", "City Hall"), *ADDRESS_FIELDS)

    def short(self, node: Scalar, spot: Spot) -> Place:
        """A name alone."""
        return Place(name=self.name.read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Place:
        """The parts that were given; a country alone is no place."""
        if {key for key, part in values.items() if part is not None} == {"country"}:
            hint = "Give a name, a street, a town or a postcode."
            raise Invalid([Problem("place", f"{spot.name} has a country and nothing else", node.where, hint)])
        return super().make(values, node, spot)
