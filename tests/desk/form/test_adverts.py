"""The list of all adverts, and a new one."""

from pathlib import Path

import pytest

from generator.desk.form.adverts import Adverts
from generator.desk.handler import Desk
from tests.desk.form.seen import Html, held, words

FOLDER = "content/vacancies"


def test_every_advert_is_there_with_how_it_stands(desk: Desk) -> None:
    folder = desk.project / FOLDER
    text = (folder / "analyst.md").read_text()
    (folder / "chief.md").write_text(text.replace("title: Crime", "status: draft\ntitle: Chief"))
    desk.preview.refresh()
    (folder / "broken.md").write_text("x")
    desk.preview.refresh()
    found = Html(Adverts(desk).page()).css(".list li")
    rows = {held(row, "a")["href"]: row.text() for row in found}
    assert [" ".join(text.split()) for text in rows.values()] == [
        "broken.md Has mistakes",
        "Chief Analyst Anytown Police Draft",
        "Crime Analyst Anytown Police",
    ]
    assert list(rows) == ["/edit/broken", "/edit/chief", "/edit/analyst"]


def test_a_site_without_adverts_says_so(desk: Desk) -> None:
    (desk.project / FOLDER / "analyst.md").unlink()
    (desk.project / "content/site.md").write_text("broken")
    desk.preview.refresh()
    assert "There is none yet." in Adverts(desk).page()


def test_a_new_advert_is_on_the_desk_at_once(desk: Desk) -> None:
    assert Adverts(desk).start("Policy Adviser", "anytown").address == "/edit/policy-adviser"
    assert (desk.project / FOLDER / "policy-adviser.md").read_text().startswith("---\n# While")
    assert "content/vacancies/policy-adviser.md" in desk.preview.standing.tree


def test_what_stands_in_the_way_is_told_and_what_was_typed_stays(desk: Desk) -> None:
    answer = Adverts(desk).start("x", "anytown")
    page = Html(answer.html)
    assert answer.status == 422
    assert held(page, "#title") == {
        "id": "title",
        "name": "title",
        "value": "x",
        "aria-describedby": "title-help",
        "aria-invalid": "true",
    }
    assert held(page, ".summary a")["href"] == "#title"
    assert words(page, ".summary li").startswith("Title must be ")
    assert ": title" not in words(page, ".summary li")


def test_trouble_with_the_disk_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(self: Path, *arguments: object, **named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    answer = Adverts(desk).start("Clerk", "anytown")
    assert answer.status == 503
    assert "could not be written" in answer.html
