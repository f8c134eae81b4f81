"""Links within the site that lead nowhere."""

from collections.abc import Callable
from urllib.parse import quote

import pytest

from generator.checks import links
from generator.site import Site
from tests.checks.told import SITE, VACANCY, Advise, Files, Told, VacancyText

Broken = Callable[..., list[Told]]
HELP: Files = {"content/pages/how-we-recruit.md": "---\ntitle: How we recruit\n---\n## Vetting\n\nChecks.\n"}
PDF: Files = {"content/attachments/pack.pdf": "PDF"}


@pytest.fixture
def broken(advise: Advise, outputs_of: Callable[..., dict[str, bytes]]) -> Broken:
    """What is told of a project and its finished pages, or of other pages in place of those."""

    def make(files: Files = HELP, pages: Files | None = None) -> list[Told]:
        made = {path: text.encode() for path, text in pages.items()} if pages else outputs_of(files)
        return advise(links, files, made=made)

    return make


@pytest.fixture
def broken_in(broken: Broken, vacancy_text: VacancyText) -> Broken:
    """What is told of a vacancy with this body and some fields changed."""

    def make(body: str = "Text.", /, files: Files = HELP, **fields: str) -> list[Told]:
        return broken({**files, VACANCY: vacancy_text(body, **fields)})

    return make


def page(inside: str) -> str:
    return f'<!doctype html>\n<html lang="en">\n<main id="main">\n{inside}\n</main>\n</html>\n'


@pytest.mark.parametrize(
    "link",
    [
        "/",
        "/hubs/high-street/",
        "/hubs/high-street",
        "../hubs/high-street.md",
        "hubs/high-street/?from=here",
        "/how-we-recruit/#vetting",
        "/pages/how-we-recruit.md#%76etting",
        "/how-we-recruit/#top",
        "https://jobs.example/careers/how-we-recruit/#vetting",
        "https://jobs.example/other/",
        "https://elsewhere.example/hubs/",
        "mailto:hr@anytown.example",
        "#your-team",
        "#",
        "/attachments/pack.pdf#page=2",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(broken: Broken, vacancy_text: VacancyText, link: str) -> None:
    body = f"## Your team\n\nSee [this]({link})."
    assert broken({**HELP, **PDF, VACANCY: vacancy_text(body)}) == []


@pytest.mark.parametrize(
    ("body", "at", "fix"),
    [
        ("[Hub](/hubs/high-streat/)", "/hubs/high-streat/)", "[Hub](/hubs/high-street/)"),
        ("[Hub](../hubs/high-streat.md)", "../hubs/high-streat.md)", "[Hub](/hubs/high-street/)"),
        (
            "[Hub](/hub/high-street/?a=1&b=2 'Hub')",
            "/hub/high-street/?",
            "[Hub](/hubs/high-street/?a=1&b=2 'Hub')",
        ),
        ("[Hub](/Hubs/High-Street/#way)", "/Hubs/", "[Hub](/hubs/high-street/#way)"),
        ("[Hub](</hubs/high-streat/>)", "/hubs/high-streat/>", "[Hub](</hubs/high-street/>)"),
        ("[Hub][a]\n\n[a]: /hubs/high-streat/", "/hubs/high-streat/", "[a]: /hubs/high-street/"),
        (
            '<a href="/hubs/high-streat/">Hub</a>',
            '/hubs/high-streat/"',
            '<a href="/hubs/high-street/">Hub</a>',
        ),
        (
            "<https://jobs.example/careers/hubs/high-streat/>",
            "https://jobs.example/careers/hubs/high-streat/>",
            "<https://jobs.example/careers/hubs/high-street/>",
        ),
        ("[Gone](/nothing/like/this/)", "/nothing/like/this/)", ""),
        ("[Gone](/organisations/nope/)", "/organisations/nope/)", ""),
        ("![Team](/attachments/team.jpg)", "/attachments/team.jpg)", ""),
        ("[Two](/a_(b)/)", "/a_(b)/)", ""),
    ],
)
def test_a_broken_link_is_told_where_it_was_typed(broken_in: Broken, body: str, at: str, fix: str) -> None:
    (told,) = broken_in(f"Text in `[code](/hubs/high-streat/)`.\n\n{body}")
    assert told.problem.code == "broken-link"
    assert told.path == VACANCY
    assert told.at.startswith(at)
    assert told.fix == fix
    assert ("Did you mean /hubs/high-street/?" in told.problem.hint) == bool(fix)


def test_a_link_is_told_once_for_each_line(broken_in: Broken) -> None:
    body = "[A](/gone/) and [B](/gone/)\n\n[C](/gone/) and [D](/lost/)"
    found = broken_in(body)
    assert [(told.line, told.at[:6]) for told in found] == [(9, "/gone/"), (11, "/gone/"), (11, "/lost/")]


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("/how-we-recruit/#veting", "Did you mean #vetting?"),
        ("#yor-team", "Did you mean #your-team?"),
        ("/vacancies/analyst/#yor-team", "Did you mean #your-team?"),
        ("https://jobs.example/careers/#nothing", "A heading is named after its words"),
    ],
)
def test_a_broken_fragment_is_told_where_it_was_typed(
    broken: Broken, vacancy_text: VacancyText, link: str, hint: str
) -> None:
    body = f"## Your team\n\nSee [this]({link})."
    (told,) = broken({**HELP, VACANCY: vacancy_text(body)})
    assert told.problem.code == "broken-fragment"
    assert told.at == f"{link})."
    assert hint in told.problem.hint
    meant = {"#veting": "#vetting", "#yor-team": "#your-team"}.get("#" + link.partition("#")[2], "")
    assert told.fix == (f"See [this]({link.partition('#')[0]}{meant})." if meant else "")


@pytest.mark.parametrize(
    ("path", "start"),
    [
        (SITE, "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n---\n"),
        ("content/organisations/anytown.md", "---\nname: Anytown Police\n---\n"),
        ("content/hubs/high-street.md", "---\nname: High Street\nlocality: Anytown\n---\n"),
        ("content/pages/help.md", "---\ntitle: Help\n---\n"),
    ],
)
def test_links_of_every_kind_of_file_are_found(broken: Broken, path: str, start: str) -> None:
    (told,) = broken({path: f"{start}Go [on](/gone/)."})
    assert (told.path, told.at) == (path, "/gone/).")


def test_each_of_two_files_with_one_broken_link_is_told(broken: Broken) -> None:
    text = "---\ntitle: Help\n---\nGo [on](/gone/)."
    found = broken({f"content/pages/{name}.md": text for name in ("one", "two")})
    assert [told.path for told in found] == ["content/pages/one.md", "content/pages/two.md"]


@pytest.mark.parametrize(
    ("field", "typed", "at", "fix"),
    [
        (
            "apply",
            "https://jobs.example/careers/hubs/high-streat/",
            "https://jobs.example/careers/hubs/high-streat/",
            "apply: https://jobs.example/careers/hubs/high-street/",
        ),
        (
            "statements",
            "Go [on](/hubs/high-streat/) now",
            "/hubs/high-streat/) now",
            "statements: Go [on](/hubs/high-street/) now",
        ),
    ],
)
def test_a_link_in_the_front_matter_is_found(
    broken_in: Broken, field: str, typed: str, at: str, fix: str
) -> None:
    (told,) = broken_in(**{field: typed})
    assert (told.at, told.fix) == (at, fix)


def test_an_employers_statement_is_told_once_for_all_its_vacancies(
    broken: Broken, vacancy_text: VacancyText
) -> None:
    files = {
        "content/organisations/anytown.md": "---\nname: A\nstatements: {a: 'Go [on](/gone/)'}\n---\n",
        VACANCY: vacancy_text(statements="a"),
        "content/vacancies/clerk.md": vacancy_text(title="Clerk", statements="a"),
    }
    (told,) = broken(files)
    assert told.at.startswith("/gone/)")


def test_a_link_of_a_template_is_told_in_the_first_page_that_has_it(broken: Broken) -> None:
    made = {
        "a.html": page('<p>One</p><a class="x" href="gone.html">Go</a>'),
        "b/index.html": page('<a href="../gone.html">'),
    }
    (told,) = broken(pages=made)
    assert (told.path, told.line, told.at[:9]) == ("site/a.html", 4, "gone.html")


def test_a_fragment_of_a_template_is_told_too(broken: Broken) -> None:
    made = {
        "a.html": page('<a href="#man">Skip</a>'),
        "b.html": page('<a href="a.html#main">A</a><a href="c.html#x">C</a>'),
        "c.html": page(""),
    }
    found = broken(pages=made)
    assert [(told.path, told.at[:8]) for told in found] == [
        ("site/a.html", '#man">Sk'),
        ("site/b.html", "c.html#x"),
    ]


def test_a_link_that_leads_out_of_the_site_is_told(broken: Broken) -> None:
    (told,) = broken(pages={"a.html": page('<a href="/hubs/high-street/">Hub</a>')})
    assert told.at.startswith("/hubs/")
    assert "outside this site" in told.problem.message
    assert "https://jobs.example/careers/" in told.problem.hint


def test_addresses_are_read_as_browsers_read_them(broken: Broken) -> None:
    made = {
        "a b.html": page('<a href="a%20b.html#caf%C3%A9">Here</a><h2 id="café">Café</h2>'),
        "b.html": page(
            '<a href="./a%20b.html?x=1&amp;y=2">A</a><img src="/careers/b.html"><a href="//c.example/">C</a>'
        ),
    }
    assert broken(pages=made) == []


def test_text_that_looks_like_a_link_is_none(broken: Broken) -> None:
    made = {
        "a.html": page('&lt;a href="gone.html">, <p title="a > b">x</p> href="gone.html"'),
        "attachments/old.html": '<a href="gone.html">',
    }
    assert broken(pages=made) == []


class TestDrafts:
    """A vacancy that is not published has no page, so its links are looked up in its file."""

    def files(self, vacancy_text: VacancyText, body: str, status: str = "draft") -> Files:
        other = vacancy_text(body, title="Clerk", status=status)
        return {**HELP, "content/vacancies/clerk.md": other}

    def test_a_broken_link_is_told(self, broken: Broken, vacancy_text: VacancyText) -> None:
        body = "[Hub](/hubs/high-streat/) and [vetting](/how-we-recruit/#veting)"
        found = broken(self.files(vacancy_text, body))
        assert [told.at[:10] for told in found] == ["/hubs/high", "/how-we-re"]

    @pytest.mark.parametrize(
        "link",
        [
            "/vacancies/analyst/",
            "/vacancies/clerk/",
            "#team",
            "/attachments/a.pdf",
            "mailto:a@b.example",
            "//[",
            "/hubs/high-street/",
        ],
    )
    def test_what_leads_somewhere_or_will_is_fine(
        self, broken: Broken, vacancy_text: VacancyText, link: str
    ) -> None:
        assert broken(self.files(vacancy_text, f"[Go]({link})")) == []

    def test_a_page_must_not_link_to_one(self, broken: Broken, vacancy_text: VacancyText) -> None:
        files = {**self.files(vacancy_text, "Text."), VACANCY: vacancy_text("[Clerk](/vacancies/clerk/)")}
        (told,) = broken(files)
        assert told.at == "/vacancies/clerk/)"
        assert "not published yet" in told.problem.hint
        assert told.fix == ""


def test_of_many_pages_those_that_start_alike_are_asked(broken: Broken) -> None:
    made = {f"{quote(f'page {number}')}/index.html": page("") for number in range(1001)}
    made |= {
        "a.html": page('<a href="onion-street/">'),
        "b.html": page('<a href="union-streat/">'),
        "union-street/index.html": page(""),
    }
    far, near = broken(pages=made)
    assert "Did you mean" not in far.problem.hint
    assert "Did you mean /union-street/?" in near.problem.hint


@pytest.mark.parametrize(
    ("files", "meant"),
    [
        # The first three letters are those of too many, the first four are not.
        ([f"union{number}" for number in range(1001)] + ["unite"], "unite"),
        # However many letters are the same, only so many are asked.
        ([f"{number}/uniter" for number in range(1001)], ""),
    ],
)
def test_of_too_many_that_start_alike_those_are_asked_that_are_more_alike(
    broken: Broken, files: list[str], meant: str
) -> None:
    made = {f"{file}/index.html": page("") for file in files} | {"a.html": page('<a href="uniter/">')}
    (told,) = broken(pages=made)
    assert (f"Did you mean /{meant}/?" in told.problem.hint) is bool(meant)


class TestOfOneFile:
    """The same advice on one file of content, without a look at every page."""

    LOST = "See [this](/gone/), [that](/how-we-recruit/#no), [it](#none), [all](/how-we-recruit/#vetting)."

    @pytest.fixture
    def told(
        self, site_of: Callable[..., Site], outputs_of: Callable[..., dict[str, bytes]]
    ) -> Callable[..., list[str]]:
        """What is told of one file of a project, which must be what is told of it among all."""

        def make(path: str, files: Files) -> list[str]:
            site, made = site_of({**HELP, **files}), outputs_of({**HELP, **files})
            found = [each for each in links.of_files(site, made, [path]) if each.where.path == path]
            assert set(found) == {each for each in links.check(site, made) if each.where.path == path}
            return [f"{each.code} {each.where.line}" for each in found]

        return make

    def test_a_vacancy(self, told: Callable[..., list[str]], vacancy_text: VacancyText) -> None:
        files = {VACANCY: vacancy_text(self.LOST)}
        assert told(VACANCY, files) == ["broken-link 9", "broken-fragment 9", "broken-fragment 9"]
        assert told("content/hubs/high-street.md", files) == []

    def test_a_field_that_is_no_link_on_the_page(
        self, told: Callable[..., list[str]], vacancy_text: VacancyText
    ) -> None:
        assert told(VACANCY, {VACANCY: vacancy_text(grade="'[7](/gone/)'")}) == []

    def test_a_draft(self, told: Callable[..., list[str]], vacancy_text: VacancyText) -> None:
        text = vacancy_text("[this](/gone/) [that](/how-we-recruit/#no)", status="draft")
        assert told(VACANCY, {VACANCY: text}) == ["broken-link 10", "broken-fragment 10"]

    def test_a_page_and_the_home_page(self, told: Callable[..., list[str]]) -> None:
        files = {"content/pages/help.md": f"---\ntitle: Help\n---\n{self.LOST}\n"}
        assert told("content/pages/help.md", files) == [
            "broken-link 4",
            "broken-fragment 4",
            "broken-fragment 4",
        ]
        home = "title: Jobs\naddress: https://jobs.example/careers/\norganisation: anytown"
        assert told(SITE, {SITE: f"---\n{home}\n---\n[Gone](/gone/)\n"}) == ["broken-link 6"]

    def test_a_statement_that_adverts_show(
        self, told: Callable[..., list[str]], vacancy_text: VacancyText
    ) -> None:
        employer = "content/organisations/anytown.md"
        text = "---\nname: Anytown\nstatements: {all: 'See [it](/gone/) and [that](#none).'}\n---\n"
        files = {employer: text, VACANCY: vacancy_text("## None", statements="all")}
        assert told(employer, files) == ["broken-link 3"]

    def test_a_file_that_the_site_does_not_show(self, told: Callable[..., list[str]]) -> None:
        assert told("content/vacancies/nobody.md", {}) == []
