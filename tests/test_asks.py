"""What a job asks: criteria, then rules and vetting in plain words before the law."""

from collections.abc import Callable

import pytest

from generator.asks import asks, eligibility
from generator.listing import Listing
from generator.parts import Bullets, Heading, Paragraph, Part, Row, Terms

LISTING = Callable[..., Listing]

MAY_NOT = (
    "You could not stand for election, hold office in a political party, canvass for a party or a candidate, "
    "or comment in public on party politics."
)
VARIES = "How far you could take part in politics varies by post."
ACT = "Local Government and Housing Act 1989"
ACT_OF_2011 = "the Police Reform and Social Responsibility Act 2011"
REGULATIONS = "the Local Government Officers (Political Restrictions) Regulations 1990"
CODE = "the Civil Service Management Code"
SECRET = "A level of national security vetting, for work with information classified as SECRET."
JOINING = "The vetting of police officers and police staff when they join."


def headings(listing: Listing) -> list[str]:
    return [part.text for part in asks(listing.vacancy) if isinstance(part, Heading)]


def below(listing: Listing, heading: str) -> list[Part]:
    """The parts under one heading."""
    parts = list(asks(listing.vacancy))
    after = parts[parts.index(Heading(heading)) + 1 :]
    end = next((number for number, part in enumerate(after) if isinstance(part, Heading)), len(after))
    return after[:end]


def test_each_requirement_has_its_heading_in_order(listing_of: LISTING) -> None:
    listing = listing_of(
        essential_criteria="[Python]",
        desirable_criteria="[R]",
        political_restriction="none",
        vetting="SC",
        residency="3 years",
        nationality="UK nationals",
    )
    assert headings(listing) == [
        "Essential criteria",
        "Desirable criteria",
        "Political restriction",
        "Vetting",
        "Right to work, residency and nationality",
    ]


def test_the_right_to_work_is_all_that_every_job_asks(listing_of: LISTING) -> None:
    assert list(asks(listing_of().vacancy)) == [
        Heading("Right to work"),
        Paragraph(("You must have the right to work in the UK.",)),
    ]


def test_criteria_are_lists_of_the_authors_words(listing_of: LISTING) -> None:
    listing = listing_of(essential_criteria="[Python, Clear writing]", desirable_criteria="R")
    assert below(listing, "Essential criteria") == [Bullets((("Python",), ("Clear writing",)), authored=True)]
    assert below(listing, "Desirable criteria") == [Bullets((("R",),), authored=True)]


@pytest.mark.parametrize(
    ("typed", "plain", "law"),
    [
        (
            "all staff",
            f"{MAY_NOT} You could not apply for an exemption.",
            f"{ACT}, section 1(9), inserted by {ACT_OF_2011}, Schedule 16, and {REGULATIONS}",
        ),
        (
            "specified post",
            f"{MAY_NOT} You could not apply for an exemption.",
            f"{ACT}, sections 1 and 2, and {REGULATIONS}",
        ),
        (
            "sensitive post",
            f"{MAY_NOT} You could apply for an exemption.",
            f"{ACT}, sections 1, 2 and 3, and {REGULATIONS}",
        ),
        (
            "{kind: sensitive post, exemption: no}",
            f"{MAY_NOT} You could not apply for an exemption.",
            f"{ACT}, sections 1, 2 and 3, and {REGULATIONS}",
        ),
        (
            "civil service",
            f"Civil servants must be politically impartial. {VARIES}",
            f"Constitutional Reform and Governance Act 2010, section 7, and {CODE}, section 4.4",
        ),
        (
            "police officer",
            "A police officer may not take any active part in politics.",
            "Police Regulations 2003, regulation 6 and Schedule 1",
        ),
    ],
)
def test_what_a_political_restriction_means_comes_before_the_law(
    listing_of: LISTING, typed: str, plain: str, law: str
) -> None:
    listing = listing_of(political_restriction=typed)
    assert below(listing, "Political restriction") == [Paragraph((plain,)), Paragraph((f"The law: {law}.",))]


def test_a_post_without_restriction_cites_no_law(listing_of: LISTING) -> None:
    listing = listing_of(political_restriction="none")
    assert below(listing, "Political restriction") == [
        Paragraph(("This post is not politically restricted.",))
    ]


def test_a_note_on_the_restriction_stands_before_the_law(listing_of: LISTING) -> None:
    listing = listing_of(political_restriction="{kind: police officer, note: Ask if you are a councillor.}")
    effect, note, law = below(listing, "Political restriction")
    assert effect == Paragraph(("A police officer may not take any active part in politics.",))
    assert note == Paragraph(("Ask if you are a councillor.",), authored=True)
    assert law == Paragraph(("The law: Police Regulations 2003, regulation 6 and Schedule 1.",))


def test_each_level_of_vetting_is_explained_and_has_its_note_below(listing_of: LISTING) -> None:
    listing = listing_of(vetting="[{level: SC, note: You can start before it ends.}, RV]")
    assert below(listing, "Vetting") == [
        Terms((Row("Security Check (SC)", (SECRET,)),)),
        Paragraph(("You can start before it ends.",), authored=True),
        Terms((Row("Recruitment Vetting (RV)", (JOINING,)),)),
    ]


@pytest.mark.parametrize(
    ("fields", "sentences"),
    [
        ({}, [("You must have the right to work in the UK.", False)]),
        ({"right_to_work": "Ask us about visas"}, [("Ask us about visas.", True)]),
        ({"right_to_work": "We sponsor visas!"}, [("We sponsor visas!", True)]),
        ({"right_to_work": "Do you need a visa?"}, [("Do you need a visa?", True)]),
        (
            {"residency": "1 year"},
            [
                ("You must have the right to work in the UK.", False),
                ("You must have lived in the UK without a break for at least the last 1 year.", False),
            ],
        ),
        (
            {"residency": "{years: 5, continuous: no, note: Ask if you served abroad}"},
            [
                ("You must have the right to work in the UK.", False),
                ("You must have lived in the UK for at least 5 years in all.", False),
                ("Ask if you served abroad.", True),
            ],
        ),
        (
            {"nationality": "UK nationals only."},
            [("You must have the right to work in the UK.", False), ("UK nationals only.", True)],
        ),
    ],
)
def test_who_may_take_the_job_in_sentences(
    listing_of: LISTING, fields: dict[str, str], sentences: list[tuple[str, bool]]
) -> None:
    assert list(eligibility(listing_of(**fields).vacancy)) == sentences


def test_the_heading_names_the_rules_that_there_are(listing_of: LISTING) -> None:
    assert headings(listing_of(residency="3 years")) == ["Right to work and residency"]
    assert headings(listing_of(nationality="UK nationals")) == ["Right to work and nationality"]
    listing = listing_of(nationality="UK nationals")
    assert below(listing, "Right to work and nationality") == [
        Paragraph(("You must have the right to work in the UK.",)),
        Paragraph(("UK nationals.",), authored=True),
    ]
