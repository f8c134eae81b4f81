"""Values as YAML has them, without places or types: what a form reads from a file and writes back."""

from collections.abc import Iterator

from generator.problem import Where
from generator.shapes import Entry, Mapping, Node, Scalar, Sequence

Shape = str | list["Shape"] | dict[str, "Shape"]
NOWHERE = Where("")


def shape_of(node: Node) -> Shape:
    """A node of a file as a shape."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {entry.key.value: shape_of(entry.value) for entry in node.entries}
    return [shape_of(item) for item in node.items]


def node_of(shape: Shape) -> Node:
    """A shape as a node that stands in no file, so that a kind of value can read it."""
    if isinstance(shape, str):
        return Scalar(shape, NOWHERE)
    if isinstance(shape, dict):
        entries = (Entry(Scalar(key, NOWHERE), node_of(each)) for key, each in shape.items())
        return Mapping(tuple(entries), NOWHERE)
    return Sequence(tuple(map(node_of, shape)), NOWHERE)


def in_words(shape: Shape) -> str:
    """A shape on one line, as people read it."""
    if isinstance(shape, str):
        return shape
    if isinstance(shape, dict):
        return ", ".join(f"{key}: {in_words(each)}" for key, each in shape.items())
    return "; ".join(map(in_words, shape))


def texts(shape: Shape) -> Iterator[str]:
    """Every text in a shape, with the names of its parts."""
    if isinstance(shape, str):
        yield shape
    elif isinstance(shape, dict):
        yield from shape
        yield from (text for each in shape.values() for text in texts(each))
    else:
        yield from (text for each in shape for text in texts(each))
