"""The list of all adverts, each with its form, and the form that starts a new one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.desk.drawing import draw
from generator.desk.form.session import Answer, about
from generator.desk.form.starting import started
from generator.desk.handler import Desk
from generator.desk.problems_shown import told
from generator.new_file import FOLDER, write_new
from generator.problem import Invalid, Problem, Where
from generator.tree import is_slug
from generator.trouble import Trouble


@dataclass(frozen=True)
class Advert:
    """One advert in the list; `mark` says how it stands where that is not as usual."""

    slug: str
    title: str
    employer: str
    mark: str


class Adverts:
    """The adverts of a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.about = desk, about(desk)

    def page(self, title: str = "", employer: str = "", problems: Sequence[Problem] = ()) -> str:
        """The page, with what was typed and is wrong with it."""
        said = self.about.said
        main = said.settings.organisation if said.settings else ""
        return draw(
            "form/adverts.html",
            adverts=sorted(self._adverts(), key=lambda each: each.title.casefold()),
            employers={name: each.name for name, each in said.organisations.items()},
            title=title,
            employer=employer or main,
            problems=told(problems, {}, self.desk.project, ""),
            page={"path": ""},
        )

    def start(self, title: str, employer: str) -> Answer:
        """A new file, and on to its form; the page again where that cannot be."""
        zone = self.about.zone
        try:
            slug, text = started(self.about, title, employer, self.desk.preview.now().astimezone(zone).date())
            write_new(self.desk.project / FOLDER / f"{slug}.md", text)
            self.desk.preview.refresh({Path(f"{FOLDER}/{slug}.md")})
        except Invalid as invalid:
            return Answer(self.page(title, employer, invalid.problems), 422)
        except Trouble as trouble:
            return Answer(self.page(title, employer, [Problem("", str(trouble), Where(""))]), 503)
        return Answer(address=f"/edit/{slug}")

    def _adverts(self) -> Iterator[Advert]:
        preview = self.desk.preview
        site = preview.standing.site
        listings = (*site.listings, *site.gone, *site.unpublished) if site else ()
        known = {each.vacancy.slug: each for each in listings}
        for slug in filter(is_slug, self.about.adverts):
            if listing := known.get(slug):
                vacancy = listing.vacancy
                mark = "Draft" if vacancy.status.word == "draft" else ""
                yield Advert(slug, vacancy.title, listing.organisation.known_as, mark)
            else:
                yield Advert(slug, f"{slug}.md", "", "Has mistakes")
