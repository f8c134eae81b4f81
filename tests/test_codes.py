"""The examples of errors in the fields are true: the bad one has the problem, the good one has not."""

import re
from collections.abc import Callable, Mapping

import pytest

from generator import codes_yaml
from generator.codes import CODES
from generator.problem import Problem

VACANCY = "content/vacancies/analyst.md"
EMPLOYER = "content/organisations/anytown.md"
SITE = "content/site.md"
IN = {
    "colour": EMPLOYER,
    "logo-without-text": EMPLOYER,
    "low-contrast": EMPLOYER,
    "own-field": SITE,
    "parent-circle": EMPLOYER,
    "time-zone": SITE,
}
NEEDED = {
    VACANCY: {
        "title": "Crime Analyst",
        "organisation": "anytown",
        "summary": "Find the patterns in crime.",
        "posted": "1 March 2022",
        "apply": "https://apply.anytown.example/1",
    },
    EMPLOYER: {"name": "Anytown Police"},
    SITE: {"title": "Jobs", "address": "https://jobs.example/", "organisation": "anytown"},
}
# Problems of files and of several vacancies, and advice, which have tests of their own.
NOT_IN_ONE_FILE = {
    "address-taken",
    "file-name",
    "no-content",
    "same-address",
    "same-reference",
    "template",
    "unknown-code",
    "unknown-file",
}
EXAMPLES = sorted(
    code
    for code, told in CODES.items()
    if code not in NOT_IN_ONE_FILE | codes_yaml.CODES.keys() and not told.bad.startswith("(")
)


def file(path: str, example: str) -> str:
    """A file that says what it must, and the example in place of the fields that it has."""
    keys = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    rest = [f"{key}: {value}" for key, value in NEEDED[path].items() if key not in keys]
    return "\n".join(["---", *rest, example, "---", ""])


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_bad_example_has_the_problem_and_the_good_one_has_not(
    code: str, problems_of: Callable[[Mapping[str, str]], list[Problem]]
) -> None:
    path = IN.get(code, VACANCY)
    others = {"content/attachments/job-description.pdf": "%PDF-1.7", "assets/mopac.svg": "<svg/>"}
    bad, good = (
        problems_of({**others, path: file(path, example)}) for example in (CODES[code].bad, CODES[code].good)
    )
    assert {problem.code for problem in bad} == {code}
    assert code not in {problem.code for problem in good}


def test_most_examples_are_tried() -> None:
    assert len(EXAMPLES) > 35
