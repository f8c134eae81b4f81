"""Facts that the accessibility statement lacks (Public Sector Bodies Accessibility Regulations 2018)."""

from collections.abc import Iterable, Mapping

from generator.fields.accessibility import AccessibilityKind
from generator.problem import Code, Level, Problem
from generator.site import Site

FULLY = "fully compliant"
CODES = {
    "accessibility-statement": Code(
        "The law asks for an accessibility statement, and content/site.md lacks facts that it must give.",
        "accessibility: {status: partially compliant}",
        "accessibility: with its status, prepared, reviewed, tested, contact and known_problems",
    ),
    "accessibility-review": Code(
        "The accessibility statement was reviewed over 12 months ago. Review the site, then change the date.",
        "reviewed: 1 May 2024, when it is June 2026",
        "reviewed: 1 June 2026",
    ),
}


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on each fact that is missing; a site that is fully compliant has no known problems to list."""
    facts, where = site.settings.accessibility, site.settings.document.where("accessibility")
    for field in AccessibilityKind.table:
        if facts is None or getattr(facts, field.key):
            continue
        if field.key == "known_problems" and facts.status == FULLY:
            continue
        yield Problem(
            "accessibility-statement",
            f'the accessibility statement has no "{field.key}"',
            where,
            hint=f"Add a line such as `{field.key}: {field.example}` under accessibility.",
            level=Level.ADVICE,
        )
    if facts and site.statement_overdue:
        yield Problem(
            "accessibility-review",
            "the accessibility statement was last reviewed over 12 months ago",
            where,
            hint="Review the site, then change `reviewed` under accessibility.",
            level=Level.ADVICE,
        )
    if facts is None:
        keys = ", ".join(field.key for field in AccessibilityKind.table)
        yield Problem(
            "accessibility-statement",
            "there are no facts for the accessibility statement",
            where,
            hint=f"Add accessibility, with these lines below it: {keys}.",
            level=Level.ADVICE,
        )
