"""Problems as a page to read in a browser."""

from lxml import html

from generator.problem import Level, Problem, Where
from generator.report_html import Entry, page

CLERK, SITE = "content/vacancies/clerk.md", "content/site.md"
ERROR = Problem(
    "date", "the date is <b>wrong</b>", Where(CLERK, 3, 15), "Write another.", "posted: 4 May 2022"
)
ADVICE = Problem("salary-words", "no figure", Where(CLERK, 2, 1), level=Level.ADVICE)


def entry(problem: Problem, text: str = "", at: int = 0) -> Entry:
    return Entry(problem, problem.where.path, text, at)


def words(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def read(*entries: Entry) -> html.HtmlElement:
    return html.fromstring(page(entries, "2 problems", ["One open vacancy."]))


def test_each_problem_is_told_with_its_line_its_place_and_what_to_do() -> None:
    (article,) = read(entry(ERROR, "posted: <4/5>", 8)).iter("article")
    assert [words(part) for part in article] == [
        "Error: the date is <b>wrong</b>",
        "Line 3, column 15: date",
        "posted: <4/5>",
        "Write another.",
        "Write: posted: 4 May 2022",
    ]
    (mark,) = article.iter("mark")
    assert mark.text_content() == "<"


def test_what_a_problem_does_not_have_is_left_out() -> None:
    address = Problem("hidden-address", "lost", Where("https://jobs.example/", 0))
    (article,) = read(entry(address)).iter("article")
    assert [words(part) for part in article] == ["Error: lost", "hidden-address"]


def test_errors_come_first_within_a_file_and_a_table_counts_them() -> None:
    on_site = Problem("x", "look", Where(SITE), level=Level.ADVICE)
    tree = read(entry(ADVICE), entry(on_site), entry(ERROR))
    assert [node.get("class") for node in tree.iter("article")] == ["advice", "error", "advice"]
    rows = [[words(cell) for cell in row] for row in tree.iter("tr")]
    assert rows == [["File", "Errors", "Advice"], [SITE, "0", "1"], [CLERK, "1", "1"]]
    assert [link.get("href") for link in tree.iter("a")] == ["#file-1", "#file-2"]
    assert [node.get("id") for node in tree.iter("h2")] == ["file-1", "file-2"]


def test_a_page_without_problems_has_no_table() -> None:
    tree = read()
    assert [words(node) for node in tree.iter("h1", "p", "table")] == ["2 problems", "One open vacancy."]


def test_it_loads_nothing_and_runs_nothing() -> None:
    text = page([entry(ERROR)], "1 error", [])
    assert "<script" not in text
    assert "default-src 'none'" in text
    assert "http://" not in text.replace("http-equiv", "")
