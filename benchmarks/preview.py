"""What the preview costs by the number of adverts, without server and browser: `poe preview`.

The MOPAC advert, so many times under other titles, is edited again and again. Measured: to read everything at
the start; to read one edited advert again; to draw its page, the home page, and another page after that; and
to find the advice on it. Medians in milliseconds.
"""

import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

from generator.desk.preview import Preview

HOME = Path(__file__).resolve().parent.parent
SIZES = (10, 100, 1_000)
ROUNDS = 15
MOMENT = datetime(2025, 12, 1, 12, tzinfo=UTC)
ADVERT = "content/vacancies/head-of-private-office-and-secretariat.md"
COLUMNS = ("start", "refresh", "its page", "advice", "home page", "other page")


def lay(folder: Path, number: int) -> str:
    """A project of so many adverts, and the text that each has but for its title."""
    copytree(HOME / "content", folder / "content")
    text = (HOME / ADVERT).read_text()
    for each in range(number):
        (folder / path_of(each)).write_text(text.replace("title: Head of", f"title: Head number {each} of"))
    return text


def path_of(number: int) -> Path:
    """The file of one of them."""
    return Path(f"content/vacancies/post-{number}.md")


def measured(folder: Path, number: int) -> dict[str, list[float]]:
    """Milliseconds of each step, round after round."""
    taken: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def step(name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        taken[name].append(1000 * (time.perf_counter() - start))

    text = lay(folder, number)
    with step("start"):
        preview = Preview(folder, lambda: MOMENT)
    edited = path_of(number // 2)
    page = f"vacancies/{edited.stem}/index.html"
    for each in range(ROUNDS):
        (folder / edited).write_text(f"{text}\nEdition {each}.\n")
        with step("refresh"):
            preview.refresh([edited])
        with step("its page"):
            raw = preview.file(page)
        assert raw
        assert f"Edition {each}.".encode() in raw
        with step("advice"):
            preview.advice(str(edited))
        with step("home page"):
            preview.file("index.html")
        with step("other page"):
            preview.file("vacancies/post-1/index.html")
    return taken


def main() -> None:
    """Print a table."""
    print("adverts", *(f"{column:>10}" for column in COLUMNS))
    for number in [int(word) for word in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            taken = measured(Path(folder), number)
        print(
            f"{number:7,}",
            *(f"{statistics.median(taken[column]):10.1f}" for column in COLUMNS),
            flush=True,
        )


if __name__ == "__main__":
    main()
