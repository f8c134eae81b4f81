import pytest
from turbohtml import parse

from generator.importing.notes import Notes
from generator.importing.page_parts import prepared
from generator.importing.unreadable import Unreadable

ADDRESS = "https://board.example/jobs/1"


def markdown(html: str, notes: Notes) -> str:
    return prepared(parse(html), ADDRESS, notes)


def test_text_is_clean_and_shows_as_it_stands(notes: Notes) -> None:
    html = "<!-- made --><p>5 * 3 &lt;b> &amp;pound;5 <b>bold<br>words</b> <code>a_b</code></p><pre>one\n two"
    assert markdown(html, notes) == "5 \\* 3 &lt;b> £5 **bold words** a_b\n\none\n\ntwo"


@pytest.mark.parametrize(
    ("link", "said", "look"),
    [
        ("<a href='/apply?utm_source=a&amp;b=1'>Apply</a>", "[Apply](https://board.example/apply?b=1)", ""),
        ("<a href='a b.pdf'>Pack</a>", "[Pack](https://board.example/jobs/a%20b.pdf)", ""),
        ("<a href='mailto:hr@mopac.example'>HR</a>", "[HR](mailto:hr@mopac.example)", ""),
        ("<a href='tel:+442079460000'>Ring</a>", "[Ring](tel:+442079460000)", ""),
        ("<a href='#top'>Top</a>", "Top", ""),
        ("<a>Words</a>", "Words", ""),
        (
            "<a href='javascript:go()'>Go</a>",
            "Go",
            "“javascript:go()” was left out: its words are in the text.",
        ),
        ("<a href='https://[bad'>Go</a>", "Go", "“https://[bad” was left out: its words are in the text."),
        (
            "Go<a href='https://a.example'><img src=b.png></a>",
            "Go",
            "“https://a.example” was left out: it had no words.",
        ),
    ],
)
def test_a_link_leads_where_it_led_from_the_page(notes: Notes, link: str, said: str, look: str) -> None:
    assert markdown(f"<p>{link}</p>", notes) == said
    assert notes.look == ([f"A link that leads to {look}"] if look else [])


def test_pictures_are_told(notes: Notes) -> None:
    assert markdown("<p>Text<img alt='The crest'><img src='a.png'><img></p>", notes) == "Text"
    assert notes.taken == ["3 pictures: “The crest”, “a.png”, “a picture”."]


def test_text_that_is_struck_out_is_plain_and_told(notes: Notes) -> None:
    assert markdown("<p>You <del>must</del> <s>may</s> lead.", notes) == "You must may lead."
    assert notes.look == [
        "Text was struck out and is in the advert: “must”, “may”. Delete it if it is not meant."
    ]


def test_words_signs_for_items_are_signs(notes: Notes) -> None:
    html = "<p><span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>Lead a team</p>"
    assert markdown(html.format("o"), notes) == "◦ Lead a team"
    assert markdown(html.format("·"), notes) == "· Lead a team"


def test_a_vast_text_with_its_own_lines_is_refused(notes: Notes) -> None:
    with pytest.raises(Unreadable):
        markdown("<pre>" + "x\n" * 6000, notes)
