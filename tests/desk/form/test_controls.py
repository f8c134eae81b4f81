"""The control of every field, by its kind of value alone."""

from typing import Any

import pytest

from generator.desk.form.control import Rows, Select, Text, Ticks
from generator.desk.form.controls import Known, control_of
from generator.desk.form.parted import LinedParts, PairParts, RecordParts, StatusParts, read_as
from generator.desk.form.shape import shape_of
from generator.fields.kind import Kind, Spot
from generator.fields.table import Field
from generator.fields.words import Choice, FileName
from generator.shapes import Node
from generator.shaping import shapes
from generator.vacancy_fields import VACANCY

KNOWN = Known(
    {
        "organisations": {"mopac": "MOPAC"},
        "hubs": {"union-street": "Union", "newlands-park": "Newlands"},
    },
    {"content/attachments": ("job-description.pdf",)},
)
SORTS: dict[str, type] = {
    "title": Text,
    "organisation": Select,
    "partner_organisations": Ticks,
    "status": StatusParts,
    "closing_date": Text,
    "updates": Rows,
    "contract": RecordParts,
    "working_pattern": Ticks,
    "salary": LinedParts,
    "hub_locations": Ticks,
    "hybrid": LinedParts,
    "remote": Rows,
    "right_to_work": Text,
    "anonymised": Select,
    "commitments": Ticks,
    "statements": Rows,
    "language": Select,
}


class Anything(Kind[str]):
    """A kind of value that the form has never heard of."""

    accepts = "anything"

    def read(self, node: Node, spot: Spot) -> str:
        return "read"


@pytest.mark.parametrize("field", VACANCY, ids=lambda field: field.key)
def test_every_field_is_read_the_same_after_it_has_been_through_its_control(field: Field) -> None:
    control = control_of(field, KNOWN)
    shape = shape_of(shapes("", f"key: {field.example}", 1)[0].entries[0].value)
    again = control.shape(control.typed(shape, field.key), field.key)
    assert again is not None
    read: Any = read_as(field.kind, shape)
    assert read is not None
    assert read_as(field.kind, again) == read
    assert type(control) is SORTS.get(field.key, type(control))


def test_a_kind_of_which_nothing_is_known_is_a_line_of_text() -> None:
    assert control_of(Field("new", Anything(), "", "x"), KNOWN) == Text()


def test_long_text_has_several_lines_and_text_in_markdown_keeps_them() -> None:
    by_key = {field.key: control_of(field, KNOWN) for field in VACANCY}
    assert by_key["summary"] == Text(long=True)
    assert by_key["ai_policy"] == Text(long=True, several=True)
    assert by_key["number_of_posts"] == Text(mode="numeric")
    contact = by_key["contact"]
    assert isinstance(contact, RecordParts)
    assert [part.control for part in contact.parts] == [
        Text(),
        Text(mode="email"),
        Text(mode="tel"),
        Text(mode="url"),
    ]


def test_pairs_are_rows_of_a_name_and_a_text() -> None:
    updates = control_of(next(field for field in VACANCY if field.key == "updates"), KNOWN)
    assert isinstance(updates, Rows)
    assert isinstance(updates.item, PairParts)
    assert updates.flat


def test_to_choose_nothing_says_what_it_means() -> None:
    def empty(field: Field) -> str:
        control = control_of(field, KNOWN)
        assert isinstance(control, Select)
        return control.empty

    choice = Choice({"yes": "Yes", "no": "No"})
    assert empty(Field("one", choice, "", "yes")) == "Not stated"
    assert empty(Field("one", choice, "", "yes", required=True)) == "Choose one"
    assert empty(Field("one", choice, "", "yes", default="no")) == "No (unless you choose another)"


def test_a_file_is_chosen_from_those_that_are_there() -> None:
    field, name = Field("file", FileName("content/attachments"), "", "a.pdf"), "job-description.pdf"
    assert control_of(field, KNOWN) == Select({name: name}, empty="Not stated")
    assert control_of(field, Known()) == Text()
