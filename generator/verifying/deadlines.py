"""Pages that still offer a job whose deadline has passed."""

from collections.abc import Iterable

from generator import wording
from generator.problem import Code, Problem
from generator.published import About, Visit, moment

CODES = {
    "past-deadline": Code(
        "A published page still tells search engines that a job is open after its deadline. They remove "
        "sites that do this.",
        '"validThrough": "2022-05-04T23:59:00+01:00" (on 5 May 2022)',
        "(the page as a build after the deadline makes it)",
    )
}
HINT = "Build and publish the site again."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """By the JobPosting data of the page itself; a moment with no offset is not one."""
    for posting in visit.page.of_type("JobPosting") if visit.page else ():
        closes = moment(posting.get("validThrough"))
        if closes and closes <= about.now:
            told = wording.moment(closes)
            yield visit.problem("past-deadline", f"it offers a job that closed at {told}", HINT)
