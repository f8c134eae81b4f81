"""A corrected line of a file as a corrected value for one input of its form."""

import json
from dataclasses import dataclass

from generator.desk.form.editing import TEXT, Form
from generator.desk.form.shape import shape_of
from generator.document import Document, parse
from generator.fields.mangled import unmangled
from generator.problem import Gathered, Problem

# What an offer changes: the value of an input, or one line of the advert's text.
VALUE, LINE = "value", "line"


@dataclass(frozen=True)
class Offer:
    """What the button of an offer sends, and the corrected value as people see it."""

    order: str
    text: str


def offer(form: Form, document: Document, problem: Problem, name: str) -> Offer | None:
    """What to put into the input that a problem is about; None where its corrected line does not say."""
    rows = form.candidate.decode().replace("\r", "").split("\n")
    rows[problem.where.line - 1] = problem.fix
    after = Gathered().attempt(parse, form.path, "\n".join(rows).encode())
    if after is None or after.problems:
        return None
    if name == TEXT:
        typed = form.typed[TEXT][0].split("\n")
        above = next(row for row, text in enumerate(typed) if text.strip())
        return _offer(LINE, above + problem.where.line - document.body_line, problem.fix)
    key = name.partition(".")[0]
    if key not in form.controls:
        return None
    was, now = (_held(form, each, key) for each in (document, after))
    changed = [each for each in now if now[each] != was.get(each)]
    if was.keys() != now.keys() or len(changed) != 1 or len(now[changed[0]]) != 1:
        return None
    return _offer(VALUE, name if name in form.typed else changed[0], now[changed[0]][0])


def _offer(kind: str, place: str | int, text: str) -> Offer:
    return Offer(json.dumps([kind, place, text]), text)


def _held(form: Form, document: Document, key: str) -> dict[str, list[str]]:
    """What the inputs of a field hold for what a document says."""
    entry = document.front.get(key)
    return form.controls[key].typed(shape_of(unmangled(entry.value)), key) if entry else {}
