"""A site as it is shown at one moment: unpublished adverts too, drawn on demand."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from generator.desk.on_demand import FEW, OnDemand, makers
from generator.desk.reading import Said
from generator.hub import Hub
from generator.memory import Memory
from generator.organisation import Organisation
from generator.page import Page
from generator.settings import Settings
from generator.site import Site, survey
from generator.theme import Theme


@dataclass(frozen=True, eq=False)
class Sight:
    """What is shown, of files without a problem; `travelling` says that the moment was chosen."""

    said: Said
    moment: datetime
    travelling: bool
    files: OnDemand

    @property
    def site(self) -> Site:
        """The site, with what is not published yet."""
        return self.files.site

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The paths of the vacancies that no build would publish."""
        return frozenset(listing.path for listing in self.site.unpublished)

    def published(self, memory: Memory) -> OnDemand:
        """The files of the site as a build would make it at the same moment."""
        if not self.hidden:
            return self.files
        site = survey(self.said.content, self.moment, memory)
        return OnDemand(site, self.files.theme, self.files.known, memory)

    def holds(self, moment: datetime, *, travelling: bool) -> bool:
        """Whether it would be the same at another moment."""
        if travelling or self.travelling:
            return travelling and self.travelling and moment == self.moment
        change = self.site.next_change
        return self.moment <= moment and (change is None or moment < change)


def files_of(said: Said, moment: datetime, before: Sight | None, memory: Memory) -> OnDemand:
    """The files of a site as it is shown at a moment.

    How to draw them is taken from what was shown `before`, where that is still right. Raises Invalid where
    two outputs claim one path.
    """
    site = survey(said.content, moment, memory, early=True)
    if before is None or said.theme != before.said.theme:
        return OnDemand(site, Theme(said.tree), makers(site, said.tree), memory)
    known = before.files.known
    if _deciding(site) != _deciding(before.site):
        known = makers(site, said.tree)
    return OnDemand(site, before.files.theme, known, memory)


def _deciding(site: Site) -> tuple[Any, ...]:
    """What `makers` goes by: the files that are no vacancies, and whether there are one or more of these."""
    others: list[Settings | Organisation | Hub | Page] = [site.settings]
    others += [*site.organisations, *site.hubs, *site.pages]
    counts = (len(listings[:FEW]) for listings in (site.open, site.closed, site.gone))
    return (*(id(each.document) for each in others), *site.attachments, *counts)
