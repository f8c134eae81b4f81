"""The reference pages, made from the field tables and the problem codes: nothing in them is written twice."""

from collections.abc import Iterable, Iterator

from generator.codes import CODES
from generator.fields.kind import Kind
from generator.fields.many import Many
from generator.fields.record import Record
from generator.fields.table import Table
from generator.hub import HUB
from generator.organisation import ORGANISATION
from generator.page import PAGE
from generator.problem import Code
from generator.settings import OWN_FIELD, SITE
from generator.shelf import shelf
from generator.vacancy_fields import VACANCY

TABLES: tuple[tuple[str, str, Table], ...] = (
    ("A vacancy", "`content/vacancies/<name>.md`; the text below the fields is the advert itself.", VACANCY),
    ("An organisation", "`content/organisations/<name>.md`; the text is about the employer.", ORGANISATION),
    ("A hub", "`content/hubs/<name>.md`; the text says how to get there.", HUB),
    ("A page", "`content/pages/<name>.md`; the text is the page.", PAGE),
    ("The site", "`content/site.md`; the text is the introduction on the home page.", SITE),
    ("A field of your own", "under `fields` in `content/site.md`.", OWN_FIELD),
)
FIELDS_START = """\
# Every field

This page is made from the program's field tables by `careers docs`. Do not edit it by hand.

Write each field as `key: value` between the two `---` lines at the top of the file. Capitals, spaces,
hyphens and underscores in a key make no difference: `closing_date` and `Closing date` are the same. Where a
list is taken, a single item may stand alone. Put a value in quotes when it holds a colon and a space, or a
space and a `#`.
"""
PROBLEMS_START = """\
# Every problem

This page is made from the program's problem codes by `careers docs`. Do not edit it by hand.

An **error** stops the build: the site that stood before still stands. **Advice** does not, unless you use
`--strict`. The problems of a published site are those that `careers verify` tells. To silence one piece of
advice on one vacancy, add it to the vacancy with the reason:

```yaml
ignore:
  - closing-time-missing: The appointing body gave a date only
```
"""


def pages() -> dict[str, str]:
    """The Markdown of each reference page by its file name."""
    return {"fields.md": fields_page(), "problems.md": problems_page()}


def fields_page() -> str:
    """Every field of every kind of content: what it is for, what it takes, and an example."""
    parts = [FIELDS_START]
    for heading, file, table in TABLES:
        parts.append(f"## {heading}\n\nIn {file}\n")
        parts += _fields(table, "###")
    return "\n".join(parts)


def _fields(table: Table, level: str) -> Iterator[str]:
    for field in table:
        yield f"{level} `{field.key}`\n"
        needed = "Required. " if field.required else ""
        default = f" Left out, it is `{field.default}`." if field.default else ""
        yield f"{needed}{field.help}{default}\n"
        yield f"Takes {field.kind.accepts}.\n"
        yield f"```yaml\n{field.key}: {field.example}\n```\n"
        inner = _table_of(field.kind)
        if inner:
            yield f"Or, on lines of their own below `{field.key}:`, these parts:\n"
            yield from _parts(inner)


def _parts(table: Table) -> Iterator[str]:
    yield "| part | what it is | takes | example |\n|---|---|---|---|"
    for part in table:
        needed = " (required)" if part.required else ""
        takes = part.kind.accepts.replace("|", "\\|")
        yield f"| `{part.key}`{needed} | {part.help} | {takes} | `{part.example}` |"
    yield ""


def _table_of(kind: Kind[object]) -> Table:
    """The parts of a value, for a kind that has them."""
    inner = kind.one if isinstance(kind, Many) else kind
    return inner.table if isinstance(inner, Record) else ()


def problems_page() -> str:
    """Every code: what it means, a bad example and a good one."""
    parts = (
        ("Errors", CODES),
        ("Advice", codes_of("generator.checks")),
        ("Problems of a published site", codes_of("generator.verifying")),
    )
    return "\n".join(
        [PROBLEMS_START, *(line for heading, codes in parts for line in (f"## {heading}\n", *_codes(codes)))]
    )


def codes_of(package: str) -> dict[str, Code]:
    """What is explained by the things on a shelf themselves."""
    return {code: told for each in shelf(package).values() for code, told in each.CODES.items()}


def _codes(codes: dict[str, Code]) -> Iterable[str]:
    for name, code in sorted(codes.items()):
        yield f"### `{name}`\n\n{code.means}\n"
        yield f"Bad:\n\n```text\n{code.bad}\n```\n\nGood:\n\n```text\n{code.good}\n```\n"
