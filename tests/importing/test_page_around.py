import pytest
from turbohtml import parse, parse_fragment

from generator.importing.notes import Notes
from generator.importing.page_around import MOST_ELEMENTS, refuse_vast, taken_apart
from generator.importing.unreadable import MOST_TEXT, Unreadable


def hidden(address: str) -> str:
    return bytes([9, *(octet ^ 9 for octet in address.encode())]).hex()


def test_what_stands_around_the_advert_is_taken_out_and_told(notes: Notes) -> None:
    document = parse(
        "<title>Jobs</title><body><header>A Board<nav>Home<nav>Jobs</nav></nav></header><script>x</script>"
        "<article><header><h1>Policy Adviser</h1></header><aside>Salary: £5</aside>"
        "<p hidden>Secret <button>Go</button>"
        "</article><iframe>frame</iframe><aside>Adverts</aside><footer><ul><li>Terms</ul></footer>"
    )
    assert taken_apart(document, notes) == ["Home", "Jobs", "Terms", "A Board", "Adverts"]
    assert document.to_text().split() == ["Policy", "Adviser", "Salary:", "£5"]
    around = "“Home”, “Jobs”, “Terms”, “A Board”, “Adverts”"
    assert notes.taken == [
        "1 part of other kinds: “iframe”.",
        "1 line that the page does not show: “Secret Go”.",
        f"5 lines of the page around the advert: menus, buttons and the like: {around}.",
    ]


def test_a_list_of_other_adverts_in_the_advert_is_told(notes: Notes) -> None:
    document = parse(
        "<main>Lead.<aside><h2>Similar jobs</h2><a href=/2>Cleaner</a></aside><aside></aside></main>"
    )
    assert taken_apart(document, notes) == []
    assert document.to_text().strip() == "Lead."
    assert notes.taken == ["2 lines of lists of other adverts: “Similar jobs”, “Cleaner”."]


def test_a_way_to_apply_that_is_taken_out_is_told_with_its_address(notes: Notes) -> None:
    document = parse(
        "<main><a href=/1>Apply</a></main><nav><a href=/2>Apply now</a> <a href=/3>Home</a></nav>"
    )
    taken_apart(document, notes)
    assert notes.look == ["A link that may be the way to apply was taken out: “Apply now” (leads to /2)."]


def test_of_a_page_with_one_main_part_all_else_is_around_it(notes: Notes) -> None:
    document = parse("<div>Before</div><div>Beside<main>Lead <b>a</b> team.</main></div><p>After")
    assert taken_apart(document, notes) == ["Beside", "Before", "After"]
    assert document.to_text() == "Lead a team."


def test_a_page_with_two_main_parts_is_kept(notes: Notes) -> None:
    document = parse("<main>One</main><p>Two</p><main>Three</main>")
    assert taken_apart(document, notes) == []
    assert document.to_text().split() == ["One", "Two", "Three"]
    assert notes.taken == []


def test_hidden_addresses_are_decoded(notes: Notes) -> None:
    way, lost = "/cdn-cgi/l/email-protection", "[email&nbsp;protected]"
    code, with_subject = hidden("hr@mopac.example"), hidden("hr@mopac.example?subject=Job")
    document = parse(
        f"<a href='{way}' data-cfemail={code}>{lost}</a> "
        f"<span data-cfemail={code}>{lost}</span> "
        f"<a href='{way}#{with_subject}'>the team</a> "
        f"<a href='{way}#{code}'><span data-cfemail={code}>{lost}</span></a> "
        f"<span data-cfemail=00>{lost}</span>"
    )
    taken_apart(document, notes)
    link = "[hr@mopac.example](mailto:hr@mopac.example)"
    team = "[the team](mailto:hr@mopac.example?subject=Job)"
    said = document.to_markdown().replace("\xa0", " ")
    assert said == f"{link} hr@mopac.example {team} {link} \\[email protected\\]"
    assert list(notes.mended.values()) == [4]


@pytest.mark.parametrize("html", ["<b>" * (MOST_ELEMENTS + 1), "a" * (MOST_TEXT + 1)])
def test_a_vast_page_is_refused(html: str) -> None:
    with pytest.raises(Unreadable):
        refuse_vast(parse_fragment(html))
