import pytest

from generator.importing.furniture import without_furniture
from generator.importing.notes import Notes


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Apply now",
            "- Home",
            "Share this job",
            "[Apply now](https://board.example/apply)",
            "Back to results",
        ),
        *(
            "Share this vacancy on LinkedIn",
            "View all jobs",
            "Sign in",
            "Facebook",
            "Privacy Policy",
            "Page 1 of 3",
        ),
        *("© 2025 A Board of Jobs", "Accept all cookies", "This website uses cookies to see how you use it."),
        *("Cookies on Anytown Jobs", "We use some essential cookies to make this work."),
        *(
            "-----",
            "* * *",
            "2",
            "## Share this job",
            "Report this job",
            "Skip to main content",
            "Cookie settings",
        ),
    ],
)
def test_a_line_of_the_page_is_taken_out_and_told(notes: Notes, line: str) -> None:
    assert without_furniture(["Lead a team.", line], notes) == ["Lead a team."]
    assert notes.lines == 1
    assert len(notes.taken) == 1


@pytest.mark.parametrize(
    "line",
    [
        *(
            "## Apply now",
            "How to apply",
            "## About us",
            "Apply your skills",
            "Save lives",
            "Home Office",
            "Print room",
        ),
        *(
            "Report to the Chief Executive",
            "You will manage our policy on cookies and consent.",
            "Jobs for life",
        ),
    ],
)
def test_a_line_of_the_advert_stays(notes: Notes, line: str) -> None:
    assert without_furniture([line], notes) == [line]
    assert notes.taken == []
