"""What the page of a form shows: its groups of fields, what each holds, and what is wrong beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.desk.form.around import Around
from generator.desk.form.control import Control, Rows, Text, one_text
from generator.desk.form.editing import Form
from generator.desk.form.groups import MORE, grouped
from generator.desk.form.parted import Parts, read_as
from generator.desk.form.placing import Placed
from generator.desk.form.shape import in_words, shape_of, texts
from generator.desk.form.yaml_text import head_of, lines_of
from generator.fields.mangled import unmangled
from generator.fields.table import Field
from generator.first_draft import YOURS
from generator.sample_body import BODY
from generator.shaping import shapes

# What the site's own fields have in place of an example.
NO_EXAMPLE = "text"


@dataclass(frozen=True)
class Page:
    """A form as it is drawn, with the problems to show; `focus` is where its author goes on.

    `notes` say of a field where its value comes from, if not from the advert; `lines` are the lines of a
    field as the file has them, where its inputs cannot show all that they say.
    """

    form: Form
    groups: dict[str, list[Field]]
    notes: dict[str, str]
    lines: dict[str, str]
    problems: Sequence[Placed]
    focus: str
    more: str = MORE

    def value(self, name: str) -> str:
        """What an input holds."""
        return "".join(self.form.typed.get(name, ())[:1])

    def told(self, name: str) -> list[Placed]:
        """The problems of an input."""
        return [each for each in self.problems if each.name == name]

    def is_wrong(self, name: str) -> bool:
        """Whether an input has an error."""
        return any(each.is_error for each in self.told(name))

    def is_here(self, name: str) -> bool:
        """Whether an input, or a group of them, is where the author goes on."""
        return bool(self.focus) and name == self.focus

    def is_open(self, fields: Sequence[Field]) -> bool:
        """Whether something in a group must be seen."""
        names = {name.partition(".")[0] for name in (self.focus, *(each.name for each in self.problems))}
        return not names.isdisjoint(field.key for field in fields)

    def rows(self, control: Rows, name: str) -> list[str]:
        """The rows of a list; of one line each, an empty one where there is none."""
        first = [f"{name}.0"] if isinstance(control.item, Text) else []
        return control.names(self.form.typed, name) or first

    def example(self, field: Field, control: Control) -> str:
        """An example of what is typed into a line, or into the first of several."""
        shape = shape_of(shapes("", f"example: {field.example}", 1)[0].entries[0].value)
        line = control.item if isinstance(control, Rows) else control
        first = shape[0] if isinstance(shape, list) and shape else shape
        return one_text(first) if isinstance(line, Text) and shape != NO_EXAMPLE else ""

    @property
    def has_sample(self) -> bool:
        """Whether sentences of a new draft still stand in the text."""
        samples = [line for line in BODY.split("\n") if line and not line.startswith("#")]
        return any(line in self.form.text for line in samples)


def page(form: Form, about: Around, problems: Sequence[Placed], focus: str) -> Page:
    """The page of a form."""
    notes = {field.key: _note(form, about, field.key) for field in form.table}
    lines = {field.key: _lines(form, field) for field in form.table}
    return Page(form, grouped(form.table, about.own or ()), notes, lines, problems, _first(form, focus))


def _first(form: Form, focus: str) -> str:
    """The first input of a row in parts, where that is what an author goes on at."""
    key, _, row = focus.partition(".")
    control = form.controls.get(key)
    if row.isdigit() and isinstance(control, Rows) and isinstance(control.item, Parts):
        return f"{focus}.{control.item.parts[0].field.key}"
    return focus


def _lines(form: Form, field: Field) -> str:
    """What the file says of a field, where the field's inputs cannot show all of it."""
    own, control = form.own(field.key), form.controls[field.key]
    if not own:
        return ""
    shape = control.shape(control.typed(own, field.key), field.key)
    read = read_as(field.kind, own)
    if read is None:
        fits = set(texts(own)) <= set(texts(shape or ""))
    else:
        fits = shape is not None and _unordered(read_as(field.kind, shape)) == _unordered(read)
    return "" if fits else "\n".join(lines_of(head_of(field.key), own))


def _unordered(value: Any) -> Any:
    """Boxes that are ticked have an order of their own."""
    return sorted(map(repr, value)) if isinstance(value, tuple) else value


def _note(form: Form, about: Around, key: str) -> str:
    """Where a value comes from."""
    employer = about.said.organisations.get(form.employer)
    entry = employer.defaults.get(key) if employer else None
    if employer and entry:
        if key in form.shown:
            return f"{employer.known_as} gives this to all its adverts. Change it to say something else here."
        common = in_words(shape_of(unmangled(entry.value)))
        if form.changes.get(key, form.own(key)) == []:
            return f"This leaves out what {employer.known_as} gives to all its adverts: {common}"
        return f"Empty this to go back to what {employer.known_as} gives to all its adverts: {common}"
    if key not in form.changes and _is_example(form, key):
        return "This is an example: write your own over it."
    return ""


def _is_example(form: Form, key: str) -> bool:
    """Whether the comment above a field in a new draft says so."""
    entry = form.document.front.get(key)
    above = form.raw.decode().split("\n")[entry.key.where.line - 2] if entry else ""
    return above.rstrip().endswith(YOURS)
