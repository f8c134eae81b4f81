"""Whether the site is as old as it may be, by the record of its build."""

from collections.abc import Iterable

from generator import wording
from generator.problem import Code, Problem
from generator.published import RECORD, About, Visit, moment

CODES = {
    "no-record": Code(
        "The site has no record of its build that can be read, so it was made by another program or by an "
        "older version of this one, or it was not published whole.",
        "https://jobs.police.example/build.json answers 404",
        "https://jobs.police.example/build.json answers 200",
    ),
    "stale-build": Code(
        "Since the site was built, the moment has passed at which it should have changed: a vacancy has "
        "opened or closed, or is closing soon.",
        '"next_change": "2022-05-04T23:59:00+01:00" (on 5 May 2022)',
        '"next_change": "2022-05-20T17:00:00+01:00" (on 5 May 2022)',
    ),
}
NO_RECORD = "Build the site with this version, and publish the whole folder."
STALE = (
    "Build and publish the site again. If that should happen by itself, check whether the last run failed."
)


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """Told once, at the record."""
    if visit.path != RECORD:
        return
    if about.record is None:
        told = "it is not a record that can be read" if visit.came else f"the host {visit.answer.outcome}"
        yield visit.problem("no-record", f"there is no record of the build: {told}", NO_RECORD)
        return
    due, made = (moment(about.record.get(key)) for key in ("next_change", "as_of"))
    if due and due <= about.now:
        since = f", and was built as of {wording.moment(made)}" if made else ""
        yield visit.problem(
            "stale-build", f"the site should have changed at {wording.moment(due)}{since}", STALE
        )
