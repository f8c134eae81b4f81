"""What our own two entries in the race share: the project as it is laid, and how it is built and edited."""

import os
import sys
from pathlib import Path

from benchmarks.workload import AS_OF, HOME, lay, project

PAGES_ONLY = str(HOME / "benchmarks/pages_only.py")
# As the installed program `careers` does it.
PRODUCT = "import sys; from generator.cli import main; sys.exit(main())"
TEMPLATE = "templates/vacancy.html"


def home() -> Path:
    """The folder whose `generator` is raced: this one, unless another copy is asked for."""
    return Path(os.environ.get("OURS", HOME))


def version(_: Path) -> str:
    """Nothing is to be installed."""
    return f"Python {sys.version.split()[0]}" + (f" with {home()}" if home() != HOME else "")


def laid(folder: Path, number: int) -> None:
    """The project, with the built-in theme."""
    lay(folder, project(number))


def build(launcher: list[str]) -> list[str]:
    """`careers build`, where the project lies; the folder of the launcher is not looked in for modules."""
    return [sys.executable, "-P", *launcher, "build", "--as-of", AS_OF]


def environment() -> dict[str, str]:
    """Where the generator is."""
    return {"PYTHONPATH": str(home())}


def edit_template(folder: Path, edition: str) -> None:
    """The theme's template, first made the project's own."""
    text = (home() / TEMPLATE).read_text()
    place = folder / TEMPLATE
    place.parent.mkdir(exist_ok=True)
    place.write_text(text.replace("<h1", f'<h1 data-edition="{edition}"', 1))
