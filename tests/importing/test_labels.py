import pytest

from generator.importing.labels import facts


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Closing date: 4 May 2022", "closing_date", "4 May 2022"),
        ("**Closing Date:** 4 May 2022", "closing_date", "4 May 2022"),
        ("- Job ref. – 00123", "reference", "00123"),
        ("Closes 4 May 2022", "closing_date", "4 May 2022"),
        ("Posted 2025-11-24", "posted", "2025-11-24"),
        ("📍 London", "location", "London"),
        ("Full-time/part-time: no", "", ""),
        ("Type of contract: Permanent", "terms", "Permanent"),
        ("Apply: [on our site](https://jobs.example/1)", "apply", "https://jobs.example/1"),
        ("Contact: [Ask us](mailto:hr@mopac.example)", "contact", "hr@mopac.example"),
        ("Contact: hr@mopac.example", "contact", "hr@mopac.example"),
        ("Interview date: 12 January 2026", "stages", "Interview: 12 January 2026"),
        ("Interview: in London", "", ""),
        ("You will: lead", "", ""),
        ("Salary: to be confirmed", "salary", "to be confirmed"),
        ("Salary: not stated", "", ""),
        ("Posted in error", "", ""),
        ("Posted: 2 days ago", "", ""),
        ("Closing date for applications is midday on 4 May 2022.", "closing_date", "midday on 4 May 2022"),
        ("You must be calm. Interviews: 12 January 2026", "", ""),
        ("> Interview: 12 January 2026", "", ""),
        ("You may come to an interview: 12 January 2026", "", ""),
        ("Position: Permanent", "", ""),
        ("Salary", "", ""),
    ],
)
def test_a_line_that_says_one_thing_is_a_fact(line: str, key: str, value: str) -> None:
    found = list(facts([line]))
    assert [(fact.key, fact.value, fact.at) for fact in found] == ([(key, value, (0,))] if key else [])


def test_a_row_of_a_table_stays_in_its_table() -> None:
    (found,) = facts(["| Interview | 12 January 2026 |"])
    assert (found.key, found.value, found.at) == ("stages", "Interview: 12 January 2026", ())
    assert found.said == "“Interview | 12 January 2026”"


def test_all_that_stands_below_a_heading_is_what_it_says() -> None:
    lines = ["## Grade", "Higher Executive Officer", "## Location", "Croydon, Sheffield"]
    assert [(fact.key, fact.value) for fact in facts(lines)] == [
        ("grade", "Higher Executive Officer"),
        ("location", "Croydon, Sheffield"),
    ]
    for below in (["We are in London."], ["- London"], ["London", "Near the station"], ["London " * 9], []):
        assert list(facts(["## Location", *below])) == []


def test_a_label_alone_takes_the_line_below_where_that_shows_what_it_is() -> None:
    lines = ["## Closing date", "4 May 2022", "Location", "London", "## Salary", "## Who we are"]
    (found,) = facts(lines)
    assert (found.key, found.value, found.at) == ("closing_date", "4 May 2022", (0, 1))
    assert found.said == "“Closing date”, “4 May 2022”"
