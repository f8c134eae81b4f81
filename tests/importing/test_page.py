from generator.importing.notes import Notes
from generator.importing.page import extract

DATA = """<script type="application/ld+json">
{"@type": "JobPosting", "title": "Adviser", "description": "%s"}</script>"""


def test_a_page_is_its_lines_and_what_may_be_its_title(notes: Notes) -> None:
    found = extract(
        "<title>Adviser | Jobs</title><h1>MOPAC</h1><h1>Adviser</h1><p>Lead.<br>• a<br>• b", notes
    )
    assert found.lines == ["# MOPAC", "# Adviser", "Lead.", "- a", "- b"]
    assert (found.titles, found.is_titled) == (["Adviser", "MOPAC"], True)


def test_the_one_main_heading_is_the_title_and_of_several_nobody_can_tell(notes: Notes) -> None:
    assert extract("<h1> P O L I C E </h1>", notes).titles == ["POLICE"]
    found = extract("<h1>One</h1><h1></h1><h1>Two</h1>", notes)
    assert (found.titles, found.is_titled) == (["One", "Two"], False)
    shared = extract("<meta property=og:title content='Two at MOPAC'><h1>One</h1><h1>Two</h1>", notes)
    assert (shared.titles, shared.is_titled) == (["Two", "One"], True)
    assert extract("<p>Lead.", notes).titles == []


def test_links_lead_from_where_the_page_was_saved(notes: Notes) -> None:
    saved = "<!-- saved from url=(0030)https://board.example/jobs/1 --><a href=pack>Pack</a>"
    assert extract(saved, notes).lines == ["[Pack](https://board.example/jobs/pack)"]
    canonical = "<link rel=canonical href=https://jobs.example/1/><a href=pack>Pack</a>"
    assert extract(canonical, notes).lines == ["[Pack](https://jobs.example/1/pack)"]
    assert extract("<a href=pack>Pack</a>", notes).lines == ["Pack"]


def test_the_advert_in_the_data_of_a_page_comes_before_the_page(notes: Notes) -> None:
    advert = "<p>Lead a&nbsp;team.</p><ul><li>One</li><li>Two</li></ul>"
    found = extract(f"{DATA % advert}<nav>Home</nav>{advert}<p>Closing date: 4 May 2022</p>", notes)
    assert found.lines == ["Lead a team.", "- One", "- Two"]
    assert found.around == ["Home", "Closing date: 4 May 2022"]
    assert [fact.key for fact in found.facts] == ["title"]
    assert notes.taken[-1] == "1 line of the page that its data do not have: “Closing date: 4 May 2022”."
    assert [line for line in notes.comments() if "space" in line] == [
        "#   - 1 no-break space is a plain space."
    ]


def test_a_short_description_in_the_data_is_no_advert(notes: Notes) -> None:
    found = extract(f"{DATA % 'Lead.'}<p>Lead.</p><p>One.</p><p>Two.</p>", notes)
    assert found.lines == ["Lead.", "One.", "Two."]
    assert notes.taken == []
