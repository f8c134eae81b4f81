"""What the page of a vacancy shows of what people typed."""

from collections.abc import Callable

from generator.passages import Passage
from generator.problem import Where
from generator.shown import named, place_of_both, sentences, shown
from generator.site import Site

VACANCY = "content/vacancies/analyst.md"
EMPLOYER = """---
name: Anytown Police
defaults:
  hours: Blue hours
  working_arrangements: Blue shifts
  ai_policy: ai
statements:
  Our promise: Blue promise
  other: Blue words that no vacancy shows
  ai: Blue tools
---
Blue is about us.
"""


def test_its_own_texts_come_before_the_employer_s_defaults_and_statements_that_it_shows(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    text = vacancy_text("Blue sky.\n\nGrey sky.", hours="36 blue hours", statements="[our-promise]")
    (listing,) = site_of({"content/organisations/anytown.md": EMPLOYER, VACANCY: text}).open
    assert [each.passage.text for each in shown(listing, {"blue"})] == [
        "36 blue hours",
        "Blue sky.",
        "Blue shifts",
        "Blue promise",
        "Blue tools",
    ]
    assert list(shown(listing, {"green"})) == []


def test_sentences_are_words() -> None:
    passage = Passage("paragraph", "One two. 10% of 5. …  Three!")
    assert [[word.text for word in words] for words in sentences(passage)] == [
        ["one", "two"],
        ["of"],
        ["three"],
    ]


def test_of_two_places_the_one_in_the_file_is_told_and_otherwise_the_first() -> None:
    one, other = Where("a.md", 2), Where("b.md", 3)
    assert place_of_both("a.md", one, other) == one
    assert place_of_both("b.md", one, other) == other
    assert place_of_both("b.md", other, Where("b.md", 4)) == other
    assert place_of_both("c.md", one, other) == one


def test_a_place_is_named_by_its_line_and_by_its_file_where_that_is_another() -> None:
    assert named(Where("a.md", 12), "a.md") == "line 12"
    assert named(Where("b.md", 12), "a.md") == "line 12 of b.md"
