"""A page of the site's own."""

from dataclasses import fields

import pytest

from generator import page
from generator.document import parse
from generator.fields.kind import LONDON
from generator.page import PAGE, Page
from generator.problem import Invalid


def read(text: str) -> Page:
    return page.read(
        parse("content/pages/how-we-recruit.md", f"---\n{text}\n---\nFirst, we read.".encode()), LONDON
    )


def test_a_page_has_a_title_and_may_have_a_summary() -> None:
    made = read("Title: How we recruit\nsummary: What happens after you apply.")
    assert (made.slug, made.title) == ("how-we-recruit", "How we recruit")
    assert made.summary == "What happens after you apply."
    assert made.document.body == "First, we read."
    assert read("title: How we recruit").summary is None


def test_a_page_without_a_title_is_refused() -> None:
    with pytest.raises(Invalid, match="title is missing"):
        read("summary: What happens after you apply.")


def test_the_dataclass_has_the_fields_of_the_table_and_no_other() -> None:
    assert {field.name for field in fields(Page)} == {field.key for field in PAGE} | {"slug", "document"}
