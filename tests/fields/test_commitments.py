import pytest

from generator.fields.commitments import COMMITMENT, COMMITMENTS

from .reading import refusal, shown

INTERVIEW = "We offer an interview to disabled applicants who meet the minimum criteria for the job."


@pytest.mark.parametrize("level", ["Committed", "Employer", "Leader"])
def test_disability_confident_offers_an_interview_at_every_level(level: str) -> None:
    assert shown(COMMITMENT, f"disability confident {level}") == f"Disability Confident {level}: {INTERVIEW}"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (
            "great place to work for veterans",
            "Great Place to Work for Veterans: We take part in this scheme for veterans of the armed forces.",
        ),
        (
            "redeployment",
            "Redeployment: We take part in a scheme for people who need to move to another job.",
        ),
        ("We pay the living wage", "We pay the living wage"),
    ],
)
def test_another_scheme_says_no_more_than_its_name(typed: str, says: str) -> None:
    assert shown(COMMITMENT, typed) == says


def test_no_commitment_is_called_a_guarantee() -> None:
    assert not any("guarantee" in text.lower() for text in COMMITMENTS.values())


def test_the_level_of_disability_confident_must_be_named() -> None:
    problem = refusal(COMMITMENT, "Disability Confident")
    assert problem.hint == (
        "Did you mean disability confident committed, disability confident employer or "
        "disability confident leader?"
    )
    assert problem.fix == ""
