"""A published site, as far as it is known."""

from datetime import UTC, datetime

import pytest

from generator.answer import Answer
from generator.published import About, Visit, digests, moment, read_record

NOW = datetime(2026, 3, 10, tzinfo=UTC)
HOME = "https://jobs.example/careers/"


@pytest.mark.parametrize(
    ("link", "page", "path"),
    [
        (HOME, "", ""),
        (HOME[:-1], "", ""),
        ("../../closed/?a=1#top", "vacancies/analyst/", "closed/"),
        ("#section_apply", "vacancies/analyst/", "vacancies/analyst/"),
        ("/careers/closed/index.html", "404.html", "closed/"),
        ("index.html", "", ""),
        ("http://127.0.0.1:8000/closed/", "", "closed/"),
        ("attachments/caf%C3%A9.pdf", "", "attachments/café.pdf"),
        ("https://www.jobs.example/careers/", "", None),
        ("/other/", "", None),
        ("../", "", None),
        ("mailto:hr@jobs.example", "", None),
        ("https://[/", "", None),
    ],
)
def test_where_a_link_leads(link: str, page: str, path: str | None) -> None:
    about = About("http://127.0.0.1:8000/", NOW, {"address": HOME})
    assert about.below(link, page) == path


def test_a_site_is_called_what_its_record_says_or_else_what_it_is_read_at() -> None:
    assert About("https://a.example/", NOW, {"address": HOME}).home == HOME
    for record in (None, {}, {"address": 3}, {"address": "x"}, {"address": "https://\ud800/"}):
        assert About("https://a.example/", NOW, record).home == "https://a.example/"
    assert About(HOME, NOW).at("a\ud800b") == f"{HOME}a%3Fb"
    assert About(HOME, NOW).below("../c/", "a\ud800b/") == "c/"
    assert About(HOME, NOW).at("attachments/café.pdf") == f"{HOME}attachments/caf%C3%A9.pdf"


def test_a_visit_knows_its_file_and_its_text() -> None:
    def visit(path: str, status: int = 200, body: bytes = b"x") -> Visit:
        return Visit(path, HOME + path, Answer(HOME + path, status, {}, body))

    assert [visit(path).file for path in ("", "closed/", "feed.atom")] == [
        "index.html",
        "closed/index.html",
        "feed.atom",
    ]
    assert [visit("").text, visit("", 404).text, visit("share.png").text] == ["x", "", ""]
    places = b"<loc> https://a.example/?a&amp;b\n</loc>"
    assert visit("sitemap-2.xml", body=places).mapped == ["https://a.example/?a&b"]
    assert visit("indeed.xml", body=places).mapped == []
    assert visit("sitemap.xml", body=b"<loc>" + b" " * 20_000).mapped == []


def test_a_record_that_is_none() -> None:
    assert read_record(b'{"files": {}}') == {"files": {}}
    for raw in (b"", b"{", b"\xff", b"[]", b'{"files": []}', b"[" * 100_000):
        assert read_record(raw) is None


def test_the_digests_of_a_record() -> None:
    assert digests({"files": {"a": {"sha256": "1"}, "b": {}, "c": "2"}}) == {"a": "1", "b": "None"}


def test_a_moment_has_its_offset() -> None:
    assert moment("2026-03-10T00:00:00+00:00") == NOW
    assert [moment(each) for each in ("2026-03-10", "soon", None, "0001-01-01T00:00:00+23:59")] == [None] * 4
