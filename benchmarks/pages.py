"""Whether a peer made what all make: the page of every vacancy, the list, the site map and the feed."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.skeleton import PER_PAGE
from benchmarks.workload import adverts, slug


def lacking(output: Path, number: int, sign: str) -> str:
    """What is wrong with a site of so many adverts, or nothing; one page at least must hold the `sign`."""
    found = {path.relative_to(output).as_posix() for path in _pages(output)}
    wanted = set(expected(number))
    if found != wanted:
        missing, more = sorted(wanted - found), sorted(found - wanted)
        return f"{len(missing)} pages are missing ({missing[:3]}), {len(more)} are too many ({more[:3]})"
    signed = not sign
    for advert in adverts(number):
        text = (output / page(advert.slug)).read_text()
        signed = signed or sign in text
        if lacks := [each for each in (advert.title, advert.closes) if each not in text]:
            return f"{page(advert.slug)} does not hold {lacks}"
    return "" if signed else f"no page holds {sign}"


def page(name: str) -> str:
    """The path of an advert's page."""
    return f"vacancies/{name}/index.html"


def expected(number: int) -> Iterator[str]:
    """The paths that all make."""
    yield from ("index.html", "sitemap.xml", "feed.atom")
    yield from (f"page/{each}/index.html" for each in range(2, -(-number // PER_PAGE) + 1))
    yield from (page(slug(each)) for each in range(number))


def _pages(output: Path) -> Iterator[Path]:
    """What a site holds of that kind; anything else is its own affair."""
    for name in ("index.html", "sitemap.xml", "feed.atom"):
        yield from output.glob(name)
    for folder in ("vacancies", "page"):
        yield from output.glob(f"{folder}/*/index.html")
