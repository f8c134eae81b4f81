"""A place in the data of a page (schema.org Place) as an author types it."""

from collections.abc import Mapping
from typing import Any

from generator.fields.work import UNITED_KINGDOM
from generator.importing.extract import Value
from generator.importing.job_text import plain
from generator.shapes import normal

PARTS = {
    "streetAddress": "street",
    "addressLocality": "locality",
    "addressRegion": "region",
    "postalCode": "postcode",
}


def place(said: Any) -> Value:
    """The town alone, or the parts of the address that are given; nothing for what is no address."""
    address = said.get("address") if isinstance(said, Mapping) else said
    if isinstance(address, str):
        return plain(address)
    if not isinstance(address, Mapping):
        return ""
    parts = {part: text for name, part in PARTS.items() if (text := plain(address.get(name)))}
    country = _country(address.get("addressCountry"))
    if parts and country:
        parts["country"] = country
    return parts["locality"] if set(parts) == {"locality"} else parts


def _country(said: Any) -> str:
    """The country, unless it is the United Kingdom."""
    name = said.get("name") if isinstance(said, Mapping) else said
    text = plain(name)
    return "" if normal(text) in (*UNITED_KINGDOM, "gb") else text
