"""Forms of the small project's advert, and of the project around it."""

from collections.abc import Callable, Mapping

import pytest

from generator.desk.form.around import Around, around
from generator.desk.form.editing import Form, opened, sent
from generator.memory import Memory
from generator.tree import Tree

PATH = "content/vacancies/analyst.md"
MOPAC = """---
name: Anytown Police
short_name: ATP
defaults:
  vetting: SC
  benefits: [Pension]
  contact: hr@anytown.example
requires: [salary]
---
"""
Files = Mapping[str, str]
DEFAULTS: Files = {"content/organisations/anytown.md": MOPAC}


@pytest.fixture
def about_of(project: Callable[..., Tree]) -> Callable[..., Around]:
    """The small project without its advert, with some files changed."""
    return lambda files=None: around(project(files or {}), Memory())


@pytest.fixture
def form_of(about_of: Callable[..., Around]) -> Callable[..., Form]:
    """The form of a file, with what was typed over it where something was."""

    def make(text: str, typed: Files | None = None, files: Files | None = None) -> Form:
        about, raw = about_of(files), text.encode()
        form = opened(PATH, raw, about)
        if typed is None:
            return form
        held = {**form.typed, **{name: [value] for name, value in typed.items()}}
        return sent(PATH, raw, about, form.shown, held)

    return make
