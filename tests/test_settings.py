"""The settings of the whole site as typed."""

from dataclasses import fields
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from generator import settings
from generator.document import Document, parse
from generator.fields import home
from generator.fields.accessibility import Accessibility, AccessibilityKind
from generator.fields.candidate import Contact
from generator.fields.kind import LONDON
from generator.fields.words import Choice, Words
from generator.problem import Invalid, Problem
from generator.settings import SITE, Settings, basics

LEAST = "title: Careers in policing\naddress: https://jobs.example/\norganisation: mopac"
ACCESSIBILITY = """
accessibility:
  status: Partially compliant
  prepared: 22 November 2026
  reviewed: 23 November 2026
  tested: By keyboard.
  contact: access@police.example
  known_problems: Older documents are scans.
"""


def document(text: str) -> Document:
    return parse("content/site.md", f"---\n{text.strip()}\n---\nWelcome.\n".encode())


def read(text: str = "") -> Settings:
    return settings.read(document(f"{LEAST}\n{text.strip()}"))


def problem(text: str) -> Problem:
    with pytest.raises(Invalid) as caught:
        settings.read(document(text))
    (only,) = caught.value.problems
    return only


def test_a_site_needs_a_title_an_address_and_an_employer() -> None:
    made = read()
    assert (made.title, made.address, made.organisation) == (
        "Careers in policing",
        "https://jobs.example/",
        "mopac",
    )
    assert (made.timezone, made.closing_soon_days, made.per_page) == (LONDON, 7, 50)
    assert (made.keep_closed_days, made.licence, made.accessibility, made.fields) == (None, None, None, ())
    assert (made.feeds, made.analytics) == (("atom", "json"), "none")
    with pytest.raises(Invalid) as caught:
        settings.read(document("licence: OGL"))
    assert [each.code for each in caught.value.problems] == ["missing-field"] * 3


def test_a_site_with_everything() -> None:
    made = read(
        "Time zone: Asia/Tokyo\nclosing_soon_days: 3\nkeep_closed_days: 0\nper_page: 10\nfeeds: atom\n"
        f"analytics: none\nlicence: OGL-UK-3.0\nfields: {{team: {{label: Team}}}}{ACCESSIBILITY}"
    )
    assert made.timezone == ZoneInfo("Asia/Tokyo")
    assert (made.closing_soon_days, made.keep_closed_days, made.per_page) == (3, 0, 10)
    assert (made.feeds, made.licence) == (("atom",), "OGL-UK-3.0")
    assert made.accessibility == Accessibility(
        "partially compliant",
        date(2026, 11, 22),
        date(2026, 11, 23),
        "By keyboard.",
        Contact(email="access@police.example"),
        ("Older documents are scans.",),
    )


@pytest.mark.parametrize(
    ("typed", "kinds"), [("[]", ()), ("json", ("json",)), ("[JSON, atom]", ("json", "atom"))]
)
def test_the_feeds_that_are_asked_for(typed: str, kinds: tuple[str, ...]) -> None:
    assert read(f"feeds: {typed}").feeds == kinds


def test_what_the_accessibility_statement_lacks_is_empty() -> None:
    assert read("accessibility: {status: not compliant}").accessibility == Accessibility("not compliant")


def test_the_dataclasses_have_the_fields_of_the_tables_and_no_other() -> None:
    assert {field.name for field in fields(Settings)} == {field.key for field in SITE} | {
        "document",
        "links",
        "brand",
        "pictures",
    }
    assert {field.name for field in fields(Accessibility)} == {field.key for field in AccessibilityKind.table}


class TestAddress:
    @pytest.mark.parametrize(
        ("typed", "address", "path"),
        [
            ("https://jobs.example", "https://jobs.example/", "/"),
            ("https://jobs.example/", "https://jobs.example/", "/"),
            ("https://example.github.io/careers", "https://example.github.io/careers/", "/careers/"),
            ("https://example.github.io/a.b/c_d~e/", "https://example.github.io/a.b/c_d~e/", "/a.b/c_d~e/"),
            ("http://localhost:8000/", "http://localhost:8000/", "/"),
        ],
    )
    def test_ends_with_a_slash(self, typed: str, address: str, path: str) -> None:
        made = settings.read(document(LEAST.replace("https://jobs.example/", typed)))
        assert (made.address, made.base_path) == (address, path)

    @pytest.mark.parametrize(
        ("typed", "fix"),
        [
            ("https://jobs.example/?a=b", "address: https://jobs.example/"),
            ("https://jobs.example/#a", "address: https://jobs.example/"),
            ("jobs.example/careers", "address: https://jobs.example/careers"),
            ("https://jobs.example/../a", ""),
            ("https://jobs.example/./", ""),
            ("https://jobs.example//a", ""),
            ("https://jobs.example/a%2Fb", ""),
            ("/careers/", ""),
        ],
    )
    def test_has_a_plain_path_and_nothing_after_it(self, typed: str, fix: str) -> None:
        found = problem(LEAST.replace("https://jobs.example/", typed))
        assert (found.code, found.fix) == ("web-address", fix)


class TestTimeZone:
    def test_is_one_of_the_database(self) -> None:
        found = problem(f"{LEAST}\ntimezone: europe/london")
        assert (found.code, found.fix) == ("time-zone", "timezone: Europe/London")

    def test_may_be_one_that_only_the_machine_knows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(home, "_packaged", frozenset)
        home._zones.cache_clear()
        assert read("timezone: Europe/Paris").timezone.key == "Europe/Paris"

    @pytest.mark.parametrize("typed", ["localtime", "BST", "[Europe/London]", "../../etc/passwd"])
    def test_is_never_that_of_the_machine(self, typed: str) -> None:
        assert problem(f"{LEAST}\ntimezone: {typed}").code == "time-zone"


class TestOwnFields:
    def test_make_a_table(self) -> None:
        team, room = read(
            "fields:\n  Home team: {label: Your team, one_of: [North, South], required: yes, help: Which.}\n"
            "  room:\n    required: no"
        ).fields
        assert (team.key, team.label, team.required, team.help, team.fact) == (
            "Home_team",
            "Your team",
            True,
            "Which.",
            True,
        )
        assert isinstance(team.kind, Choice)
        assert team.kind.options == {"North": "North", "South": "South"}
        assert (room.key, room.label, room.required, room.help) == ("room", "Room", False, "")
        assert isinstance(room.kind, Words)

    @pytest.mark.parametrize(
        ("typed", "code", "words"),
        [
            ("team", "wrong-shape", "fields must be fields by key"),
            ("{team: North}", "wrong-shape", "team in fields must be"),
            (
                "{Closing-date: {label: End}}",
                "own-field",
                '"Closing-date" is a field that every vacancy has already',
            ),
            ("{team: {labl: Team}}", "unknown-field", '"labl" is not a field of team in fields'),
            ("{team: {required: maybe}}", "unknown-choice", "required in team in fields must be yes or no"),
        ],
    )
    def test_are_told_what_is_wrong(self, typed: str, code: str, words: str) -> None:
        found = problem(f"{LEAST}\nfields: {typed}")
        assert found.code == code
        assert found.message.startswith(words)


class TestBasics:
    def test_are_known_beside_other_problems(self) -> None:
        zone, own = basics(document("titel: Jobs\ntimezone: Asia/Tokyo\nfields: {team: {label: Team}}"))
        assert zone == ZoneInfo("Asia/Tokyo")
        assert own is not None
        assert [field.key for field in own] == ["team"]

    def test_are_the_usual_where_nothing_was_typed(self) -> None:
        assert basics(document(LEAST)) == (LONDON, ())

    def test_are_not_known_where_they_are_broken(self) -> None:
        assert basics(document("timezone: Mars\nfields: team")) == (LONDON, None)
        assert basics(None) == (LONDON, None)
