"""`[email protected]`: what a proxy that hides mail addresses leaves behind in a page that is copied."""

from dataclasses import replace

from generator.hidden_address import MANGLED
from generator.shapes import Node, Scalar, Sequence


def unmangled(node: Node) -> Node:
    """Without quotes it is a list of one text to YAML: as text again, so that it is told as what it is."""
    if isinstance(node, Sequence) and len(node.items) == 1:
        (item,) = node.items
        if isinstance(item, Scalar) and MANGLED.fullmatch(f"[{item.value}]"):
            return replace(item, value=f"[{item.value}]")
    return node
