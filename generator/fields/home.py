"""Kinds that only the settings of a site have: the address of its home page, its time zone and a key."""

import pkgutil
import re
from functools import cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from generator.fields.addresses import WebAddress
from generator.fields.kind import Kind, Spot
from generator.nearest import nearest
from generator.shapes import Node, Scalar

# Steps that are not `.` or `..`.
PLAIN_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[\w.~-]+)*/?", re.ASCII)
# Time zones by name that are no place.
NO_PLACE = {"localtime", "posixrules", "Factory"}


class BaseAddress(WebAddress):
    """The address of the site's home page, which may have a path and always ends with a slash."""

    accepts = "the address of the home page, such as https://example.github.io/careers/"

    def read(self, node: Node, spot: Spot) -> str:
        """The address with its last slash; refused with a query, a fragment or a path that is not plain."""
        text = super().read(node, spot)
        path = urlsplit(text).path
        if "?" in text or "#" in text:
            hint = "Leave out everything from the ? or # on."
            raise self.wrong(node, spot, "web-address", hint, re.split("[?#]", text)[0])
        if not PLAIN_PATH.fullmatch(path):
            hint = "Its path may have letters, digits, dots, hyphens, _ and ~ between single slashes."
            raise self.wrong(node, spot, "web-address", hint)
        return text.rstrip("/") + "/"


class TimeZone(Kind[ZoneInfo]):
    """A time zone by its name in the IANA database."""

    accepts = "the name of a time zone such as Europe/London"

    def read(self, node: Node, spot: Spot) -> ZoneInfo:
        """The time zone."""
        name = node.value if isinstance(node, Scalar) else ""
        if name not in _packaged() and name not in _zones():
            raise self.wrong(node, spot, "time-zone", value=nearest(name, _zones()))
        return ZoneInfo(name)


@cache
def _packaged() -> frozenset[str]:
    """The names of places in the package `tzdata`, which has a list of them: to find all takes 30 ms."""
    names = pkgutil.get_data("tzdata", "zones") or b""
    return frozenset(names.decode().split()) - NO_PLACE


@cache
def _zones() -> list[str]:
    """The names of all places that the machine knows, too."""
    return sorted(available_timezones() - NO_PLACE)


class IndexNowKey(Kind[str]):
    """A key of one's own for IndexNow (indexnow.org), which search engines read at `/<key>.txt`."""

    accepts = "8 to 128 letters, digits and hyphens"

    def read(self, node: Node, spot: Spot) -> str:
        """The key as typed."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[A-Za-z0-9-]{8,128}", text):
            raise self.wrong(node, spot, "wrong-shape", "Make one up, or take the one that Bing gave you.")
        return text
