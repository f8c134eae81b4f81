"""Our generator as it is: every output, every check, and the files of four job boards."""

from pathlib import Path

from benchmarks import ours

NAME = "ours, full product"
OUTPUT = "site"
ADVERT = "content/vacancies/{slug}.md"
install, lay, environment, edit_template = ours.version, ours.laid, ours.environment, ours.edit_template


def command(_: Path) -> list[str]:
    """`careers build`."""
    return ours.build(["-c", ours.PRODUCT])
