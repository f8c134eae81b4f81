"""What is said of an advert that no build would publish: beside every link to it, and above its page.

The marks are put into what the preview serves, never into what it draws, so no build can hold one.
"""

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator import wording
from generator.desk import clock
from generator.listing import Listing

if TYPE_CHECKING:
    from generator.desk.preview import Preview

DRAFT = "draft"
# A link to the page of a vacancy, whatever template it comes from.
LINK = re.compile(rb'<a\b[^<>]*?\shref="([^"]*vacancies/[^"/]+/)"[^<>]*>.*?</a>', re.DOTALL)
# The class is one of the theme that is built in; another theme shows the words alone.
MARK = ' <strong class="tag" lang="en-GB">{}</strong>'


def marked(raw: bytes, path: str, preview: "Preview") -> bytes:
    """A page of the site as the desk shows it, with a mark after each link to an unpublished advert.

    While the author travels in time, its scripts go by the moment shown.
    """
    standing = preview.standing
    site = standing.site
    if standing.travelling:
        raw = clock.set_to(raw, standing.moment)
    hidden = [listing for listing in site.listings if not preview.is_published(listing)] if site else []
    if not hidden:
        return raw
    marks = {listing.url: MARK.format(told(listing)).encode() for listing in hidden}
    page = hidden[0].address + path

    def link(found: re.Match[bytes]) -> bytes:
        return found[0] + marks.get(urljoin(page, found[1].decode("utf-8", "replace")), b"")

    return LINK.sub(link, raw)


def told(listing: Listing) -> str:
    """Why an advert is not published, in a few words."""
    posted = listing.vacancy.posted
    if listing.vacancy.status.word == DRAFT or posted is None:
        return "Draft: not on the site"
    return f"Upcoming: not on the site until {wording.moment(posted.local)}"


def banner(listing: Listing) -> str:
    """The same as a sentence, to stand above the page of the advert."""
    return told(listing).replace(": not", ": this advert is not", 1) + "."
