"""Problems of a file beside the inputs that they are about, and corrected values for those inputs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.desk.form.editing import DELETE, TEXT, Form
from generator.desk.form.judging import Judgement
from generator.desk.form.offering import Offer, offer
from generator.desk.form.parted import LinedParts
from generator.desk.problems_shown import Told
from generator.document import Document
from generator.fields.mangled import unmangled
from generator.fields.table import Field
from generator.plaintext import ODD
from generator.problem import Level, Problem, Where
from generator.shapes import Entry, Node, normal

# Help that speaks of lines, which a form does not have.
OF_LINES = ("Add a line",)


@dataclass(frozen=True)
class Placed:
    """A problem beside its input; no name where it is about the advert as a whole."""

    problem: Problem
    name: str
    offer: Offer | None = None

    @property
    def sentence(self) -> str:
        """What is wrong, as a sentence of its own."""
        return Told(self.problem, None, "", "").sentence

    @property
    def is_error(self) -> bool:
        """Whether it stops the build, and so the saving."""
        return self.problem.level is Level.ERROR


def placed(form: Form, judgement: Judgement) -> list[Placed]:
    """Every problem in the order of the form."""
    found = [*(_placed(form, judgement, problem) for problem in judgement.problems), *_clashes(form)]
    order = {key: at for at, key in enumerate((*(field.key for field in form.table), TEXT, DELETE))}
    return sorted(found, key=lambda each: order.get(each.name.partition(".")[0], -1))


def _placed(form: Form, judgement: Judgement, problem: Problem) -> Placed:
    document = judgement.document
    name = _name(form, document, problem)
    better = offer(form, document, problem, name) if document and name and problem.fix else None
    if problem.hint.startswith(OF_LINES):
        problem = replace(problem, hint="Fill it in here.")
    return Placed(problem, name, better)


def _clashes(form: Form) -> Iterator[Placed]:
    for field in form.table:
        control = form.controls[field.key]
        if isinstance(control, LinedParts) and control.clash(form.typed, field.key):
            message = f"{field.name} is written in one line and in parts, which do not go together"
            yield Placed(
                Problem("wrong-shape", message, Where(form.path), "Empty one of the two."), field.key
            )


def _name(form: Form, document: Document | None, problem: Problem) -> str:
    where = problem.where
    if document is None:
        return _odd_input(form) if problem.code == "control-character" else TEXT
    if document.body and where.line >= document.body_line and where.path == form.path:
        return TEXT
    entry = _entry(document, problem)
    if where.path != form.path or entry is None:
        return _by_words(form, problem)
    field = _field(form, entry.key.value)
    if field is None:
        return DELETE
    node: Node = unmangled(entry.value)
    return form.controls[field.key].input_of(problem, node, form.typed, field.key)


def _entry(document: Document, problem: Problem) -> Entry | None:
    """The field whose lines a problem stands in."""
    entries = (each for each in document.front.entries if each.key.where <= problem.where)
    return max(entries, key=lambda each: each.key.where, default=None)


def _field(form: Form, key: str) -> Field | None:
    return next((field for field in form.table if normal(field.key) == normal(key)), None)


def _by_words(form: Form, problem: Problem) -> str:
    """The field that a problem of no line is about: one that is missing, or that its code names."""
    for field in form.table:
        if problem.message.startswith((f"{field.name} is missing", f"{field.key} is missing")):
            return field.key
    named = (field.key for field in form.table if field.key.replace("_", "-") in problem.code)
    return max(named, key=len, default="")


def _odd_input(form: Form) -> str:
    """The input with a character that no file may hold."""
    return next(name for name, held in form.typed.items() if any(ODD.search(each) for each in held))
