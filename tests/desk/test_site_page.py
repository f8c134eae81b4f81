"""The site as a host would serve it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.desk.site_page import media_type
from tests.desk.conftest import Up


def test_a_page_is_byte_for_byte_what_a_build_makes(
    desk_up: Callable[..., Up], outputs_of: Callable[..., dict[str, bytes]]
) -> None:
    made, desk = outputs_of(as_of="midday on 10 March 2026"), desk_up()
    for path in ("", "vacancies/analyst/", "feed.json", "share.png"):
        name = path if "." in path else f"{path}index.html"
        assert desk.ask(f"/careers/{path}").body == made[name], path


def test_a_draft_is_there_and_marked(
    desk_up: Callable[..., Up], folder: Path, vacancy_text: Callable[..., str]
) -> None:
    (folder / "content/vacancies/secret.md").write_text(vacancy_text(status="draft"))
    desk = desk_up()
    assert desk.ask("/careers/vacancies/secret/").status == 200
    assert "Draft: not on the site" in desk.ask("/careers/").text


def test_the_answer_to_head_has_no_body(desk_up: Callable[..., Up]) -> None:
    answer = desk_up().ask("/careers/", "HEAD")
    assert (answer.status, answer.body, int(answer.headers["content-length"]) > 1_000) == (200, b"", True)


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/", "/-desk/"),
        ("/-desk", "/-desk/"),
        ("/edit", "/edit/"),
        ("/careers", "/careers/"),
        ("/careers/vacancies/analyst", "/careers/vacancies/analyst/"),
        ("/careers/vacancies/analyst?from=mail", "/careers/vacancies/analyst/?from=mail"),
    ],
)
def test_the_way_to_a_folder_is_shown(desk_up: Callable[..., Up], path: str, leads: str) -> None:
    answer = desk_up().ask(path)
    assert (answer.status, answer.headers["location"]) == (302, leads)


def test_what_is_missing_has_the_sites_own_page(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    own = desk.ask("/careers/404.html")
    missing = desk.ask("/careers/nothing/")
    assert (own.status, missing.status) == (200, 404)
    assert missing.body == own.body
    assert missing.kind == "text/html"


@pytest.mark.parametrize(
    "path",
    [
        "/careers/../careers/feed.json",
        "/careers/%2e%2e/careers/feed.json",
        "/careers/vacancies/..",
        "/careers/..%5cfeed.json",
        "/careers/feed.json%00",
        "/careers//feed.json",
        "//evil.example/",
        "/etc/passwd",
        "/careers/%ff",
        "/content/site.md",
        "/careers/content/site.md",
    ],
)
def test_no_path_leads_outside_the_site(desk_up: Callable[..., Up], path: str) -> None:
    assert desk_up().ask(path).status == 404


def test_a_site_at_the_root_of_its_host_is_at_the_root_here(desk_up: Callable[..., Up], folder: Path) -> None:
    settings = folder / "content/site.md"
    settings.write_text(settings.read_text().replace("jobs.example/careers/", "jobs.example/"))
    desk = desk_up()
    assert desk.ask("/").status == 200
    assert desk.ask("/vacancies/analyst/").status == 200


def test_without_a_site_there_is_no_page_and_the_desk_says_why(
    desk_up: Callable[..., Up], folder: Path
) -> None:
    (folder / "content/vacancies/analyst.md").write_text("---\n---\n")
    desk = desk_up()
    assert desk.ask("/").headers["location"] == "/-desk/"
    answer = desk.ask("/careers/")
    assert (answer.status, "There is no site to show until" in answer.text) == (404, True)


def test_a_page_that_cannot_be_drawn_is_not_missing(desk_up: Callable[..., Up], folder: Path) -> None:
    (folder / "templates").mkdir()
    (folder / "templates/vacancy.html").write_text("{% if %}")
    desk = desk_up()
    assert desk.desk.preview.standing.stale
    for path in ("", "index.html"):
        answer = desk.ask(f"/careers/vacancies/analyst/{path}")
        assert (answer.status, "shown once the problem is mended" in answer.text) == (503, True)
    assert desk.ask("/careers/").status == 200
    assert desk.ask("/careers/nothing/").status == 404


def test_a_site_without_a_page_for_what_is_missing_has_the_desks(
    desk_up: Callable[..., Up], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_up()
    monkeypatch.setattr(desk.desk.preview, "drawn", lambda path: None)
    assert "There is no such page" in desk.ask("/careers/nothing").text


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("feed.atom", "application/atom+xml"),
        ("a/calendar.ICS", "text/calendar; charset=utf-8"),
        ("form.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_each_file_has_its_media_type(name: str, kind: str) -> None:
    assert media_type(name) == kind
