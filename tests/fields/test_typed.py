"""Values as data by a field table, and the schema of that."""

from generator.fields.table import Field
from generator.fields.typed import closed_object, data_of, described, or_words, schema_of
from generator.fields.words import WholeNumber, Words, YesNo

TABLE = (
    Field("team", Words(20), "The team.", "North", required=True),
    Field("cv_used", YesNo(), "Whether the CV counts.", "no", default="no"),
    Field("posts", WholeNumber(0, 9), "How many there are.", "2"),
)


def test_what_was_not_given_is_left_out_and_nothing_else() -> None:
    given = {"posts": 0, "cv_used": False, "team": "North"}
    assert list(data_of(TABLE, given).items()) == [("team", "North"), ("cv_used", False), ("posts", 0)]
    assert data_of(TABLE, {"team": "", "cv_used": None, "posts": ()}) == {}


def test_a_schema_has_every_field_in_order_and_requires_what_is_always_there() -> None:
    schema = schema_of(TABLE)
    assert list(schema["properties"]) == ["team", "cv_used", "posts"]
    assert (schema["required"], schema["additionalProperties"]) == (["team", "cv_used"], False)


def test_a_field_is_described_by_its_label_and_its_help() -> None:
    assert described(TABLE[1], {"type": "boolean"}) == {
        "title": "CV used",
        "description": "Whether the CV counts.",
        "type": "boolean",
    }


def test_words_may_stand_in_place_of_parts() -> None:
    parts = closed_object({"posts": {"type": "integer"}})
    words = closed_object({"words": Words(20).schema()}, ["words"])
    assert or_words(parts, Words(20)) == {"anyOf": [parts, words]}
