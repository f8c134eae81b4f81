"""The page of one vacancy."""

from collections.abc import Callable

import pytest
from pyld import jsonld

from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]
VACANCY = Callable[..., str]
PATH = "vacancies/analyst/index.html"


def page(page_of: PAGE_OF, text: str, as_of: str = "10 March 2026") -> Page:
    return page_of(PATH, {"content/vacancies/analyst.md": text}, as_of)


def test_it_is_no_page_of_a_menu_whatever_that_is_called(page_of: PAGE_OF) -> None:
    made = page_of(PATH, {"content/pages/vacancies.md": "---\ntitle: Vacancies explained\n---\nText.\n"})
    assert made.links().count("../../vacancies/") == 2
    assert made.texts("*[@aria-current]") == ["Crime Analyst"]


def test_an_open_vacancy_shows_what_a_candidate_needs(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    made = page(
        page_of, vacancy_text(salary="£30,000 to £32,500", hub_locations="high-street", reference="00123")
    )
    assert made.text("h1") == "Crime Analyst"
    text = made.text()
    for said in (
        "Anytown Police",
        "Find the patterns in crime.",
        "10 High Street, Anytown, AN1 2BC",
        "Turn left out of the station.",
        "Read the figures.",
        "How to apply",
    ):
        assert said in text
    terms = dict(zip(made.texts("dt"), made.texts("dd"), strict=True))
    assert terms["Closing date"] == "5pm on Friday 20 March 2026"
    assert terms["Salary"] == "£30,000 to £32,500 a year"
    assert terms["Reference"] == "00123"
    assert made.links().count("https://apply.anytown.example/1") == 1
    assert made.meta("description") == ["Find the patterns in crime."]


def test_a_joint_advert_has_both_mastheads(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text(partner_organisations="county"),
        "content/organisations/county.md": (
            "---\nname: County Council\nlogo: county.svg\nlogo_alt: The County\n---\n"
        ),
        "assets/county.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    made = page_of(PATH, files)
    assert [picture.get("alt") for picture in made.all("img")] == ["The County"]
    assert "../../organisations/county/" in made.links()
    assert "../../organisations/anytown/" in made.links()


@pytest.mark.parametrize(
    ("as_of", "fields", "notice"),
    [
        ("21 March 2026", {}, "This vacancy closed at 5pm on Friday 20 March 2026."),
        (
            "10 March 2026",
            {"status": "withdrawn on 9 March 2026"},
            "This vacancy was withdrawn on Monday 9 March 2026.",
        ),
        ("10 March 2026", {"status": "filled"}, "This vacancy has been filled."),
    ],
)
def test_a_vacancy_that_has_ended_says_so_and_offers_no_way_to_apply(
    page_of: PAGE_OF, vacancy_text: VACANCY, as_of: str, fields: dict[str, str], notice: str
) -> None:
    made = page(page_of, vacancy_text(**fields), as_of)
    assert notice in made.text("main")
    assert not any("apply.anytown.example" in link or "mailto:" in link for link in made.links())
    assert "How to apply" not in made.text()
    assert [block["@type"] for block in made.data()] == ["BreadcrumbList"]


def test_no_closing_date_is_said_on_the_page_and_not_in_the_data(
    page_of: PAGE_OF, vacancy_text: VACANCY
) -> None:
    text = vacancy_text(closing_date=None, stages="[{stage: Interview, date: 8 or 9 April 2026}]")
    made = page(page_of, text)
    assert "No closing date given" in made.text()
    assert "validThrough" not in made.data()[0]
    closed = page(page_of, text, "8 April 2026")
    assert "It gave no closing date" in closed.text("main")


def test_the_structured_data_is_read_by_an_independent_reader(
    page_of: PAGE_OF, vacancy_text: VACANCY
) -> None:
    made = page(page_of, vacancy_text(salary="£15.40 an hour", hub_locations="high-street"))
    loader = {
        "contextUrl": None,
        "documentUrl": "",
        "document": {"@context": {"@vocab": "https://schema.org/"}},
    }
    posting, crumbs = (
        jsonld.expand(block, {"documentLoader": lambda *_: loader})[0] for block in made.data()
    )
    assert posting["@type"] == ["https://schema.org/JobPosting"]
    assert posting["https://schema.org/validThrough"] == [{"@value": "2026-03-20T17:00:00+00:00"}]
    (pay,) = posting["https://schema.org/baseSalary"]
    (value,) = pay["https://schema.org/value"]
    assert value["https://schema.org/value"] == [{"@value": 15.4}]
    assert value["https://schema.org/unitText"] == [{"@value": "HOUR"}]
    assert crumbs["@type"] == ["https://schema.org/BreadcrumbList"]


def test_text_cannot_break_out_of_the_page(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    nasty = '"</script><script>alert(1)</script><b>]]>&amp;"'
    made = page(page_of, vacancy_text(f"Body {nasty}", title="Analyst <b>", summary=nasty, department=nasty))
    assert len(made.all("script")) == 3
    assert made.text("h1") == "Analyst <b>"
    assert made.data()[0]["employmentUnit"]["name"] == nasty.strip('"')


def test_welsh_words_are_marked(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    made = page(page_of, vacancy_text("Darllen y ffigurau.", title="Dadansoddwr", language="cy"))
    assert made.all("h1")[0].get("lang") == "cy"
    assert made.root.get("lang") == "en-GB"


def test_documents_show_type_and_size(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text(documents="[{title: Job description, file: job.pdf}]"),
        "content/attachments/job.pdf": "x" * 30_000,
    }
    made = page_of(PATH, files)
    assert "Job description (PDF, 29 KB)" in made.text()
    assert "../../attachments/job.pdf" in made.links()
