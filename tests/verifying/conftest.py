"""One file of a published site, and what a thing on the shelf says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest

from generator import webpage
from generator.answer import Answer
from generator.problem import Problem
from generator.published import About, Visit

ADDRESS = "https://jobs.example/careers/"
ABOUT = About(
    ADDRESS, datetime(2026, 3, 10, tzinfo=UTC), record={"address": ADDRESS, "files": {}}, expected={}
)


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Callable[..., list[Problem]]:
    """The problems of one answer, by the shelf's thing that the test module is named after."""
    module: ModuleType = request.module.SUBJECT

    def make(
        path: str = "", body: str | bytes = "", status: int = 200, /, headers: Any = None, **more: Any
    ) -> list[Problem]:
        raw = body.encode() if isinstance(body, str) else body
        visit = {key: more.pop(key) for key in ("found",) if key in more}
        answer = Answer(
            more.pop("came_from", ADDRESS + path), status, headers or {}, raw, more.pop("trouble", "")
        )
        page = webpage.read(raw.decode()) if path.endswith("/") or not path else None
        about = replace(ABOUT, **more)
        return list(module.check(Visit(path, ADDRESS + path, answer, page=page, **visit), about))

    return make
