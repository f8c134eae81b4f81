"""A page as others will see it: search engines, who follows a shared link, feeds, calendars, plain text.

All of it is read from the files that the preview draws, so that it can say nothing else.
"""

from dataclasses import dataclass
from urllib.parse import quote

from generator import calendar, webpage
from generator.desk.calendar_entries import CalendarEntry
from generator.desk.calendar_entries import entries as calendar_entries
from generator.desk.feed_entry import FeedEntry
from generator.desk.feed_entry import entries as feed_entries
from generator.desk.job_card import JobCard, job_card
from generator.desk.pages import Shown
from generator.desk.preview import Preview
from generator.feed import feeds
from generator.site import Site
from generator.webpage import WebPage


@dataclass(frozen=True, slots=True)
class Social:
    """The card of a shared link; `picture` is its address on this desk, empty where it lies elsewhere."""

    site: str
    title: str
    description: str
    picture: str
    told: str


@dataclass(frozen=True, slots=True)
class Seen:
    """All of that for one page; `address` is where it will be published.

    `job` is None where crawlers are told of none, and `card` where nothing is said to those who share.
    `feeds` has the name of each kind with its entry, None where that leaves it out; `no_feed` says why no
    feed has it. The calendar and the text are empty where the page has none.
    """

    address: str
    title: str
    description: str
    hidden: bool
    job: JobCard | None
    card: Social | None
    feeds: tuple[tuple[str, FeedEntry | None], ...]
    no_feed: str
    calendar: tuple[CalendarEntry, ...]
    text: str


def seen(preview: Preview, site: Site, page: Shown) -> Seen | None:
    """What others see of a page; None where there is no such page."""
    raw = preview.file(page.path + "index.html" if page.path.endswith("/") or not page.path else page.path)
    if raw is None:
        return None
    said = webpage.read(raw.decode("utf-8", "replace"))
    postings = [job_card(data) for data in said.of_type("JobPosting")]
    dates, text = (preview.file(page.path + name) for name in (calendar.FILE, "index.txt"))
    no_feed = _no_feed(preview, site, page)
    return Seen(
        address=site.settings.address + page.path,
        title=said.title,
        description=said.meta.get("description", ""),
        hidden=said.hidden,
        job=postings[0] if postings else None,
        card=_social(said, site),
        feeds=() if no_feed else _feeds(preview, site, page),
        no_feed=no_feed,
        calendar=tuple(calendar_entries(dates, site.settings.timezone)) if dates and page.listing else (),
        text=text.decode() if text and page.listing else "",
    )


def _social(said: WebPage, site: Site) -> Social | None:
    meta = said.meta
    if "og:title" not in meta:
        return None
    address, picture = site.settings.address, meta.get("og:image", "")
    ours = picture.startswith(address)
    return Social(
        site=meta.get("og:site_name", ""),
        title=meta["og:title"],
        description=meta.get("og:description", ""),
        picture=site.settings.base_path + quote(picture.removeprefix(address)) if ours else "",
        told=meta.get("og:image:alt", ""),
    )


def _no_feed(preview: Preview, site: Site, page: Shown) -> str:
    """Why no feed has an entry; empty where one may have."""
    if page.listing is None:
        return "Feeds have an entry for each of the newest 100 open vacancies, and none for this page."
    if not preview.is_published(page.listing):
        return "No feed has an entry until this advert is on the site."
    if not page.listing.stage.is_open:
        return "Feeds hold open vacancies only, so this one has left them."
    if not site.settings.feeds:
        return "This site has no feeds: content/site.md says so."
    if page.listing.path not in {each.path for each in feeds(site)[0].entries}:
        return "The site’s feed has the newest 100 vacancies, and this one is older."
    return ""


def _feeds(preview: Preview, site: Site, page: Shown) -> tuple[tuple[str, FeedEntry | None], ...]:
    assert page.listing
    assert preview.theme
    return tuple(feed_entries(site, page.listing, preview.theme))
