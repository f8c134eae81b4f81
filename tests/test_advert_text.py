"""The advert as plain text says what its HTML says."""

import re
from collections import Counter
from collections.abc import Callable

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.advert import description
from generator.advert_text import block_of, item_lines, text
from generator.listing import Listing
from generator.parts import Action, Bullets, Heading, Html, Item, Link, Numbered, Paragraph, Part, Row, Terms
from tests.test_advert import FULL, WELSH

LISTING = Callable[..., Listing]
PLAN = Link("our plan", "https://www.anytown.example/plan")


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Heading("Vetting"), "Vetting"),
        (Paragraph(("Read ", PLAN, ".")), "Read our plan (https://www.anytown.example/plan)."),
        (Bullets((("A CV",), ("A  letter\n",))), "- A CV\n- A letter"),
        (Terms((Row("Grade", ("7",)), Row("Plan", (PLAN,)))), f"Grade: 7\nPlan: our plan ({PLAN.href})"),
        (
            Numbered("timeline", (Item("Panel", "", "8 April", ("In person",)), Item("Interview"))),
            "1. Panel\n   8 April\n   In person\n2. Interview",
        ),
        (
            Numbered(
                "questions", (Item("Why?", "Lead question", "Up to 250 words."), Item("How?")), "Question"
            ),
            "Question 1 (Lead question): Why?\nUp to 250 words.\nQuestion 2: How?",
        ),
        (
            Action(Link("Apply by email to hr@a.example", "mailto:hr@a.example")),
            "Apply by email to hr@a.example",
        ),
        (Html("<p>Read <em>this</em>.</p><ul><li>a</li></ul>"), "Read this.\n\n- a"),
        (
            Html('<p><a href="#pay">Pay</a></p>'),
            "Pay (https://jobs.example/careers/vacancies/analyst/#pay)",
        ),
    ],
)
def test_each_kind_of_part(listing_of: LISTING, part: Part, expected: str) -> None:
    assert block_of(part, listing_of()) == expected


def test_each_item_of_a_numbered_list_stands_for_itself() -> None:
    part = Numbered("questions", (Item("Why?"), Item("How?", "", "Up to 250 words.")), "Question")
    assert list(item_lines(part)) == ["Question 1: Why?", "Question 2: How?\nUp to 250 words."]


def test_a_whole_advert_reads_well(listing_of: LISTING) -> None:
    listing = listing_of("Read the [figures](/how/).", location="London", supplementary_questions="[Why us?]")
    page = "https://jobs.example/careers/vacancies/analyst/"
    assert text(listing).split("\n") == [
        "Find the patterns in crime.",
        "",
        "Key facts",
        "",
        "Closing date: 5pm on Friday 20 March 2026",
        "Salary: Not stated",
        "Location: London",
        "Organisation: Anytown Police (https://jobs.example/careers/organisations/anytown/)",
        "Posted: Sunday 1 March 2026",
        "Right to work: Required",
        "",
        "Read the figures (https://jobs.example/careers/how/).",
        "",
        "What the job asks",
        "",
        "Right to work",
        "",
        "You must have the right to work in the UK.",
        "",
        "Where you will work",
        "",
        "London",
        "",
        "Questions to answer",
        "",
        "Question 1: Why us?",
        "",
        f"Download the questions as a text file to draft your answers ({page}draft-answers.txt)",
        "",
        "How to apply",
        "",
        "Apply by 5pm on Friday 20 March 2026.",
        "",
        "Apply for this job (https://apply.anytown.example/1)",
        "",
        "Reasonable adjustments",
        "",
        "If you need a reasonable adjustment or help with your application, contact access@anytown.example.",
        "",
        "Contact",
        "",
        "If you have a question about this job, contact hr@anytown.example.",
    ]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def of_html(html: str) -> Counter[str]:
    root = html5lib.parse(re.sub("<(br|/li|/p|/h[1-6]|/t[dh])>", r"<\1> ", html), namespaceHTMLElements=False)
    return words("".join(root.itertext()))


@pytest.mark.parametrize("as_of", ["10 March 2026", "21 March 2026"])
@pytest.mark.parametrize("fields", [FULL, WELSH])
def test_it_has_every_word_of_the_description(
    listing_of: LISTING, fields: dict[str, str], as_of: str
) -> None:
    listing = listing_of("## Duties\n\n- a\n- b\n\n| c | d |\n|---|---|\n| e | f |", as_of=as_of, **fields)
    assert not of_html(description(listing)) - words(text(listing))


def in_order(listing: Listing) -> list[int]:
    """Where each heading of the description stands in the text."""
    root = html5lib.parse(description(listing), namespaceHTMLElements=False)
    headings = ["".join(each.itertext()) for tag in ("h2", "h3") for each in root.iter(tag)]
    return [text(listing).index(f"\n\n{heading}\n\n") for heading in headings if heading != "Right to work"]


def test_it_has_the_sections_in_the_order_of_the_description(listing_of: LISTING) -> None:
    places = in_order(listing_of(**FULL))
    assert len(places) > 10
    assert places == sorted(places)


AWKWARD = st.sampled_from(
    ["]]>", "&amp;nbsp;", "&#7;", "<b>x</b>", "<!--", "😀", "\u200f", "dŵr", "a" * 4000, "\n\n- b\n"]
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(AWKWARD, st.text("ab &<>#", max_size=6)), max_size=5).map(" ".join))
def test_awkward_text_loses_no_word(listing_of: LISTING, body: str) -> None:
    listing = listing_of(body)
    made = text(listing)
    assert not of_html(description(listing)) - words(made)
    assert not re.search(r"\n{3}|[ \t]$", made, re.MULTILINE)
