"""The project around an advert."""

from collections.abc import Callable

from generator.desk.form.around import Around
from generator.vacancy_fields import VACANCY
from tests.desk.form.conftest import DEFAULTS

ABOUT = Callable[..., Around]
SITE = """---
title: Jobs
address: https://jobs.example/
organisation: anytown
fields: {team: {label: Team}}
---
"""


def test_it_knows_what_fields_can_name_and_which_adverts_there_are(about_of: ABOUT) -> None:
    about = about_of(
        {
            "content/attachments/pack.pdf": "x",
            "content/vacancies/clerk.md": "broken",
            "content/vacancies/x.MD": "x",
        }
    )
    assert about.known.named == {
        "organisations": {"anytown": "Anytown Police"},
        "hubs": {"high-street": "High Street"},
    }
    assert about.known.files == {"content/attachments": ("pack.pdf",)}
    assert about.adverts == {
        "analyst": ["content/vacancies/analyst.md"],
        "clerk": ["content/vacancies/clerk.md"],
    }
    assert not about.problems


def test_it_knows_an_employers_defaults(about_of: ABOUT) -> None:
    defaults = about_of(DEFAULTS).defaults("anytown")
    assert defaults
    assert [entry.key.value for entry in defaults.entries] == ["vetting", "benefits", "contact"]
    assert about_of().defaults("nowhere") is None


def test_the_sites_own_fields_are_fields_too(about_of: ABOUT) -> None:
    assert [field.key for field in about_of({"content/site.md": SITE}).table[len(VACANCY) :]] == ["team"]


def test_a_broken_site_has_no_fields_of_its_own_that_are_known(about_of: ABOUT) -> None:
    about = about_of({"content/site.md": "broken"})
    assert (about.own, about.table) == (None, VACANCY)
    assert [problem.where.path for problem in about.problems] == ["content/site.md"]
