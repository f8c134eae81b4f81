"""The project as its author is to see it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import files, making
from generator.advising import advise
from generator.desk import preview as room
from generator.desk.preview import Preview
from generator.disk import read_project
from generator.fields.dates import Unclear, written
from generator.memory import Memory
from generator.problem import Invalid, Problem, Where, in_order
from generator.site import Site
from generator.trouble import Trouble
from tests.desk.conftest import Clock
from tests.made import theme_of

Text = Callable[..., str]
ANALYST = Path("content/vacancies/analyst.md")
CLERK = Path("content/vacancies/clerk.md")
PAGE = "vacancies/analyst/index.html"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def preview(folder: Path, clock: Clock) -> Preview:
    return Preview(folder, clock)


@pytest.fixture
def save(folder: Path, preview: Preview) -> Callable[[Path, str], None]:
    """Save a file and have it read again."""

    def make(path: Path, text: str) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
        preview.refresh([path])

    return make


Save = Callable[[Path, str], None]


def codes(found: list[Problem] | tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in found]


class TestStanding:
    def test_the_project_is_read_at_once(self, preview: Preview, clock: Clock) -> None:
        standing = preview.standing
        assert standing.site
        assert standing.site.settings.title == "Jobs in Anytown"
        assert (standing.problems, standing.stale, standing.travelling) == ((), False, False)
        assert (standing.moment, standing.number) == (clock.at, 1)
        assert standing.tree[str(ANALYST)]
        assert preview.theme

    def test_every_page_is_what_a_build_makes(self, preview: Preview, folder: Path, clock: Clock) -> None:
        tree = read_project(folder)
        made = dict(making.make(making.site_at(tree, clock.at), theme_of(tree)))
        assert {path: preview.file(path) for path in made} == made

    def test_a_change_replaces_it(self, preview: Preview, save: Save, vacancy_text: Text) -> None:
        before = preview.standing
        save(ANALYST, vacancy_text("Count the crimes."))
        assert preview.standing.number == before.number + 1
        assert b"Count the crimes." in (preview.file(PAGE) or b"")
        assert before.site is not preview.standing.site

    def test_it_is_the_very_same_where_nothing_differs(self, preview: Preview) -> None:
        standing = preview.standing
        assert preview.refresh([ANALYST]) is standing
        assert preview.refresh(()) is standing
        assert preview.refresh() is standing

    def test_it_changes_by_itself_with_the_clock(self, preview: Preview, clock: Clock) -> None:
        assert preview.due == datetime(2026, 3, 13, 17, tzinfo=UTC)
        before = preview.standing
        clock.at = preview.due
        after = preview.refresh(())
        assert (after.number, after.moment) == (before.number + 1, clock.at)
        assert after.site
        assert after.site.open[0].stage == "closing soon"
        clock.at = datetime(2026, 4, 1, tzinfo=UTC)
        preview.refresh(())
        assert preview.due is None


class TestMistakes:
    def test_the_last_good_site_is_kept(self, preview: Preview, save: Save, vacancy_text: Text) -> None:
        before, page = preview.standing, preview.file(PAGE)
        save(ANALYST, vacancy_text(posted="04/05/2022"))
        standing = preview.standing
        assert codes(standing.problems) == ["ambiguous-date"]
        assert (standing.stale, standing.site) == (True, before.site)
        assert b"04/05/2022" in standing.tree[str(ANALYST)]
        assert preview.file(PAGE) == page
        save(ANALYST, vacancy_text("Mended."))
        assert (preview.standing.problems, preview.standing.stale) == ((), False)
        assert b"Mended." in (preview.file(PAGE) or b"")

    def test_a_mistake_from_the_start_leaves_nothing_to_show(
        self, folder: Path, clock: Clock, vacancy_text: Text, site_of: Callable[..., Site]
    ) -> None:
        (folder / ANALYST).write_text(vacancy_text(posted="someday"))
        preview = Preview(folder, clock)
        standing = preview.standing
        assert (codes(standing.problems), standing.stale, standing.site) == (["date"], True, None)
        assert preview.file("index.html") is None
        assert preview.listing_at(PAGE) is None
        assert preview.coming() == ()
        assert preview.advice() == []
        assert preview.outputs_of(site_of()) == {}
        assert preview.theme is None
        assert preview.due is None
        travelled = preview.travel(written("1 May 2026"))
        assert (travelled.travelling, travelled.moment.month) == (True, 5)
        (folder / ANALYST).write_text(vacancy_text())
        assert preview.refresh([ANALYST]).site

    def test_no_project_is_a_mistake(self, tmp_path: Path, clock: Clock) -> None:
        assert codes(Preview(tmp_path, clock).standing.problems) == ["no-content"]

    def test_an_address_that_is_taken_twice(self, preview: Preview, save: Save, folder: Path) -> None:
        save(Path("content/pages/closed.md"), "---\ntitle: Closed\n---\nNo.\n")
        assert codes(preview.standing.problems) == ["address-taken"]
        assert preview.refresh(()) is preview.standing
        (folder / "content/pages/closed.md").unlink()
        assert preview.refresh([Path("content/pages/closed.md")]).problems == ()

    def test_a_page_that_cannot_be_drawn(self, preview: Preview, save: Save) -> None:
        page = preview.file(PAGE)
        save(Path("templates/vacancy.html"), "{{ nothing }}")
        number = preview.standing.number
        for _ in range(2):
            assert preview.file(PAGE) == page
            standing = preview.standing
            assert (codes(standing.problems), standing.stale) == (["template"], True)
            assert standing.number == number + 1
        assert preview.file("vacancies/analyst/index.txt")
        save(Path("templates/vacancy.html"), "Ours.")
        assert preview.standing.problems == ()
        assert preview.file(PAGE) == b"Ours."

    def test_a_mistake_in_a_template_shows_before_any_page_is_drawn(
        self, preview: Preview, save: Save, vacancy_text: Text
    ) -> None:
        save(Path("templates/vacancy.html"), "<p>\n{% if %}")
        (problem,) = preview.standing.problems
        assert (problem.code, problem.where) == ("template", Where("templates/vacancy.html", 2))
        assert preview.file(PAGE) is None
        with pytest.raises(Invalid):
            preview.drawn(PAGE)
        save(ANALYST, vacancy_text("Count the crimes."))
        assert [*preview.standing.problems] == [problem]
        save(Path("templates/vacancy.html"), "Ours.")
        assert codes(preview.standing.problems) == []

    def test_text_that_is_too_tangled_shows_when_its_page_is_looked_at(
        self, preview: Preview, save: Save, vacancy_text: Text
    ) -> None:
        save(ANALYST, vacancy_text("[" * 4000))
        assert preview.file(PAGE) is None
        assert codes(preview.standing.problems) == ["too-deep"]

    def test_trouble_with_the_disk_is_told_to_who_asks(
        self, preview: Preview, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        standing = preview.standing

        def fail(*_: object) -> bytes:
            raise PermissionError(13, "no")

        with monkeypatch.context() as patch:
            patch.setattr(Path, "read_bytes", fail)
            patch.setattr(files, "open", fail, raising=False)
            with pytest.raises(Trouble):
                preview.refresh()
        assert preview.standing is standing
        assert preview.refresh(()) is standing

    def test_pages_are_not_kept_without_end(
        self, preview: Preview, save: Save, vacancy_text: Text, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(room, "MOST", 1)
        assert preview.file(PAGE)
        assert preview.file("index.html")
        save(ANALYST, vacancy_text("[" * 4000))
        assert preview.file(PAGE) is None


def test_another_site_can_be_drawn_in_the_same_way(preview: Preview, site_of: Callable[..., Site]) -> None:
    files = preview.outputs_of(site_of({"content/hubs/high-street.md": "---\nname: Here\n---\nCome in.\n"}))
    assert b"Come in." in files["hubs/high-street/index.html"]
    assert preview.now().year == 2026


class TestUnpublished:
    def test_a_draft_is_shown_as_it_will_look(self, preview: Preview, save: Save, vacancy_text: Text) -> None:
        save(CLERK, vacancy_text(title="Clerk", status="draft"))
        save(Path("content/vacancies/aide.md"), vacancy_text(title="Aide", posted="15 March 2026"))
        site = preview.standing.site
        assert site
        shown = {listing.vacancy.title: preview.is_published(listing) for listing in site.open}
        assert shown == {"Aide": False, "Clerk": False, "Crime Analyst": True}
        assert {listing.vacancy.title for listing in site.unpublished} == {"Aide", "Clerk"}
        assert b"<h1>Clerk</h1>" in (preview.file("vacancies/clerk/index.html") or b"")
        assert preview.due == datetime(2026, 3, 13, 17, tzinfo=UTC)

    def test_it_is_published_once_its_moment_has_come(
        self, preview: Preview, save: Save, vacancy_text: Text
    ) -> None:
        save(ANALYST, vacancy_text(posted="15 March 2026"))
        listing = preview.listing_at(PAGE)
        assert listing
        assert not preview.is_published(listing)
        preview.travel(written("15 March 2026"))
        assert preview.is_published(listing)

    def test_a_page_is_found_by_its_own_address(self, preview: Preview) -> None:
        for path in (PAGE, "vacancies/analyst/"):
            listing = preview.listing_at(path)
            assert listing
            assert listing.vacancy.title == "Crime Analyst"
        for path in ("vacancies/analyst/share.png", "vacancies/nobody/", "index.html", ""):
            assert preview.listing_at(path) is None


class TestTravel:
    def test_to_any_moment_and_back(self, preview: Preview, clock: Clock) -> None:
        standing = preview.travel(written("5pm on 20 March 2026"))
        assert (standing.travelling, standing.moment) == (True, datetime(2026, 3, 20, 17, tzinfo=UTC))
        assert standing.site
        assert standing.site.closed
        assert preview.due is None
        assert b"This vacancy closed at" in (preview.file(PAGE) or b"")
        assert preview.travel(datetime(2026, 3, 20, 17, tzinfo=UTC)) is standing
        now = preview.travel(None)
        assert (now.travelling, now.moment, now.number) == (False, clock.at, standing.number + 1)

    def test_from_the_start(self, folder: Path, clock: Clock) -> None:
        assert Preview(folder, clock, written("1 May 2026")).standing.travelling

    def test_by_the_clock_of_the_site(self, preview: Preview, save: Save) -> None:
        text = "title: Jobs\naddress: https://jobs.example/\norganisation: anytown\ntimezone: Asia/Tokyo"
        save(Path("content/site.md"), f"---\n{text}\n---\n")
        assert preview.travel(written("1 May 2026")).moment == datetime(2026, 4, 30, 15, tzinfo=UTC)

    def test_a_time_that_comes_twice_is_no_moment(self, preview: Preview) -> None:
        standing = preview.standing
        with pytest.raises(Unclear):
            preview.travel(written("1:30am on 25 October 2026"))
        assert preview.refresh(()) is standing

    def test_the_changes_to_come_are_those_after_the_moment_shown(self, preview: Preview) -> None:
        assert [each.what for each in preview.coming()] == ["closing soon", "closes"]
        assert preview.coming() is preview.coming()
        preview.travel(written("14 March 2026"))
        (only,) = preview.coming()
        assert (only.what, only.listing.vacancy.title) == ("closes", "Crime Analyst")


class TestAdvice:
    LOST = "See [this](/gone/), [that](/hubs/high-street/#no) and [it](#nothing)."

    def test_it_is_what_check_tells(
        self, preview: Preview, save: Save, vacancy_text: Text, folder: Path, clock: Clock
    ) -> None:
        save(ANALYST, vacancy_text(self.LOST, salary="Competitive"))
        save(CLERK, vacancy_text(self.LOST, title="CLERK", status="draft"))
        save(Path("content/pages/help.md"), f"---\ntitle: Help\n---\n{self.LOST}\n")
        tree = read_project(folder)
        site = making.site_at(tree, clock.at)
        told = in_order(advise(site, dict(making.make(site, theme_of(tree))), Memory()))
        assert preview.advice() == told
        for path in (ANALYST, CLERK, Path("content/pages/help.md"), Path("content/site.md")):
            assert preview.advice(str(path)) == [each for each in told if each.where.path == str(path)]
        assert {"broken-link", "broken-fragment"} <= set(codes(preview.advice(str(ANALYST))))

    def test_a_page_that_cannot_be_drawn_on_the_way_is_told(
        self, preview: Preview, save: Save, vacancy_text: Text
    ) -> None:
        save(Path("templates/vacancy.html"), "{{ nothing }}")
        save(ANALYST, vacancy_text("See [it](#nothing)."))
        assert preview.advice(str(ANALYST)) == []
        assert codes(preview.standing.problems) == ["template"]
