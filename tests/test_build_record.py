"""The record of a build: every file with its digest, and no trace of what is not published."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator import __version__, pipeline
from generator.build_record import NAME, record, redated
from generator.fields.dates import written
from generator.site import Site
from generator.tree import Tree
from tests.conftest import BASE
from tests.made import InMemory

Build = Callable[..., dict[str, bytes]]
MARCH = datetime(2026, 3, 10, tzinfo=UTC)


@pytest.fixture
def build(project: Callable[..., Tree]) -> Build:
    def make(files: Mapping[str, str], as_of: str = "10 March 2026") -> dict[str, bytes]:
        made = InMemory()
        pipeline.run(project(files), written(as_of), made)
        return made.files

    return make


def record_of(made: dict[str, bytes]) -> dict[str, Any]:
    said = json.loads(made[NAME])
    assert isinstance(said, dict)
    return said


def test_it_says_when_and_by_what_the_site_was_made_and_how_it_stands(build: Build) -> None:
    said = record_of(build({}, "1pm on 1 April 2026"))
    files, sources = said.pop("files"), said.pop("sources")
    assert files
    assert sources
    assert said == {
        "version": __version__,
        "as_of": "2026-04-01T13:00:00+01:00",
        "next_change": None,
        "title": "Jobs in Anytown",
        "address": "https://jobs.example/careers/",
        "open": 0,
        "closed": 1,
    }
    assert record_of(build({}))["next_change"] == "2026-03-13T17:00:00+00:00"


def test_it_is_made_of_digests_alone(site_of: Callable[..., Site]) -> None:
    files = {"b.txt": b"\x01" * 32, "a.txt": b"\x02" * 32}
    said = json.loads(record(site_of(), files, lambda path: path.encode(), MARCH))
    assert list(said["files"].items()) == [("a.txt", {"sha256": "02" * 32}), ("b.txt", {"sha256": "01" * 32})]
    assert said["sources"]["content/site.md"] == b"content/site.md".hex()


def test_another_moment_is_all_that_differs_when_it_is_redated(build: Build) -> None:
    """So what a build of the same content at another moment has for a record is known without making it."""
    raw = build({})[NAME]
    later = datetime(2026, 3, 11, tzinfo=ZoneInfo("Europe/London"))
    assert redated(raw, later) == build({}, "11 March 2026")[NAME] != raw
    assert redated(redated(raw, later), datetime(2026, 3, 10, tzinfo=ZoneInfo("Europe/London"))) == raw
    assert redated(redated(raw, None), later) == redated(raw, later)
    assert json.loads(redated(raw, None))["as_of"] is None


def test_a_title_is_not_taken_for_the_moment(build: Build) -> None:
    site = BASE["content/site.md"].replace("Jobs in Anytown", '\'Jobs  "as_of": "x",\'')
    said = json.loads(redated(build({"content/site.md": site})[NAME], None))
    assert (said["as_of"], said["title"]) == (None, 'Jobs "as_of": "x",')


def test_when_a_vacancy_will_open_stays_a_secret(build: Build, vacancy_text: Callable[..., str]) -> None:
    later = vacancy_text(title="Xyzzy", posted="9am on 11 March 2026", closing_date="1 May 2026")
    said = record_of(build({"content/vacancies/xyzzy.md": later}))
    assert said["next_change"] == "2026-03-13T17:00:00+00:00"


def test_it_is_made_last_and_lists_every_file_but_itself(build: Build) -> None:
    made = build({})
    said = record_of(made)
    assert list(made)[-1] == NAME
    assert {path: each["sha256"] for path, each in said["files"].items()} == {
        path: hashlib.sha256(raw).hexdigest() for path, raw in made.items() if path != NAME
    }


def test_what_is_made_from_one_file_of_content_names_it(
    build: Build, vacancy_text: Callable[..., str]
) -> None:
    said = record_of(
        build(
            {
                "content/vacancies/analyst.md": vacancy_text(documents="pack.pdf", old_addresses="clerk"),
                "content/pages/how-we-recruit.md": "---\ntitle: How we recruit\n---\nFairly.\n",
                "content/pages/organisations.md": "---\ntitle: Organisations\n---\nMany.\n",
                "content/attachments/pack.pdf": "A job",
            }
        )
    )["files"]
    vacancy = "content/vacancies/analyst.md"
    for path, source in {
        "vacancies/analyst/index.html": vacancy,
        "vacancies/analyst/share.png": vacancy,
        "vacancies/clerk/index.html": vacancy,
        "organisations/anytown/index.html": "content/organisations/anytown.md",
        "hubs/high-street/index.html": "content/hubs/high-street.md",
        "how-we-recruit/index.html": "content/pages/how-we-recruit.md",
        "organisations/index.html": "content/pages/organisations.md",
        "attachments/pack.pdf": "content/attachments/pack.pdf",
    }.items():
        assert said[path]["source"] == source
    assert "source" not in said["index.html"]


def test_the_sources_are_those_that_were_published(
    build: Build, project: Callable[..., Tree], vacancy_text: Callable[..., str]
) -> None:
    files = {
        "content/vacancies/xyzzy-draft.md": vacancy_text("[x](/attachments/xyzzy.pdf)", status="draft"),
        "content/vacancies/xyzzy-later.md": vacancy_text("Xyzzy", posted="11 March 2026"),
        "content/attachments/xyzzy.pdf": "xyzzy",
        "content/attachments/pack.pdf": "A job",
        "content/vacancies/clerk.md": vacancy_text(documents="pack.pdf", title="Clerk"),
    }
    made = build(files)
    raw = project(files)
    assert record_of(made)["sources"] == {
        path: hashlib.sha256(raw[path]).hexdigest()
        for path in sorted(raw)
        if path.startswith("content/") and "xyzzy" not in path
    }
    hidden = [hashlib.sha256(raw[path]).hexdigest() for path in raw if "xyzzy" in path]
    assert not [each for each in ["xyzzy", *hidden] if each.encode() in made[NAME].lower()]


def test_the_same_inputs_and_moment_give_the_same_bytes_with_one_file_on_a_line(build: Build) -> None:
    made = build({})
    assert made[NAME] == build({})[NAME]
    lines = made[NAME].decode().splitlines()
    assert len([line for line in lines if "sha256" in line]) == len(made) - 1
    assert made[NAME] != build({}, "11 March 2026")[NAME]
