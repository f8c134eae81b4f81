"""The desk's own pages."""

import pytest
from jinja2 import UndefinedError

from generator.desk.drawing import draw, typed


def test_what_is_shown_is_escaped_and_what_is_missing_is_a_mistake() -> None:
    page = draw("coming.html", page={"path": '"><b>'}, buttons=[])
    assert "<h1>All changes to come</h1>" in page
    assert "?page=%22%3E%3Cb%3E" in page
    with pytest.raises(UndefinedError):
        draw("coming.html", page={"path": ""})


def test_what_is_to_be_typed_is_code() -> None:
    assert (
        typed("Add `title: <b>` and `posted`") == "Add <code>title: &lt;b&gt;</code> and <code>posted</code>"
    )
