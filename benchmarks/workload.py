"""The adverts that every measurement is made with: as many as are asked for, the same at every run.

They are made of the two real ones, with other words for half of theirs, so that no two have one text. All
are open at `AS_OF`. Nothing of the generator is needed, so that another copy of it can be measured.
"""

import os
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
FOLDER = "content/vacancies/"
AS_OF = "1 December 2025"
BOARDS = "boards: [find a job, indeed, jooble, linkedin]\n"
# Long before any build, as the files of a project are.
WRITTEN = 1_764_000_000
# A word of the text that another one may stand for, in links and file names too little to matter.
COMMON = re.compile(r"(?<![\w/.@-])[a-z]{4,}(?![\w/@-])")
EMPLOYERS = {"mopac": "Mayor's Office for Policing and Crime", "home-office": "Home Office"}
WORDS = re.findall(
    r"\w+",
    """
    advice analysis audit budget care change clarity conduct consent custody data debate delivery detail
    design digital ethics evidence finance fire forensic governance harbour health housing inquiry
    insight justice law learning library liaison licence market measure media museum network object
    option order parish park payroll people planning policy port probation project quality records
    rescue research resource review roads safety school science scrutiny security service signal skills
    sport standards strategy supply survey system technology traffic training transport treasury
    tribunal victim water
    """,
)
# Makes each text about 3 KB long.
MORE = """
## What it is like to work here

We are a small team, and you will get to know everybody in it within your first week. Most of our work is
done together, in the same room or on a call, and every plan is written down where all can read it. You will
have a mentor from another team, and a quiet hour each day that nobody may book.

You will have:

- a laptop and a telephone, which you keep for as long as you stay with us
- five days a year to learn something that helps you in your career
- time to speak with the people whom the service is for, at least once each month
- a review of your aims after three months, and then twice in each year
"""


@dataclass(frozen=True, slots=True)
class Advert:
    """One advert: `front` and `body` as our generator reads them, the rest as any peer may."""

    slug: str
    title: str
    summary: str
    employer: str
    day: int
    facts: Mapping[str, str]
    front: str
    body: str

    @property
    def closes(self) -> str:
        """The moment at which it closes, as a machine reads it."""
        return f"2025-12-{self.day:02}T17:00"

    @property
    def path(self) -> str:
        """The path of its file."""
        return f"{FOLDER}{self.slug}.md"

    @property
    def raw(self) -> bytes:
        """The text of its file."""
        return f"---\n{self.front}---\n{self.body}".encode()


def slug(each: int) -> str:
    """The name of one of them."""
    return f"advert-{each}"


def adverts(number: int) -> Iterator[Advert]:
    """So many adverts."""
    draw = random.Random(0)
    for each in range(number):
        yield _advert(each, draw)


def _advert(each: int, draw: random.Random) -> Advert:
    front, body = _real()[each % len(_real())]
    day = each % 25 + 4
    facts = {
        "reference": f"REF-{each + 1:06}",
        "posted": f"{each % 24 + 1} November 2025",
        "closing_date": f"5pm on {day} December 2025",
        "salary": f"£{30 + each % 40},000 to £{35 + each % 40},500",
        "contract": ("permanent", "fixed term", "secondment")[each % 3],
        "working_pattern": ("full time", "part time")[each % 2],
        "hours": f"{35 + each % 3} hours a week",
        "grade": f"Grade {each % 9 + 1}",
        "location": "London",
    }
    title = f"{draw.choice(WORDS).capitalize()} and {draw.choice(WORDS)} adviser"
    said = {"title": title, **facts}
    kept = re.sub(rf"^(?:{'|'.join(said)}): .*\n", "", front, flags=re.MULTILINE)
    return Advert(
        slug=slug(each),
        title=title,
        summary=_found("summary", front),
        employer=EMPLOYERS[_found("organisation", front)],
        day=day,
        facts=facts,
        front="".join(f"{key}: {value}\n" for key, value in said.items()) + kept,
        body=_varied(body + MORE, draw),
    )


@cache
def _real() -> list[tuple[str, str]]:
    """Front matter and body of the real adverts."""
    texts = [path.read_text() for path in sorted((HOME / FOLDER).glob("*.md"))]
    return [(front, body) for _, front, body in (text.split("---\n", 2) for text in texts)]


def _found(key: str, front: str) -> str:
    return front.split(f"{key}: ", 1)[1].split("\n", 1)[0]


def _varied(body: str, draw: random.Random) -> str:
    """A text with other words for half of its own; no word comes twice in a row, as in no careful text."""
    deck = cycle(draw.sample(WORDS, len(WORDS)))
    return COMMON.sub(lambda found: next(deck) if draw.random() < 0.5 else found[0], body)


def project(number: int) -> Iterator[tuple[str, bytes]]:
    """The content of the real site, with so many of these adverts in place of its own, and every board."""
    for place in sorted((HOME / "content").rglob("*.md")):
        path, raw = str(place.relative_to(HOME)), place.read_bytes()
        if path == "content/site.md":
            raw = raw.replace(b"licence: ", f"{BOARDS}licence: ".encode())
        if not path.startswith(FOLDER):
            yield path, raw
    yield from ((advert.path, advert.raw) for advert in adverts(number))


def lay(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write some files, and let them be old."""
    for path, raw in files:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw)
        os.utime(place, (WRITTEN, WRITTEN))
