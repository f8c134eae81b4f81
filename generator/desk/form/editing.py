"""The form of one advert: what its inputs hold, what that changes of the file, and the file that it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.desk.form.around import Around
from generator.desk.form.control import Control, Typed
from generator.desk.form.controls import control_of
from generator.desk.form.lines import as_text
from generator.desk.form.parted import read_as
from generator.desk.form.rewriting import rewritten
from generator.desk.form.shape import Shape, shape_of, texts
from generator.document import Document, parse
from generator.fields.mangled import unmangled
from generator.fields.table import Field, Table, is_nothing
from generator.shapes import normal

# No key of a field starts with a hyphen.
TEXT, DELETE = "-text", "-delete"


@dataclass(frozen=True)
class Form:
    """What was typed over a file; `shown` are the employer's defaults that stood in the inputs, by key."""

    path: str
    raw: bytes
    document: Document
    table: Table
    controls: Mapping[str, Control]
    shown: Mapping[str, Shape]
    typed: Typed

    @cached_property
    def changes(self) -> dict[str, Shape | None]:
        """The fields that are not as they were drawn; None for one to be removed."""
        changes: dict[str, Shape | None] = dict.fromkeys(self.typed.get(DELETE, ()))
        for field in self.table:
            own, control = self.own(field.key), self.controls[field.key]
            before = own if own is not None else self.shown.get(field.key)
            was = None if before is None else control.shape(control.typed(before, field.key), field.key)
            now = control.shape(self.typed, field.key)
            if self.is_emptied(field) and has_none(field):
                changes[field.key] = []
            elif now != was and (now is not None or own is not None):
                changes[field.key] = _as_before(now, was, before)
            elif own is None and self.document.front.get(field.key):
                changes[field.key] = None
            elif own is not None and is_slip(field, own, now):
                changes[field.key] = now
        return changes

    def is_emptied(self, field: Field) -> bool:
        """Whether nothing is left of what stood in the inputs of a field, which the employer gives."""
        control, common = self.controls[field.key], self.shown.get(field.key)
        if common is None or control.shape(control.typed(common, field.key), field.key) is None:
            return False
        return self.own(field.key) is None and control.shape(self.typed, field.key) is None

    @property
    def employer(self) -> str:
        """The slug of the employer that is chosen."""
        return str(self.controls["organisation"].shape(self.typed, "organisation"))

    @cached_property
    def candidate(self) -> bytes:
        """The file with the changes; raises Invalid and rewriting.CannotRewrite."""
        order = [field.key for field in self.table]
        return rewritten(self.path, self.raw, self.changes, self.text, order)

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return bool(self.changes) or self.text != self.document.body

    @property
    def text(self) -> str:
        """The advert's text."""
        return as_text("".join(self.typed[TEXT]))

    def own(self, key: str) -> Shape | None:
        """What the file itself says of a field; a key without a value says nothing, and goes."""
        entry = self.document.front.get(key)
        return shape_of(unmangled(entry.value)) if entry and not is_nothing(entry) else None

    def is_own(self, key: str) -> bool:
        """Whether the file that comes of it says anything of a field."""
        return self.changes[key] is not None if key in self.changes else self.own(key) is not None

    def held(self, key: str) -> dict[str, list[str]]:
        """What the inputs of one field hold."""
        return {
            name: list(each) for name, each in self.typed.items() if name == key or name.startswith(f"{key}.")
        }

    @property
    def unknown(self) -> list[str]:
        """The keys in the file that are no field's."""
        known = {normal(field.key) for field in self.table}
        keys = (entry.key.value for entry in self.document.front.entries)
        return [key for key in keys if normal(key) not in known]


def has_none(field: Field) -> bool:
    """Whether a list with nothing in it is a value of a field."""
    return read_as(field.kind, []) is not None


def is_slip(field: Field, own: Shape, shown: Shape | None) -> bool:
    """Whether what a form shows of a value is right although the value is not, and says all that it says."""
    kind = field.kind
    said = shown is not None and read_as(kind, own) is None and read_as(kind, shown) is not None
    return said and set(texts(own)) <= set(texts(shown or ""))


def _as_before(now: Shape | None, was: Shape | None, before: Shape | None) -> Shape | None:
    """A list whose items stand as the file has them, where they are the same."""
    if not (isinstance(now, list) and isinstance(was, list) and isinstance(before, list)):
        return now
    if len(was) != len(before):
        return now
    typed = {repr(each): own for each, own in zip(was, before, strict=True)}
    return [typed.get(repr(each), each) for each in now]


def _with_ends(typed: str) -> str:
    return typed.replace("\r\n", "\n").replace("\r", "\n")


def opened(path: str, raw: bytes, about: Around) -> Form:
    """The form of a file as it stands; raises Invalid where it cannot be read."""
    document, table, known = parse(path, raw), about.table, about.known
    controls = {field.key: control_of(field, known) for field in table}
    bare = Form(path, raw, document, table, controls, {}, {TEXT: [document.body]})
    typed: dict[str, list[str]] = {TEXT: [document.body]}
    for key, control in controls.items():
        own = bare.own(key)
        typed |= control.typed(own, key) if own is not None else {}
    return with_defaults(replace(bare, typed=typed), about)


def sent(path: str, raw: bytes, about: Around, shown: Mapping[str, Shape], typed: Typed) -> Form:
    """The form as a browser sent it, over the file that it was drawn from; raises Invalid."""
    ends = {name: [_with_ends(each) for each in held] for name, held in typed.items()}
    return replace(opened(path, raw, about), shown=shown, typed={TEXT: [""], **ends})


def with_defaults(form: Form, about: Around) -> Form:
    """The same, with its employer's defaults in the inputs of every field of which the file says nothing."""
    defaults = about.defaults(form.employer)
    typed, shown = dict(form.typed), {}
    for key, control in form.controls.items():
        entry = defaults.get(key) if defaults else None
        if entry is None or form.is_own(key):
            continue
        shown[key] = shape_of(unmangled(entry.value))
        common = control.typed(shown[key], key)
        if control.shape(typed, key) != control.shape(common, key):
            typed = {name: each for name, each in typed.items() if name not in form.held(key)} | common
    return replace(form, shown=shown, typed=typed)
