"""Problems as a person, a program and GitHub read them."""

import json
from datetime import UTC, datetime

from generator.made import Standing
from generator.problem import Level, Problem, Where
from generator.report import Excerpt, Outcome, counted, excerpt, outlook, report

PATH = "content/vacancies/analyst.md"
TREE = {PATH: b"---\ntitle: Crime Analyst\nclosing_date: 04/05/2022\n---\n"}
PROBLEM = Problem(
    "ambiguous-date",
    'closing date must be a date; you wrote "04/05/2022"',
    Where(PATH, 3, 15),
    hint="4 May 2022 or 5 April 2022? Write the month as a word.",
    fix="closing_date: 4 May 2022",
)


def test_text_shows_the_line_with_a_caret_and_the_fix() -> None:
    assert report(Outcome([PROBLEM], TREE), "text") == (
        f'{PATH}:3:15: error: closing date must be a date; you wrote "04/05/2022" [ambiguous-date]\n'
        "    3 | closing_date: 04/05/2022\n"
        "      |               ^\n"
        "   help: 4 May 2022 or 5 April 2022? Write the month as a word.\n"
        "write | closing_date: 4 May 2022\n"
        "\n"
        "1 error in 1 file."
    )


def test_a_long_line_is_shown_around_the_caret_and_cannot_steer_the_terminal() -> None:
    line = "a" * 300 + "\x1b[31m" + "b" * 300
    text = report(Outcome([Problem("x", "m\x1b", Where("f", 1, 302))], {"f": line.encode()}), "text")
    assert "\x1b" not in text
    source, caret = text.split("\n")[1:3]
    assert source.index("\ufffd[31m") + 1 == caret.index("^")
    assert len(source) < 120


def test_a_tab_before_the_caret_stays_a_tab() -> None:
    text = report(Outcome([Problem("x", "m", Where("f", 1, 3))], {"f": b"\tab"}), "text")
    assert text.split("\n")[2] == "      | \t ^"


def test_a_place_without_text_shows_no_line() -> None:
    for where in (Where("f", 2), Where("f", 9), Where("g")):
        told = report(Outcome([Problem("x", "m", where)], {"f": b"a\n\n"}), "text")
        assert told == f"{where}: error: m [x]\n\n1 error in 1 file."


def test_what_is_not_text_is_not_shown() -> None:
    for path, raw in (("content/attachments/a.pdf", b"%PDF-1.7\n"), (PATH, "---\n".encode("utf-16"))):
        told = report(Outcome([Problem("x", "m", Where(path))], {path: raw}), "text")
        assert told == f"{path}:1:1: error: m [x]\n\n1 error in 1 file."


def test_the_fix_stands_under_the_line_so_that_its_spaces_show() -> None:
    problem = Problem("x", "m", Where("f", 1, 4), fix="  email: hr@police.example")
    told = report(Outcome([problem], {"f": b"   email: hr@police.example"}), "text").split("\n")
    assert told[3].index("email") + 1 == told[1].index("email")


def test_what_is_said_follows_and_advice_is_counted() -> None:
    advice = Problem("x", "m", Where("f"), level=Level.ADVICE)
    outcome = Outcome([PROBLEM, advice, advice], said=("One.", "Two."), folder="jobs/")
    assert report(outcome, "text").endswith("1 error and 2 pieces of advice in 2 files.\n\nOne.\nTwo.")
    assert f"jobs/{PATH}:3:15" in report(outcome, "text")


def test_where_several_files_have_problems_each_is_counted() -> None:
    advice = Problem("x", "m", Where("f"), level=Level.ADVICE)
    outcome = Outcome([PROBLEM, advice, advice, advice._replace(where=Where(PATH))], folder="jobs/")
    assert report(outcome, "text").endswith(
        f"\n\njobs/{PATH}: 1 error and 1 piece of advice\njobs/f: 2 pieces of advice\n"
        "1 error and 3 pieces of advice in 2 files."
    )


def test_an_address_is_the_same_from_every_folder() -> None:
    address = "https://jobs.example/feed.atom"
    outcome = Outcome([Problem("x", "m", Where(address, 0))], folder="jobs/")
    assert report(outcome, "text").startswith(f"{address}: error: m [x]\n")
    assert json.loads(report(outcome, "json"))["problems"][0]["path"] == address
    assert "file=https%3A//jobs.example/feed.atom,line=0" in report(outcome, "github")


def test_the_line_of_a_problem_and_how_many_there_are_can_be_told_elsewhere() -> None:
    assert excerpt(PROBLEM.where, TREE) == Excerpt(3, "closing_date: 04/05/2022", " " * 14)
    assert counted([PROBLEM]) == "1 error in 1 file."


def test_without_problems_only_what_there_is_to_say_is_told() -> None:
    assert report(Outcome(said=("Done.",)), "text") == "Done."


def test_colour_only_when_asked() -> None:
    assert "\033[1;31merror\033[0m" in report(Outcome([PROBLEM]), "text", colour=True)
    assert "\033" not in report(Outcome([PROBLEM]), "text")


def test_json_has_every_part() -> None:
    told = json.loads(report(Outcome([PROBLEM], facts={"open": 1}, folder="jobs/"), "json"))
    assert told["open"] == 1
    (problem,) = told["problems"]
    assert problem["path"] == f"jobs/{PATH}"
    assert (problem["line"], problem["column"], problem["level"], problem["code"]) == (
        3,
        15,
        "error",
        "ambiguous-date",
    )
    assert problem["fix"] == "closing_date: 4 May 2022"


def test_html_shows_the_line_and_no_character_that_does_something() -> None:
    problem = PROBLEM._replace(message="no\x1b[31m \N{RIGHT-TO-LEFT OVERRIDE}date")
    told = report(Outcome([problem], TREE, said=("Done.",), folder="jobs/"), "html")
    assert f"jobs/{PATH}</h2>" in told
    assert "no\ufffd[31m \ufffddate" in told
    assert "closing_date: <mark>0</mark>4/05/2022" in told
    assert "<h1>1 error in 1 file</h1>" in told
    assert "<p>Done.</p>" in told
    assert "<mark>" not in report(Outcome([PROBLEM]), "html")
    assert "<h1>No problems</h1>" in report(Outcome(), "html")


def test_github_annotations_escape_what_would_end_them() -> None:
    advice = Problem("a,b", "100%\r\n::error::no", Where("a:b.md", 2, 4), level=Level.ADVICE)
    told = report(Outcome([PROBLEM, advice], said=("Done.",)), "github").split("\n")
    assert told[0].startswith(f"::error file={PATH},line=3,col=15,title=ambiguous-date::closing date")
    assert "%0A4 May 2022 or 5 April 2022?" in told[0]
    assert told[1] == "::warning file=a%3Ab.md,line=2,col=4,title=a%2Cb::100%25%0D%0A::error::no"
    assert told[2:] == [
        f"{PATH}: 1 error",
        "a:b.md: 1 piece of advice",
        "1 error and 1 piece of advice in 2 files.",
        "Done.",
    ]


def test_github_is_told_what_to_write() -> None:
    told = report(Outcome([Problem("a", "m", Where(PATH), "Do it.", "  title: Clerk\n")]), "github")
    assert told.splitlines()[0].endswith("::m%0ADo it.%0AWrite:   title: Clerk")
    assert report(Outcome(said=("Done.",)), "github") == "Done."


def test_strict_fails_on_advice() -> None:
    advice = Outcome([Problem("x", "m", Where("f"), level=Level.ADVICE)])
    assert not advice.failed(strict=False)
    assert advice.failed(strict=True)
    assert Outcome([PROBLEM]).failed(strict=False)


def test_the_outlook_says_when_the_site_will_next_change() -> None:
    assert outlook(Standing(1, datetime(2026, 3, 13, 17, tzinfo=UTC))) == (
        "1 open vacancy. The site will next change at 5pm on Friday 13 March 2026: build it again then."
    )
    later = outlook(Standing(0, None))
    assert later == "0 open vacancies. The site will not change until its content does."
