from generator.importing.notes import Notes
from generator.importing.plain import extract


def test_pasted_text_is_lines_that_show_as_they_stand(notes: Notes) -> None:
    found = extract("Policy *Adviser*\n   Salary: 5 * 3\n\n•\nLead a team\n    o  every day", notes)
    assert found.lines == [r"Policy \*Adviser\*", r"Salary: 5 \* 3", "- Lead a team", "  - every day"]
    assert found.titles == []


def test_text_in_markdown_stays_markdown(notes: Notes) -> None:
    found = extract("# Policy Adviser\n\nLead a **team** at [MOPAC](https://mopac.example).\n* One", notes)
    assert found.lines == ["# Policy Adviser", "Lead a **team** at [MOPAC](https://mopac.example).", "- One"]
    assert (found.titles, found.is_titled) == (["Policy Adviser"], True)


def test_tags_in_markdown_are_text_and_addresses_in_brackets_are_not(notes: Notes) -> None:
    found = extract("**Lead** <img src=x> <https://mopac.example> <hr@mopac.example>", notes)
    assert found.lines == ["**Lead** &lt;img src=x> <https://mopac.example> <hr@mopac.example>"]


def test_hidden_addresses_are_decoded_and_words_markup_is_gone(notes: Notes) -> None:
    code = bytes([7, *(octet ^ 7 for octet in b"hr@mopac.example")]).hex()
    found = extract(
        f"Write to /cdn-cgi/l/email-protection#{code}\nLead a team.<o:p></o:p>\n<p class=MsoNormal>a", notes
    )
    assert found.lines == ["Write to mailto:hr@mopac.example", "Lead a team.", "&lt;p class=MsoNormal>a"]
    assert [line for line in notes.comments() if line.startswith("#   -")] == [
        "#   - Word left its markup on a line: “<p class=MsoNormal>a”.",
        "#   - 1 place with hidden email addresses is decoded.",
        "#   - 1 line has no markup of Word now.",
    ]
