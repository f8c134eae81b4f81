"""Eleventy, from npm, with Nunjucks templates."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import skeleton
from benchmarks.environments import npm_installed
from benchmarks.workload import adverts
from benchmarks.workload import lay as write

NAME = "Eleventy"
OUTPUT = "_site"
ADVERT = "content/vacancies/{slug}.md"
TEMPLATE = "content/_includes/vacancy.njk"
VERSION = "3.1.8"
CONFIG = """
export default function (config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.amendLibrary("md", (library) => library.set({ typographer: true }));
  config.addFilter("json", (value) => JSON.stringify(value).replace(/</g, "\\\\u003c"));
  config.addFilter("newest", (all, most) => all.slice(-most).reverse());
  config.addFilter("folder", (pattern, number) => (number ? pattern.replace("%s", number + 1) : ""));
  config.addCollection("vacancies", (found) => found.getFilteredByGlob("content/vacancies/*.md"));
  return { dir: { input: "content", output: "_site" }, markdownTemplateEngine: false };
}
"""
LIST = f"""pagination: {{data: collections.vacancies, size: {skeleton.PER_PAGE}, alias: some}}
permalink: "{{{{ 'page/%s/' | folder(pagination.pageNumber) }}}}index.html"
"""


def install(cache: Path) -> str:
    """A folder of its own."""
    npm_installed(cache / "eleventy", f"@11ty/eleventy@{VERSION}")
    return f"Eleventy {VERSION}"


def command(cache: Path) -> list[str]:
    """Its usual build."""
    return ["node", str(cache / "eleventy/node_modules/@11ty/eleventy/cmd.cjs")]


def lay(folder: Path, number: int) -> None:
    """YAML and Markdown."""
    write(folder, _files(number))


def _files(number: int) -> Iterator[tuple[str, bytes]]:
    newest = f"{{% for each in collections.vacancies | newest({skeleton.NEWEST}) %}}"
    end = "{% endfor %}"
    yield "eleventy.config.mjs", CONFIG.encode()
    yield TEMPLATE, skeleton.written(skeleton.PAGE, _say).encode()
    yield "content/vacancies/vacancies.json", b'{"layout": "vacancy.njk"}'
    for name, head, text, loop in (
        ("list", LIST, skeleton.LIST, "{% for each in some %}"),
        ("feed", "permalink: feed.atom", skeleton.FEED, newest),
        ("sitemap", "permalink: sitemap.xml", skeleton.SITEMAP, "{% for each in collections.vacancies %}"),
    ):
        written = skeleton.written(text, _say_each, (loop, end))
        yield f"content/{name}.njk", f"---\n{head.strip()}\n---\n{written}".encode()
    for advert in adverts(number):
        front = "".join(f'{key}: "{value}"\n' for key, value in skeleton.head(advert).items())
        yield advert.path, f"---\n{front}---\n{advert.body}".encode()


def _say(key: str, form: str, said: str = "") -> str:
    """In a layout, values stand by their names; of another page, in its data."""
    address = f"('{skeleton.ADDRESS.rstrip('/')}' + {'each.url' if said else 'page.url'})"
    content = "each.content" if said else "content"
    value = {"body": content, "url": address}.get(key, f"{said}{key}")
    if form == "json":
        return f"{{{{ {value} | json | safe }}}}"
    return f"{{{{ {value}{' | safe' if key == 'body' and form != 'text' else ''} }}}}"


def _say_each(key: str, form: str) -> str:
    return _say(key, form, "each.data.")
