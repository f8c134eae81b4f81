"""The advice of all checks together."""

from collections.abc import Callable

import pytest

from generator.advising import advise
from generator.checks import jargon, spelling
from generator.memory import Memory
from generator.problem import in_order
from generator.site import Site
from generator.subject import Subject

PATHS = [f"content/vacancies/{name}.md" for name in ("analyst", "clerk", "draft", "old")]
SAME = (
    "We welcome applications from people of every background, because the service must represent the "
    "communities that it protects, and we support everybody who works here."
)


@pytest.fixture
def site(site_of: Callable[..., Site], vacancy_text: Callable[..., str]) -> Site:
    """Adverts of each kind: open, not published yet and over."""
    texts = [
        vacancy_text(SAME, salary="Competitive", closing_date="20 March 2026"),
        vacancy_text(
            f"Recieve it.\n\n{SAME}", title="CLERK", ignore='["xyzzy: no", "closing-time-missing: no"]'
        ),
        vacancy_text("Utilise [it](/gone/).", title="Draft", status="draft"),
        vacancy_text(
            "# Heading\n\nUtilise it.", title="Old post", status="filled", ignore='["heading-order: no"]'
        ),
    ]
    return site_of(dict(zip(PATHS, texts, strict=True)))


def told(site: Site, memory: Memory | None = None, paths: list[str] | None = None) -> list[tuple[str, str]]:
    """Where there is advice, and of which kind."""
    advice = in_order(advise(site, {}, memory or Memory(), paths))
    return [(each.where.path, each.code) for each in advice]


def test_every_kind_of_check_is_asked(site: Site) -> None:
    codes = {code for _, code in told(site)}
    assert {"accessibility-statement", "salary-words", "spelling", "shared-paragraph", "broken-link"} <= codes


def test_a_vacancy_that_is_over_is_asked_only_for_what_anyone_still_sees(site: Site) -> None:
    assert ("content/vacancies/draft.md", "jargon") in told(site)
    assert {code for path, code in told(site) if path == PATHS[3]} == {"status-date-missing"}


def test_what_a_vacancy_ignores_is_not_told_of_it(site: Site) -> None:
    assert (PATHS[0], "closing-time-missing") in told(site)
    assert (PATHS[1], "closing-time-missing") not in told(site)
    assert (PATHS[1], "unknown-code") in told(site)


def test_what_compares_files_is_ignored_as_well(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    texts = [vacancy_text(SAME), vacancy_text(SAME, title="Clerk", ignore='["shared-paragraph: no"]')]
    assert "shared-paragraph" not in {
        code for _, code in told(site_of(dict(zip(PATHS, texts, strict=False))))
    }


@pytest.mark.parametrize(
    "paths",
    [
        PATHS[:1],
        PATHS[1:2],
        PATHS[2:3],
        PATHS[3:],
        PATHS[:2],
        [PATHS[0], "content/organisations/anytown.md"],
        [],
    ],
)
def test_on_some_files_it_is_what_is_told_of_them_among_all(site: Site, paths: list[str]) -> None:
    assert told(site, paths=paths) == [each for each in told(site) if each[0] in paths]


def test_what_is_remembered_is_not_asked_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    memory, before = Memory(), told(site)
    assert told(site, memory) == before

    def never(*_: object) -> list[Subject]:
        raise AssertionError

    monkeypatch.setattr(jargon, "each", never)
    monkeypatch.setattr(spelling, "item", never)
    monkeypatch.setattr(spelling, "prepare", never)
    assert told(site, memory) == before
    with pytest.raises(AssertionError):
        told(site)
