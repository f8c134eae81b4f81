"""How a candidate applies, gets adjustments and asks."""

from collections.abc import Callable, Iterable

import pytest

from generator.contacts import action, adjustments, apply, contact, statement, ways
from generator.fields.candidate import Apply, Contact
from generator.listing import Listing
from generator.parts import Action, Html, Line, Link, Paragraph, Part, Section, html_of
from generator.problem import Where
from generator.site import Site

LISTING = Callable[..., Listing]
SITE = Callable[..., Site]
TEXT = Callable[..., str]

URL = "https://apply.anytown.example/1"
EMAIL = "jobs@anytown.example"
PACK = "https://www.anytown.example/pack"


def html(parts: Iterable[Part]) -> list[str]:
    """The plain HTML of each part."""
    return [html_of([Section("", "", (part,))]) for part in parts]


def with_employer(site_of: SITE, text: str, *lines: str) -> Listing:
    """The vacancy of an employer whose file has these lines."""
    employer = "\n".join(("---", "name: Anytown Police", *lines, "---", ""))
    files = {"content/organisations/anytown.md": employer, "content/vacancies/analyst.md": text}
    return site_of(files).open[0]


def test_the_plainest_way_to_apply_is_a_deadline_and_one_action(listing_of: LISTING) -> None:
    assert list(apply(listing_of())) == [
        Paragraph(("Apply by 5pm on Friday 20 March 2026.",)),
        Action(Link("Apply for this job", URL)),
    ]


def test_everything_that_a_candidate_must_know_to_apply(listing_of: LISTING) -> None:
    listing = listing_of(
        apply=f"{{url: '{URL}', email: {EMAIL}, pack: '{PACK}', label: Start now, "
        "documents: [A CV, A letter], note: Drafts are not kept.}",
        anonymised="yes",
        cv_used_for_shortlisting="no",
        ai_policy="Write it *yourself*.",
    )
    assert html(apply(listing)) == [
        "<p>Apply by 5pm on Friday 20 March 2026.</p>",
        "<p>You will need:</p>",
        "<ul><li>A CV</li><li>A letter</li></ul>",
        "<p>Drafts are not kept.</p>",
        "<p>We read applications without names, so leave out anything that identifies you.</p>",
        "<p>We will not use your CV for shortlisting.</p>",
        "<p>Write it <em>yourself</em>.</p>",
        f'<p>You can also apply by email to <a href="mailto:{EMAIL}">{EMAIL}</a>.</p>',
        f'<p><a href="{PACK}">Read the application pack</a></p>',
        f'<p><a href="{URL}">Start now</a></p>',
    ]


def test_whether_the_cv_counts_is_said_only_where_it_is_given(listing_of: LISTING) -> None:
    assert "<p>We will use your CV for shortlisting.</p>" in html(
        apply(listing_of(cv_used_for_shortlisting="yes"))
    )
    assert not any("CV" in part for part in html(apply(listing_of())))


def test_the_reminder_of_anonymity_is_only_for_anonymised_applications(listing_of: LISTING) -> None:
    assert not any("without names" in part for part in html(apply(listing_of(anonymised="no"))))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"closing_date": "20 March 2026"}, "Apply by 11:59pm on Friday 20 March 2026."),
        ({"closing_date": None}, "No closing date was given, so apply as soon as you can."),
        (
            {"closing_date": None, "stages": "[{stage: Interview, date: 8 April 2026}]"},
            "No closing date was given, so apply as soon as you can.",
        ),
        ({"closing_date": "open until filled"}, "This vacancy is open until it is filled."),
    ],
)
def test_the_deadline_in_words(listing_of: LISTING, fields: dict[str, str | None], words: str) -> None:
    assert next(iter(apply(listing_of(**fields)))) == Paragraph((words,))


@pytest.mark.parametrize(
    ("way", "link"),
    [
        (Apply(url=URL), Link("Apply for this job", URL)),
        (Apply(email=EMAIL), Link(f"Apply by email to {EMAIL}", f"mailto:{EMAIL}")),
        (Apply(pack=PACK), Link("Get the application pack", PACK)),
        (Apply(url=URL, email=EMAIL, pack=PACK), Link("Apply for this job", URL)),
        (Apply(email=EMAIL, pack=PACK), Link(f"Apply by email to {EMAIL}", f"mailto:{EMAIL}")),
    ],
)
def test_the_one_action(way: Apply, link: Link) -> None:
    assert action(way) == Action(link)


def test_the_label_of_the_action_is_the_authors(listing_of: LISTING) -> None:
    assert action(Apply(url=URL, label="Ymgeisio")) == Action(Link("Ymgeisio", URL), authored=True)


def test_a_way_that_is_the_action_is_not_said_twice(listing_of: LISTING) -> None:
    for way, href in ((EMAIL, f"mailto:{EMAIL}"), (f"{{pack: '{PACK}'}}", PACK)):
        said = "".join(html(apply(listing_of(apply=way))))
        assert said.count(f'href="{href}"') == 1


@pytest.mark.parametrize("way", [f"url: '{URL}'", f"email: {EMAIL}"])
def test_a_pack_beside_another_way_is_to_be_read_first(listing_of: LISTING, way: str) -> None:
    parts = list(apply(listing_of(apply=f"{{{way}, pack: '{PACK}'}}")))
    assert parts[-2] == Paragraph((Link("Read the application pack", PACK),))
    assert isinstance(parts[-1], Action)


def test_the_ai_policy_may_be_a_statement_of_the_employer(site_of: SITE, vacancy_text: TEXT) -> None:
    listing = with_employer(site_of, vacancy_text(ai_policy="AI"), "statements: {ai: Write it *yourself*.}")
    (policy,) = (part for part in apply(listing) if isinstance(part, Html))
    assert policy == Html("<p>Write it <em>yourself</em>.</p>")


def test_a_statement_is_one_of_the_employers_or_the_text_itself(site_of: SITE, vacancy_text: TEXT) -> None:
    listing = with_employer(site_of, vacancy_text(), "statements: {equality: '# We welcome all'}")
    where = Where("content/vacancies/analyst.md", 8)
    assert statement(listing, "equality", where) == Html("<h3>We welcome all</h3>")
    assert statement(listing, "Ask us.", where) == Html("<p>Ask us.</p>", authored=True)


@pytest.mark.parametrize(
    ("who", "line"),
    [
        (Contact(email=EMAIL), (Link(EMAIL, f"mailto:{EMAIL}"),)),
        (Contact(phone="020 7946 0000"), (Link("020 7946 0000", "tel:02079460000"),)),
        (Contact(url=PACK), (Link("the contact page", PACK),)),
        (Contact("HR team", EMAIL), ("HR team at ", Link(EMAIL, f"mailto:{EMAIL}"))),
        (
            Contact("HR team", phone="020 7946 0000"),
            ("HR team, ", Link("020 7946 0000", "tel:02079460000")),
        ),
        (Contact("HR team", url=PACK), ("HR team, ", Link("the contact page", PACK))),
        (
            Contact("HR team", EMAIL, "020 7946 0000", PACK),
            (
                "HR team at ",
                Link(EMAIL, f"mailto:{EMAIL}"),
                " or ",
                Link("020 7946 0000", "tel:02079460000"),
                " or ",
                Link("the contact page", PACK),
            ),
        ),
    ],
)
def test_every_way_to_reach_a_contact(who: Contact, line: Line) -> None:
    assert ways(who) == line


@pytest.mark.parametrize(
    ("phone", "href"),
    [
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("(020) 7946-0000", "tel:02079460000"),
        ("+44 20 7946 0000", "tel:+442079460000"),
    ],
)
def test_a_number_is_dialled_by_its_digits(phone: str, href: str) -> None:
    assert ways(Contact(phone=phone)) == (Link(phone, href),)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (EMAIL, f'contact <a href="mailto:{EMAIL}">{EMAIL}</a>.'),
        ("{phone: 020 7946 0000}", 'contact <a href="tel:02079460000">020 7946 0000</a>.'),
        (f"{{name: HR, url: '{PACK}'}}", f'get in touch: HR, <a href="{PACK}">the contact page</a>.'),
        (f"{{url: '{PACK}'}}", f'use <a href="{PACK}">the contact page</a>.'),
    ],
)
def test_whom_to_ask_is_a_whole_sentence(listing_of: LISTING, typed: str, said: str) -> None:
    assert html(contact(listing_of(contact=typed))) == [
        f"<p>If you have a question about this job, {said}</p>"
    ]
    assert html(adjustments(listing_of(adjustments_contact=typed))) == [
        f"<p>If you need a reasonable adjustment or help with your application, {said}</p>"
    ]


def test_the_contacts_of_the_employer_stand_where_the_vacancy_has_none(listing_of: LISTING) -> None:
    assert "hr@anytown.example" in html(contact(listing_of()))[0]
    assert "access@anytown.example" in html(adjustments(listing_of()))[0]


def test_nothing_is_said_where_nobody_is_given(site_of: SITE, vacancy_text: TEXT) -> None:
    listing = with_employer(site_of, vacancy_text())
    assert list(contact(listing)) == []
    assert list(adjustments(listing)) == []


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("21 March 2026", "live"), ("10 March 2026", "withdrawn"), ("10 March 2026", "filled")],
)
def test_a_vacancy_that_has_ended_has_nobody_to_apply_to_or_to_ask(
    listing_of: LISTING, as_of: str, status: str
) -> None:
    listing = listing_of(as_of=as_of, status=status, contact=EMAIL, adjustments_contact=EMAIL)
    assert [*apply(listing), *adjustments(listing), *contact(listing)] == []
