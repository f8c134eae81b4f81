"""The whole site at one moment."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

import pytest

from generator.listing import Download, Listing
from generator.site import Site
from generator.stage import Stage

SITE = Callable[..., Site]
Text = Callable[..., str]
ADDRESS = "https://jobs.example/careers/"


@pytest.fixture
def vacancies(vacancy_text: Text) -> Callable[..., dict[str, str]]:
    """Files of vacancies by name, each with its own fields, in place of the small project's one."""

    def make(**named: dict[str, str | None]) -> dict[str, str]:
        files = {f"content/vacancies/{name}.md": vacancy_text(**fields) for name, fields in named.items()}
        return {"content/vacancies/analyst.md": "", **files}

    return make


def names(listings: Iterable[Listing]) -> list[str]:
    return [listing.vacancy.slug for listing in listings]


Files = Callable[..., Mapping[str, str]]


def test_open_ones_come_soonest_to_close_first_and_those_without_a_date_last(
    site_of: SITE, vacancies: Files
) -> None:
    stages = '["Interview: 12 March 2026"]'
    files = vacancies(
        filling={"closing_date": "open until filled", "title": "Usher"},
        undated={"closing_date": None, "stages": stages, "title": "Bailiff"},
        later={"closing_date": "5pm on 30 March 2026"},
        sooner={"closing_date": "2026-03-30T15:30Z"},
        soonest={"closing_date": "11 March 2026", "title": "Zoologist"},
        same={"closing_date": "11 March 2026", "title": "archivist"},
    )
    assert names(site_of(files).open) == ["same", "soonest", "sooner", "later", "undated", "filling"]


def test_ended_ones_come_newest_first_and_those_without_a_moment_last(
    site_of: SITE, vacancies: Files
) -> None:
    files = vacancies(
        first={"closing_date": "2 March 2026"},
        last={"closing_date": "4 March 2026"},
        filled={"status": "filled on 3 March 2026"},
        withdrawn={"status": "withdrawn", "title": "Baker"},
        also={"status": "filled", "title": "Acrobat"},
    )
    assert names(site_of(files).closed) == ["last", "filled", "first", "also", "withdrawn"]


def test_drafts_and_upcoming_ones_are_for_checks_alone(site_of: SITE, vacancies: Files) -> None:
    files = vacancies(draft={"status": "draft"}, upcoming={"posted": "1 April 2026"}, live={})
    site = site_of(files)
    assert names(site.listings) == ["live"]
    assert {each.vacancy.slug: each.stage for each in site.unpublished} == {
        "draft": Stage.DRAFT,
        "upcoming": Stage.UPCOMING,
    }
    assert site.listings[0].similar == ()
    paths = {document.path for document in site.documents}
    assert {"content/site.md", "content/hubs/high-street.md", "content/vacancies/draft.md"} < paths


def test_those_worth_mending_are_open_or_not_published_yet(site_of: SITE, vacancies: Files) -> None:
    site = site_of(vacancies(open={}, draft={"status": "draft"}, old={"status": "filled"}))
    assert names(site.current) == ["open", "draft"]
    current = {document.path for document in site.current_documents}
    assert {document.path for document in site.documents} - current == {"content/vacancies/old.md"}


def test_a_stage_is_past_once_none_of_its_days_is_to_come(listing_of: Callable[..., Listing]) -> None:
    stages = '["Panel: 8 or 9 March 2026", "Interview: 10am on 10 March 2026", "Talk: to be confirmed"]'
    moments = ("9 March 2026", "10 March 2026", "10am on 10 March 2026", "10:01am on 10 March 2026")
    past = [listing_of(stages=stages, as_of=moment).past_stages for moment in moments]
    assert past == [(), (0,), (0,), (0, 1)]


def test_the_next_change_is_the_first_of_all(site_of: SITE, vacancies: Files) -> None:
    files = vacancies(
        draft={"status": "draft", "closing_date": "10 March 2026"},
        upcoming={"posted": "12 March 2026", "closing_date": "30 May 2026"},
        live={"closing_date": "30 March 2026"},
    )
    assert site_of(files).next_change == datetime(2026, 3, 12, tzinfo=UTC)
    assert site_of(vacancies(draft={"status": "draft"})).next_change is None


def test_an_employer_a_partner_and_a_hub_have_their_open_vacancies(site_of: SITE, vacancies: Files) -> None:
    files = {
        **vacancies(
            ours={"hub_locations": "high-street"},
            shared={"organisation": "county", "partner_organisations": "anytown"},
            theirs={"organisation": "county"},
            closed={"closing_date": "2 March 2026", "hub_locations": "high-street"},
        ),
        "content/organisations/county.md": "---\nname: County Police\n---",
    }
    site = site_of(files)
    anytown, county = site.organisations
    assert names(site.of_organisation(anytown)) == ["ours", "shared"]
    assert names(site.of_organisation(county)) == ["shared", "theirs"]
    assert names(site.at_hub(site.hubs[0])) == ["ours"]
    assert site.main_organisation == anytown
    (shared,) = (each for each in site.open if each.partners)
    assert (shared.organisation, shared.partners) == (county, (anytown,))


def test_own_pages_are_linked_but_those_that_add_to_a_built_in_one(site_of: SITE) -> None:
    files = {
        "content/pages/how-we-recruit.md": "---\ntitle: How we recruit\n---\nFirst we read.",
        "content/pages/privacy.md": "---\ntitle: Privacy\n---\nWe keep [little](/how-we-recruit/).",
    }
    site = site_of(files)
    assert site.settings.links == (("How we recruit", "how-we-recruit/"),)
    assert site.added_to("privacy") == f'<p>We keep <a href="{ADDRESS}how-we-recruit/">little</a>.</p>'
    assert site.added_to("accessibility") == ""
    assert site.body_of(site.settings) == "<p>Work for Anytown.</p>"


def test_a_document_has_its_type_and_size_where_it_is_ours(site_of: SITE, vacancies: Files) -> None:
    documents = "[{title: Job, file: job.pdf, note: n}, LICENCE, https://www.gov.uk/a, {title: B, url: https://b.example}]"
    files = {
        **vacancies(clerk={"documents": documents}),
        "content/attachments/job.pdf": "%PDF",
        "content/attachments/LICENCE": "",
    }
    (clerk,) = site_of({**files, "content/attachments/LICENCE": "OGL"}).open
    assert clerk.downloads == (
        Download("Job", f"{ADDRESS}attachments/job.pdf", "PDF", 4, "n"),
        Download("LICENCE", f"{ADDRESS}attachments/LICENCE", "", 3, ""),
        Download("https://www.gov.uk/a", "https://www.gov.uk/a", "", None, ""),
        Download("B", "https://b.example", "", None, ""),
    )


def test_attachments_are_published_only_where_something_published_links_to_them(
    site_of: SITE, vacancies: Files, vacancy_text: Text
) -> None:
    used = ["body", "field", "page", "hub", "home", "about", "statement", "closed"]
    files = {
        **{
            f"content/attachments/{name}.pdf": "%PDF"
            for name in (*used, "draft", "upcoming", "unused", "said")
        },
        **vacancies(
            field={"documents": "field.pdf"},
            closed={"documents": "closed.pdf", "closing_date": "2 March 2026"},
            draft={
                "documents": "draft.pdf",
                "status": "draft",
                "ai_policy": "See /attachments/draft.pdf for it.",
            },
        ),
        "content/vacancies/body.md": vacancy_text("Read [it](../attachments/body.pdf) or said.pdf."),
        "content/vacancies/soon.md": vacancy_text("[it](/attachments/upcoming.pdf)", posted="1 April 2026"),
        "content/pages/how.md": "---\ntitle: How we recruit\n---\nSee <https://jobs.example/careers/attachments/page.pdf>.",
        "content/hubs/high-street.md": "---\nname: High Street\n---\n[map]: attachments/hub.pdf",
        "content/organisations/anytown.md": "---\nname: Anytown Police\nstatements: "
        "{all: 'Read [it](/attachments/statement.pdf).'}\n---\nSee /attachments/about.pdf.",
        "content/site.md": f"---\ntitle: Jobs\naddress: {ADDRESS}\norganisation: anytown\n---\n"
        "[us](attachments/home.pdf)",
    }
    assert set(site_of(files).attachments) == {f"{name}.pdf" for name in used}


@pytest.mark.parametrize(
    ("facts", "overdue"),
    [
        ("{reviewed: 10 March 2025}", False),
        ("{reviewed: 9 March 2025}", True),
        ("{prepared: 9 March 2025}", True),
        ("{prepared: 9 March 2020, reviewed: 10 March 2025}", False),
        ("{status: not compliant}", False),
        (None, False),
    ],
)
def test_an_accessibility_statement_is_reviewed_each_year(
    site_of: SITE, facts: str | None, overdue: bool
) -> None:
    line = f"accessibility: {facts}\n" if facts else ""
    text = f"---\ntitle: Jobs\naddress: {ADDRESS}\norganisation: anytown\n{line}---\n"
    assert site_of({"content/site.md": text}).statement_overdue is overdue
