"""The desk's own page, and the parts that it loads after itself."""

from collections.abc import Callable

from tests.desk.conftest import Up


def test_each_part_is_a_whole_page_about_the_page_asked_for(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    for part, says in (
        ("", 'src="/careers/vacancies/analyst/"'),
        ("panel", "As others will see it"),
        ("advice", "All advice"),
        ("coming", "All changes to come"),
    ):
        page = desk.ask(f"/-desk/{part}?page=vacancies/analyst/").text
        assert says in page
        assert page.startswith("<!DOCTYPE html>")
    assert 'src="/careers/"' in desk.ask("/-desk/").text
