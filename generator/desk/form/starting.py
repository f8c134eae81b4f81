"""A new advert, started by its title and its employer, as `careers new` starts one."""

from datetime import date

from generator.content import MOST_SLUG, SETTINGS_FILE
from generator.desk.form.around import Around
from generator.first_draft import Wanted, first_draft, read_title
from generator.new_file import refuse
from generator.problem import Invalid, Problem, Where
from generator.tree import slug


def started(about: Around, title: str, employer: str, today: date) -> tuple[str, str]:
    """The name of a new advert, which is a free one made from its title, and the text of its file.

    Raises Invalid with what stands in the way.
    """
    wanted = read_title(title)
    refuse(list(about.problems), SETTINGS_FILE)
    refuse(list(about.problems), f"content/organisations/{employer}.md")
    known, settings = about.said.organisations.get(employer), about.said.settings
    assert settings
    if known is None:
        raise Invalid(
            [Problem("missing-field", "organisation is missing", Where("organisation"), "Choose one.")]
        )
    text = first_draft(Wanted(wanted, known, today, settings.fields, tuple(about.said.hubs)))
    name = first = slug(wanted)[:MOST_SLUG].strip("-") or "advert"
    number = 1
    while name in about.adverts:
        number += 1
        name = f"{first[: MOST_SLUG - 5].strip('-')}-{number}"
    return name, text
