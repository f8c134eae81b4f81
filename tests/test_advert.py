"""A vacancy's advert, section by section."""

from collections.abc import Callable, Iterable

import pytest

from generator.advert import advert, description
from generator.listing import Listing
from generator.parts import (
    Action,
    Bullets,
    Heading,
    Html,
    Item,
    Line,
    Link,
    Numbered,
    Paragraph,
    Part,
    Row,
    Section,
    Terms,
    html_of,
)
from generator.site import Site

LISTING = Callable[..., Listing]
SITE = Callable[..., Site]
TEXT = Callable[..., str]

HOME = "https://jobs.example/careers/"
FULL = {
    "benefits": '["Annual leave: 32.5 days", Pension]',
    "hours": "36 hours a week",
    "location": "London",
    "stages": "[{stage: Interview, date: 8 April 2026}]",
    "supplementary_questions": "[Why this job?]",
    "commitments": "redeployment",
    "documents": "https://www.anytown.example/pack.pdf",
    "updates": '"2 March 2026: Pay corrected"',
    "statements": "[All are welcome.]",
}


def ids(listing: Listing) -> list[str]:
    return [section.id for section in advert(listing)]


def parts_of(listing: Listing, section: str) -> tuple[Part, ...]:
    """The parts of one section; empty where it is not there."""
    return next((each.parts for each in advert(listing) if each.id == section), ())


def listed(site_of: SITE, text: str, **files: str) -> Listing:
    """The vacancy of a project with other files too, each by its name: `hubs_park`."""
    others = {f"content/{name.replace('_', '/')}.md": file for name, file in files.items()}
    return site_of({**others, "content/vacancies/analyst.md": text}).open[0]


def test_every_section_in_order(listing_of: LISTING) -> None:
    sections = advert(listing_of(**FULL))
    assert [(section.id, section.heading) for section in sections] == [
        ("", ""),
        ("section_asks", "What the job asks"),
        ("section_benefits", "Benefits"),
        ("section_working", "Working pattern"),
        ("section_places", "Where you will work"),
        ("section_stages", "Selection stages"),
        ("section_questions", "Questions to answer"),
        ("", ""),
        ("section_apply", "How to apply"),
        ("section_commitments", "Our commitments"),
        ("section_adjustments", "Reasonable adjustments"),
        ("section_contact", "Contact"),
        ("section_documents", "Documents"),
        ("section_updates", "Updates to this advert"),
        ("section_statements", "Equality and other statements"),
    ]


def test_a_link_within_the_page_is_whole_where_the_advert_stands_alone(listing_of: LISTING) -> None:
    body = '[The pay](#pay), <a title="#" href="#end">the end</a>, [a#b](/how/#c) and `<a href="#code">`.'
    told = description(listing_of(f"{body}\n\n## Pay"))
    page = f"{HOME}vacancies/analyst/"
    assert f'<a href="{page}#pay">The pay</a>, <a title="#" href="{page}#end">the end</a>' in told
    assert f'<a href="{HOME}how/#c">a#b</a>' in told
    assert '&lt;a href="#code"&gt;' in told


def test_a_section_with_nothing_to_say_is_not_there(site_of: SITE, vacancy_text: TEXT) -> None:
    employer = "---\nname: Anytown Police\n---\n"
    listing = listed(site_of, vacancy_text(""), organisations_anytown=employer)
    assert ids(listing) == ["section_asks", "section_apply"]


def test_a_vacancy_that_has_ended_keeps_all_but_the_ways_to_apply_and_ask(listing_of: LISTING) -> None:
    gone = set(ids(listing_of(**FULL))) - set(ids(listing_of(as_of="21 March 2026", **FULL)))
    assert gone == {"section_apply", "section_adjustments", "section_contact"}


def test_the_body_opens_the_advert(listing_of: LISTING) -> None:
    listing = listing_of("Read *all* the figures.")
    (body,) = parts_of(listing, "")
    assert isinstance(body, Html)
    assert body.html.strip() == "<p>Read <em>all</em> the figures.</p>"


def test_benefits_are_a_list(listing_of: LISTING) -> None:
    assert parts_of(listing_of(**FULL), "section_benefits") == (
        Bullets((("Annual leave: 32.5 days",), ("Pension",)), authored=True),
    )


def test_the_working_pattern_says_what_is_given(listing_of: LISTING) -> None:
    listing = listing_of(
        working_pattern="[part time, job share]",
        hours="18 hours a week",
        working_arrangements="Some evenings",
        hybrid="{office_days: 1 to 2, note: Days differ by team.}",
    )
    assert parts_of(listing, "section_working") == (
        Terms(
            (
                Row("Pattern", ("Part time, Job share",)),
                Row("Hours", ("18 hours a week",), authored=True),
                Row("Arrangements", ("Some evenings",), authored=True),
                Row("Hybrid working", ("1 to 2 days a week in the office. Days differ by team.",)),
            )
        ),
    )
    assert parts_of(listing_of(hybrid="As you like"), "section_working") == (
        Terms((Row("Hybrid working", ("As you like",), authored=True),)),
    )


def test_a_hub_with_all_that_is_known_of_it(listing_of: LISTING) -> None:
    assert parts_of(listing_of(hub_locations="high-street"), "section_places") == (
        Heading("High Street"),
        Terms((Row("Address", ("10 High Street, Anytown, AN1 2BC",)), Row("Near", ("Anytown station",)))),
        Html("<p>Turn left out of the station.</p>"),
        Paragraph((Link("More about High Street", f"{HOME}hubs/high-street/"),)),
    )


def test_a_hub_of_which_only_the_name_is_known(site_of: SITE, vacancy_text: TEXT) -> None:
    hub = "---\nname: Newlands Park\n---\n"
    listing = listed(site_of, vacancy_text(hub_locations="park"), hubs_park=hub)
    assert parts_of(listing, "section_places") == (
        Heading("Newlands Park"),
        Paragraph((Link("More about Newlands Park", f"{HOME}hubs/park/"),)),
    )


def test_the_headings_of_a_hub_stand_below_its_name(site_of: SITE, vacancy_text: TEXT) -> None:
    hub = "---\nname: Newlands Park\n---\n## By train\n"
    listing = listed(site_of, vacancy_text(hub_locations="park"), hubs_park=hub)
    assert Html("<h4>By train</h4>") in parts_of(listing, "section_places")


def test_a_place_that_is_no_hub_and_work_that_has_no_place(listing_of: LISTING) -> None:
    assert parts_of(listing_of(location="London"), "section_places") == (
        Paragraph(("London",), authored=True),
    )
    assert parts_of(listing_of(remote="[UK, Ireland]"), "section_places") == (
        Paragraph(("This job is entirely remote. You must live in the UK or Ireland.",)),
    )


def test_the_stages_are_a_timeline(listing_of: LISTING) -> None:
    listing = listing_of(
        stages="[{stage: Panel, date: 8 or 9 April 2026, place: London office, note: Bring a pen.}, "
        "{stage: Interview}]"
    )
    assert parts_of(listing, "section_stages") == (
        Numbered(
            "timeline",
            (
                Item("Panel", "", "8 or 9 April 2026", ("London office", "Bring a pen.")),
                Item("Interview", "", "To be confirmed"),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("anonymised", "lead", "second"),
    [
        (None, "Up to 1,250 words.", ""),
        ("no", "Up to 1,250 words.", ""),
        (
            "yes",
            "Up to 1,250 words. Leave out anything that identifies you.",
            "Leave out anything that identifies you.",
        ),
    ],
)
def test_each_question_has_its_limits_and_the_lead_is_marked(
    listing_of: LISTING, anonymised: str | None, lead: str, second: str
) -> None:
    listing = listing_of(
        supplementary_questions="[{question: How did you lead?, words: 1250, lead: yes}, Why this job?]",
        anonymised=anonymised,
    )
    assert parts_of(listing, "section_questions") == (
        Numbered(
            "questions",
            (Item("How did you lead?", "Lead question", lead), Item("Why this job?", "", second)),
            "Question",
        ),
    )


def test_the_questions_can_be_taken_away_as_long_as_an_answer_counts(listing_of: LISTING) -> None:
    words = "Download the questions as a text file to draft your answers"
    link = Link(words, f"{HOME}vacancies/analyst/draft-answers.txt")
    section = Section("", "", (Paragraph((link,)),), while_open=True)
    assert section in advert(listing_of(supplementary_questions="[Why us?]"))
    assert words not in str(advert(listing_of(supplementary_questions="[Why us?]", as_of="1 May 2026")))
    assert words not in str(advert(listing_of()))


def test_a_known_scheme_is_worded_for_the_author_and_stands_first(listing_of: LISTING) -> None:
    listing = listing_of(commitments="[We plant trees, disability confident leader]")
    ours, own = parts_of(listing, "section_commitments")
    interview = "We offer an interview to disabled applicants who meet the minimum criteria for the job."
    assert ours == Bullets(((f"Disability Confident Leader: {interview}",),))
    assert own == Bullets((("We plant trees",),), authored=True)


def test_a_file_is_shown_with_its_type_and_size_and_where_to_get_it_otherwise(
    site_of: SITE, vacancy_text: TEXT
) -> None:
    text = vacancy_text(
        documents="[{title: Job description, file: job.pdf, note: Two pages.}, NOTES, "
        "'https://www.anytown.example/pack', {title: Our plan, url: 'https://www.anytown.example/plan'}]"
    )
    files = {
        "content/vacancies/analyst.md": text,
        "content/attachments/job.pdf": "x" * 30_000,
        "content/attachments/NOTES": "x",
    }
    (listing,) = site_of(files).open
    pack, plan = "https://www.anytown.example/pack", "https://www.anytown.example/plan"
    documents = Bullets(
        (
            (Link("Job description (PDF, 29 KB)", f"{HOME}attachments/job.pdf"), ": Two pages."),
            (Link("NOTES (1 KB)", f"{HOME}attachments/NOTES"),),
            (Link(pack, pack),),
            (Link("Our plan", plan),),
        ),
        authored=True,
    )
    other_format = Paragraph(("If you need a document in another format, ask for it.",))
    assert parts_of(listing, "section_documents") == (documents,)
    assert Section("", "", (other_format,), while_open=True) in advert(listing)
    (ended,) = site_of(files, "21 March 2026").closed
    assert parts_of(ended, "section_documents") == (documents,)
    assert not any(section.while_open for section in advert(ended))


def test_nobody_is_asked_for_another_format_of_a_page_elsewhere(listing_of: LISTING) -> None:
    made = advert(listing_of(**FULL))
    assert "section_documents" in [section.id for section in made]
    assert "another format" not in str(made)


def test_updates_are_shown_newest_first(listing_of: LISTING) -> None:
    listing = listing_of(updates='["2 March 2026: Pay corrected", "5 March 2026: Closing date moved"]')
    assert parts_of(listing, "section_updates") == (
        Terms(
            (
                Row("Thursday 5 March 2026", ("Closing date moved",), authored=True),
                Row("Monday 2 March 2026", ("Pay corrected",), authored=True),
            )
        ),
    )


def test_statements_are_the_employers_by_name_or_text(site_of: SITE, vacancy_text: TEXT) -> None:
    employer = "---\nname: Anytown Police\nstatements: {equality: All are *welcome*.}\n---\n"
    text = vacancy_text(statements="[Equality, We work with the county.]")
    listing = listed(site_of, text, organisations_anytown=employer)
    assert parts_of(listing, "section_statements") == (
        Html("<p>All are <em>welcome</em>.</p>"),
        Html("<p>We work with the county.</p>", authored=True),
    )


def said(part: Part) -> Iterable[tuple[str, bool]]:
    """Each text of a part and whether it is marked as in the language of the advert."""

    def plain(line: Line) -> str:
        return "".join(text if isinstance(text, str) else text.text for text in line)

    match part:
        case Terms(rows):
            yield from ((row.term, False) for row in rows)
            yield from ((plain(row.line), row.authored) for row in rows)
        case Numbered(_, items):
            for item in items:
                yield from ((text, True) for text in (item.title, *item.details))
                yield from ((text, False) for text in (item.label, item.fact))
        case Heading(text):
            yield text, False
        case Paragraph() | Bullets() | Html() | Action():
            yield html_of([Section("", "", (part,))]), part.authored


# A word that only the author of a Welsh advert types.
WELSH = {
    "working_arrangements": "dŵr",
    "hours": "dŵr",
    "hybrid": "dŵr",
    "location": "dŵr",
    "essential_criteria": "[dŵr]",
    "desirable_criteria": "[dŵr]",
    "political_restriction": "{kind: all staff, note: dŵr}",
    "vetting": "[{level: SC, note: dŵr}]",
    "residency": "{years: 3, note: dŵr}",
    "right_to_work": "dŵr yw hyn",
    "nationality": "dŵr",
    "benefits": "[dŵr]",
    "supplementary_questions": "[{question: dŵr, words: 250, lead: yes}]",
    "stages": "[{stage: dŵr, date: 8 April 2026, place: dŵr, note: dŵr}]",
    "apply": "{url: 'https://apply.example/', email: a@b.example, pack: 'https://c.example/', label: dŵr, "
    "documents: [dŵr], note: dŵr}",
    "anonymised": "yes",
    "cv_used_for_shortlisting": "no",
    "ai_policy": "dŵr a mwy",
    "commitments": "[redeployment, dŵr]",
    "documents": "[{title: dŵr, url: 'https://c.example/', note: dŵr}]",
    "updates": '["2 March 2026: dŵr"]',
    "statements": "[dŵr a mwy]",
}


def test_only_the_authors_words_are_marked_as_welsh(listing_of: LISTING) -> None:
    listing = listing_of("dŵr", language="cy", **WELSH)
    every = [text for section in advert(listing) for part in section.parts for text in said(part)]
    assert [text for text, authored in every if "dŵr" in text and not authored] == []
    assert [text for text, authored in every if "dŵr" not in text and text and authored] == []
    assert sum(text.count("dŵr") for text, _ in every) == 1 + sum(
        typed.count("dŵr") for typed in WELSH.values()
    )
