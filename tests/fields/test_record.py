from dataclasses import dataclass

from generator.fields.record import Record
from generator.fields.table import Field
from generator.fields.words import Words

from .reading import read, refusal, refusals, takes, told


class Name(Record[str]):
    """A name in two parts."""

    value = "{first} {last}".format
    accepts = "parts: first and last"
    table = (
        Field("first", Words(20), "The first name.", "Ada", required=True),
        Field("last", Words(20), "The last name.", "Byron", default="Nobody"),
    )


def test_the_parts_of_a_mapping_are_read_by_its_table() -> None:
    assert read(Name(), "{First: Ada, LAST: Byron}") == "Ada Byron"
    assert read(Name(), "{first: Ada}") == "Ada Nobody"


def test_every_part_that_is_wrong_is_told() -> None:
    problems = refusals(Name(), "{lsat: Byron, age: 36}")
    assert [problem.message for problem in problems] == [
        '"lsat" is not a field of field',
        '"age" is not a field of field',
        "first in field is missing",
    ]


def test_a_record_has_no_short_form_unless_it_says_so() -> None:
    assert (
        refusal(Name(), "Ada Byron").message == 'field must be parts: first and last; you wrote "Ada Byron"'
    )


def test_a_list_is_refused() -> None:
    assert refusal(Name(), "[Ada, Byron]").code == "wrong-shape"


def test_a_line_with_a_colon_is_a_mapping_unless_the_record_says_otherwise() -> None:
    assert [problem.code for problem in refusals(Name(), "{Ada: Byron}")] == [
        "unknown-field",
        "missing-field",
    ]


@dataclass(frozen=True)
class Person:
    first: str
    last: str = ""


class PersonKind(Record[Person]):
    value = Person
    accepts = Name.accepts
    table = (Name.table[0], Field("last", Words(20), "The last name.", "Byron"))


def test_as_data_it_is_an_object_of_the_parts_that_were_given() -> None:
    assert told(PersonKind(), "{first: Ada, last: Byron}") == {"first": "Ada", "last": "Byron"}
    assert told(PersonKind(), "{first: Ada}") == {"first": "Ada"}
    assert not takes(PersonKind(), {"last": "Byron"})
    assert not takes(PersonKind(), {"first": "Ada", "age": "36"})
