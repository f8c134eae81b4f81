"""The benchmark beside other generators runs, as far as it needs no other generator and no network."""

from pathlib import Path

import pytest

from benchmarks import pages, race, standings, workload
from benchmarks.skeleton import PAGE, head, written

OURS = race.entries(["ours_pages", "ours_product"])


def laid_out(output: Path, number: int) -> None:
    """A site as every peer makes it, with nothing on its pages but what is looked for."""
    for path in pages.expected(number):
        place = output / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    for advert in workload.adverts(number):
        (output / pages.page(advert.slug)).write_text(f"{advert.title} closes {advert.closes}")


@pytest.mark.parametrize("name", OURS)
def test_our_own_entries_make_the_pages_that_all_make(name: str, tmp_path: Path) -> None:
    peer, folder = OURS[name], tmp_path / name
    race.laid(peer, folder, 10)
    signs = [race.edited(peer, folder, step, 10) for step in race.STEPS]
    told = race.measured(peer, folder, tmp_path)
    assert [pages.lacking(folder / peer.OUTPUT, 10, sign) for sign in signs] == [""] * 4
    assert min(told[kind] for kind in ("wall", "cpu", "largest", "together")) > 0
    assert (folder / peer.OUTPUT / "vacancies.csv").exists() == (name == "ours_product")


def test_a_build_that_fails_stops_the_race(tmp_path: Path) -> None:
    race.laid(OURS["ours_pages"], tmp_path / "project", 0)
    (tmp_path / "project/content/site.md").unlink()
    with pytest.raises(SystemExit, match="ended with 1"):
        race.measured(OURS["ours_pages"], tmp_path / "project", tmp_path)


def test_a_peer_that_lacks_a_page_is_found_out(tmp_path: Path) -> None:
    laid_out(tmp_path, 60)
    assert pages.lacking(tmp_path, 60, "") == ""
    assert pages.lacking(tmp_path, 60, "an edit") == "no page holds an edit"
    (tmp_path / "page/2/index.html").rename(tmp_path / "page/index.html")
    assert pages.lacking(tmp_path, 60, "").startswith("1 pages are missing (['page/2/index.html'])")


def test_a_peer_that_makes_other_pages_is_found_out(tmp_path: Path) -> None:
    laid_out(tmp_path, 11)
    assert "1 are too many (['vacancies/advert-10/index.html'])" in pages.lacking(tmp_path, 10, "")


def test_a_page_without_the_closing_date_is_found_out(tmp_path: Path) -> None:
    laid_out(tmp_path, 2)
    last = tmp_path / "vacancies/advert-1/index.html"
    last.write_text(last.read_text().replace("T17:00", ""))
    assert (
        pages.lacking(tmp_path, 2, "") == "vacancies/advert-1/index.html does not hold ['2025-12-05T17:00']"
    )


def test_the_workload_is_the_same_every_time_and_no_two_adverts_are() -> None:
    many = list(workload.adverts(20))
    assert many == list(workload.adverts(20))
    assert len({advert.body for advert in many}) == len({advert.slug for advert in many}) == 20


def test_every_peer_has_the_whole_page() -> None:
    (advert,) = workload.adverts(1)
    said = {**head(advert), "url": "https://jobs.example/", "body": advert.body}
    page = written(PAGE, lambda key, form: repr(said[key]) if form else said[key])
    assert 8_000 < len(page) < 14_000
    assert "«" not in page


def test_the_table_shows_medians_beside_hugo() -> None:
    def rounds(*walls: float) -> list[dict[str, float]]:
        return [{"wall": wall, "cpu": 2 * wall, "largest": 50, "together": 0} for wall in walls]

    measures = {
        name: {step: rounds(*walls) for step in race.STEPS}
        for name, walls in (("hugo", (1, 2, 9)), ("ours_pages", (0.5, 0.5, 7)))
    }
    names = {"hugo": "Hugo", "ours_pages": "ours"}
    hugo, ours = standings.table(names, measures).splitlines()[2:]
    assert hugo == "| Hugo |" + " 2.00 (1x) | 4.00 (1x) |" * 4 + " 50 | – |"
    assert ours == "| ours |" + " 0.50 (0.25x) | 1.00 (0.25x) |" * 4 + " 50 | – |"


def test_growth_is_that_of_one_adverts_cost() -> None:
    sizes: dict[int, standings.Measures] = {
        size: {"ours": {"cold": [{"wall": spent, "cpu": 3 * spent}]}}
        for size, spent in ((1_000, 1), (2_000, 4))
    }
    assert list(standings.growth({"ours": "Ours"}, sizes)) == [
        "Ours: cold wall for one advert at 2,000 ÷ at 1,000: 2.00",
        "Ours: cold cpu for one advert at 2,000 ÷ at 1,000: 2.00",
    ]
    assert list(standings.growth({"ours": "Ours"}, {10: sizes[1_000], 100: sizes[2_000]})) == []


def test_a_peer_that_is_none_is_refused() -> None:
    with pytest.raises(AssertionError, match="no peer"):
        race.entries(["jekyll"])
