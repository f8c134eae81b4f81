"""The key for IndexNow; the other kinds have their tests beside those of the settings."""

import pytest

from generator.fields.home import IndexNowKey

from .reading import read, refusal


@pytest.mark.parametrize("typed", ["0f3c2a7d", "A-b-C-d-9", "a" * 128])
def test_a_key_is_kept_as_typed(typed: str) -> None:
    assert read(IndexNowKey(), typed) == typed


@pytest.mark.parametrize("typed", ["0f3c2a7", "a" * 129, "0f3c_2a7d", "../0f3c2a7d", "é" * 8, "[0f3c2a7d]"])
def test_what_search_engines_would_not_take_is_refused(typed: str) -> None:
    problem = refusal(IndexNowKey(), typed)
    assert problem.code == "wrong-shape"
    assert "8 to 128 letters, digits and hyphens" in problem.message
