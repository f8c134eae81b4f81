"""MkDocs, without its search; what it has not by itself, list and feed, a hook writes by its templates."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import skeleton
from benchmarks.environments import pip_installed
from benchmarks.workload import adverts
from benchmarks.workload import lay as write

NAME = "MkDocs"
OUTPUT = "site"
ADVERT = "docs/vacancies/{slug}.md"
TEMPLATE = "theme/main.html"
VERSION = "1.6.1"
CONFIG = f"""site_name: Careers in policing and public safety
site_url: {skeleton.ADDRESS}
theme: {{name: null, custom_dir: theme, static_templates: [sitemap.xml]}}
plugins: []
markdown_extensions: [smarty]
hooks: [lists.py]
"""
HOOK = f"""
from pathlib import Path

kept = {{}}


def on_env(env, config, files):
    kept.update(env=env, pages=[file.page for file in files.documentation_pages()])


def on_post_build(config):
    env, pages, site = kept["env"], kept["pages"], Path(config.site_dir)
    for number, start in enumerate(range(0, len(pages), {skeleton.PER_PAGE}), 1):
        place = site / (f"page/{{number}}/index.html" if number > 1 else "index.html")
        place.parent.mkdir(parents=True, exist_ok=True)
        some = pages[start : start + {skeleton.PER_PAGE}]
        place.write_text(env.get_template("list.html").render(pages=some))
    newest = pages[:{skeleton.NEWEST}]
    (site / "feed.atom").write_text(env.get_template("feed.html").render(pages=newest))
"""


def install(cache: Path) -> str:
    """An environment of its own."""
    pip_installed(cache / "mkdocs", [f"mkdocs=={VERSION}"])
    return f"MkDocs {VERSION}"


def command(cache: Path) -> list[str]:
    """Its usual build."""
    return [str(cache / "mkdocs/bin/mkdocs"), "build", "--quiet"]


def lay(folder: Path, number: int) -> None:
    """YAML and Markdown, with Jinja templates."""
    write(folder, _files(number))


def _files(number: int) -> Iterator[tuple[str, bytes]]:
    every = ("{% for page in pages %}", "{% endfor %}")
    # What it gives to the site map are files, as its own site map knows.
    files = ("{% for file in pages %}{% set page = file.page %}", "{% endfor %}")
    yield "mkdocs.yml", CONFIG.encode()
    yield "lists.py", HOOK.encode()
    for name, text, loop in (
        (TEMPLATE, skeleton.PAGE, ("", "")),
        ("theme/list.html", skeleton.LIST, every),
        ("theme/feed.html", skeleton.FEED, every),
        ("theme/sitemap.xml", skeleton.SITEMAP, files),
    ):
        yield name, skeleton.written(text, _say, loop).encode()
    for advert in adverts(number):
        front = "".join(f'{key}: "{value}"\n' for key, value in skeleton.head(advert).items())
        yield ADVERT.format(slug=advert.slug), f"---\n{front}---\n{advert.body}".encode()


def _say(key: str, form: str) -> str:
    said = {"body": "page.content", "url": "page.canonical_url", "title": "page.title"}
    value = said.get(key, f"page.meta.{key}")
    shown = "" if key == "body" and form != "text" else "|e"
    return f"{{{{ {value}|tojson }}}}" if form == "json" else f"{{{{ {value}{shown} }}}}"
