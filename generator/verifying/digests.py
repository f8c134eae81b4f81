"""Files that are not, byte for byte, what the build made."""

from collections.abc import Iterable

from generator.hidden_address import MANGLED
from generator.problem import Code, Problem
from generator.published import RECORD, About, Visit
from generator.tree import sha256

CODES = {
    "changed-file": Code(
        "A published file is not the one that the build made: something changed it on the way, it is left "
        "over from another build, or it is yet to be replaced.",
        "(a page to which the host has added a script)",
        "(the page as `careers build` made it)",
    )
}
HINT = "Publish the site again, and look in the settings of the host for what changes its pages."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """A page with hidden addresses is told as that alone; a record differs from build to build."""
    if not visit.came or about.expected is None or visit.path == RECORD or MANGLED.search(visit.text):
        return
    expected = about.expected.get(visit.file)
    if expected is None and about.at_hand:
        yield visit.problem(
            "changed-file", "there is no such file in the build that you compare it with", HINT
        )
    elif expected is not None and expected != sha256(visit.answer.body):
        built = "the build in that folder" if about.at_hand else "what was built"
        yield visit.problem("changed-file", f"it differs from {built}", HINT)
