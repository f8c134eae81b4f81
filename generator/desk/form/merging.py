"""A form over a file that changed underneath it: nothing typed is lost, and nothing of the other change."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.desk.form.around import Around
from generator.desk.form.editing import DELETE, TEXT, Form, opened, with_defaults
from generator.desk.form.shape import in_words


@dataclass(frozen=True)
class Difference:
    """What changed in the file, in words; `both` says that it was changed in the form too."""

    label: str
    before: str
    after: str
    both: bool


def merged(form: Form, now: bytes, about: Around) -> tuple[Form, list[Difference]]:
    """The form over the file as it is now, with what was changed in either; raises Invalid.

    What both changed is as it was typed in the form, for its author to decide.
    """
    theirs = opened(form.path, now, about)
    typed: dict[str, list[str]] = {DELETE: list(form.typed.get(DELETE, ()))}
    for key in form.controls:
        typed |= form.held(key) if key in form.changes else theirs.held(key)
    is_mine = form.text != form.document.body
    typed[TEXT] = [form.text if is_mine else theirs.text]
    return with_defaults(replace(theirs, typed=typed), about), list(_differences(form, theirs))


def _differences(form: Form, theirs: Form) -> Iterator[Difference]:
    for field in form.table:
        before, after = form.own(field.key), theirs.own(field.key)
        if before != after:
            was, now = ("" if each is None else in_words(each) for each in (before, after))
            yield Difference(field.label, was, now, field.key in form.changes)
    if form.document.body != theirs.document.body:
        is_mine = form.text != form.document.body
        yield Difference("The text", "", theirs.document.body if is_mine else "", is_mine)
