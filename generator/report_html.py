"""Problems as one web page that anyone can read in a browser: file by file, with a table at the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from jinja2 import Environment, StrictUndefined, Template

from generator.problem import Level, Problem

PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{ heading }} - careers check</title>
<style>
:root { color-scheme: light dark; --soft: light-dark(#f3f2f1, #26292b); --line: light-dark(#b1b4b6, #5b5f62);
  --error: light-dark(#a8201a, #ff9b94); --advice: light-dark(#7a4a00, #f2c46d); }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #16181a); color: light-dark(#0b0c0c, #f0f0f0); overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; }
a { color: light-dark(#1d4f91, #9cc3ff); }
a:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
table { margin-top: 1rem; border-collapse: collapse; }
caption { padding: .4rem 0; text-align: left; }
thead { overflow-wrap: normal; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; }
td { text-align: right; font-variant-numeric: tabular-nums; }
article { margin: 1rem 0; padding: .25rem 1rem 1rem; border-left: 5px solid var(--advice);
  background: var(--soft); }
article.error { border-color: var(--error); }
h3 { margin: .75rem 0 .25rem; font-size: 1.0625rem; }
.level { color: var(--advice); }
.error .level { color: var(--error); }
code { font: .9375rem/2.2 ui-monospace, monospace; white-space: pre-wrap; tab-size: 4; }
mark { position: relative; background: none; color: inherit; font-weight: bold; }
mark::after { content: "^" / ""; position: absolute; left: 0; top: 1.15em; line-height: 1;
  color: var(--error); }
p { margin: .25rem 0; }
.place { color: light-dark(#4a4d50, #b9bdc0); }
</style>
</head>
<body>
<main>
<h1>{{ heading }}</h1>
{%- for text in said %}
<p>{{ text }}</p>
{%- endfor %}
{%- if files %}
<table>
<caption>What was found in each file</caption>
<thead><tr><th scope="col">File</th><th scope="col">Errors</th><th scope="col">Advice</th></tr></thead>
<tbody>
{%- for file in files %}
<tr><th scope="row"><a href="#file-{{ loop.index }}">{{ file.name }}</a></th><td>{{ file.errors }}</td>
<td>{{ file.advice }}</td></tr>
{%- endfor %}
</tbody>
</table>
{%- endif %}
{%- for file in files %}
<section aria-labelledby="file-{{ loop.index }}">
<h2 id="file-{{ loop.index }}">{{ file.name }}</h2>
{%- for each in file.entries %}
<article class="{{ each.problem.level }}">
<h3><span class="level">{{ each.problem.level.capitalize() }}:</span> {{ each.problem.message }}</h3>
<p class="place">{{ each.place }}{{ each.problem.code }}</p>
{%- if each.text %}
<p><code>{{ each.text[:each.at] }}<mark>{{ each.text[each.at:each.at + 1] }}</mark>
{{- each.text[each.at + 1:] }}</code></p>
{%- endif %}
{%- if each.problem.hint %}
<p>{{ each.problem.hint }}</p>
{%- endif %}
{%- if each.problem.fix %}
<p>Write: <code>{{ each.problem.fix }}</code></p>
{%- endif %}
</article>
{%- endfor %}
</section>
{%- endfor %}
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem and the line it stands on: the path as seen from here, and where in the line it is."""

    problem: Problem
    path: str
    text: str = ""
    at: int = 0

    @property
    def place(self) -> str:
        """The line and column, where it has them."""
        where = self.problem.where
        return f"Line {where.line}, column {where.column}: " if where.line else ""


@dataclass(frozen=True, slots=True)
class File:
    """A file and what was found in it, errors first."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def errors(self) -> int:
        """How many errors it has."""
        return sum(each.problem.level is Level.ERROR for each in self.entries)

    @property
    def advice(self) -> int:
        """How many pieces of advice there are on it."""
        return len(self.entries) - self.errors


def page(entries: Sequence[Entry], heading: str, said: Sequence[str]) -> str:
    """The whole page; it loads nothing and runs nothing."""
    ordered = sorted(entries, key=lambda each: (each.path, each.problem.level is not Level.ERROR))
    files = [File(path, tuple(found)) for path, found in groupby(ordered, key=lambda each: each.path)]
    return _template().render(heading=heading, said=said, files=files)


@cache
def _template() -> Template:
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(PAGE)
