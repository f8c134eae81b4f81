"""The order of headings in a body."""

import pytest

from generator.checks import headings
from tests.checks.told import Advise


@pytest.mark.parametrize(
    "body",
    [
        "No heading at all.",
        "## One\n\n### Two\n\n#### Three\n\n## Four",
        "Two words\n---\n\nText.\n\n### Three",
        "- ## In a list\n\n> ### In a quotation",
        "\\# No heading",
        "## `code` in it\n\n## `code`\n\n<h3>`code`</h3>",
        "Text\n\n---\n\nMore text",
        "Text on\ntwo lines\n---\n",
        "`# code`\n\n```\n# code\n```\n\n  # code",
    ],
)
def test_headings_in_order_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(headings, body) == []


@pytest.mark.parametrize(
    ("body", "at", "hint"),
    [
        ("### Team", "### Team", "Start it with ##."),
        ("## Team\n\n##### Desk", "##### Desk", "Start it with ###."),
        ("## Team\n### Desk\n## Work\n#### Day", "#### Day", "Start it with ###."),
        ("Intro.\n\n- #1 on our list", "#1 on our list", ""),
        ("> > ###Team", "###Team", "Start it with ##."),
        ("Team\n===\n\nWe are six.", "Team", "Start it with ##."),
        ("## Team\n\nDesk\n====", "Desk", ""),
        ("### \n\nText", "### ", "Write them on this line"),
        ("## Team\n\n## ##", "## ##", "Write them on this line"),
        ("So <h4>Team</h4>", "<h4>Team</h4>", "Start it with ##."),
    ],
)
def test_a_heading_out_of_order_is_told_at_its_place(
    advise_body: Advise, body: str, at: str, hint: str
) -> None:
    (told,) = advise_body(headings, body)
    assert told.at == at
    assert told.problem.code == "heading-order"
    assert hint in told.problem.hint


def test_each_heading_is_compared_with_the_one_before_it(advise_body: Advise) -> None:
    found = advise_body(headings, "#### Team\n\n#### Desk\n\n## Work\n\n#### Day")
    assert [told.at for told in found] == ["#### Team", "#### Day"]


def test_level_1_headings_are_corrected_where_there_are_no_others(advise_body: Advise) -> None:
    assert [told.fix for told in advise_body(headings, "# Team\n\n# Desk")] == ["## Team", "## Desk"]
    assert [told.fix for told in advise_body(headings, "# Team\n\n## Desk")] == [""]
    assert [told.fix for told in advise_body(headings, "Team\n====")] == [""]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/pages/help.md", "---\ntitle: Help\n---\n# Help\n"),
        ("content/hubs/high-street.md", "---\nname: High Street\nlocality: Anytown\n---\n\n\n# Way\n"),
        ("content/organisations/anytown.md", "---\nname: Anytown Police\n---\n# Us\n"),
    ],
)
def test_every_kind_of_file_is_looked_at(advise: Advise, path: str, text: str) -> None:
    (told,) = advise(headings, {path: text})
    assert told.path == path
    assert told.at.startswith("# ")


def test_a_draft_is_looked_at_before_it_goes_live(advise_body: Advise) -> None:
    (told,) = advise_body(headings, "# Team", status="draft")
    assert told.at == "# Team"
