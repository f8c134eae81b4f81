from generator.importing.wrapping import unwrapped

WRAPPED = """\
We are looking for someone with experience of working in
political environments. You will need resilience, and well-
being matters to us.

What you will do
You will:
• support the Deputy Mayor and the Chief Executive Officer
and their team
• make sure that policy is aligned

This is a fast-paced, high-profile role in London. It is
a role for a leader. Ask us."""


def test_lines_that_were_broken_for_want_of_room_are_put_together() -> None:
    first, *rest = unwrapped(WRAPPED.split("\n"))
    assert first.endswith(
        "of working in political environments. You will need resilience, and well-being matters to us."
    )
    assert rest == [
        "What you will do",
        "You will:",
        "• support the Deputy Mayor and the Chief Executive Officer and their team",
        "• make sure that policy is aligned",
        "This is a fast-paced, high-profile role in London. It is a role for a leader. Ask us.",
    ]


def test_a_line_that_ends_a_sentence_goes_on_only_where_it_is_full() -> None:
    lines = [
        "one two three four five six seven eight nine ten",
        "eleven twelve and so on until the line is at its end",
    ]
    lines += [
        "thirteen, and then an end.",
        "Fourteen is new.",
        "fifteen is not, for it starts small",
    ]
    assert unwrapped(lines)[0] == " ".join(lines[:3])
    assert unwrapped(lines)[1:] == ["Fourteen is new.", "fifteen is not, for it starts small"]


def test_a_list_that_lost_its_signs_is_left_as_lines() -> None:
    lines = ["You will", "cut crime", "lead change", "work with the Home Office and with many others", "end"]
    assert unwrapped(lines) == lines


def test_paragraphs_on_a_line_each_are_left_alone() -> None:
    lines = ["word " * 60 + "and", "more " * 60 + "and", "that is all"]
    assert unwrapped([*lines, "", ""]) == [line.rstrip() for line in lines]
    assert unwrapped([]) == []
