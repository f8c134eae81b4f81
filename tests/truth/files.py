"""What the feeds, the data, the calendars, the texts and the boards' files say of a vacancy."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, cast
from xml.etree import ElementTree

import feedparser
from icalendar import Calendar, Event

from tests.truth.pages import by_advert
from tests.truth.told import Told, plain, read_pay, utc

Files = Mapping[str, bytes]
ATOM = {"a": "http://www.w3.org/2005/Atom"}
TYPES = {"1": "permanent", "2": "fixed term", "3": "temporary", "4": "apprenticeship"}


def page_of(files: Files, name: str) -> str:
    """The address of a vacancy's page."""
    return f"{data_of(files['vacancies.json'])['address']}vacancies/{name}/"


@lru_cache(maxsize=8)
def data_of(raw: bytes) -> dict[str, Any]:
    """JSON, read once for all vacancies in it."""
    data: dict[str, Any] = json.loads(raw)
    return data


@lru_cache(maxsize=32)
def events_of(raw: bytes) -> list[Event]:
    """The events of a calendar, read once."""
    calendar = Calendar.from_ical(raw)
    assert isinstance(calendar, Calendar)
    return list(calendar.events)


@lru_cache(maxsize=4)
def sound_feed(raw: bytes) -> ElementTree.Element:
    """An Atom feed in which feedparser finds no fault."""
    assert not feedparser.parse(raw).bozo
    return ElementTree.fromstring(raw)


def by_atom(files: Files, name: str) -> Told | None:
    for entry in sound_feed(files["feed.atom"]).findall("a:entry", ATOM):
        if entry.findtext("a:id", "", ATOM) == page_of(files, name):
            published = entry.findtext("a:published", None, ATOM)
            employer, *partners = (plain(each.text or "") for each in entry.findall("a:author/a:name", ATOM))
            return {
                "title": plain(entry.findtext("a:title", "", ATOM)),
                "employer": employer,
                "partners": tuple(partners),
                "posted_moment": utc(published) if published else None,
                **by_advert(entry.findtext("a:content", "", ATOM)),
            }
    return None


def by_json_feed(files: Files, name: str) -> Told:
    (item,) = (each for each in data_of(files["feed.json"])["items"] if each["id"] == page_of(files, name))
    return {
        "title": plain(item["title"]),
        "employer": plain(item["authors"][0]["name"]),
        **by_advert(item["content_html"]),
        **by_record(item["_vacancy"]),
    }


def by_data(files: Files, name: str) -> Told:
    (one,) = (
        each for each in data_of(files["vacancies.json"])["vacancies"] if each["url"] == page_of(files, name)
    )
    return {**by_advert(one["description"]), **by_record(one)}


def by_record(one: dict[str, Any]) -> Told:
    """A vacancy as our own JSON has it."""
    salary, closing = one.get("salary", {}), one.get("closing_date")
    figures = {end: salary.get(end) for end in ("minimum", "maximum", "per", "currency")}
    apply = one["apply"]
    mail = f"mailto:{apply['email']}" if "email" in apply else None
    location = one.get("location", {})
    return {
        "title": plain(one["title"]),
        "employer": plain(one["organisation"]["name"]),
        "partners": tuple(plain(each["name"]) for each in one.get("partner_organisations", ())),
        "posted": utc(one["posted"]) if "posted" in one else None,
        "closes": utc(closing) if closing and closing[0].isdigit() else None,
        "pay": figures if "per" in salary else None,
        "places": sorted(plain(each["name"]) for each in [*one.get("hub_locations", ()), location] if each),
        "contract": one.get("contract", {}).get("type"),
        "length": one.get("contract", {}).get("length"),
        "apply": apply.get("url") or mail or apply["pack"],
        "stage": one["stage"],
        "steps": [(plain(each["stage"]), days_of(each["date"])) for each in one.get("stages", ())],
    }


def days_of(when: dict[str, Any]) -> list[str]:
    """Every day that is meant."""
    days: list[str] = when.get("days", [])
    if when["kind"] != "range":
        return days
    first, last = (datetime.fromisoformat(day) for day in days)
    return [f"{first + timedelta(number):%Y-%m-%d}" for number in range((last - first).days + 1)]


def by_table(files: Files, name: str) -> Told:
    rows = csv.DictReader(io.StringIO(files["vacancies.csv"].decode("utf-8-sig"), newline=""))
    (row,) = (each for each in rows if each["Address"] == page_of(files, name))
    row = {
        key: plain(value.removeprefix("'") if value[:2] in DEFUSED else value) for key, value in row.items()
    }
    return {
        "title": row["Title"],
        "employer": row["Organisation"],
        "posted": utc(row["Posted"]) if row["Posted"] else None,
        "closes": utc(row["Closes"]) if row["Closes"] else None,
        "closing": row["Closing date"],
        "salary": row["Salary"] or None,
        "contract": row["Contract"].partition(", ")[0].lower() or None,
        "bare_route": row["Apply"],
    }


DEFUSED = [f"'{sign}" for sign in "=+-@\t\r"]


def by_text(files: Files, name: str) -> Told:
    text = files[f"vacancies/{name}/index.txt"].decode()
    title, employers, address, *_ = text.split("\n")
    assert address == page_of(files, name)
    facts = dict(line.split(": ", 1) for line in text.split("\n") if ": " in line)
    return {
        "title": plain(title),
        "closing": facts["Closing date"],
        "salary": plain(facts["Salary"]) if facts["Salary"] != "Not stated" else None,
        "said": plain(text),
        "named": plain(employers),
    }


def by_calendar(files: Files, name: str, path: str = "") -> Told | None:
    """The event of closing; None where the vacancy has none."""
    path = path or f"vacancies/{name}/calendar.ics"
    for event in events_of(files[path]) if path in files else ():
        if str(event["UID"]).startswith(f"{name}.closing@"):
            summary, start = str(event["SUMMARY"]), cast("Any", event["DTSTART"])
            return {
                "title": plain(summary.removeprefix("Applications close: ")),
                "closes": utc(start.dt.isoformat()),
                "named": plain(str(event["DESCRIPTION"]).split("\n")[0]),
            }
    return None


def by_stages(files: Files, name: str) -> Told | None:
    """The days of the stages in the calendar."""
    path = f"vacancies/{name}/calendar.ics"
    events = events_of(files[path]) if path in files else []
    days: dict[str, list[str]] = {}
    for event in events:
        if str(event["UID"]).startswith(f"{name}.stage."):
            step = str(event["SUMMARY"]).partition(" (")[0].partition(": ")[0]
            days.setdefault(plain(step), []).extend(days_between(event))
    return {"steps": list(days.items())} if days else None


def days_between(event: Event) -> Iterator[str]:
    """The days of an event: of one with times, its first."""
    start: Any = event["DTSTART"]
    end: Any = event.get("DTEND")
    start, end = start.dt, end.dt if end is not None else None
    whole = not isinstance(start, datetime)
    for number in range((end - start).days if whole and end else 1):
        yield f"{start + timedelta(number):%Y-%m-%d}"


def by_closing_dates(files: Files, name: str) -> Told | None:
    return by_calendar(files, name, "closing.ics")


def by_indeed(files: Files, name: str) -> Told | None:
    jobs = jobs_of(files, "indeed.xml", "url", page_of(files, name))
    if not jobs:
        return None
    return {**by_job(jobs), **by_advert(jobs[0].findtext("description", ""))}


def jobs_of(files: Files, path: str, tag: str, value: str) -> list[ElementTree.Element]:
    """The jobs of a board's file that have a value in an element."""
    return [job for job in ElementTree.fromstring(files[path]).findall("job") if job.findtext(tag) == value]


def by_jooble(files: Files, name: str) -> Told | None:
    jobs = jobs_of(files, "jooble.xml", "link", page_of(files, name))
    if not jobs:
        return None
    job = jobs[0]
    return {
        "title": plain(job.findtext("name", "")),
        "employer": plain(job.findtext("company", "")),
        "posted_day": day_first(job.findtext("pubdate")),
        "closing_day": day_first(job.findtext("expire")),
        "pay": read_pay(job.findtext("salary", "")),
        "towns": {plain(each.findtext("region", "").partition(", ")[0]) for each in jobs},
        **by_advert(job.findtext("description", "")),
    }


def day_first(text: str | None) -> str | None:
    return "-".join(reversed(text.split("."))) if text else None


def by_job(jobs: list[ElementTree.Element]) -> Told:
    job = jobs[0]
    closes = job.findtext("expirationdate")
    return {
        "title": plain(job.findtext("title", "")),
        "employer": plain(job.findtext("company", "")),
        "posted_day": job.findtext("date", "")[:10],
        "closing_day": closes,
        "pay": read_pay(job.findtext("salary", "")),
        "towns": {plain(each.findtext("city", "")) for each in jobs},
    }


def by_linkedin(files: Files, name: str) -> Told | None:
    found = [
        job
        for job in ElementTree.fromstring(files["linkedin.xml"]).findall("job")
        if re.fullmatch(rf"{name[:29]}([.-].*)?", job.findtext("partnerJobId", ""))
    ]
    if not found:
        return None
    job = found[0]
    ends = {
        end: job.findtext(f"salaries/salary/{tag}/amount")
        for end, tag in (("minimum", "lowEnd"), ("maximum", "highEnd"))
    }
    return {
        "title": plain(job.findtext("title", "")),
        "employer": plain(job.findtext("company", "")),
        "posted_day": month_first(job.findtext("listDate")),
        "closing_day": month_first(job.findtext("expirationDate")),
        "apply_at": job.findtext("applyUrl"),
        "towns": {plain(each.findtext("city", "")) for each in found},
        **(
            {"whole_pay": {end: float(sum_) for end, sum_ in ends.items() if sum_}}
            if any(ends.values())
            else {}
        ),
        **by_advert(job.findtext("description", "")),
    }


def month_first(text: str | None) -> str | None:
    if not text:
        return None
    month, day, year = map(int, text.split("/"))
    return f"{year:04}-{month:02}-{day:02}"


def by_find_a_job(files: Files, name: str) -> Told | None:
    for job in ElementTree.fromstring(files["findajob.xml"]):
        if re.fullmatch(rf"{name}-\d+", job.get("vacancyRefCode", "")):
            (kind,) = (each.get("id", "") for each in job.findall("VacancyType"))
            text = job.findtext("Description", "")
            return {
                "title": plain(job.findtext("Title", "")),
                "contract": TYPES[kind],
                "apply_at": job.findtext("ApplyUrl"),
                "towns": {plain(job.findtext("Location/City", ""))},
                "salary": plain(job.findtext("Salary/Text", "")) or None,
                "closing": dict(line.split(": ", 1) for line in text.split("\n") if ": " in line)[
                    "Closing date"
                ],
            }
    return None
