"""A new vacancy's file: sound as it stands, and with every line that it offers taken up."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import content
from generator.document import parse
from generator.first_draft import STATUS, Wanted, first_draft, line_of, read_title
from generator.problem import Invalid
from generator.tree import Tree
from generator.vacancy import Vacancy
from tests.conftest import BASE

PATH = "content/vacancies/new.md"
WEDNESDAY = date(2026, 2, 25)
EMPLOYER = "content/organisations/anytown.md"
SITE = "content/site.md"
AWKWARD = [
    "Head: policy",
    '"Head" of office',
    "Head of 'office'",
    'It\'s "both" here',
    "C:\\new isn't",
    "Office # 1",
    "# Office",
    "[email protected]",
    "{team} lead",
    "- Lead",
    "null",
    "yes, chef",
    "“Lead”",
    "Pennaeth y Môn",
    "Crew 👩‍🚒 lead",
    "100% *bold* & @home",
    "'quoted'",
    "Lead:",
    "---- Lead",
    "| Lead >",
    "*`'a!{]",
    "@\\{:|",
]


@pytest.fixture
def drafted(project: Callable[..., Tree]) -> Callable[..., tuple[str, Vacancy]]:
    """The text of a draft in the small project, and what it is read as: without a problem."""

    def make(
        title: str = "Policy Adviser",
        today: date = WEDNESDAY,
        changed: Callable[[str], str] = str,
        /,
        **files: str,
    ) -> tuple[str, Vacancy]:
        names = {"employer": EMPLOYER, "site": SITE, "hub": "content/hubs/high-street.md"}
        tree = project({names[name]: text for name, text in files.items()})
        said, _ = content.read(tree)
        assert said.settings
        employer = said.organisations["anytown"]
        text = first_draft(Wanted(title, employer, today, said.settings.fields, tuple(said.hubs)))
        read, problems = content.read({**tree, PATH: changed(text).encode()})
        assert [problem for problem in problems if problem.where.path == PATH] == []
        return text, read.vacancies["new"]

    return make


Drafted = Callable[..., tuple[str, Vacancy]]


def lines_taken_up(text: str) -> str:
    return re.sub(r"^# ([a-z_]+: )", r"\1", text, flags=re.MULTILINE)


def test_it_has_all_that_a_vacancy_must_have_and_is_a_draft(drafted: Drafted) -> None:
    text, vacancy = drafted()
    assert text.startswith(f"---\n{STATUS}\ntitle: Policy Adviser\norganisation: anytown\n")
    assert vacancy.status.word == "draft"
    assert "\nposted: 25 February 2026\nclosing_date: 11:59pm on 25 March 2026\n" in text
    assert "\n## What you will do\n" in text
    assert text.endswith("from you.\n")


def test_a_note_says_which_values_are_examples(drafted: Drafted) -> None:
    lines = drafted()[0].splitlines()
    for key in ("summary", "apply"):
        row = next(row for row, line in enumerate(lines) if line.startswith(f"{key}: "))
        assert "This is an example" in lines[row - 1]


def test_every_line_that_it_offers_can_be_taken_up(drafted: Drafted) -> None:
    _, vacancy = drafted("Policy Adviser", WEDNESDAY, lines_taken_up)
    assert vacancy.salary
    assert vacancy.hub_locations == ("high-street",)
    assert vacancy.stages[0].date.days == (date(2026, 4, 8),)


def test_no_hub_is_offered_where_there_is_none(drafted: Drafted) -> None:
    assert "hub_locations" not in drafted(hub="")[0]


def test_what_the_employer_gives_is_shown_and_not_asked_for(drafted: Drafted) -> None:
    defaults = """defaults:
  apply: https://apply.anytown.example/
  salary: £30,000
  vetting: [SC, DV]
  benefits:
    - Annual leave: 32.5 days
requires: [grade, closing_date, salary]
"""
    employer = BASE[EMPLOYER].replace("---\nWe", f"{defaults}---\nWe")
    text, vacancy = drafted(employer=employer)
    assert "# From anytown: apply: https://apply.anytown.example/\n" in text
    assert "# From anytown: vetting: SC; DV\n" in text
    assert "# From anytown: benefits: Annual leave: 32.5 days\n" in text
    assert "Write a line here only to say otherwise." in text
    assert not re.search("^(# )?(apply|salary): ", text, re.MULTILINE)
    assert re.findall("^(?:# )?grade: .*", text, re.MULTILINE) == ["grade: Grade 7"]
    assert vacancy.grade == "Grade 7"


def test_fields_of_the_sites_own_are_in_it(drafted: Drafted) -> None:
    own = """fields:
  team: {required: yes, one_of: ["North: old", South]}
  desk: {help: The desk of the post.}
  room: {label: Room}
"""
    text, vacancy = drafted(site=BASE[SITE].replace("---\nWork", f"{own}---\nWork"))
    assert (
        '# Team. This is an example: write your own over it, and delete this note.\nteam: "North: old"'
        in text
    )
    assert "# The desk of the post.\n# desk: text\n# room: text\n---" in text
    assert vacancy.extra[0].text == "North: old"


@pytest.mark.parametrize("title", AWKWARD)
def test_whatever_the_title_it_is_read_as_it_was_typed(drafted: Drafted, title: str) -> None:
    assert drafted(title)[1].title == title


def test_quotes_are_only_where_they_are_needed() -> None:
    assert line_of("title", "Head of Office (2 posts)") == "title: Head of Office (2 posts)"
    assert line_of("title", "Head: office") == 'title: "Head: office"'


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(
        st.one_of(st.sampled_from("'\"\\:#-[]{}, “”&*!|>%@`~?aé👍"), st.characters()), min_size=4, max_size=75
    )
)
def test_any_title_that_is_taken_stands_on_a_line_that_says_it(typed: str) -> None:
    try:
        title = read_title(typed)
    except Invalid:
        return
    document = parse(PATH, f"---\n{line_of('title', title)}\nposted: not stated\n---\n".encode())
    assert document.problems == ()
    assert [getattr(entry.value, "value", None) for entry in document.front.entries] == [title, "not stated"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("abc", "title must be text of 4 to 75 characters"),
        ("x" * 76, "title may have 75 characters; this has 76"),
        ("Head\x00 of office", "title has a character that cannot be seen (U+0000)"),
        ("Head\udcff of office", "(U+DCFF)"),
        ("Head \u202eof office", "right-to-left override"),
    ],
)
def test_a_title_that_cannot_be_is_told_as_check_tells_it(typed: str, told: str) -> None:
    with pytest.raises(Invalid, match=re.escape(told)):
        read_title(typed)


def test_spaces_in_a_title_are_made_one() -> None:
    assert read_title("  Policy\n Adviser ") == "Policy Adviser"
