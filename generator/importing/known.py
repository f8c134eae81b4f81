"""What the site knows already: its employers and its hubs, by the names that an advert may use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.hub import Hub
from generator.importing.extract import Fact
from generator.importing.markdown_lines import words
from generator.importing.notes import Notes
from generator.organisation import Organisation

BETWEEN = re.compile(r"\s*(?:,|/|;|&| and | or )\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """The files of employers and hubs, by slug."""

    organisations: Mapping[str, Organisation]
    hubs: Mapping[str, Hub]

    @property
    def employers(self) -> dict[str, str]:
        """The slug of an employer by each of its names, in small letters."""
        named = (
            (name, slug) for slug, each in self.organisations.items() for name in (each.name, each.short_name)
        )
        return {name.casefold(): slug for name, slug in named if name}

    def resolved(self, facts: Iterable[Fact], notes: Notes) -> Iterator[Fact]:
        """The facts, those on the employer and on hubs by the names of their files on this site."""
        hubs = {each.name.casefold(): slug for slug, each in self.hubs.items()}
        for fact in facts:
            said = fact.value.casefold() if isinstance(fact.value, str) else ""
            found = [hubs.get(name, "") for name in BETWEEN.split(said)]
            if fact.key == "location" and all(found):
                yield replace(fact, key="hub_locations", value=tuple(found))
            elif fact.key == "organisation" and said not in self.employers:
                notes.look.append(f"The employer is not one of this site: {fact.said}.")
            else:
                yield replace(fact, value=self.employers[said]) if fact.key == "organisation" else fact

    def speaking(self, lines: Iterable[str]) -> Iterator[str]:
        """The names of the employers that some lines speak of."""
        text = " ".join(words(line) for line in lines).casefold()
        found = (slug for name, slug in self.employers.items() if re.search(rf"\b{re.escape(name)}\b", text))
        return (self.organisations[slug].name for slug in dict.fromkeys(found))
