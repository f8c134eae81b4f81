"""Whatever a text holds, no check stumbles over it, and each piece of advice names a real place."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator import content
from generator.document import Document
from generator.problem import Where
from generator.prose import prose
from generator.shapes import Mapping
from generator.shelf import shelf
from generator.site import survey
from tests.checks.told import VACANCY, Files, advice_of

CHECKS = shelf("generator.checks")
PIECES = (
    *(
        "# ",
        "#",
        "###",
        "===",
        "---",
        "\n",
        "\n\n",
        "  ",
        "    ",
        "\t",
        "- ",
        "1. ",
        "> ",
        "`",
        "``",
        "```\n",
        "~~~\n",
        "\\",
    ),
    *(
        "[",
        "](",
        ")",
        "]:",
        "![](",
        "<",
        ">",
        "<img ",
        "<h3>",
        'href="',
        "<!--",
        "<![",
        "/",
        "//[",
        "../",
        ".md",
        "?",
        "%",
        "%zz",
    ),
    *(
        "&",
        "&#",
        "&##",
        ";",
        "amp;",
        "nbsp",
        "128205",
        "#top",
        "[email protected]",
        "https://",
        "jobs.example/careers/",
        "a",
        "é",
        "📍",
    ),
)
TEXT = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(categories=["L", "P", "Z", "S"]), max_size=3), max_size=40
)


def document(body: str) -> Document:
    return Document("a.md", Mapping((), Where("a.md")), body)


def code_of(body: str) -> str:
    """What of a body is taken for code, without the marks around it."""
    pairs = zip(body, document(body).body_outside_code, strict=True)
    code = "".join(typed for typed, kept in pairs if kept != typed or typed.isspace())
    return " ".join(re.sub(r"```|~~~( python)?|^`+|`+$", "", code.strip()).split())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT.map("".join), st.sampled_from(["live", "draft"]))
def test_no_check_stumbles(
    project: Callable[[Files], dict[str, bytes]], vacancy_text: Callable[..., str], body: str, status: str
) -> None:
    text = vacancy_text(body, status=status)
    said, problems = content.read(project({VACANCY: text}))
    assume(not problems)  # such as an odd character that no file may hold
    site = survey(said, datetime(2026, 3, 10, tzinfo=UTC))
    outputs = {
        f"{each.path}index.html": f'<main id="main">{each.prose}</main>'.encode() for each in site.listings
    }
    lines = text.split("\n")
    for check in CHECKS.values():
        for problem in advice_of(check, site, outputs):
            if problem.where.path == VACANCY:
                assert problem.where.column <= len(lines[problem.where.line - 1]) + 1
                assert "\n" not in problem.fix


@settings(max_examples=50, deadline=None)
@given(TEXT.map("".join))
def test_text_outside_code_keeps_its_place(body: str) -> None:
    outside = document(body).body_outside_code
    assert len(outside) == len(body)
    for kept, typed in zip(outside, body, strict=True):
        assert kept in (typed, " ")
        assert (kept == "\n") == (typed == "\n")


@pytest.mark.parametrize(
    ("body", "in_code"),
    [
        ("a `X` b", "X"),
        ("a ``X ` Y`` b", "X ` Y"),
        ("a `X\nY` b", "X Y"),
        ("```\nX\n\nY\n```\nb", "X Y"),
        ("~~~ python\nX\n~~~\nb", "X"),
    ],
)
def test_code_is_what_the_page_shows_as_code(body: str, in_code: str) -> None:
    assert "<code" in prose(body, "https://jobs.example/", Where("a.md"))
    assert code_of(body) == in_code


@pytest.mark.parametrize(
    "body",
    [
        "a `X b",
        "a\n  X",
        "a\n\n  X\n  Y\n\n  Z\n\nb",
        "# a\n  X\n\nb",
        "a\n\n\tX",
        "- a\n\n  X\n  Y",
        "- a\n  - X\n\n    Y\n\nb",
        "1. a\n\n  X",
        "a `X\n\nY` b",
        "```\nX",
        "a \\`X\\` b",
    ],
)
def test_text_is_no_code(body: str) -> None:
    assert "<code" not in prose(body, "https://jobs.example/", Where("a.md"))
    assert code_of(body) == ""
