"""The project as its author is to see it: unpublished adverts too, at any moment, pages when asked for."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator import advising
from generator.desk.coming import Coming, changes
from generator.desk.on_demand import PAGE, OnDemand
from generator.desk.reading import Reading
from generator.desk.sight import Sight, files_of
from generator.fields.dates import Written, meant
from generator.fields.kind import LONDON
from generator.listing import Listing
from generator.memory import Memory
from generator.problem import Invalid, Problem, in_order
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree

# How many pages are kept, lest they cannot be drawn the next time.
MOST = 100


@dataclass(frozen=True)
class Standing:
    """One moment of the project; never changed, only replaced, and then `number` is one more.

    `site` is the last good one at the `moment` shown, with drafts and upcoming vacancies among the rest, and
    in its `unpublished`; None until there was one. `problems` are those of the files as they are now, and
    `stale` says that because of them `site`, or a page of it, is of earlier files. `travelling` says that
    the moment was chosen rather than now.
    """

    tree: Tree
    site: Site | None
    problems: tuple[Problem, ...]
    stale: bool
    moment: datetime
    travelling: bool
    number: int


class Preview:
    """What a project looks like. One thread at a time asks it for something; any may read `standing`."""

    def __init__(
        self, project: Path, now: Callable[[], datetime], as_of: Written | datetime | None = None
    ) -> None:
        """Reads everything. Raises trouble.Trouble, and fields.dates.Unclear where `as_of` is no moment."""
        self.now = now
        self._to: datetime | None = None
        self._memory = Memory()
        self._reading = Reading(project, self._memory)
        self._sight: Sight | None = None
        self._published: OnDemand | None = None
        self._coming: tuple[Coming, ...] | None = None
        # What is wrong with the project as a whole, and what was found wrong in templates and drawing pages.
        self._problems: tuple[Problem, ...] = ()
        self._faults: dict[Problem, None] = {}
        self._pages: dict[str, bytes] = {}
        self.standing = Standing({}, None, (), stale=False, moment=now(), travelling=False, number=0)
        self.refresh()
        if as_of:
            self.travel(as_of)

    @property
    def theme(self) -> Theme | None:
        """What the pages of the last good site are drawn with."""
        return self._sight.files.theme if self._sight else None

    @property
    def due(self) -> datetime | None:
        """When what is shown will change by itself; None if never, and while travelling."""
        site = self.standing.site
        return site.next_change if site and not self.standing.travelling else None

    def refresh(self, changed: Collection[Path] | None = None) -> Standing:
        """How the project stands once these files, by their paths in it, have been read again; None for all.

        The very same where nothing differs in the end. Raises Trouble where a file cannot be read; then the
        next time reads everything.
        """
        self._reading.again(changed)
        self._problems = self._reading.problems
        try:
            self._look()
        except Invalid as invalid:
            self._problems += invalid.problems
        return self._stand()

    def travel(self, to: Written | datetime | None) -> Standing:
        """How the project stands at another moment; None for now. Raises fields.dates.Unclear."""
        site = self.standing.site
        self._to = meant(to, site.settings.timezone if site else LONDON) if to else None
        return self.refresh(())

    def coming(self) -> tuple[Coming, ...]:
        """Every change to come of every vacancy after the moment shown, in order."""
        sight = self._sight
        if self._coming is None and sight:
            self._coming = changes(sight.said.content, sight.site, sight.moment, self._memory)
        return self._coming or ()

    def file(self, path: str) -> bytes | None:
        """What `drawn` gives; None also for what cannot be drawn."""
        with suppress(Invalid):
            return self.drawn(path)
        return None

    def drawn(self, path: str) -> bytes | None:
        """What a build would make at a path below the site's address; None where it makes nothing.

        Where it cannot be drawn, `standing` is replaced by one with the problems, and what comes is the page
        as it was before; raises Invalid where that is not known.
        """
        try:
            raw = self._sight.files.file(path) if self._sight else None
        except Invalid as invalid:
            self._fault(invalid)
            if path not in self._pages:
                raise
            return self._pages[path]
        if raw is not None and path.endswith(".html"):
            self._pages[path] = raw
            if len(self._pages) > MOST:
                del self._pages[next(iter(self._pages))]
        return raw

    def listing_at(self, path: str) -> Listing | None:
        """The vacancy whose page lies at a path, with or without `index.html`."""
        listing = self._sight.files.listing_at(path) if self._sight else None
        return listing if listing and path in (listing.path, listing.path + PAGE) else None

    def advice(self, path: str | None = None) -> list[Problem]:
        """What `careers check` advises on the last good site: on one file of content, or on all.

        But for links that no file of content has, as in a template: to find these, all pages must be drawn.
        """
        if not self._sight:
            return []
        files = self._published = self._published or self._sight.published(self._memory)
        paths = {path} if path else {document.path for document in files.site.documents}
        try:
            return in_order(advising.advise(files.site, files, self._memory, paths))
        except Invalid as invalid:
            self._fault(invalid)
            return []

    def outputs_of(self, site: Site) -> Mapping[str, bytes]:
        """The files of another site, such as one with an advert as it is being typed, drawn like these."""
        files = self._sight.files if self._sight else None
        return OnDemand(site, files.theme, files.known, self._memory) if files else {}

    def is_published(self, listing: Listing) -> bool:
        """Whether a build at the moment shown would have it: no draft, and nothing upcoming."""
        return self._sight is None or listing.path not in self._sight.hidden

    def _look(self) -> None:
        """See the site as its files are now, unless nothing differs; raises Invalid and sees it as before."""
        said, before = self._reading.said, self._sight
        moment, travelling = self._to or self.now(), self._to is not None
        if said is None or (before and before.said is said and before.holds(moment, travelling=travelling)):
            return
        files = files_of(said, moment, before, self._memory)
        self._sight = Sight(said, moment, travelling, files)
        self._published, self._coming, self._faults = None, None, dict.fromkeys(files.theme.mistakes())
        self._memory.forget()

    def _stand(self) -> Standing:
        """Replace the standing, unless nothing differs."""
        sight, before = self._sight, self.standing
        problems = tuple(in_order((*self._problems, *self._faults)))
        standing = Standing(
            tree=self._reading.tree,
            site=sight.site if sight else None,
            problems=problems,
            stale=bool(problems),
            moment=sight.moment if sight else self._to or self.now(),
            travelling=sight.travelling if sight else self._to is not None,
            number=before.number + 1,
        )
        same = standing.tree is before.tree and standing.site is before.site and problems == before.problems
        if not same or standing.travelling != before.travelling or not before.number:
            self.standing = standing
        return self.standing

    def _fault(self, invalid: Invalid) -> None:
        """A page could not be drawn."""
        self._faults |= dict.fromkeys(invalid.problems)
        self._stand()
