"""The page, the structured data, the feeds, the data, the calendars and the boards' files say the same."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import making
from generator.disk import read_project
from generator.fields.dates import written
from generator.problem import Invalid
from generator.slips.line import quoted
from generator.tree import Tree
from tests.made import theme_of
from tests.truth.outputs import READERS
from tests.truth.pages import by_page
from tests.truth.told import differences

Project = Callable[..., Tree]
HOME = Path(__file__).parent.parent
BOARDS = "boards: [indeed, linkedin, jooble, find a job]"
SITE = """---
title: Jobs in Anytown
address: https://jobs.example/careers/
organisation: anytown
boards: [indeed, linkedin, jooble, find a job]
---
"""
HUB = """---
name: High Street
street: 10 High Street
locality: Anytown
region: Anyshire
postcode: AN1 2BC
---
"""
COUNTY = "---\nname: County Council\n---\n"
STAGES = """
  - "Sift: 8 or 9 April 2026"
  - "Interview: 10am to 11am on 13 April 2026"
  - "Visit: 20 to 22 April 2026"
"""
FILES = {
    "content/site.md": SITE,
    "content/hubs/high-street.md": HUB,
    "content/hubs/park.md": HUB.replace("High Street", "Park").replace("Anytown", "Parktown"),
    "content/organisations/county.md": COUNTY,
    "content/organisations/anytown.md": "---\nname: Anytown Police\ncontact: hr@anytown.example\n---\n",
    "content/vacancies/analyst.md": "",
}
FULL = {
    "title": "Crime Analyst",
    "organisation": "anytown",
    "summary": "Find the patterns in crime.",
    "posted": "1 March 2026",
    "closing_date": "5pm on 20 March 2026",
    "apply": "https://apply.anytown.example/1",
    "reference": "00123",
    "partner_organisations": "county",
    "salary": "£30,000 to £32,500",
    "contract": "{type: fixed term, length: 2 years}",
    "working_pattern": "[full time, part time]",
    "hub_locations": "[high-street, park]",
    "stages": STAGES,
    "find_a_job_category": "27",
}


def made(tree: Tree, as_of: str) -> dict[str, bytes]:
    """Every file of the site of a project."""
    return dict(making.make(making.site_at(tree, written(as_of)), theme_of(tree)))


def told(
    files: Mapping[str, bytes], name: str, address: str = "https://jobs.example/careers/"
) -> tuple[list[str], set[str]]:
    """What any output says otherwise than the page does, and the outputs that tell of the vacancy."""
    page = by_page(files, name, f"{address}vacancies/{name}/")
    others = {output: read(files, name) for output, read in READERS.items()}
    found = [
        f"{name}, {output}: {difference}"
        for output, other in others.items()
        if other is not None
        for difference in differences(page, other)
    ]
    return found, {output for output, other in others.items() if other is not None}


MOPAC = "head-of-private-office-and-secretariat"
COMMISSIONER = "commissioner-of-the-metropolitan-police-service"


@pytest.mark.parametrize(
    ("as_of", "name", "silent"),
    [
        ("1 December 2025", MOPAC, ["calendar.ics", "closing.ics", "indeed.xml", "findajob.xml"]),
        (
            "20 April 2022",
            COMMISSIONER,
            ["feed.atom", "stages in calendar.ics", "indeed.xml", "linkedin.xml", "findajob.xml"],
        ),
    ],
)
def test_it_holds_for_the_two_real_adverts(as_of: str, name: str, silent: list[str]) -> None:
    tree = dict(read_project(HOME))
    site = tree["content/site.md"].decode()
    tree["content/site.md"] = site.replace("licence:", f"{BOARDS}\nlicence:").encode()
    found, outputs = told(made(tree, as_of), name, "https://example.github.io/careers/")
    assert found == []
    assert outputs == READERS.keys() - set(silent)


@pytest.fixture(scope="module")
def whole(theme_files: Tree) -> dict[str, bytes]:
    """The site of an advert that gives everything."""
    fields = "\n".join(f"{key}: {value}" for key, value in FULL.items())
    files = {**FILES, "content/vacancies/analyst.md": f"---\n{fields}\n---\nRead the figures.\n"}
    return made({**theme_files, **{path: text.encode() for path, text in files.items()}}, "10 March 2026")


def test_it_holds_for_an_advert_that_gives_everything(whole: Tree) -> None:
    found, outputs = told(whole, "analyst")
    assert found == []
    assert outputs == READERS.keys()


PAGE = "vacancies/analyst/index.html"
DATES = "vacancies/analyst/calendar.ics"


@pytest.mark.parametrize(
    ("path", "right", "wrong", "term"),
    [
        (PAGE, '"title":"Crime Analyst"', '"title":"Analyst"', "title"),
        (PAGE, '"validThrough":"2026-03-20T17', '"validThrough":"2026-03-20T16', "closes"),
        (PAGE, '"datePosted":"2026-03-01"', '"datePosted":"2026-03-02"', "posted"),
        (PAGE, '"minValue":30000', '"minValue":31000', "pay"),
        (PAGE, '"unitText":"YEAR"', '"unitText":"MONTH"', "pay"),
        (PAGE, '"Place","name":"Park"', '"Place","name":"Parks"', "places"),
        (PAGE, '"TEMPORARY"', '"OTHER"', "employment"),
        (PAGE, '"Organization","name":"Anytown Police"', '"Organization","name":"Anytown"', "employer"),
        (PAGE, "\\u003eRead the figures", "\\u003eRead figures", "said"),
        (PAGE, '\\"https://apply.anytown', '\\"https://apply.newtown', "ways"),
        ("index.html", ">Crime Analyst</a>", ">Analyst</a>", "title"),
        ("index.html", "5pm on Friday 20 March", "6pm on Friday 20 March", "closing"),
        ("index.html", "£30,000 to", "£31,000 to", "salary"),
        ("feed.atom", "<title>Crime Analyst", "<title>Analyst", "title"),
        ("feed.atom", "<name>County Council", "<name>Council", "partners"),
        ("feed.atom", "<published>2026-03-01", "<published>2026-03-02", "posted_moment"),
        ("feed.atom", "Closing date: 5pm", "Closing date: 6pm", "closing"),
        ("feed.atom", "https://apply.anytown", "https://apply.newtown", "ways"),
        ("feed.json", '"title": "Crime Analyst"', '"title": "Analyst"', "title"),
        ("feed.json", '"name": "Anytown Police"', '"name": "Anytown"', "employer"),
        ("feed.json", "Salary: £30,000", "Salary: £31,000", "salary"),
        ("feed.json", '"stage": "open"', '"stage": "closing soon"', "stage"),
        ("vacancies.json", '"closing_date": "2026-03-20', '"closing_date": "2026-03-21', "closes"),
        ("vacancies.json", '"minimum": 30000', '"minimum": 31000', "pay"),
        ("vacancies.json", '"type": "fixed term"', '"type": "permanent"', "contract"),
        ("vacancies.json", '"length": "2 years"', '"length": "3 years"', "length"),
        ("vacancies.json", '"name": "Park"', '"name": "Parks"', "places"),
        ("vacancies.json", '"url": "https://apply', '"url": "http://apply', "apply"),
        ("vacancies.json", "2026-04-09", "2026-04-10", "steps"),
        ("vacancies.csv", "Crime Analyst", "Analyst", "title"),
        ("vacancies.csv", "Fixed term, 2 years", "Permanent", "contract"),
        ("vacancies.csv", "2026-03-20T17:00", "2026-03-20T18:00", "closes"),
        ("vacancies.csv", "https://apply.anytown", "https://apply.newtown", "bare_route"),
        ("vacancies/analyst/index.txt", "Read the figures", "Read figures", "said"),
        ("vacancies/analyst/index.txt", "Closing date: 5pm", "Closing date: 6pm", "closing"),
        ("vacancies/analyst/index.txt", "and County Council", "and the County Council", "named"),
        (DATES, "London:20260320T170000", "London:20260320T180000", "closes"),
        (DATES, "close: Crime Analyst", "close: Analyst", "title"),
        (DATES, "DTEND;VALUE=DATE:20260423", "DTEND;VALUE=DATE:20260424", "steps"),
        ("closing.ics", "London:20260320T170000", "London:20260321T170000", "closes"),
        ("indeed.xml", "[Crime Analyst]", "[Analyst]", "title"),
        ("indeed.xml", "[2026-03-20]", "[2026-03-21]", "closing_day"),
        ("indeed.xml", "[Parktown]", "[Northtown]", "towns"),
        ("indeed.xml", "<salary><![CDATA[£30,000", "<salary><![CDATA[£31,000", "pay"),
        ("linkedin.xml", "[Anytown Police]", "[Anytown]", "employer"),
        ("linkedin.xml", "[3/1/2026]", "[1/3/2026]", "posted_day"),
        ("linkedin.xml", ">30000<", ">31000<", "whole_pay"),
        ("linkedin.xml", "[https://apply.anytown", "[https://apply.newtown", "apply_at"),
        ("findajob.xml", '<VacancyType id="2"', '<VacancyType id="1"', "contract"),
        ("findajob.xml", "<City>Anytown", "<City>Newtown", "towns"),
        ("findajob.xml", "<Text>£30,000", "<Text>£31,000", "salary"),
        ("findajob.xml", "<ApplyUrl>https", "<ApplyUrl>http", "apply_at"),
        ("jooble.xml", "[20.03.2026]", "[21.03.2026]", "closing_day"),
        ("jooble.xml", "[Anytown Police]", "[Anytown]", "employer"),
        ("jooble.xml", "[Parktown, ", "[Northtown, ", "towns"),
    ],
)
def test_a_difference_in_any_output_is_noticed(
    whole: Tree, path: str, right: str, wrong: str, term: str
) -> None:
    text = whole[path].decode()
    assert right in text
    found, _ = told({**whole, path: text.replace(right, wrong).encode()}, "analyst")
    assert [each for each in found if f": {term}" in each]


AWKWARD = st.sampled_from(
    [
        "]]>",
        "&amp;nbsp;",
        "<!--",
        "</script>",
        "😀",
        "\u200f",
        "'",
        '"',
        "=1+1",
        "# a",
        "{{ 7 }}",
        ";,\\",
        "&#7;",
        "&#13;",
    ]
)
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")
WORDS = st.lists(st.one_of(AWKWARD, st.text(LETTERS, max_size=8)), min_size=1, max_size=5).map("".join)


ROUTES = [
    "https://a.example/?a=1&amp=2&b=%22",
    "{pack: https://p.example/}",
    "{email: jobs@c.example, label: '<b> ]]> &amp;nbsp; 😀'}",
]
CHOICES: dict[str, list[str | None]] = {
    "posted": ["1 March 2026", "9am on 2 March 2026", "not stated"],
    "closing_date": ["20 March 2026", "midday on 29 March 2026", "open until filled", None],
    "salary": [None, "Competitive", "£30,000", "£15.40 an hour", "from £20,000", "up to £52K"],
    "contract": [None, "permanent", "temporary", "{type: fixed term, length: 2 years}"],
    "working_pattern": [None, "full time", "[part time, full time]"],
    "hub_locations": [None, "high-street", "[park, high-street]"],
    "stages": [None, STAGES, '["Interview: to be confirmed"]'],
    "apply": [*ROUTES],
    "partner_organisations": [None, "county"],
    "find_a_job_category": ["27"],
}


@st.composite
def adverts(draw: st.DrawFn) -> tuple[str, dict[str, str | None]]:
    """The body of an advert and its fields."""
    fields = {key: draw(st.sampled_from(values)) for key, values in CHOICES.items()}
    fields["title"] = quoted(f"Post {draw(WORDS)}"[:75])
    fields["summary"] = quoted(f"Sum {draw(WORDS)}"[:200])
    fields["benefits"] = f"[{quoted(draw(WORDS))}]"
    fields["location"] = quoted(f"At {draw(WORDS)}"[:100]) if draw(st.booleans()) else None
    return draw(WORDS), fields


def as_long(body: str, number: int) -> str:
    """Every third body has as many characters as the longest field may have."""
    return body if number % 3 else (f"{body} " * 5000)[:5000]


def made_of_what_is_good(project: Project, texts: dict[str, str]) -> dict[str, bytes]:
    """The site of those files that have no problem; the others are taken out of `texts`."""
    while True:
        try:
            return made(project({**FILES, **texts}), "10 March 2026")
        except Invalid as invalid:
            for path in {problem.where.path for problem in invalid.problems}:
                del texts[path]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(many=st.lists(adverts(), min_size=10, max_size=10))
def test_it_holds_whatever_is_typed(
    project: Project, vacancy_text: Callable[..., str], many: list[tuple[str, dict[str, str | None]]]
) -> None:
    """Ten adverts at a time, less those that are refused."""
    texts = {
        f"content/vacancies/post-{number}.md": vacancy_text(as_long(body, number), **fields)
        for number, (body, fields) in enumerate(many)
    }
    files = made_of_what_is_good(project, texts)
    for path in texts:
        found, _ = told(files, path.removeprefix("content/vacancies/").removesuffix(".md"))
        assert found == []


# What stays of a vacancy that has ended: its page, its dates for those who applied, and the records.
STAYS = ("vacancies/analyst/", "closed/index.html", "closed.json", "findajob-expired.xml")


@pytest.mark.parametrize(
    ("as_of", "fields", "why", "when"),
    [
        ("5pm on 20 March 2026", {}, "closed", "2026-03-20T17:00:00+00:00"),
        ("15 March 2026", {"status": "withdrawn on 12 March 2026"}, "withdrawn", "2026-03-12T00:00:00+00:00"),
        ("15 March 2026", {"status": "filled"}, "filled", None),
    ],
)
def test_a_vacancy_that_has_ended_is_gone_everywhere_in_the_same_build(
    project: Project,
    vacancy_text: Callable[..., str],
    as_of: str,
    fields: dict[str, str],
    why: str,
    when: str | None,
) -> None:
    analyst = vacancy_text("Unlike any other.", **(FULL | fields | {"reference": "xyzzy"}))
    clerk = vacancy_text(**(FULL | {"title": "Clerk", "closing_date": "30 April 2026"}))
    texts = {"content/vacancies/analyst.md": analyst, "content/vacancies/clerk.md": clerk}
    files = made(project({**FILES, **texts}), as_of)
    assert told(files, "clerk")[0] == []
    traces = [
        word.encode()
        for word in ("Crime Analyst", "vacancies/analyst", "analyst-1", "analyst.", "xyzzy", "Unlike any")
    ]
    left = {path for path, raw in files.items() if any(trace in raw for trace in traces)}
    withdrawn = {"closing.ics"} if why != "closed" else set()
    assert {path for path in left if not path.startswith(STAYS)} == withdrawn
    assert [files[path].count(b"STATUS:CANCELLED") for path in sorted(withdrawn)] == [1] * len(withdrawn)
    assert "vacancies/analyst/index.txt" not in files
    assert b"JobPosting" not in files["vacancies/analyst/index.html"]
    (gone,) = json.loads(files["closed.json"])["vacancies"]
    assert (gone["reference"], gone["why"], gone.get("closed")) == ("xyzzy", why, when)
