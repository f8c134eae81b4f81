"""What each check costs, in CPU time for one advert: `poe checks` prints a table.

The adverts are a thousand of the workload's. The pages are made
as a build makes them, but for the pictures, which no check reads.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType

from benchmarks.sited import sited
from generator import making
from generator.advising import TOGETHER, advise
from generator.memory import Memory
from generator.outputs import share_picture, site_picture
from generator.problem import Problem
from generator.shelf import shelf
from generator.site import Site
from generator.subject import Subject, subjects
from generator.tree import Tree

NUMBER = 1_000
# So few are read first: what is loaded once, such as the bank holidays, is no advert's cost.
WARM = 30


def made(number: int) -> tuple[Site, Tree]:
    """A site of so many adverts, and every file of it; the same picture for all."""
    for output in (share_picture, site_picture):
        output.card = lambda *_: b""
    site, theme = sited(number)
    return site, dict(making.make(site, theme))


def read(files: Iterable[Subject]) -> None:
    """What nearly all checks ask of a text; the rest is counted for the first check that asks for it."""
    for each in files:
        assert each.document.small_letters
        assert each.document.vocabulary


def asked(check: ModuleType, site: Site, files: Sequence[Subject], outputs: Tree) -> list[Problem]:
    """What a check says, having been asked as a build asks it."""
    if hasattr(check, "check"):
        return list(check.check(site, outputs))
    if hasattr(check, "each"):
        return [problem for each in files for problem in check.each(each)]
    for first in range(0, len(files), TOGETHER) if hasattr(check, "prepare") else ():
        check.prepare(files[first : first + TOGETHER])
    comparison = check.Comparison(site)
    for each in files:
        comparison.take(check.item(each))
    return list(comparison.advice())


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
    advise(*made(WARM), Memory())
    site, outputs = made(number)
    files = [each for each in subjects(site) if not each.over]
    told = 0
    costs = {"(the text, read for all)": cost(lambda: read(files))}
    for name, check in shelf("generator.checks").items():

        def run(check: ModuleType = check) -> None:
            nonlocal told
            told += len(asked(check, site, files, outputs))

        costs[name] = cost(run)
    print(f"{number:,} adverts, {told:,} pieces of advice; CPU in milliseconds for one advert")
    for name, spent in sorted(costs.items(), key=lambda item: -item[1]):
        print(f"{name:26}{spent / number:8.4f}")
    print(f"{'in all':26}{sum(costs.values()) / number:8.4f}")


if __name__ == "__main__":
    main()
