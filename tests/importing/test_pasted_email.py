import pytest

from generator.importing.notes import Notes
from generator.importing.pasted_email import without_email

HEAD = ["From: Jo Bell <jo.bell@anytown.example>", "Sent: 2 March 2026 09:14", "To: Web", "Subject: Advert"]


def test_the_head_of_an_email_is_taken_out_and_told(notes: Notes) -> None:
    assert without_email("\n".join((*HEAD, "", "Park Ranger")), notes) == "\nPark Ranger"
    assert notes.taken[0].startswith("4 lines at the head of an email: “From: Jo Bell")


def test_a_reply_loses_its_signs_and_the_heads_in_it(notes: Notes) -> None:
    text = "Hi,\n\n> -----Original Message-----\n> From: Sam\n>\n> Park Ranger\n>> Plant trees."
    assert without_email(text, notes) == "Hi,\n\n\nPark Ranger\nPlant trees."
    assert list(notes.comments())[-1] == "#   - 5 lines have no > of a reply before them now."
    assert notes.lines == 2


@pytest.mark.parametrize(
    "text", ["From: 1 May\nTo: 4 May\nLead.", "Subject: history\nLead.", "Lead.\n> Quote", ""]
)
def test_lines_of_an_advert_stay(notes: Notes, text: str) -> None:
    assert without_email(text, notes) == text
    assert notes.taken == []
