"""Images that say nothing to people who cannot see them (WCAG 2.2, success criterion 1.1.1)."""

import re
from collections.abc import Iterable, Mapping

from generator.problem import Code, Level, Problem
from generator.site import Site

IMAGE = re.compile(r"(?<!\\)!\[\s*\](?=[(\[])|<img\b(?![^<>]*\salt\b)", re.IGNORECASE)
CODES = {
    "image-without-text": Code(
        "An image has no text, so people who cannot see it are told nothing.",
        "![](/attachments/team.jpg)",
        "![Six members of the team in the office](/attachments/team.jpg)",
    )
}


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on every image in a body with no text; `alt=""` in HTML says that it is mere decoration."""
    for document in site.documents:
        may = "![" in document.body or "<img" in document.small_letters
        for found in IMAGE.finditer(document.body_outside_code) if may else ():
            yield Problem(
                "image-without-text",
                "the image has no text for people who cannot see it",
                document.at(found.start()),
                hint="Say what it shows: ![Six members of the team](team.jpg), or alt in HTML.",
                level=Level.ADVICE,
            )
