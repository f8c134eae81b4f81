"""Our generator with only the outputs that the peers have, and no checks."""

from pathlib import Path

from benchmarks import ours

NAME = "ours, pages only"
OUTPUT = "site"
ADVERT = "content/vacancies/{slug}.md"
install, lay, environment, edit_template = ours.version, ours.laid, ours.environment, ours.edit_template


def command(_: Path) -> list[str]:
    """`careers build`, with less on its shelves."""
    return ours.build([ours.PAGES_ONLY])
