"""What the build would say of an advert as it is typed: the same reading and the same checks, and no disk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from generator import references, vacancy
from generator.advising import advise
from generator.desk.form.around import Around
from generator.document import Document, parse
from generator.listing import Listing
from generator.problem import Gathered, Problem, Where, in_order
from generator.prose import prose
from generator.site import Site, survey
from generator.vacancy import Vacancy

# The level of the headings in the text, below those of the form.
LEVEL = 4


@dataclass(frozen=True)
class Neighbours:
    """The other adverts as they last were without a mistake, and how the files of a site are drawn.

    `base` is the path of the site's address.
    """

    site: Site | None
    moment: datetime
    files_of: Callable[[Site], Mapping[str, bytes]]
    base: str = "/"


@dataclass(frozen=True)
class Judgement:
    """All problems of the file, errors and advice, and its document where it can be read.

    `prose` is its text as the page of the advert shows it, as safe HTML; nothing where that cannot be.
    """

    problems: tuple[Problem, ...]
    document: Document | None = None
    prose: str = ""


def judged(about: Around, near: Neighbours, path: str, raw: bytes) -> Judgement:
    """What is wrong with a file that would stand at `path`."""
    gathered = Gathered()
    document = gathered.attempt(parse, path, raw)
    if document is None:
        return Judgement(tuple(in_order(gathered.problems)))
    employer = about.said.organisations.get(document.employer)
    whole = vacancy.with_defaults(document, employer.defaults) if employer else document
    read = gathered.attempt(vacancy.read, whole, about.own, about.zone, employer is None)
    html = gathered.attempt(prose, document.body, near.base, Where(path, document.body_line), LEVEL)
    mine = {read.slug: read} if read else {}
    said = replace(
        about.said,
        vacancies={**_vacancies(near.site, path), **mine},
        files={**about.said.files, "vacancies": {**about.adverts, document.slug: [path]}},
        unread=() if read else (document,),
    )
    found = [
        *gathered.problems,
        *(each for each in references.references(said, about.memory) if is_of(each, path)),
    ]
    if not found and not about.problems:
        alone = survey(replace(said, vacancies=mine), near.moment, about.memory)
        site = _among(alone, near.site, path) if near.site else alone
        advice = gathered.attempt(advise, site, near.files_of(site), about.memory, {path})
        # What cannot be drawn is found only by drawing it.
        found = [*(advice or ()), *(each for each in gathered.problems if is_of(each, path))]
    return Judgement(tuple(in_order(found)), document, html or "")


def is_of(problem: Problem, path: str) -> bool:
    """Whether a problem is of a file, or of another because of what this one says."""
    return problem.where.path == path or path in problem.message


def _vacancies(site: Site | None, path: str) -> dict[str, Vacancy]:
    listings = (*site.listings, *site.gone, *site.unpublished) if site else ()
    return {each.vacancy.slug: each.vacancy for each in _but(listings, path)}


def _among(alone: Site, site: Site, path: str) -> Site:
    """A site of one advert with all the others beside it."""
    return replace(
        alone,
        open=(*alone.open, *_but(site.open, path)),
        closed=(*alone.closed, *_but(site.closed, path)),
        gone=(*alone.gone, *_but(site.gone, path)),
        unpublished=(*alone.unpublished, *_but(site.unpublished, path)),
    )


def _but(listings: tuple[Listing, ...], path: str) -> tuple[Listing, ...]:
    return tuple(each for each in listings if each.vacancy.document.path != path)
