"""What one file says of another."""

from collections.abc import Callable, Mapping

import pytest

from generator.problem import Problem, Where

Files = Mapping[str, str]
PROBLEMS = Callable[[Files], list[Problem]]
TEXT = Callable[..., str]
ANALYST, CLERK = "content/vacancies/analyst.md", "content/vacancies/clerk.md"
EMPLOYER, COUNTY = "content/organisations/anytown.md", "content/organisations/county.md"


def employer(*lines: str) -> str:
    return "\n".join(["---", "name: Anytown Police", "short_name: AP", *lines, "---"])


@pytest.fixture
def problem(problems_of: PROBLEMS, vacancy_text: TEXT) -> Callable[..., Problem]:
    """The one problem of the small project with fields of its vacancy, and lines of its employer."""

    def only(*lines: str, **fields: str | None) -> Problem:
        (found,) = problems_of({ANALYST: vacancy_text(**fields), EMPLOYER: employer(*lines)})
        return found

    return only


class TestNames:
    @pytest.mark.parametrize(
        ("key", "typed", "fix", "hint"),
        [
            ("organisation", "anytwon", "organisation: anytown", "Did you mean anytown?"),
            ("organisation", "mopac", "", "There is: anytown."),
            (
                "partner_organisations",
                "[anytwon]",
                "partner_organisations: [anytown]",
                "Did you mean anytown?",
            ),
            ("hub_locations", "high-stret", "hub_locations: high-street", "Did you mean high-street?"),
            ("hub_locations", "[high-street, annex]", "", "There is: high-street."),
        ],
    )
    def test_must_be_files(
        self, problem: Callable[..., Problem], key: str, typed: str, fix: str, hint: str
    ) -> None:
        found = problem(**{key: typed})
        assert (found.code, found.where.path, found.fix, found.hint) == ("unknown-name", ANALYST, fix, hint)

    def test_of_a_folder_that_is_empty(self, problems_of: PROBLEMS) -> None:
        (found,) = problems_of({"content/hubs/high-street.md": ""})
        assert found.message == "there is no file content/hubs/high-street.md"
        assert found.hint == "There is no file in hubs yet."

    def test_in_the_settings(self, problems_of: PROBLEMS) -> None:
        text = "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytwn\n---"
        (found,) = problems_of({"content/site.md": text})
        assert (found.where, found.fix) == (Where("content/site.md", 4, 15), "organisation: anytown")

    def test_are_told_beside_broken_settings(self, problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
        found = problems_of({"content/site.md": "broken", ANALYST: vacancy_text(hub_locations="annex")})
        assert [each.code for each in found] == ["no-front-matter", "unknown-name"]

    def test_of_a_parent(self, problem: Callable[..., Problem]) -> None:
        found = problem("parent: home-ofice")
        assert (found.code, found.where) == ("unknown-name", Where(EMPLOYER, 4, 9))

    def test_an_employer_is_not_its_own_partner(self, problem: Callable[..., Problem]) -> None:
        found = problem(partner_organisations="anytown")
        assert (found.code, found.message) == (
            "repeated-item",
            "anytown is the organisation of this vacancy already",
        )


class TestFiles:
    @pytest.mark.parametrize("typed", ["jobs.pdf", "[jobs.pdf]", "[{title: Job, file: jobs.pdf}]"])
    def test_of_documents_must_be_there(self, problems_of: PROBLEMS, vacancy_text: TEXT, typed: str) -> None:
        text = vacancy_text(documents=typed)
        (found,) = problems_of({ANALYST: text, "content/attachments/job.pdf": "%PDF"})
        assert (found.code, found.hint) == ("missing-file", "Did you mean job.pdf?")
        assert found.fix == f"documents: {typed.replace('jobs.pdf', 'job.pdf')}"
        (found,) = problems_of({ANALYST: text})
        assert found.hint == "Put the file into content/attachments."

    def test_that_are_there_and_addresses_are_fine(self, problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
        text = vacancy_text(documents="[https://www.gov.uk/pack, {title: Job, file: job.pdf}]")
        assert problems_of({ANALYST: text, "content/attachments/job.pdf": "%PDF"}) == []

    def test_of_a_logo_must_be_there_and_say_what_it_shows(self, problems_of: PROBLEMS) -> None:
        missing, silent = problems_of({EMPLOYER: employer("logo: icon.svgg")})
        assert (missing.code, missing.where) == ("missing-file", Where(EMPLOYER, 4, 7))
        assert missing.fix == "logo: icon.svg"
        assert (silent.code, silent.hint) == ("logo-without-text", "Add a line such as `logo_alt: AP`.")
        assert problems_of({EMPLOYER: employer("logo: icon.svg", "logo_alt: AP")}) == []


class TestParents:
    def test_two_above_each_other(self, problems_of: PROBLEMS) -> None:
        files = {EMPLOYER: employer("parent: county"), COUNTY: "---\nname: County\nparent: anytown\n---"}
        first, second = problems_of(files)
        assert (first.code, first.where.path) == ("parent-circle", EMPLOYER)
        assert first.message == "AP cannot belong to county, which belongs to it"
        assert (second.code, second.where.path) == ("parent-circle", COUNTY)

    def test_one_above_itself(self, problem: Callable[..., Problem]) -> None:
        assert problem("parent: anytown").message == "AP cannot belong to itself"

    def test_one_below_a_circle_is_told_nothing(self, problems_of: PROBLEMS) -> None:
        files = {EMPLOYER: employer("parent: county"), COUNTY: "---\nname: County\nparent: county\n---"}
        assert [each.where.path for each in problems_of(files)] == [COUNTY]

    def test_a_line_of_parents_is_fine(self, problems_of: PROBLEMS) -> None:
        assert problems_of({EMPLOYER: employer("parent: county"), COUNTY: "---\nname: County\n---"}) == []


class TestRemote:
    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({"location": "London"}, "location"),
            ({"hub_locations": "high-street"}, "hub_locations"),
            ({"hybrid": "2 days a week"}, "hybrid"),
        ],
    )
    def test_work_has_no_place(
        self, problem: Callable[..., Problem], fields: dict[str, str], words: str
    ) -> None:
        found = problem(remote="UK", **fields)
        assert (found.code, found.where.line) == ("remote-with-place", 8)
        assert found.message == (
            f"remote is only for work that is entirely remote; this vacancy has {words} too"
        )
        assert found.hint == f"Delete remote, or {words}."

    def test_is_told_in_the_vacancy_where_the_employer_says_the_other(
        self, problem: Callable[..., Problem]
    ) -> None:
        assert problem("defaults: {hybrid: 2 days a week}", remote="UK").where == Where(ANALYST, 8, 9)
        assert problem("defaults: {remote: UK}", hybrid="2 days a week").where == Where(ANALYST, 8, 9)

    def test_is_told_once_where_the_employer_says_both(
        self, problems_of: PROBLEMS, vacancy_text: TEXT
    ) -> None:
        lines = employer("defaults: {remote: UK, hybrid: 2 days a week}")
        (found,) = problems_of({EMPLOYER: lines, ANALYST: vacancy_text(), CLERK: vacancy_text()})
        assert found.where == Where(EMPLOYER, 4, 20)


class TestStatements:
    def test_a_word_is_the_name_of_one(self, problem: Callable[..., Problem]) -> None:
        found = problem("statements: {equality: We welcome all.}", statements="[equalty]")
        assert (found.code, found.fix) == ("unknown-name", "statements: [equality]")
        assert found.message == 'AP has no statement "equalty"'
        found = problem(ai_policy="none")
        assert found.hint == f"Add it under `statements` in {EMPLOYER}, or write the text."

    def test_more_words_are_the_text_itself(self, problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
        text = vacancy_text(ai_policy="Do not use it.", statements="[Equality, We welcome all, 'Note: all']")
        assert problems_of({ANALYST: text, EMPLOYER: employer("statements: {equality: All.}")}) == []
        text = vacancy_text(statements="\n  - Note: all are welcome")
        assert problems_of({ANALYST: text, EMPLOYER: employer()}) == []


def test_what_the_employer_insists_on_must_be_given(problem: Callable[..., Problem]) -> None:
    found = problem("requires: [salary, closing_date]")
    assert (found.code, found.where) == ("required-by-employer", Where(ANALYST))
    assert found.message == "salary is missing; AP requires it of every vacancy"
    assert found.hint == "Add a line that starts with `salary: `."


def test_what_the_employer_insists_on_may_be_a_default(problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
    files = {
        ANALYST: vacancy_text(),
        EMPLOYER: employer("requires: salary", "defaults: {salary: Competitive}"),
    }
    assert problems_of(files) == []


def test_a_default_that_names_nothing_is_told_once(problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
    files = {
        EMPLOYER: employer("defaults: {hub_locations: annex, documents: job.pdf, statements: equality}"),
        ANALYST: vacancy_text(),
        CLERK: vacancy_text(),
    }
    found = problems_of(files)
    assert [each.code for each in found] == ["unknown-name", "missing-file", "unknown-name"]
    assert {each.where.path for each in found} == {EMPLOYER}


class TestAddresses:
    def test_that_differ_only_in_case(self, problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
        other = "content/vacancies/Analyst.md"
        found = problems_of({other: vacancy_text()})
        assert [(each.code, each.where.path) for each in found] == [
            ("file-name", other),
            ("same-address", ANALYST),
        ]
        assert found[1].message == f"this file has the same address as {other}"

    @pytest.mark.parametrize("name", ["content/pages/{}", "content/hubs/{}", "content/organisations/{}"])
    def test_in_every_folder(self, problems_of: PROBLEMS, name: str) -> None:
        text = "---\ntitle: How\nname: How\n---"
        found = problems_of(
            {name.format("How.md"): text, name.format("how.md"): text.replace("title: How\n", "")}
        )
        assert "same-address" in [each.code for each in found]

    def test_an_old_address_in_use_by_another(self, problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
        (found,) = problems_of({CLERK: vacancy_text(old_addresses="[old-clerk, analyst]")})
        assert (found.code, found.where.path) == ("same-address", CLERK)
        assert found.message == f'the old address "analyst" is also the address of {ANALYST}'

    def test_an_old_address_of_two(self, problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
        text = vacancy_text(old_addresses="former")
        (found,) = problems_of({ANALYST: text, CLERK: text})
        assert found.message == f'the old address "former" is also the address of {ANALYST}'

    def test_an_old_address_that_is_its_own(self, problem: Callable[..., Problem]) -> None:
        assert problem(old_addresses="analyst").code == "same-address"


def test_two_vacancies_have_two_references(problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
    files = {
        ANALYST: vacancy_text(reference="AP-01"),
        CLERK: vacancy_text(reference="ap-01"),
        "content/vacancies/driver.md": vacancy_text(reference="AP-1"),
        "content/vacancies/porter.md": vacancy_text(),
    }
    (found,) = problems_of(files)
    assert (found.code, found.where.path) == ("same-reference", CLERK)
    assert found.message == f"this reference is also that of {ANALYST}"


def test_a_vacancy_with_other_problems_is_told_of_its_names_in_the_same_run(
    problems_of: Callable[[Mapping[str, str]], list[Problem]], vacancy_text: Callable[..., str]
) -> None:
    employer = (
        "---\nname: Anytown Police\nrequires: [salary, grade]\nstatements:\n  equality: All are welcome.\n"
        "defaults:\n  grade: B\n---\n"
    )
    broken = vacancy_text(
        title="PA",
        reference="A1",
        statements="[equalty]",
        documents="[job.pdf, www.anytown.example, {title: Pack, file: pack.pdf}]",
        old_addresses="[clerk]",
        essential_criteria="",
    )
    files = {
        "content/organisations/anytown.md": employer,
        "content/vacancies/analyst.md": broken,
        "content/vacancies/clerk.md": vacancy_text(reference="a1", salary="£30,000", desirable_criteria=""),
    }
    found = [(problem.code, problem.where.path.rpartition("/")[2]) for problem in problems_of(files)]
    for code in ("too-short", "unknown-name", "missing-file", "required-by-employer", "same-address"):
        assert (code, "analyst.md") in found
    assert found.count(("missing-file", "analyst.md")) == 2
    assert ("same-reference", "clerk.md") in found
    assert found.count(("required-by-employer", "analyst.md")) == 1
