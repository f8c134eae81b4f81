"""Pages at old addresses."""

from collections.abc import Callable

from tests.outputs.reading import Page


def test_an_old_address_leads_to_the_new_page(
    page_of: Callable[..., Page], vacancy_text: Callable[..., str]
) -> None:
    files = {"content/vacancies/analyst.md": vacancy_text(old_addresses="crime-analyst")}
    made = page_of("vacancies/crime-analyst/index.html", files)
    url = "https://jobs.example/careers/vacancies/analyst/"
    (refresh,) = (each.get("content", "") for each in made.all("meta[@http-equiv='refresh']"))
    assert refresh.startswith("0;")
    assert refresh.endswith("vacancies/analyst/")
    assert made.all("link[@rel='canonical']")[0].get("href") == url
    assert "../../vacancies/analyst/" in made.links()
    assert "noindex" in made.meta("robots")[0]
    assert made.data() == []


def test_an_upcoming_vacancy_leaves_no_forwarding_page(
    outputs_of: Callable[..., dict[str, bytes]], vacancy_text: Callable[..., str]
) -> None:
    files = {"content/vacancies/analyst.md": vacancy_text(old_addresses="crime-analyst")}
    assert "vacancies/crime-analyst/index.html" not in outputs_of(files, "1 January 2026")
