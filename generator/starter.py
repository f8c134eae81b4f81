"""A new organisation's own project: the starter's files with its name, its address and the day put in.

The starter is a sound project as it stands, of “Your organisation”. Its workflows are this repository's
own: only the step that sets up differs, because there the program is a package and not a checkout.
"""

import json
import re
from datetime import date

from generator.tree import Tree, slug
from generator.wording import plain_day

PACKAGE = "careers-microsite"
# A package index gives a name to whoever comes first: it is asked only where the program came from one.
NOWHERE = """\
# Where GitHub gets the program from. Write the address of its wheel or of its repository over this one.
"""
NAME, ADDRESS, SLUG = "Your organisation", "https://example.github.io/careers/", "your-organisation"
POSTED, CLOSES = date(2026, 1, 1), date(2026, 1, 29)
# A label of a domain name has at most 63 characters (RFC 1035), and the sample addresses have it as one.
MOST_SLUG = 60
SETUP = "run: python3 .ci/setup.py"
# The lock has all that is needed, also to build the program; `--no-deps` keeps an older pip to it.
INSTALL = """\
run: |
          python3 -m venv .venv
          .venv/bin/pip install --quiet --no-deps --require-hashes -r requirements.lock
          .venv/bin/pip install --quiet --no-deps --no-build-isolation -r requirements.txt"""


def requirement(version: str, origin: str | None) -> str:
    """Where a new project gets the program from: where this one came from, or else a place to be filled in.

    `origin` is what the installer wrote of it, direct_url.json (PEP 610): None for a package index, empty
    where the program was not installed.
    """
    if origin is None:
        return f"{PACKAGE}=={version}\n"
    said = json.loads(origin) if origin else {}
    url = said.get("url", "")
    if not url.startswith("https:"):
        wheel = f"{PACKAGE.replace('-', '_')}-{version}-py3-none-any.whl"
        return f"{NOWHERE}{PACKAGE} @ https://{PACKAGE}.example/{wheel}\n"
    if "vcs_info" in said:
        return f"{PACKAGE} @ {said['vcs_info']['vcs']}+{url}@{said['vcs_info']['commit_id']}\n"
    digest = said.get("archive_info", {}).get("hashes", {}).get("sha256")
    return f"{PACKAGE} @ {url}#sha256={digest}\n" if digest else f"{PACKAGE} @ {url}\n"


def project(starter: Tree, name: str, address: str, today: date) -> Tree:
    """The files of a new project; name and address are text as typed, which stands in quotes in YAML."""
    name = " ".join(name.split())
    employer = slug(name)[:MOST_SLUG].strip("-") or SLUG
    put_in = {
        NAME: _quoted(name),
        ADDRESS: _quoted(address),
        SLUG: employer,
        plain_day(POSTED): plain_day(today),
        plain_day(CLOSES): plain_day(today + (CLOSES - POSTED)),
    }
    return {
        path.replace(SLUG, employer): _adapted(path, raw.decode(), put_in).encode()
        for path, raw in starter.items()
    }


def _adapted(path: str, text: str, put_in: dict[str, str]) -> str:
    """All samples are replaced at once, so that nothing that was put in is taken for one."""
    if path.startswith("content/"):
        return re.sub("|".join(map(re.escape, put_in)), lambda found: put_in[found[0]], text)
    return text.replace(SETUP, INSTALL) if path.startswith(".github/workflows/") else text


def _quoted(text: str) -> str:
    """Text as it stands between double quotes in YAML, which takes JSON's escapes (YAML 1.2)."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
