"""What each kind of page weighs on its way to a reader, in bytes after gzip: `poe weight` prints a table."""

import gzip
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from tests.browser.projects import FULL, MANY, NONE, Project
from tests.browser.states import COMMISSIONER, LATER, MOPAC, SPRING, WINTER

# The first round trip of a new connection carries ten packets: about 14 KB.
LIMIT = 14 * 1024
STYLE = re.compile(rb"<style[^>]*>(.*?)</style>", re.DOTALL)
SCRIPT = re.compile(rb"<script(?![^>]*application/ld\+json)[^>]*>(.*?)</script>", re.DOTALL)
STYLE_LINK = re.compile(rb'<link(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"')
SCRIPT_LINK = re.compile(rb'<script[^>]*\bsrc="([^"]+)"')

VACANCIES = (
    ("vacancy: MOPAC", WINTER, f"{MOPAC}index.html"),
    ("vacancy: Commissioner", SPRING, f"{COMMISSIONER}index.html"),
    ("vacancy: everything", FULL, "vacancies/everything/index.html"),
    ("vacancy: closed", LATER, f"{MOPAC}index.html"),
)
OTHERS = (
    ("home: 1 vacancy", WINTER, "index.html"),
    ("home: no vacancies", NONE, "index.html"),
    ("home: 5 vacancies", FULL, "index.html"),
    ("home: 10 of 60 vacancies", MANY, "index.html"),
    ("closed vacancies: 2", LATER, "closed/index.html"),
    ("employer", WINTER, "organisations/mopac/index.html"),
    ("hub", WINTER, "hubs/union-street/index.html"),
    ("page of the site's own", WINTER, "how-we-recruit/index.html"),
    ("accessibility statement", WINTER, "accessibility/index.html"),
    ("privacy", WINTER, "privacy/index.html"),
    ("about the data", WINTER, "schemas/index.html"),
    ("not found", WINTER, "404.html"),
    ("forwarding", FULL, "vacancies/head-of-performance/index.html"),
)


@dataclass(frozen=True)
class Weight:
    """Bytes after gzip: each part by itself; `total` is what is sent, the page and what it links to."""

    html: int
    style: int
    script: int
    total: int


def weight(path: str, files: Mapping[str, bytes]) -> Weight:
    """The weight of a page of a finished site; data for machines counts as HTML, pictures as nothing."""
    page = files[path]
    styles = [files[_target(path, link)] for link in STYLE_LINK.findall(page)]
    scripts = [files[_target(path, link)] for link in SCRIPT_LINK.findall(page)]
    return Weight(
        html=packed(SCRIPT.sub(b"", STYLE.sub(b"", page))),
        style=packed(b"".join([*STYLE.findall(page), *styles])),
        script=packed(b"".join([*SCRIPT.findall(page), *scripts])),
        total=packed(page) + sum(map(packed, [*styles, *scripts])),
    )


def packed(raw: bytes) -> int:
    """How many bytes gzip -9 makes of some; nothing takes nothing."""
    return len(gzip.compress(raw, 9, mtime=0)) if raw else 0


def _target(path: str, link: bytes) -> str:
    """The file that a page links to, by a link relative to the page."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), link.decode()))


def main() -> None:
    """Print the table."""
    sites: dict[str, dict[str, bytes]] = {}

    def made(project: Project) -> dict[str, bytes]:
        if project.name not in sites:
            sites[project.name] = project.made()
        return sites[project.name]

    print(f"{'bytes after gzip -9':26}{'HTML':>8}{'CSS':>8}{'script':>8}{'total':>8}  of {LIMIT:,}")
    for name, project, path in (*VACANCIES, *OTHERS):
        each = weight(path, made(project))
        share = f"{each.total / LIMIT:6.0%}" + (" TOO MUCH" if each.total > LIMIT else "")
        print(f"{name:26}{each.html:8,}{each.style:8,}{each.script:8,}{each.total:8,}{share}")


if __name__ == "__main__":
    main()
