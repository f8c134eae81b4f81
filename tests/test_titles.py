"""A title and advice on a part of it."""

from collections.abc import Callable

import pytest

from generator.listing import Listing
from generator.problem import Where
from generator.titles import Title


@pytest.mark.parametrize(
    ("title", "part", "fix"),
    [
        ("Crime Analyst, London", "London", "title: Crime Analyst"),
        ("Crime Analyst (London)", "London", "title: Crime Analyst"),
        ('"Crime Analyst – London"', "London", 'title: "Crime Analyst"'),
        ("Crime Analyst in London", "London", "title: Crime Analyst"),
        ("Crime Analyst London", "London", ""),
        ("Crime Analyst, London, nights", "London", ""),
        ("A, London", "London", ""),
    ],
)
def test_a_part_is_cut_off_where_it_comes_last_and_stands_apart(
    listing_of: Callable[..., Listing], title: str, part: str, fix: str
) -> None:
    made = Title(listing_of(title=title))
    start = made.words.index(part)
    problem = made.advice("title-place", "the place", (start, start + len(part)), "Take it out.")
    assert problem.fix == fix
    assert problem.message == 'the title has the place, "London"'
    assert problem.where == Where("content/vacancies/analyst.md", 2, f"title: {title}".index(part) + 1)
