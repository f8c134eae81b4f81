"""Words that stand where something is still to be written, such as `[DRAFT]`, TBC and lorem ipsum."""

import re
from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.problem import Code, Level, Problem
from generator.slips.line import shortened
from generator.subject import Subject

CODES = {
    "placeholder": Code(
        "Something is still to be written here. Where it is not decided yet, plain words say so.",
        "You will manage XX people in [insert team].",
        "You will manage 5 people in the finance team.",
    )
}
ASKED = (
    "add|amount|date|delete|department|draft|enter|insert|job title|name|number|organisation|role|salary"
    "|tb[acd]|team|to be (?:added|agreed|completed|confirmed|decided)|your|xx+"
)
BRACKETS = re.compile(rf"\[(?:{ASKED})\b")
# Not in an address, nor a link's words; XX after the name of a part of a book or a law is the number 20. Only
# as a line of the text is `to be confirmed` one: of a stage it is right.
PLACEHOLDER = re.compile(
    rf"\[(?:{ASKED})\b[^\[\]\n]*\](?![(\[:])|\(draft\)|(?-i:\bDRAFT\b)|(?<![\w.@/#-])tb[acd](?![\w@/-])"
    r"|(?<![A-Za-z.@/])(?<!\b(?:part|book) )(?<!\bchapter )(?<!\bschedule )(?<!\barticle )xx+(?![A-Za-z@])"
    r"|(?:(?<=\n\n)|(?<=\n[*-] ))to be (?:added|agreed|completed|confirmed|decided)\b\.?(?= *(?:\n|\Z))"
    r"|\binsert (?:[\w'’-]+ ){1,3}here\b"
    r"|lorem ipsum|\{\{[^{}\n]*\}\}|\bdd/mm/yy(?:yy)?\b",
    re.IGNORECASE,
)
# Each of them has one of these in it, or DRAFT, or stands in brackets.
CLUES = (
    *("tb", "xx", "(draft)", "lorem ipsum", "{{", "dd/mm/yy", "insert "),
    *("to be added", "to be agreed", "to be completed", "to be confirmed", "to be decided"),
)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every line that has one, but for comments."""
    document = subject.document
    text = document.small_letters
    is_draft = "draft" in text and "DRAFT" in document.said
    if is_draft or any(clue in text for clue in CLUES) or BRACKETS.search(text):
        yield from _document(document)


def _document(document: Document) -> Iterator[Problem]:
    body = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), document.body_outside_code)
    for where, said, _ in document.lines_with(PLACEHOLDER, body):
        message = f'"{shortened(said)}" stands where something is still to be written'
        hint = "Write it. If it is not decided yet, say so in plain words."
        if "draft" in said.lower():
            hint = "Delete it when the text is ready."
        yield Problem("placeholder", message, where, hint, level=Level.ADVICE)
