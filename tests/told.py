"""What an author is told of front matter, in short: place, code and corrected line of each problem."""

from generator.problem import Invalid, Problem, in_order
from generator.shapes import Mapping, Node, Scalar, Sequence
from generator.shaping import shapes

Told = tuple[str, str, str]


def problems(typed: str) -> tuple[Problem, ...]:
    """Every problem of front matter that starts on line 1, in order."""
    try:
        return tuple(in_order(shapes("a.md", typed, first=1)[1]))
    except Invalid as invalid:
        return tuple(in_order(invalid.problems))


def told(typed: str) -> list[Told]:
    """Each problem as `line:column`, code and fix."""
    return [(f"{p.where.line}:{p.where.column}", p.code, p.fix) for p in problems(typed)]


def corrected(typed: str) -> str:
    """What was typed with every fix applied."""
    lines = typed.split("\n")
    for problem in problems(typed):
        if problem.fix:
            lines[problem.where.line - 1] = problem.fix
    return "\n".join(lines)


def plain(node: Node) -> object:
    """A node as plain Python: text, list or dict."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {entry.key.value: plain(entry.value) for entry in node.entries}


def read(typed: str) -> object:
    """What front matter says, as plain Python, once its slips are read past."""
    return plain(shapes("a.md", typed, first=1)[0])


def mapping(typed: str) -> Mapping:
    """The mapping that YAML text says."""
    return shapes("a.md", typed, first=1)[0]


def value(typed: str) -> Scalar:
    """The text under its last key."""
    node = mapping(typed).entries[-1].value
    assert isinstance(node, Scalar)
    return node
