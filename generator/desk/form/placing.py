"""Problems of a file beside the inputs that they are about, and corrected values for those inputs."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.desk.form.around import Around
from generator.desk.form.editing import DELETE, TEXT, Form, has_none
from generator.desk.form.judging import Judgement
from generator.desk.form.offering import VALUE, Offer, offer
from generator.desk.form.parted import LinedParts
from generator.desk.problems_shown import Told
from generator.document import Document
from generator.fields.mangled import unmangled
from generator.fields.table import Field
from generator.plaintext import ODD
from generator.problem import Level, Problem, Where
from generator.shapes import Entry, Node, normal
from generator.slips.line import shortened

# Help that speaks of lines, which a form does not have, and the key in it.
OF_LINES = "Add a line"
OF_KEY = re.compile(r"`(\w+): ")
# The key of a field in help, with its value, or alone where it is no plain word.
KEY = re.compile(r"`(\w+)(: [^`]*)?`|\b([a-z]+(?:_[a-z]+)+)\b")
# An advert without a place, which any of these gives it.
PLACE, PLACES = "place-missing", ("hub_locations", "location", "remote")
# Text with a space and a # in it, of which nobody can tell whether it is a note.
CUT = "cut-by-hash"
NOTE = re.compile(r"(?:^|\s)#.*")


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


def placed(form: Form, judgement: Judgement, about: Around) -> list[Placed]:
    """Every problem in the order of the form."""
    found = [
        *(_placed(form, judgement, problem) for problem in judgement.problems),
        *_clashes(form),
        *_cut(form),
        *_given(form, about),
    ]
    order = {key: at for at, key in enumerate((*(field.key for field in form.table), TEXT, DELETE))}
    return sorted(found, key=lambda each: order.get(each.name.partition(".")[0], -1))


def _placed(form: Form, judgement: Judgement, problem: Problem) -> Placed:
    document = judgement.document
    name = _name(form, document, problem)
    better = offer(form, document, problem, name) if document and name and problem.fix else None
    return Placed(_in_labels(form, problem, name), name, better)


def _in_labels(form: Form, problem: Problem, name: str) -> Problem:
    """The same, with the names that fields have in the form."""
    labels = {field.key: field.label for field in form.table}
    if problem.code == PLACE:
        first, second, third = (labels[key] for key in PLACES)
        return problem._replace(hint=f"Fill in {first}, {second} or {third}.")
    if problem.code == "unknown-field":
        return problem
    if problem.hint.startswith(OF_LINES):
        key = OF_KEY.search(problem.hint)
        label = labels.get(key[1]) if key and key[1] != name.partition(".")[0] else None
        return problem._replace(hint=f"Fill in {label}." if label else "Fill it in here.")

    def label_of(found: re.Match[str]) -> str:
        label = labels.get(found[1] or found[3])
        return f"{label}{found[2] or ''}" if label else found[0]

    return problem._replace(hint=KEY.sub(label_of, problem.hint))


def _cut(form: Form) -> Iterator[Placed]:
    """Inputs that hold a note, or what looks like one, just as the file has it: to save would publish it."""
    lines = {each.where.line for each in form.document.problems if each.code == CUT and each.fix}
    said = [each.value for _, each in form.document.scalars if each.where.line in lines]
    for field in form.table:
        own = form.own(field.key)
        drawn = form.controls[field.key].typed(own, field.key) if own is not None else {}
        before = {text for held in drawn.values() for text in held if any(text in each for each in said)}
        for name, held in form.held(field.key).items():
            for text in before.intersection(held):
                if note := NOTE.search(text):
                    yield _note(form, field, name, text[: note.start()], note.group().strip())


def _note(form: Form, field: Field, name: str, rest: str, note: str) -> Placed:
    message = f'"{shortened(note)}" in {field.name} may be a note, and would be on the page'
    hint = "If it is a note, delete it. If it is not, write it without a space before the #."
    problem = Problem(CUT, message, Where(form.path), hint)
    return Placed(problem, name, Offer(json.dumps([VALUE, name, rest]), rest) if rest else None)


def _given(form: Form, about: Around) -> Iterator[Placed]:
    """Inputs that were emptied of what the employer gives, where no value says that there is none."""
    employer = about.said.organisations.get(form.employer)
    for field in form.table:
        if employer and employer.defaults.get(field.key) and form.is_emptied(field) and not has_none(field):
            message = f"{employer.known_as} gives this to all its adverts, so it cannot be left out here"
            yield Placed(
                Problem("empty-field", message, Where(form.path), "Write something else."), field.key
            )


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
    if problem.code == PLACE:
        return PLACES[0]
    for field in form.table:
        if problem.message.startswith((f"{field.name} is missing", f"{field.key} is missing")):
            return field.key
    named = (field.key for field in form.table if field.key.replace("_", "-") in problem.code)
    return max(named, key=len, default="")


def _odd_input(form: Form) -> str:
    """The input with a character that no file may hold."""
    return next(name for name, held in form.typed.items() if any(ODD.search(each) for each in held))
