"""A new advert, by its title and its employer."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.desk.form.around import Around
from generator.desk.form.shape import shape_of
from generator.desk.form.starting import started
from generator.document import parse
from generator.problem import Invalid

ABOUT = Callable[..., Around]
TODAY = date(2026, 3, 10)


def test_it_is_a_draft_under_a_free_name(about_of: ABOUT) -> None:
    files = {"content/vacancies/clerk.md": "x", "content/vacancies/clerk-2.md": "x"}
    name, text = started(about_of(files), "Clerk", "anytown", TODAY)
    front = parse("", text.encode()).front
    assert name == "clerk-3"
    assert [shape_of(entry.value) for entry in front.entries[:3]] == ["draft", "Clerk", "anytown"]


def test_a_title_without_a_letter_for_an_address_still_has_a_name(about_of: ABOUT) -> None:
    assert started(about_of(), "職員の仕事", "anytown", TODAY)[0] == "advert"
    long = "x" * 75
    about = about_of({f"content/vacancies/{long}.md": "x"})
    assert started(about, long, "anytown", TODAY)[0] == f"{long}-2"


@pytest.mark.parametrize(
    ("title", "employer", "files", "place"),
    [
        ("x", "anytown", {}, "title"),
        ("Clerk", "nowhere", {}, "organisation"),
        ("Clerk", "anytown", {"content/site.md": "x"}, "content/site.md"),
        ("Clerk", "anytown", {"content/organisations/anytown.md": "x"}, "content/organisations/anytown.md"),
    ],
)
def test_what_stands_in_the_way_is_told(
    about_of: ABOUT, title: str, employer: str, files: dict[str, str], place: str
) -> None:
    with pytest.raises(Invalid) as invalid:
        started(about_of(files), title, employer, TODAY)
    assert [problem.where.path for problem in invalid.value.problems] == [place]
