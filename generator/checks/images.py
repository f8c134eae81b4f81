"""Images that say nothing to people who cannot see them (WCAG 2.2, success criterion 1.1.1)."""

import re
from collections.abc import Iterable

from generator.problem import Code, Level, Problem
from generator.slips.line import shortened
from generator.subject import Subject

# What says no more than that there is an image, such as the name of its file.
VAGUE = r"(?:\w[\w .-]*\.(?:gif|jpe?g|png|svg|webp)|graphic|image|img|photo|picture)"
IMAGE = re.compile(
    rf"(?<!\\)!\[\s*(?P<typed>{VAGUE})?\s*\](?=[(\[])|<img\b(?![^<>]*\salt\b)"
    rf"|<img\b(?=[^<>]*\salt\s*=\s*(?P<quote>[\"'])(?P<html>{VAGUE})(?P=quote))",
    re.IGNORECASE,
)
CODES = {
    "image-without-text": Code(
        "An image has no text, or only the name of its file, so people who cannot see it are told nothing.",
        "![](/attachments/team.jpg)",
        "![Six members of the team in the office](/attachments/team.jpg)",
    )
}


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every image in a body whose text says nothing; `alt=""` in HTML says that it decorates."""
    document = subject.document
    may = "![" in document.body or "<img" in document.small_letters
    for found in IMAGE.finditer(document.body_outside_code) if may else ():
        said = found["typed"] or found["html"]
        what = f'only the text "{shortened(said)}"' if said else "no text"
        yield Problem(
            "image-without-text",
            f"the image has {what} for people who cannot see it",
            document.at(found.start()),
            hint="Say what it shows: ![Six members of the team](team.jpg), or alt in HTML.",
            level=Level.ADVICE,
        )
