"""A published site as it is found, one address after the other, and what each answer is judged by."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any
from urllib.parse import quote, unquote, urljoin

from generator import build_record
from generator.answer import Answer
from generator.fields.kind import LONDON
from generator.problem import Problem, Where
from generator.webpage import WebPage

RECORD = build_record.NAME
SITEMAP = "sitemap.xml"
SITEMAPS = re.compile(r"sitemap(?:-\d+)?\.xml")
LOCATION = re.compile(r"<loc>([^<]*)</loc>")
LISTS = (RECORD, SITEMAP)
# Documents that are published as they came.
COPIED = "attachments/"
TEXTS = (".html", ".atom", ".json", ".xml", ".ics", ".txt", ".csv", ".svg")


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a site before its files are judged.

    `address` is where it is read; `record` is its `build.json`, None where it has none that can be read;
    `expected` are the digests that files must have, by path: those of the record, or of a build that is
    at hand where `at_hand` says so; `robots` is the robots.txt of the host, which may not be this site's.
    """

    address: str
    now: datetime
    record: Mapping[str, Any] | None = None
    expected: Mapping[str, str] | None = None
    at_hand: bool = False
    robots: str = ""

    @property
    def home(self) -> str:
        """The address that the site was made for: its pages call themselves so, wherever they are read."""
        made_for = (self.record or {}).get("address")
        known = isinstance(made_for, str) and made_for.startswith("http") and made_for.isprintable()
        return str(made_for) if known else self.address

    def at(self, path: str) -> str:
        """The address at which a path is read."""
        return self.address + quote(path, errors="replace")

    def below(self, link: str, page: str = "") -> str | None:
        """The path that a link on a page leads to; None if that is outside this site."""
        try:
            base = self.home + quote(page, errors="replace")
            whole = unquote(urljoin(base, link).partition("#")[0].partition("?")[0])
        except ValueError:
            return None
        top = next((top for top in (self.home, self.address) if f"{whole}/".startswith(top)), None)
        if top is None:
            return None
        path = whole[len(top) :]
        return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


@dataclass(frozen=True, slots=True)
class Visit:
    """One address and what came of it; `path` is below the site's address, and a folder ends in /.

    `found` is one of LISTS, the address of the page that links there, or nothing for the home page; `page`
    is None where no web page came.
    """

    path: str
    asked: str
    answer: Answer
    found: str = ""
    page: WebPage | None = None

    @property
    def file(self) -> str:
        """The path of the file in the folder that was published."""
        return f"{self.path}index.html" if self.path.endswith("/") or not self.path else self.path

    @property
    def came(self) -> bool:
        """Whether the file itself came."""
        return self.answer.came

    @property
    def unread(self) -> bool:
        """Whether it is a document that is there, and too large or too slow to be read to its end."""
        return self.answer.status == 200 and not self.came and self.path.startswith(COPIED)

    @property
    def text(self) -> str:
        """The text of a file that came and is text; empty for any other."""
        return self.answer.text if self.came and self.file.endswith(TEXTS) else ""

    @property
    def mapped(self) -> list[str]:
        """The addresses in a site map, or in an index of site maps; none for any other file."""
        found = LOCATION.findall(self.text) if SITEMAPS.fullmatch(self.path) else []
        return [unescape(location.strip()) for location in found]

    def problem(self, code: str, message: str, hint: str) -> Problem:
        """Something wrong with what came from this address, as a whole."""
        return Problem(code, message, Where(self.asked, 0), hint)


def moment(text: object) -> datetime | None:
    """A moment as data has it (ISO 8601, with its offset), as London says it; None where it is not one."""
    try:
        at = datetime.fromisoformat(str(text))
        return at.astimezone(LONDON) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def read_record(raw: bytes) -> Mapping[str, Any] | None:
    """What a `build.json` says; None where it is not one."""
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) and isinstance(said.get("files"), dict) else None


def digests(record: Mapping[str, Any]) -> dict[str, str]:
    """The digest of each file by its path, as a record has them."""
    files = record["files"]
    return {path: str(said.get("sha256")) for path, said in files.items() if isinstance(said, dict)}
