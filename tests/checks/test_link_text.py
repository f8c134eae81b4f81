"""The words of links, and addresses in the text."""

import pytest

from generator.checks import link_text
from tests.checks.told import VACANCY, Advise, VacancyText


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("To apply, [click here](https://a.example).", "click here](https://a.example)."),
        ("[**Here.**](/x)", "**Here.**](/x)"),
        ("[read\nmore][pack]\n\n[pack]: /x", "read"),
        ('Go <A class="b" HREF="/x">here</A>', "here</A>"),
        ("![here](/x.png) [this link](/x)", "this link](/x)"),
        ("[Click here to apply](/x)", "Click here to apply](/x)"),
        ("[link to our site](/x)", "link to our site](/x)"),
    ],
)
def test_words_that_do_not_say_where_a_link_leads_are_told(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(link_text, body)
    assert (told.problem.code, told.at) == ("link-text-vague", at)


@pytest.mark.parametrize(
    "body",
    [
        "[Apply here](https://a.example) and [read more about vetting](/x).",
        "![here](/x.png)",
        "`[here](/x)`",
        "Click here [sic].",
        "<a name='here'>here</a>",
    ],
)
def test_words_that_say_so_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(link_text, body) == []


@pytest.mark.parametrize(
    ("fields", "line", "at"),
    [
        ({"apply": "{url: https://a.example/1, label: Click here}"}, 7, "Click here}"),
        ({"documents": "\n  - title: Here\n    url: https://a.example/1"}, 9, "Here"),
        ({"ai_policy": '"Read [more](/x) of it."'}, 8, 'more](/x) of it."'),
    ],
)
def test_links_in_fields_are_read_too(
    advise_body: Advise, fields: dict[str, str], line: int, at: str
) -> None:
    (told,) = advise_body(link_text, **fields)
    assert (told.problem.code, told.line, told.at) == ("link-text-vague", line, at)


def test_words_from_the_employers_file_are_told_there(advise: Advise, vacancy_text: VacancyText) -> None:
    employer = "---\nname: Anytown Police\ndefaults:\n  apply: {url: https://a.example, label: Here}\n---\n"
    path = "content/organisations/anytown.md"
    (told,) = advise(link_text, {VACANCY: vacancy_text(apply=None), path: employer})
    assert (told.path, told.line) == (path, 4)


@pytest.mark.parametrize(
    "body",
    [
        "[Form](/a.pdf) and [form](/b.pdf)",
        "[Form](/a.pdf)\n\n[form][b]\n\n[b]: /b.pdf",
        '[Form](/a.pdf) and <a href="/b.pdf">form</a>',
    ],
)
def test_the_same_words_for_two_places_are_told_at_the_second(advise_body: Advise, body: str) -> None:
    (told,) = advise_body(link_text, body)
    assert told.problem.code == "link-text-same"
    assert told.problem.message == 'the link "form" leads to another place than the one on line 9'
    assert told.at.startswith("form")


@pytest.mark.parametrize(
    "body",
    [
        "[Form](/a.pdf) and [form](/a.pdf)",
        "[Hub](/hubs/high-street/) and [hub](../hubs/high-street.md)",
        "[Form](/a.pdf) and [other form](/b.pdf)",
        "[x](https://[) and [y](//[)",
    ],
)
def test_one_place_and_other_words_are_fine(advise_body: Advise, body: str) -> None:
    assert [told for told in advise_body(link_text, body) if told.problem.code == "link-text-same"] == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Read https://a.example/pack.", "https://a.example/pack."),
        ("Read www.a.example today", "www.a.example today"),
        ("Read <https://a.example/pack>.", "https://a.example/pack>."),
        ("[https://a.example](https://a.example)", "https://a.example](https://a.example)"),
        ("[www.a.example](https://a.example)", "www.a.example](https://a.example)"),
    ],
)
def test_an_address_in_the_text_is_told_once(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(link_text, body)
    assert (told.problem.code, told.at) == ("raw-address", at)


@pytest.mark.parametrize(
    "body",
    [
        "[Pack](https://a.example/?u=https://b.example) or hr@a.example",
        '[Pack](<https://a.example> "Title") and [b](https://a.example/b "Other")',
        "[Pack][p]\n\n[p]: https://a.example",
        '<a href="https://a.example">Pack</a> <!-- https://a.example -->',
        "`https://a.example`",
        "awww.interesting",
    ],
)
def test_addresses_that_nobody_reads_are_fine(advise_body: Advise, body: str) -> None:
    assert [told for told in advise_body(link_text, body) if told.problem.code == "raw-address"] == []


def test_an_address_among_other_words_of_a_field_is_told(advise_body: Advise) -> None:
    (told,) = advise_body(link_text, hours="See www.a.example for them")
    assert (told.line, told.at) == (8, "www.a.example for them")
    assert told.problem.hint == "Move it to the text, or to apply or documents."
    (told,) = advise_body(link_text, ai_policy="|\n  Rules:\n\n  See https://a.example/x")
    assert (told.line, told.problem.code) == (11, "raw-address")
    assert "behind words" in told.problem.hint
    assert advise_body(link_text, apply="https://a.example/1", ignore='"jargon: See www.a.example"') == []
