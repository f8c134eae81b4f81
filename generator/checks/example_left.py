"""Examples that a new vacancy starts with and that nobody has written over."""

from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.problem import Code, Level, Problem
from generator.sample_body import TO_WRITE_OVER
from generator.shapes import Scalar
from generator.subject import Subject
from generator.vacancy_fields import VACANCY

CODES = {
    "example-left": Code(
        "An example that a new vacancy starts with is still there. Nobody wrote the advert's own over it.",
        "Say here what the job is, in plain English.",
        "You will find the patterns in crime.",
    )
}
# Fields whose example says something about a job that is not this one; of others it may well be right.
EXAMPLES = {field.key: field.example for field in VACANCY if field.key in ("summary", "apply")}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every example left in a vacancy that people can apply for, now or once it is published."""
    if listing := subject.listing:
        document = listing.vacancy.document
        yield from _fields(document)
        yield from _body(document)


def _fields(document: Document) -> Iterator[Problem]:
    for key, example in EXAMPLES.items():
        for node in document.items(key):
            if isinstance(node, Scalar) and node.value == example:
                message = f"{key} is still the example that a new vacancy starts with"
                yield Problem(
                    "example-left", message, node.where, "Write your own over it.", level=Level.ADVICE
                )


def _body(document: Document) -> Iterator[Problem]:
    for line in TO_WRITE_OVER:
        if (at := document.body.find(line)) >= 0:
            message = "this is still the text that a new vacancy starts with"
            hint = "Write your own over it, or delete it with its heading."
            yield Problem("example-left", message, document.at(at), hint, level=Level.ADVICE)
