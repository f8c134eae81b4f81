"""An office hub as typed: what is not known is left out, and never made up."""

from dataclasses import fields

import pytest

from generator import hub
from generator.document import parse
from generator.fields.kind import LONDON
from generator.fields.work import Place
from generator.hub import HUB, Hub
from generator.problem import Invalid


def read(text: str) -> Hub:
    return hub.read(parse("content/hubs/newlands-park.md", f"---\n{text}\n---\nTurn left.".encode()), LONDON)


def test_a_hub_with_everything() -> None:
    made = read(
        "name: Union Street\nstreet: 169 Union Street\nlocality: London\nregion: Greater London\n"
        "postcode: SE1 0LL\ncountry: GB\nnear: London Bridge station\naccess: Step-free"
    )
    assert made.place == Place("Union Street", "169 Union Street", "London", "Greater London", "SE1 0LL")
    assert (made.name, made.near, made.access) == ("Union Street", "London Bridge station", "Step-free")
    assert made.document.body == "Turn left."


def test_a_hub_of_which_little_is_known() -> None:
    made = read("name: Newlands Park\npostcode: SE26")
    assert made == Hub(
        "newlands-park", "Newlands Park", Place("Newlands Park", postcode="SE26"), "", "", made.document
    )
    assert str(made.place) == "Newlands Park, SE26"


def test_a_hub_has_a_name() -> None:
    with pytest.raises(Invalid, match="name is missing"):
        read("postcode: SE26")


def test_the_dataclasses_have_the_fields_of_the_table_and_no_other() -> None:
    of_hub = {field.name for field in fields(Hub)} - {"slug", "place", "document"}
    of_place = {field.name for field in fields(Place)}
    assert of_hub | of_place == {field.key for field in HUB}
