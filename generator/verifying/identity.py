"""What the site calls itself: its address, that of each page, and those in its site map."""

from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from generator.problem import Code, Problem
from generator.published import RECORD, About, Visit

CODES = {
    "other-address": Code(
        "The site, a page or the site map names another address than the one at which it is published, and "
        "search engines go by that name.",
        '<link rel="canonical" href="https://old.police.example/vacancies/analyst/">',
        '<link rel="canonical" href="https://jobs.police.example/vacancies/analyst/">',
    )
}
# A site that is read from the machine it was made on is a copy to look at.
THIS_MACHINE = ("127.0.0.1", "::1", "localhost")
HINT = "Correct `address` in content/site.md, then build and publish the site again."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """The site's own address is told at its record; a page that asks to be left out may name another page."""
    local = urlsplit(about.address).hostname in THIS_MACHINE
    if local and about.record is None:
        return
    if visit.path == RECORD and about.home != about.address and not local:
        message = f"the site was built for {about.home}, and is published at {about.address}"
        yield visit.problem("other-address", message, HINT)
    page = visit.page
    if page and page.canonical:
        own = about.home + quote(visit.path, errors="replace")
        if about.below(page.canonical) is None or not (page.hidden or page.canonical == own):
            yield visit.problem("other-address", f"the page calls itself {page.canonical}", HINT)
    outside = [each for each in visit.mapped if not each.startswith(about.home)]
    if outside:
        message = f"the site map names {outside[0]}, which is outside the site"
        yield visit.problem("other-address", message, HINT)
