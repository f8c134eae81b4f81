"""An extract as the advert that it is meant to be: its title, its facts and its text, step by step."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from generator.fields.table import Field
from generator.first_draft import read_title
from generator.importing import labels
from generator.importing.addresses import addresses, untracked
from generator.importing.doubts import tell
from generator.importing.extract import Extract
from generator.importing.furniture import without_furniture
from generator.importing.glued import without_others
from generator.importing.headings import headed, tell_tops
from generator.importing.known import Known
from generator.importing.markdown_lines import without, words
from generator.importing.mastheads import without_mastheads
from generator.importing.notes import Notes
from generator.importing.ordinals import plain_days
from generator.importing.settled import Settled, settled
from generator.importing.terms import parted
from generator.problem import Invalid

# The title of a pasted text is one of its first lines.
FIRST = 3
ENDS = (".", ",", "!", ":")
# What a document is, and not the job: `Anytown Council - Job advert`.
GENERIC = re.compile(
    r"(?:.*[-–—|:] *)?(?:(?:job|role|post|vacancy|recruitment) )?"
    r"(?:advert|advertisement|description|profile|specification|details|summary|pack|vacancy)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Advert:
    """`title` is empty where nothing can be one; `is_titled` says that it is certain.

    `certain` are the lines of front matter by field; `employers` are the names of those of the site that it
    says; `addresses` are all that it or the page around it had, since a button can be the only way to apply;
    `lines` are the text.
    """

    title: str
    is_titled: bool
    certain: Mapping[str, Settled]
    employers: Sequence[str]
    addresses: Sequence[str]
    lines: Sequence[str]


def advert(extract: Extract, table: Mapping[str, Field], known: Known, zone: ZoneInfo) -> Advert:
    """The advert, in which every step takes out or marks one kind of thing, and tells of it."""
    notes = extract.notes
    lines = without_others(extract.lines, notes)
    tell_tops(lines, notes)
    employers = list(known.speaking((*lines, *extract.around)))
    around = [replace(fact, at=()) for fact in labels.facts(extract.around)]
    facts = parted((*labels.facts(lines), *extract.facts, *around))
    certain = settled(known.resolved(facts, notes), table, zone, notes)
    lines = without(lines, {at for each in certain.values() for fact in each.facts for at in fact.at})
    lines = without_furniture(lines, notes)
    title = certain["title"].value if "title" in certain else _title(extract, lines, known)
    lines = without_mastheads(lines, title, known.employers, notes)
    lines = untracked(plain_days(headed(lines, notes), notes), notes)
    tell(lines, notes)
    is_titled = "title" in certain or (extract.is_titled and title == extract.titles[0])
    ways = addresses(untracked((*extract.lines, *extract.around), Notes()))
    return Advert(title, is_titled, certain, employers, ways, lines)


def _title(extract: Extract, lines: Sequence[str], known: Known) -> str:
    """The first heading or line that can be a title: no sentence, greeting, employer or kind of document."""
    for said in (*extract.titles, *map(words, lines[:FIRST])):
        try:
            title = read_title(said)
        except Invalid:
            continue
        if not (title.endswith(ENDS) or GENERIC.fullmatch(title) or title.casefold() in known.employers):
            return title
    return ""
