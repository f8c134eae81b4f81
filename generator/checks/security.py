"""A security.txt that no longer counts: nobody may trust one after the date it gives (RFC 9116, 2.5.5)."""

from collections.abc import Iterable, Mapping

from generator.problem import Code, Level, Problem
from generator.site import Site

CODES = {
    "security-expired": Code(
        "The file security.txt says until when its contact is right, and that day has passed. "
        "People who find a weakness in the site may no longer trust it.",
        "security: {contact: security@police.example, expires: 1 November 2020}",
        "security: {contact: security@police.example, expires: 1 November 2027}",
    )
}


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice where the contact for security has expired."""
    if site.security_expired:
        yield Problem(
            "security-expired",
            "the day on which the contact for security expires has passed",
            site.settings.document.where("security"),
            hint="Make sure that the contact is still right, and write a day within the next year.",
            level=Level.ADVICE,
        )
