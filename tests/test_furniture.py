"""What stands around an advert on the page of a portal."""

import pytest

from generator.furniture import LINES, OTHERS, bare, is_furniture, may_have_any, starts_other_adverts


@pytest.mark.parametrize(
    "line",
    [
        "View details",
        "  **Apply now** »",
        "- [Save this job](https://portal.example/save?id=1)",
        "| Share this job |",
        "Posted 2025-11-24",
        "Posted: 3 days ago",
        "Date posted: 2025-11-24",
        "posted an hour ago",
        "Page 1 of 12",
        "1,204 views",
        "Be among the first 25 applicants",
        "Showing 1 to 10 of 1,204 results",
        "We use cookies to make this service better. Read our policy.",
        "This website uses cookies.",
        "By continuing to use this site you accept our terms.",
        "Please enable JavaScript to apply.",
        "I’m interested",
    ],
)
def test_a_line_of_a_portal_is_known(line: str) -> None:
    assert is_furniture(bare(line))
    assert may_have_any(f"Read the figures.\n\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Apply now if you have led a team before.",
        "You will view details of every case.",
        "Posted on 24 November 2025",
        "This site has 12 views of the river",
        "Search",
        "We use evidence.",
    ],
)
def test_a_line_of_an_advert_is_none(line: str) -> None:
    assert not is_furniture(bare(line))
    assert not may_have_any(f"Read the figures.\n\n{line}\n")


@pytest.mark.parametrize(
    ("line", "starts"),
    [("## Recommended Jobs", True), ("Similar jobs:", True), ("Recommended reading", False)],
)
def test_other_adverts_start_below_a_line_that_says_so(line: str, starts: bool) -> None:
    assert starts_other_adverts(bare(line)) == starts
    assert may_have_any(f"Read the figures.\n\n{line}\n") == starts


def test_every_line_of_the_lists_can_be_found() -> None:
    for words in LINES | OTHERS:
        assert bare(words) == words
