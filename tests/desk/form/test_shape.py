"""Values as YAML has them, from nodes and back."""

from generator.desk.form.shape import in_words, node_of, shape_of, texts
from generator.shaping import shapes

TYPED = """\
title: Clerk
hours: [36, "a week"]
apply: {url: here, documents: [CV]}
"""


def test_a_node_is_a_shape_and_a_shape_is_a_node_again() -> None:
    shape = shape_of(shapes("", TYPED, 1)[0])
    assert shape == {
        "title": "Clerk",
        "hours": ["36", "a week"],
        "apply": {"url": "here", "documents": ["CV"]},
    }
    assert shape_of(node_of(shape)) == shape


def test_every_text_in_a_shape_is_told_with_the_names_of_its_parts() -> None:
    assert list(texts(["a", {"b": "c", "d": ["e"]}])) == ["a", "b", "d", "c", "e"]


def test_a_shape_is_read_out_on_one_line() -> None:
    assert in_words(["a", {"stage": "Test", "date": "May"}]) == "a; stage: Test, date: May"
