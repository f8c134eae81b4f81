"""Problems beside the inputs that they are about."""

from collections.abc import Callable, Mapping

import pytest

from generator.desk.form.around import Around
from generator.desk.form.editing import Form
from generator.desk.form.judging import Judgement
from generator.desk.form.placing import CUT, Placed, placed
from generator.document import parse
from generator.problem import Gathered, Level, Problem, Where
from tests.desk.form.conftest import DEFAULTS, PATH


@pytest.fixture
def place(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> Callable[..., Placed]:
    """A problem of the advert with what was typed, in its place."""

    def make(problem: Problem, typed: Mapping[str, str] | None = None, /, **fields: str) -> Placed:
        form = form_of(vacancy_text("One\n\ntwo", **fields), typed or {})
        document = Gathered().attempt(parse, PATH, form.candidate)
        (found,) = placed(form, Judgement((problem,), document), about_of())
        return found

    return make


def problem(
    line: int, column: int = 1, code: str = "too-long", message: str = "it is long", fix: str = ""
) -> Problem:
    return Problem(code, message, Where(PATH, line, column), "Shorten it.", fix)


@pytest.mark.parametrize(
    ("line", "column", "name"),
    [
        (2, 8, "title"),
        (8, 31, "contact.phone"),
        (9, 1, "-delete"),
        (11, 1, "-text"),
        (13, 2, "-text"),
    ],
)
def test_a_problem_of_a_line_is_beside_the_input_of_that_line(
    place: Callable[..., Placed], line: int, column: int, name: str
) -> None:
    found = place(problem(line, column), contact="{email: a@b.example, phone: x}", salry="1")
    assert (found.name, found.offer) == (name, None)


@pytest.mark.parametrize(
    ("code", "message", "name"),
    [
        ("missing-field", "salary is missing", "salary"),
        (
            "required-by-employer",
            "number_of_posts is missing; ATP requires it",
            "number_of_posts",
        ),
        ("adjustments-contact-missing", "nobody to ask", "adjustments_contact"),
        ("place-missing", "no place", "hub_locations"),
    ],
)
def test_a_problem_of_no_line_is_beside_the_field_that_it_names(
    place: Callable[..., Placed], code: str, message: str, name: str
) -> None:
    assert place(problem(1, code=code, message=message)).name == name


def test_a_problem_in_another_file_is_beside_what_makes_it_here(place: Callable[..., Placed]) -> None:
    other = Problem("same-reference", f"it is also that of {PATH}", Where("content/vacancies/b.md", 7))
    assert place(other).name == "reference"


def test_help_that_speaks_of_lines_is_put_in_other_words(place: Callable[..., Placed]) -> None:
    missing = Problem("missing-field", "salary is missing", Where(PATH), "Add a line such as `salary: £1`.")
    assert place(missing).problem.hint == "Fill it in here."
    assert place(problem(2)).problem.hint == "Shorten it."


@pytest.mark.parametrize(
    ("code", "hint", "said"),
    [
        ("place-missing", "Add hub_locations.", "Fill in Hub locations, Location or Remote."),
        ("x", "Add a line such as `salary: £1` at the top.", "Fill in Salary."),
        ("x", "Add a line `file` or `url`.", "Fill it in here."),
        ("x", "Keep `lead: yes` and closing_date.", "Keep `lead: yes` and Closing date."),
        ("x", "Write `salary: £1`, or `grade`.", "Write Salary: £1, or Grade."),
        ("unknown-field", "Did you mean closing_date?", "Did you mean closing_date?"),
    ],
)
def test_help_has_the_names_that_fields_have_in_the_form(
    place: Callable[..., Placed], code: str, hint: str, said: str
) -> None:
    assert place(Problem(code, "it is so", Where(PATH, 11), hint)).problem.hint == said


def notes(form: Form, about: Around) -> dict[str, str]:
    found = placed(form, Judgement((), parse(PATH, form.candidate)), about)
    return {each.name: each.offer.text if each.offer else "" for each in found if each.problem.code == CUT}


def test_what_may_be_a_note_is_not_published_before_its_author_has_looked_at_it(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    text = vacancy_text(
        summary="Find them. # note",
        benefits="[Leave: 30 days # note]",
        hours='"4 # 5"',
        stages="\n  - stage: Test # t\n    place: #here\n  - Talk",
    )
    held = {"summary": "Find them.", "benefits.0.detail": "30 days", "stages.0.stage": "Test"}
    held["stages.0.place"] = ""
    assert notes(form_of(text, {}), about_of()) == held
    assert notes(form_of(text, {"summary": "Find them."}), about_of()).keys() == held.keys() - {"summary"}
    alone = form_of(vacancy_text(hours="#5 # 6").replace("hours: ", "hours: x\n  "), {})
    assert notes(alone, about_of()) == {}
    (found,) = placed(form_of(text, held | {"summary": "Find them. # note"}), Judgement(()), about_of())
    assert found.sentence == '"# note" in summary may be a note, and would be on the page.'


def test_what_the_employer_gives_cannot_be_left_out_where_nothing_says_so(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    form = form_of(vacancy_text(), {"contact.email": "", "vetting.0.level": ""}, DEFAULTS)
    (found,) = placed(form, Judgement((), parse(PATH, form.candidate)), about_of(DEFAULTS))
    assert (found.name, found.is_error) == ("contact", True)
    assert found.sentence == "ATP gives this to all its adverts, so it cannot be left out here."
    assert placed(form, Judgement((), parse(PATH, form.candidate)), about_of()) == []


def test_what_no_file_may_hold_is_told_at_its_input(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    form = form_of(vacancy_text(), {"summary": "a\u2028b"})
    odd = Judgement((problem(4, code="control-character"),))
    assert [each.name for each in placed(form, odd, about_of())] == ["summary"]
    big = Judgement((problem(4, code="too-big"),))
    assert [each.name for each in placed(form, big, about_of())] == ["-text"]


def test_parts_beside_a_line_that_says_something_else_are_an_error(
    form_of: Callable[..., Form], about_of: Callable[..., Around], vacancy_text: Callable[..., str]
) -> None:
    form = form_of(vacancy_text(), {"salary": "Competitive", "salary.note": "x", "hybrid": "Some days"})
    (found,) = placed(form, Judgement((), parse(PATH, form.candidate)), about_of())
    assert (found.name, found.is_error) == ("salary", True)
    assert found.sentence == "Salary is written in one line and in parts, which do not go together."


def test_problems_come_in_the_order_of_the_form_and_say_how_much_they_matter(
    form_of: Callable[..., Form], vacancy_text: Callable[..., str], about_of: Callable[..., Around]
) -> None:
    form = form_of(vacancy_text("One"), {})
    advice = Problem("age", "no age", Where(PATH, 10), level=Level.ADVICE)
    judgement = Judgement((advice, problem(5), problem(2), problem(1)), parse(PATH, form.raw))
    found = placed(form, judgement, about_of())
    assert [(each.name, each.is_error) for each in found] == [
        ("", True),
        ("title", True),
        ("posted", True),
        ("-text", False),
    ]


def test_a_corrected_line_is_offered_as_a_value(place: Callable[..., Placed]) -> None:
    found = place(problem(5, fix="posted: 4 May 2026"))
    assert found.offer
    assert found.offer.text == "4 May 2026"
