"""Finished pages, read back."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest

from tests.outputs.reading import Page

NOTHING: Mapping[str, str] = MappingProxyType({})


@pytest.fixture
def page_of(outputs_of: Callable[..., dict[str, bytes]]) -> Callable[..., Page]:
    """One page of a project's site, at a moment."""

    def make(path: str, files: Mapping[str, str] = NOTHING, as_of: str = "10 March 2026") -> Page:
        return Page(outputs_of(files, as_of)[path])

    return make
