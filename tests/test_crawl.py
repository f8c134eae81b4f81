"""The way through a published site."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from generator.answer import Answer
from generator.crawl import Crawl, arrive
from generator.published import Visit

NOW = datetime(2026, 3, 10, tzinfo=UTC)
HOME = "https://jobs.example/careers/"
RECORD = {
    "address": HOME,
    "files": {
        path: {"sha256": "1"}
        for path in ("share.png", "index.html", "closed/index.html", ".nojekyll", "CNAME", "sitemap.xml")
    },
}
FILES = {
    HOME: '<a href="closed/">a</a> <a href="closed/#top">b</a> <img src="share.png"> <a href="https://b.example/">',
    f"{HOME}build.json": json.dumps(RECORD),
    f"{HOME}sitemap.xml": f"<loc>{HOME}</loc><loc>{HOME}sitemap-1.xml</loc><loc>https://b.example/</loc>",
    f"{HOME}sitemap-1.xml": f"<loc>{HOME}hubs/a/</loc>",
    f"{HOME}closed/": '<a href="../attachments/x.html">x</a><a href="../gone/">x</a>',
    f"{HOME}attachments/x.html": '<a href="y.html">y</a>',
    "https://jobs.example/robots.txt": "User-agent: *",
}


class Host:
    """A host that keeps count of what it is asked."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = files
        self.asked: list[str] = []

    def __call__(self, address: str) -> Answer:
        self.asked.append(address)
        found = address in self.files
        return Answer(address, 200 if found else 404, {}, self.files.get(address, "").encode())

    def crawl(self, build: Mapping[str, str] | None = None, home: str = HOME) -> Crawl:
        return arrive(self(home), self, NOW, build)


def found(visits: list[Visit]) -> dict[str, str]:
    return {visit.path: visit.found for visit in visits}


def test_the_record_the_site_map_and_every_link_once() -> None:
    host = Host(FILES)
    visits = list(host.crawl().visits(100))
    assert found(visits) == {
        "": "build.json",
        "build.json": "build.json",
        "sitemap.xml": "build.json",
        "closed/": "build.json",
        "share.png": "build.json",
        "sitemap-1.xml": "sitemap.xml",
        "hubs/a/": "sitemap.xml",
        "attachments/x.html": f"{HOME}closed/",
        "gone/": f"{HOME}closed/",
    }
    assert sorted(host.asked) == sorted({*host.asked})
    assert not [address for address in host.asked if address.startswith("https://b.example")]


def test_pages_come_before_other_files_and_the_rest_is_known() -> None:
    crawl = Host(FILES).crawl()
    assert [visit.path for visit in crawl.visits(4)] == ["", "build.json", "sitemap.xml", "closed/"]
    assert list(crawl.waiting) == ["share.png", "sitemap-1.xml", "attachments/x.html", "gone/"]


def test_what_is_known_before_the_files_are_judged() -> None:
    about = Host(FILES).crawl().about
    assert (about.home, about.at_hand, about.robots) == (HOME, False, "User-agent: *")
    assert about.expected
    assert about.expected["share.png"] == "1"


def test_a_site_without_a_record() -> None:
    host = Host({HOME: FILES[HOME]})
    crawl = host.crawl()
    assert (crawl.about.record, crawl.about.expected, crawl.about.robots) == (None, None, "")
    assert list(found(list(crawl.visits(100)))) == ["", "build.json", "sitemap.xml", "closed/", "share.png"]


def test_a_build_at_hand_is_what_the_files_must_be() -> None:
    crawl = Host(FILES).crawl({"hubs/a/index.html": "2"})
    assert (crawl.about.at_hand, crawl.about.expected) == (True, {"hubs/a/index.html": "2"})
    assert {"hubs/a/", "share.png"} <= crawl.waiting.keys()


@pytest.mark.parametrize("home", ["https://jobs.example/index.html?x=/", "https://jobs.example/"])
def test_at_the_top_of_a_host_its_robots_txt_is_the_site_s_own(home: str) -> None:
    files = {home: '<a href="robots.txt">x</a>', "https://jobs.example/robots.txt": "User-agent: *"}
    host = Host(files)
    crawl = host.crawl(home=home)
    assert "robots.txt" in found(list(crawl.visits(100)))
    assert host.asked.count("https://jobs.example/robots.txt") == 1
    assert crawl.about.address == "https://jobs.example/"
