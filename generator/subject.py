"""One file of content as a check looks at it: the file, and all else that advice on it may depend on."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.document import Document
from generator.listing import Listing
from generator.organisation import Organisation
from generator.site import Site
from generator.vacancy_fields import ENGLISH


@dataclass(frozen=True, slots=True)
class Subject:
    """A file; `listing` is the vacancy that it is, if any, and `over` says that nobody can apply for that.

    `employers` are those whose words it uses, and `boards` the job boards that the site has chosen. It is
    `english` unless the advert, or every advert of the employer that it is about, is in another language.
    """

    document: Document
    employers: tuple[Organisation, ...]
    boards: tuple[str, ...] = ()
    listing: Listing | None = None
    over: bool = False
    english: bool = True


def of_vacancy(listing: Listing, boards: tuple[str, ...], *, over: bool) -> Subject:
    """The file of a vacancy; its words are those of its employers."""
    vacancy = listing.vacancy
    english = vacancy.language == ENGLISH
    return Subject(vacancy.document, listing.employers, boards, listing, over=over, english=english)


def vacancies(site: Site) -> Iterator[tuple[Listing, bool]]:
    """Each vacancy that is on the site or will be, once, and whether it is over.

    What is looked at early stands in two places of a site.
    """
    met = set[str]()
    for listings, over in ((site.current, False), (site.closed, True)):
        for listing in listings:
            if listing.path not in met:
                met.add(listing.path)
                yield listing, over


def other_files(site: Site) -> Iterator[Subject]:
    """Every file of content but vacancies; one that is about no employer uses the words of them all."""
    foreign = _in_other_languages(site)
    yield Subject(site.settings.document, site.organisations)
    for employer in site.organisations:
        yield Subject(employer.document, (employer,), english=employer.slug not in foreign)
    for folder in (site.hubs, site.pages):
        yield from (Subject(each.document, site.organisations) for each in folder)


def subjects(site: Site) -> Iterator[Subject]:
    """Every file of content as a check looks at it."""
    yield from other_files(site)
    for listing, over in vacancies(site):
        yield of_vacancy(listing, site.settings.boards, over=over)


def _in_other_languages(site: Site) -> set[str]:
    """The employers that have adverts, and none in English."""
    without, met = {employer.slug for employer in site.organisations}, set[str]()
    for listing, _ in vacancies(site):
        names = (listing.vacancy.organisation, *listing.vacancy.partner_organisations)
        if listing.vacancy.language == ENGLISH:
            without.difference_update(names)
        met.update(names)
        if not without:
            break
    return without & met
