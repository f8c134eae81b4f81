"""Email addresses that a proxy in front of the site has taken out of its pages."""

from collections.abc import Iterable

from generator.hidden_address import MANGLED
from generator.problem import Code, Problem
from generator.published import About, Visit

CODES = {
    "hidden-address": Code(
        "A service between the host and the reader hides email addresses, so that people without scripts, "
        "and job boards, cannot read them.",
        "Write to [email protected]",
        "Write to hr@police.example",
    )
}
HINT = (
    "Switch off the hiding of email addresses in the settings of the service in front of the site; "
    "Cloudflare calls it Email Address Obfuscation. If `careers check` tells it too, mend the content."
)


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """One problem for a page, however many addresses it has lost."""
    found = MANGLED.search(visit.text)
    if found:
        yield visit.problem("hidden-address", f"an email address was hidden: {found[0]}", HINT)
