"""What each output costs, in CPU time for one advert: `poe outputs` prints a table, the dearest first.

Each output is made alone, in a process forked for it from one in which the site has been read and nothing
made. So what several of them share counts for each, and all of them together cost less than their sum. What
an output costs once, whatever the number of adverts, stands apart.
"""

import os
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from types import ModuleType

from benchmarks.sited import sited
from generator import making
from generator.shelf import shelf
from generator.site import Site
from generator.theme import Theme
from generator.tree import joined

NUMBER = 300
# What these cost is what an output costs once, such as its templates.
FEW = 2
Cost = tuple[float, int, int]


def alone(outputs: Mapping[str, ModuleType], site: Site, theme: Theme) -> Cost:
    """Milliseconds, files and bytes of some outputs, made in a process of their own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, _cost(outputs, site, theme).encode())
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        spent, files, size = map(float, told.read().split())
    os.waitpid(child, 0)
    return spent, int(files), int(size)


def _cost(outputs: Mapping[str, ModuleType], site: Site, theme: Theme) -> str:
    start = time.process_time()
    sizes = [len(joined(raw)) for _, _, raw in making.made_by(outputs, site, theme)]
    return f"{1000 * (time.process_time() - start)} {len(sizes)} {sum(sizes)}"


def costs(number: int) -> Iterator[tuple[str, Cost, Cost]]:
    """Each output's for few adverts and for so many, then that of all of them together."""
    outputs = shelf(making.OUTPUTS)
    few, many = sited(FEW), sited(number)
    each = {name: {name: output} for name, output in outputs.items()}
    for name, some in {**each, "all together": outputs}.items():
        yield name, alone(some, *few), alone(some, *many)


def main() -> None:
    """Print the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    print("| output | CPU ms for one more advert | CPU ms once | files | bytes for one more advert |")
    print("|---|---|---|---|---|")
    rows = []
    for name, (once, _, little), (spent, files, size) in costs(number):
        each, more = (spent - once) / (number - FEW), (size - little) / (number - FEW)
        rows.append((each, f"| {name} | {each:.2f} | {once:.0f} | {files:,} | {more:,.0f} |"))
    print(*(row for _, row in sorted(rows, reverse=True)), sep="\n")


if __name__ == "__main__":
    main()
