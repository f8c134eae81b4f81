"""A vacancy's page with its style and script arrives in one round trip."""

from collections.abc import Callable

import pytest

from benchmarks.weight import LIMIT, VACANCIES, packed, weight
from tests.browser.projects import Project


@pytest.mark.parametrize(("name", "project", "path"), VACANCIES, ids=[name for name, *_ in VACANCIES])
def test_the_page_of_a_vacancy_is_light(
    made: Callable[[Project], dict[str, bytes]], name: str, project: Project, path: str
) -> None:
    assert weight(path, made(project)).total <= LIMIT


def test_style_and_script_count_wherever_they_stand() -> None:
    files = {
        "a/index.html": b'<link rel="stylesheet" href="../s.css"><style>b{}</style><p>Hello'
        b'<script type="application/ld+json">{}</script><script>go()</script><script src="x.js"></script>',
        "s.css": b"a{}",
        "a/x.js": b"stop()",
    }
    found = weight("a/index.html", files)
    rest = b'<link rel="stylesheet" href="../s.css"><p>Hello<script type="application/ld+json">{}</script>'
    assert found.style == packed(b"b{}a{}")
    assert found.script == packed(b"go()stop()")
    assert found.html == packed(rest)
    assert found.total == packed(files["a/index.html"]) + packed(b"a{}") + packed(b"stop()")
