"""Pelican, with its two caches on, which is how it is fastest when little has changed."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import skeleton
from benchmarks.environments import pip_installed
from benchmarks.workload import adverts
from benchmarks.workload import lay as write

NAME = "Pelican"
OUTPUT = "output"
ADVERT = "content/vacancies/{slug}.md"
TEMPLATE = "theme/templates/article.html"
VERSION = "4.12.0"
SETTINGS = f"""
SITENAME = "Careers in policing and public safety"
SITEURL = "{skeleton.ADDRESS.rstrip("/")}"
PATH = "content"
THEME = "theme"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-GB"
ARTICLE_URL = "vacancies/{{slug}}/"
ARTICLE_SAVE_AS = "vacancies/{{slug}}/index.html"
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
PAGINATED_TEMPLATES = {{"index": {skeleton.PER_PAGE}}}
PAGINATION_PATTERNS = [(1, "/", "index.html"), (2, "/page/{{number}}/", "page/{{number}}/index.html")]
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = TAG_SAVE_AS = TAGS_SAVE_AS = ""
ARCHIVES_SAVE_AS = DRAFT_SAVE_AS = ""
FEED_ALL_ATOM = "feed.atom"
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
FEED_MAX_ITEMS = {skeleton.NEWEST}
MARKDOWN = {{"extension_configs": {{"markdown.extensions.smarty": {{}}, "markdown.extensions.tables": {{}}}}}}
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "generator"
"""


def install(cache: Path) -> str:
    """An environment of its own."""
    pip_installed(cache / "pelican", [f"pelican[markdown]=={VERSION}"])
    return f"Pelican {VERSION}"


def command(cache: Path) -> list[str]:
    """Its usual build."""
    return [str(cache / "pelican/bin/pelican"), "--quiet", "--settings", "settings.py"]


def lay(folder: Path, number: int) -> None:
    """Markdown with Pelican's own heads, and Jinja templates."""
    write(folder, _files(number))


def _files(number: int) -> Iterator[tuple[str, bytes]]:
    loop = ("{% for article in articles_page.object_list %}", "{% endfor %}")
    every = ("{% for article in articles %}", "{% endfor %}")
    yield "settings.py", SETTINGS.encode()
    yield TEMPLATE, skeleton.written(skeleton.PAGE, _say).encode()
    yield "theme/templates/index.html", skeleton.written(skeleton.LIST, _say, loop).encode()
    yield "theme/templates/sitemap.html", skeleton.written(skeleton.SITEMAP, _say, every).encode()
    for advert in adverts(number):
        heads = "".join(f"{key}: {value}\n" for key, value in skeleton.head(advert).items())
        yield advert.path, f"{heads}slug: {advert.slug}\ndate: 2025-11-24\n\n{advert.body}".encode()


def _say(key: str, form: str) -> str:
    said = {"body": "article.content", "url": "SITEURL ~ '/' ~ article.url"}
    value = said.get(key, f"article.{key}")
    shown = "" if key == "body" else "|e"
    return f"{{{{ ({value})|tojson }}}}" if form == "json" else f"{{{{ ({value}){shown} }}}}"
