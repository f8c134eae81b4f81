"""Addresses of the site that give no page or file, or that forward to another address."""

from collections.abc import Iterable

from generator.answer import Answer
from generator.problem import Code, Problem, Where
from generator.published import LISTS, RECORD, About, Visit

CODES = {
    "missing-page": Code(
        "A page or file that the build made is not on the published site.",
        "https://jobs.police.example/vacancies/analyst/ answers 404",
        "https://jobs.police.example/vacancies/analyst/ answers 200",
    ),
    "dead-link": Code(
        "A published page links to an address of the same site that gives no page or file.",
        "(a link to https://jobs.police.example/hubs/union-streat/, which answers 404)",
        "(a link to https://jobs.police.example/hubs/union-street/, which answers 200)",
    ),
    "forwarded": Code(
        "An address of the site forwards to another one. A static site never does so by itself.",
        "https://jobs.police.example/vacancies/analyst/ forwards to https://police.example/login",
        "https://jobs.police.example/vacancies/analyst/ answers 200",
    ),
}
LATE = "If the site was published a moment ago, wait a few minutes and verify it again."
UPLOAD = f"Publish the whole folder again, hidden files too. {LATE}"
BUSY = "The host is busy. Verify the site again later, with a longer --pause."
LATER = "Verify the site again later. If it stays so, look in the settings of the host."
LINK = "Correct the link, or publish what it leads to."
FORWARD = "Look in the settings of the host for what forwards it."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """One problem at most; a record that is missing has a code of its own."""
    answer = visit.answer
    if visit.unread:
        return
    if not visit.came:
        if visit.found and visit.found not in LISTS:
            message = f"it links to {visit.asked}, which {answer.outcome}"
            yield Problem("dead-link", message, Where(visit.found, 0), _hint(answer, LINK))
        elif visit.path != RECORD:
            named = f", although {visit.found} lists it" if visit.found not in ("", visit.path) else ""
            yield visit.problem("missing-page", f"the host {answer.outcome}{named}", _hint(answer, UPLOAD))
    elif visit.path and answer.address != visit.asked:
        yield visit.problem("forwarded", f"it forwards to {answer.address}", FORWARD)


def _hint(answer: Answer, missing: str) -> str:
    """What to do: a host that is busy or hardly answers says nothing of what was published."""
    if answer.status in (429, 503):
        return BUSY
    return LATER if answer.trouble else missing
