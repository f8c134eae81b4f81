"""What stands around an advert on the page of a job portal, copied along with it."""

from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.furniture import bare, is_furniture, may_have_any, starts_other_adverts
from generator.problem import Code, Level, Problem
from generator.slips.line import shortened
from generator.subject import Subject

CODES = {
    "page-furniture": Code(
        "A line is a button, a link or a message of the page that the advert was copied from, and is no part "
        "of the advert.",
        "Save this job",
        "(nothing)",
    ),
    "other-adverts": Code(
        "A line stands above adverts of other employers, which were copied along with this one.",
        "## Recommended jobs",
        "(nothing, nor what comes below it)",
    ),
}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every such line of a vacancy, down to the first that other adverts come below."""
    if subject.listing and may_have_any(subject.document.body):
        yield from _document(subject.document)


def _document(document: Document) -> Iterator[Problem]:
    at = 0
    for line in document.body_outside_code.split("\n"):
        words = bare(line) if line else ""
        if starts_other_adverts(words):
            yield _problem(document, "other-adverts", line, at)
            return
        # A heading may say the same of the advert itself, such as "Apply now".
        if is_furniture(words) and not line.lstrip().startswith("#"):
            yield _problem(document, "page-furniture", line, at)
        at += len(line) + 1


def _problem(document: Document, code: str, line: str, at: int) -> Problem:
    typed = line.strip()
    where = document.at(at + line.index(typed))
    if code == "page-furniture":
        message = f'"{shortened(typed)}" belongs to the page that this was copied from'
        return Problem(code, message, where, "Delete the line.", level=Level.ADVICE)
    message = f'"{shortened(typed)}" and what comes below it is not part of this advert'
    hint = "Delete this line and all below it that is about other jobs."
    return Problem(code, message, where, hint, level=Level.ADVICE)
