"""The order of a form: which fields stand under which heading."""

from generator.fields.table import Field, Table

GROUPS: dict[str, tuple[str, ...]] = {
    "The job": ("title", "organisation", "partner_organisations", "department", "reference", "summary"),
    "Dates": ("status", "posted", "closing_date", "start_date", "updates"),
    "Pay and hours": (
        "salary",
        "grade",
        "contract",
        "working_pattern",
        "hours",
        "working_arrangements",
        "benefits",
    ),
    "Where": ("hub_locations", "location", "hybrid", "remote"),
    "Who you are looking for": ("number_of_posts", "essential_criteria", "desirable_criteria"),
    "Checks and restrictions": (
        "right_to_work",
        "nationality",
        "residency",
        "vetting",
        "political_restriction",
    ),
    "How to apply": ("apply", "documents", "supplementary_questions"),
    "How you choose": ("anonymised", "cv_used_for_shortlisting", "ai_policy", "stages"),
    "Contacts": ("contact", "adjustments_contact"),
    "About the employer": ("commitments", "statements"),
}
OWN = "On this site only"
MORE = "More"


def grouped(table: Table, own: Table) -> dict[str, list[Field]]:
    """Every field of a table once, by heading: the site's `own` under theirs, any new one under the last."""
    by_key = {field.key: field for field in table}
    groups = {heading: [by_key[key] for key in keys] for heading, keys in GROUPS.items()}
    placed = {key for keys in GROUPS.values() for key in keys}
    rest = [field for field in table if field.key not in placed]
    groups[OWN] = [field for field in rest if field in own]
    groups[MORE] = [field for field in rest if field not in own]
    return {heading: fields for heading, fields in groups.items() if fields}
