"""What the build says of an advert that is being typed."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from generator.desk.form.around import Around
from generator.desk.form.judging import Neighbours, judged
from generator.site import Site
from tests.desk.form.conftest import DEFAULTS, PATH

NOW = datetime(2026, 3, 10, tzinfo=UTC)
ALONE = Neighbours(None, NOW, lambda site: {})
Told = list[tuple[str, int]]


@pytest.fixture
def told(about_of: Callable[..., Around]) -> Callable[..., Told]:
    """The code and line of each problem."""

    def make(text: str, near: Neighbours = ALONE, files: dict[str, str] | None = None) -> Told:
        found = judged(about_of(files), near, PATH, text.encode())
        return [(problem.code, problem.where.line) for problem in found.problems]

    return make


def test_errors_of_the_file_and_of_what_it_names_come_together(
    told: Callable[..., Told], vacancy_text: Callable[..., str]
) -> None:
    text = vacancy_text("[" * 300, organisation="nowhere", posted="1/2/2026", salry="1")
    assert told(text) == [("unknown-name", 3), ("ambiguous-date", 5), ("unknown-field", 8), ("too-deep", 10)]


def test_the_text_comes_as_the_page_shows_it_where_it_can_be_read(
    about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    near = Neighbours(None, NOW, lambda site: {}, "/careers/")
    texts = ("## One", "[" * 500, "a" * 200_000, "[a](/hubs/high-street/) ![b](/attachments/b.png)")
    files = [vacancy_text(text, posted="soon").encode() for text in texts]
    found = [judged(about_of(), near, PATH, file).prose for file in files]
    assert found[:3] == ["<h4>One</h4>", "", ""]
    assert 'href="/careers/hubs/high-street/"' in found[3]
    assert 'src="/careers/attachments/b.png"' in found[3]


def test_advice_comes_once_there_is_no_error(
    told: Callable[..., Told], vacancy_text: Callable[..., str]
) -> None:
    assert {("place-missing", 1), ("salary-words", 8)} <= {*told(vacancy_text(salary="Competitive"))}
    assert told(vacancy_text(salary=""), files=dict(DEFAULTS)) == [("empty-field", 8)]
    assert told(vacancy_text(), files=dict(DEFAULTS)) == [("required-by-employer", 1)]


def test_a_file_that_cannot_be_read_says_only_that(told: Callable[..., Told]) -> None:
    assert told("title: Clerk") == [("no-front-matter", 1)]


def test_other_files_that_are_broken_keep_back_the_advice(
    told: Callable[..., Told], vacancy_text: Callable[..., str]
) -> None:
    assert told(vacancy_text(salary="Competitive"), files={"content/pages/odd.md": "broken"}) == []


def test_other_adverts_are_looked_at_where_they_matter(
    told: Callable[..., Told], vacancy_text: Callable[..., str], site_of: Callable[..., Site]
) -> None:
    other = "content/vacancies/zoo-keeper.md"
    files = {other: vacancy_text(reference="A1"), PATH: vacancy_text(reference="A1", posted="not stated")}
    near = Neighbours(site_of({**files, PATH: ""}), NOW, lambda site: {each.path: b"" for each in site.open})
    # It is told in the other file, which comes second.
    assert ("same-reference", 8) in told(files[PATH], near)
    mended = vacancy_text(reference="A2", old_addresses="zoo-keeper", location="Anytown")
    assert told(mended, near, files) == [("same-address", 9)]
    assert "same-address" not in dict(told(vacancy_text(location="Anytown"), near, files))
