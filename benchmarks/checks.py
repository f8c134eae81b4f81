"""What each check costs, in CPU time for one advert: `poe checks` prints a table.

A thousand adverts are made of the two real ones, with other words for half of theirs. The pages are made
as a build makes them, but for the pictures, which no check reads.
"""

import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from types import ModuleType

from generator import pipeline
from generator.disk import read_project
from generator.fields.dates import written
from generator.outputs import share_picture, site_picture
from generator.shelf import shelf
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree

HOME = Path(__file__).resolve().parent.parent
NUMBER = 1_000
# Everything is still open, or is still to be published.
AS_OF = "1 December 2025"
# So few are read first: what is loaded once, such as the bank holidays, is no advert's cost.
WARM = 30
FOLDER = "content/vacancies/"
WORDS = re.findall(
    r"\w+",
    """
    advice analysis audit budget care change clarity conduct consent custody data debate delivery detail
    design digital ethics evidence finance fire forensic governance harbour health housing inquiry
    insight justice law learning library liaison licence market measure media museum network object
    option order parish park payroll people planning policy port probation project quality records
    rescue research resource review roads safety school science scrutiny security service signal skills
    sport standards strategy supply survey system technology traffic training transport treasury
    tribunal victim water
    """,
)


# A word of the text that another one may stand for, in links and file names too little to matter.
COMMON = re.compile(r"(?<![\w/.@-])[a-z]{4,}(?![\w/@-])")


def adverts(number: int) -> Iterator[tuple[str, bytes]]:
    """Path and text of so many adverts, the same at every run."""
    real = [raw.decode() for path, raw in sorted(read_project(HOME).items()) if path.startswith(FOLDER)]
    draw = random.Random(0)
    for each in range(number):
        _, front, body = real[each % len(real)].split("---\n", 2)
        changed = {
            "title": f"{draw.choice(WORDS).capitalize()} and {draw.choice(WORDS)} adviser",
            "closing_date": f"5pm on {each % 28 + 1} January 2026",
        }
        for key, value in changed.items():
            front = re.sub(rf"^{key}: .*", f"{key}: {value}", front, flags=re.MULTILINE)
        yield f"{FOLDER}advert-{each}.md", f"---\n{front}---\n{_varied(body, draw)}".encode()


def _varied(body: str, draw: random.Random) -> str:
    """A text with other words for half of its own; no word comes twice in a row, as in no careful text."""
    deck = cycle(draw.sample(WORDS, len(WORDS)))
    return COMMON.sub(lambda found: next(deck) if draw.random() < 0.5 else found[0], body)


def project(number: int) -> Tree:
    """The real site with these adverts in place of its own."""
    tree = {path: raw for path, raw in read_project(HOME).items() if not path.startswith(FOLDER)}
    return dict(sorted({**tree, **dict(adverts(number))}.items()))


def sited(number: int) -> tuple[Site, Tree]:
    """A site of so many adverts, and every file of it; the same picture for all."""
    for output in (share_picture, site_picture):
        output.card = lambda *_: b""
    tree = project(number)
    site = pipeline.site_at(tree, written(AS_OF))
    return site, dict(pipeline.make(site, Theme(tree)))


def read(site: Site) -> None:
    """What nearly all checks ask of a text; the rest is counted for the first check that asks for it."""
    for document in site.current_documents:
        assert document.small_letters
        assert document.vocabulary


def cost(work: Callable[[], object]) -> float:
    """Milliseconds of CPU that some work takes, other programs that it starts among them."""
    before = _spent()
    work()
    return (_spent() - before) * 1000


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main() -> None:
    """Print the table, the dearest first."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    pipeline.advise(*sited(WARM))
    site, outputs = sited(number)
    told = 0
    costs = {"(the text, read for all)": cost(lambda: read(site))}
    for name, check in shelf("generator.checks").items():

        def run(check: ModuleType = check) -> None:
            nonlocal told
            told += len(list(check.check(site, outputs)))

        costs[name] = cost(run)
    print(f"{number:,} adverts, {told:,} pieces of advice; CPU in milliseconds for one advert")
    for name, spent in sorted(costs.items(), key=lambda item: -item[1]):
        print(f"{name:26}{spent / number:8.4f}")
    print(f"{'in all':26}{sum(costs.values()) / number:8.4f}")


if __name__ == "__main__":
    main()
