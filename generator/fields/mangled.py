"""`[email protected]`: what a proxy that hides mail addresses leaves behind in a page that is copied."""

import re
from dataclasses import replace

from generator.shapes import Node, Scalar, Sequence

# The gap may be any kind of space, of no width too, or an HTML entity for one.
MANGLED = re.compile(
    r"\[[^\w\[]{0,12}e-?mail(?:\W|nbsp|0*160|x0*a0){0,12}protected\W{0,12}\]"
    r"|/cdn-cgi/l/email-protection|\b(?:data-|__)cf_?email",
    re.IGNORECASE,
)


def unmangled(node: Node) -> Node:
    """Without quotes it is a list of one text to YAML: as text again, so that it is told as what it is."""
    if isinstance(node, Sequence) and len(node.items) == 1:
        (item,) = node.items
        if isinstance(item, Scalar) and MANGLED.fullmatch(f"[{item.value}]"):
            return replace(item, value=f"[{item.value}]")
    return node
