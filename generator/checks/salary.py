"""Pay in words alone, which tells a candidate nothing and gives job boards no figure."""

from collections.abc import Iterable, Mapping

from generator.problem import Code, Level, Problem
from generator.site import Site

CODES = {
    "salary-words": Code(
        "The salary has no figure. Candidates look for it first, and job boards cannot show words.",
        "salary: Competitive",
        "salary: £41,580 to £45,200",
    )
}


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on each vacancy that can be applied for, now or later, whose pay is words."""
    for listing in (*site.open, *site.unpublished):
        vacancy = listing.vacancy
        if vacancy.salary and vacancy.salary.words:
            yield Problem(
                "salary-words",
                f'the salary "{vacancy.salary.words}" has no figure',
                vacancy.document.where("salary"),
                hint="Give a figure or a range, such as £41,580 to £45,200.",
                level=Level.ADVICE,
            )
