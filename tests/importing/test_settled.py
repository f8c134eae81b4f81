from generator.fields.kind import LONDON
from generator.importing.extract import Fact
from generator.importing.notes import Notes
from generator.importing.settled import settled
from generator.vacancy_fields import VACANCY

TABLE = {field.key: field for field in VACANCY}


def test_what_is_said_twice_alike_is_certain(notes: Notes) -> None:
    facts = [Fact("closing_date", "4 May 2022", "“A”", (1,)), Fact("closing_date", "2022-05-04", "“B”", (3,))]
    found = settled(facts, TABLE, LONDON, notes)["closing_date"]
    assert found.line == "closing_date: 4 May 2022"
    assert [fact.at for fact in found.facts] == [(1,), (3,)]
    assert notes.look == []


def test_what_is_said_in_two_ways_is_not(notes: Notes) -> None:
    facts = [
        Fact("grade", "7", "“Grade: 7”"),
        Fact("grade", "6", "“Band: 6”"),
        Fact("grade", "7", "“Grade: 7”"),
    ]
    assert settled(facts, TABLE, LONDON, notes) == {}
    assert notes.look == [
        "grade is not filled in, because it is said in different ways: “Grade: 7” and “Band: 6”."
    ]


def test_what_its_field_does_not_take_is_told_with_the_reason(notes: Notes) -> None:
    facts = [
        Fact("closing_date", "04/05/2022", "“Closing date: 04/05/2022”"),
        Fact("number_of_posts", "many", "the data of the page (totalJobOpenings “many”)"),
        Fact("salary", "Up to £5 then.", "“Salary”, “Up to £5 then.”", (1, 2)),
    ]
    assert settled(facts, TABLE, LONDON, notes) == {}
    dates, posts = notes.look
    assert dates == (
        "“Closing date: 04/05/2022” was not used for closing_date. "
        "4 May 2022 or 5 April 2022? Write the month as a word."
    )
    assert posts.startswith(
        "The data of the page (totalJobOpenings “many”) was not used for number_of_posts. "
    )


def test_what_is_said_once_more_and_refused_leaves_it_uncertain(notes: Notes) -> None:
    facts = [
        Fact("closing_date", "Friday 4 May 2026", "“Closing date”, “Friday 4 May 2026”", (1, 2)),
        Fact("closing_date", "5 May 2026", "“Closes: 5 May 2026”"),
    ]
    assert settled(facts, TABLE, LONDON, notes) == {}
    refused, unclear = notes.look
    assert refused == (
        "“Closing date”, “Friday 4 May 2026” was not used for closing_date. "
        "4 May 2026 is a Monday. Check which of the two is right."
    )
    assert unclear == (
        "closing_date is not filled in, because it is said in different ways: "
        "“Closes: 5 May 2026” and “Closing date”, “Friday 4 May 2026”."
    )


def test_several_stages_are_one_list(notes: Notes) -> None:
    facts = [
        Fact("stages", "Panel: 8th or 9th January 2026", "“A”"),
        Fact("stages", "Interview: 12 January 2026", "“B”"),
    ]
    assert settled(facts, TABLE, LONDON, notes)["stages"].line == (
        "stages:\n  - stage: Panel\n    date: 8 or 9 January 2026\n"
        "  - stage: Interview\n    date: 12 January 2026"
    )
