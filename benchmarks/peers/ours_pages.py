"""Our generator with only the outputs that the peers have, and no checks."""

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks import ours, workload

NAME = "ours, pages only"
OUTPUT = "site"
ADVERT = "content/vacancies/{slug}.md"
install, environment, edit_template = ours.version, ours.environment, ours.edit_template
# Where there are no checks, each advice to ignore would be told as one that nobody gives.
IGNORED = re.compile(rb"^ignore:\n(?: .*\n)+", re.MULTILINE)


def lay(folder: Path, number: int) -> None:
    """The project, with nothing to ignore."""
    files: Iterator[tuple[str, bytes]] = workload.project(number)
    workload.lay(folder, ((path, IGNORED.sub(b"", raw)) for path, raw in files))


def command(_: Path) -> list[str]:
    """`careers build`, with less on its shelves."""
    return ours.build([ours.PAGES_ONLY])
