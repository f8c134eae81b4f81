"""The data of a page about a job (schema.org JobPosting, as JSON-LD): facts for fields, and the advert."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.importing.extract import Fact, Value
from generator.importing.job_pay import pay
from generator.importing.job_place import place
from generator.importing.job_text import plain
from generator.importing.notes import Notes, shortened

NAME = "JobPosting"
MOST_PARTS = 10_000
# The first moment of a day, with which programs fill up a date that has no time.
START_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?")
# What is no fact about the job, or stands in the page itself.
PASSED = {
    "@context",
    "@type",
    "@id",
    "url",
    "description",
    "image",
    "sameAs",
    "directApply",
    "mainEntityOfPage",
}


def read(data: Sequence[Any], notes: Notes) -> tuple[list[Fact], str]:
    """The facts of the one posting in a page's data, and its description, as HTML; nothing of several."""
    postings = list(_postings(data))
    if len(postings) > 1:
        notes.look.append(f"The data of the page are about {len(postings)} jobs, so they were not used.")
    if len(postings) != 1:
        return [], ""
    posting = postings[0]
    facts = [fact for name in posting if name not in PASSED for fact in _facts(name, posting[name], notes)]
    description = posting.get("description")
    return facts, description if isinstance(description, str) else ""


def _postings(data: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    """Every posting, however deep in the data; a part of a posting is no posting of its own."""
    waiting = deque(data)
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.popleft()
        kinds = part.get("@type") if isinstance(part, Mapping) else None
        if NAME in (kinds if isinstance(kinds, list) else [kinds]):
            yield part
        elif isinstance(part, Mapping | list):
            waiting.extend(part.values() if isinstance(part, Mapping) else part)


def _facts(name: str, said: Any, notes: Notes) -> Iterator[Fact]:
    """What one property says; whatever of it has no field is told."""
    key, reading = READINGS.get(name, ("", _nothing))
    if key == "terms" and isinstance(said, list):
        said = ", ".join(map(plain, said))
    for each in said if isinstance(said, list) else [said]:
        value = reading(each)
        if value:
            yield Fact(key, value, f"the data of the page ({shortened(name)} “{shortened(_text(each))}”)")
        else:
            notes.look.append(
                f"The data of the page say of this job: {shortened(name)} “{shortened(_text(each))}”."
            )


def _nothing(_: Any) -> str:
    return ""


def _text(value: Any) -> str:
    """Text or a number as text, and a thing by what it says in such."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {plain(each) or '…'}" for name, each in value.items() if name != "@type")
    return plain(value) or "…"


def _named(part: str) -> Callable[[Any], str]:
    """Reads text, or the part of a thing that says what it is."""
    return lambda value: plain(value.get(part) if isinstance(value, Mapping) else value)


def _posted(value: Any) -> str:
    return START_OF_DAY.sub(r"\1", plain(value))


def _closing(value: Any) -> str:
    """When it closes; of the first moment of a day nobody can tell if that day still counts."""
    return "" if START_OF_DAY.fullmatch(plain(value)) else plain(value)


READINGS: Mapping[str, tuple[str, Callable[[Any], Value]]] = {
    "title": ("title", plain),
    "datePosted": ("posted", _posted),
    "validThrough": ("closing_date", _closing),
    "employmentType": ("terms", plain),
    "jobStartDate": ("start_date", plain),
    "totalJobOpenings": ("number_of_posts", plain),
    "workHours": ("hours", plain),
    "hiringOrganization": ("organisation", _named("name")),
    "identifier": ("reference", _named("value")),
    "baseSalary": ("salary", pay),
    "jobLocation": ("location", place),
}
