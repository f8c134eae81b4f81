"""Our generator beside the fastest of its kind: `poe race` prints Markdown; `--help` says what to choose.

In each round every project is laid anew. Then all peers in turn build it cold, build it unchanged, build it
with one advert edited, and build it with the template edited. Each figure is the median of the rounds, with
its ratio to Hugo's. A peer that has not made every page, or whose pages do not show what was edited, fails
the run. Our page carries its style sheet and its script, and is about 40 KB; the others' is 12 KB.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from benchmarks import peers
from benchmarks.environments import CACHE
from benchmarks.pages import lacking
from benchmarks.standings import Measures, growth, table
from benchmarks.workload import HOME, slug

STEPS = ("cold", "unchanged", "one edit", "template edit")
LIMIT = 3_600
# How often, in seconds, the memory of all our processes is added up.
POLL = 0.02


def entries(names: Iterable[str]) -> dict[str, ModuleType]:
    """The peers of these names, or all."""
    found = [each.name for each in iter_modules(peers.__path__)]
    unknown = set(names) - set(found)
    assert not unknown, f"no peer {unknown}; there are {found}"
    return {name: import_module(f"benchmarks.peers.{name}") for name in names or found}


def measured(peer: ModuleType, folder: Path, cache: Path) -> dict[str, float]:
    """One build: seconds and megabytes; raises where it fails."""
    own = folder.with_name(f"{folder.name}-own")
    own.mkdir(exist_ok=True)
    report = own / "report.json"
    poll = POLL if peer.NAME.startswith("ours") else 0
    launcher = [sys.executable, "-I", "-S", str(HOME / "benchmarks/measured.py"), str(report), str(poll)]
    places = {"HOME": str(own), "XDG_CACHE_HOME": str(own / "cache"), "HUGO_CACHEDIR": str(own / "hugo")}
    done = subprocess.run(
        [*launcher, *peer.command(cache)],
        cwd=folder,
        env={**os.environ, **places, "PYTHONDONTWRITEBYTECODE": "", **getattr(peer, "environment", dict)()},
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=True,
    )
    told: dict[str, float] = json.loads(report.read_text())
    if told["code"]:
        raise SystemExit(f"{peer.NAME} ended with {told['code']}:\n{(done.stdout + done.stderr)[-3000:]}")
    return told


def laid(peer: ModuleType, folder: Path, number: int) -> None:
    """A project that was never built, and no caches."""
    for each in (folder, folder.with_name(f"{folder.name}-own")):
        shutil.rmtree(each, ignore_errors=True)
    folder.mkdir()
    peer.lay(folder, number)


def edited(peer: ModuleType, folder: Path, step: str, number: int) -> str:
    """Make the edit of a step, and tell the text that one page must then hold."""
    if step == "one edit":
        with (folder / peer.ADVERT.format(slug=slug(number // 2))).open("a") as file:
            file.write("\nEdition two of this advert.\n")
        return "Edition two of this advert."
    if step == "template edit":
        if hasattr(peer, "edit_template"):
            peer.edit_template(folder, "two")
        else:
            place = folder / peer.TEMPLATE
            place.write_text(place.read_text().replace("<h1", '<h1 data-edition="two"', 1))
        return 'data-edition="two"'
    return ""


def race(chosen: dict[str, ModuleType], number: int, asked: argparse.Namespace) -> Measures:
    """The measures of each step of each peer, round after round."""
    measures: dict[str, dict[str, list[dict[str, float]]]] = defaultdict(lambda: defaultdict(list))
    with tempfile.TemporaryDirectory(prefix="race-") as place:
        for _ in range(asked.rounds):
            for name, peer in chosen.items():
                laid(peer, Path(place, name), number)
                if asked.steps[0] != "cold":
                    measured(peer, Path(place, name), asked.cache)
            for step in asked.steps:
                for name, peer in chosen.items():
                    sign = edited(peer, Path(place, name), step, number)
                    measures[name][step].append(measured(peer, Path(place, name), asked.cache))
                    wrong = lacking(Path(place, name, peer.OUTPUT), number, sign)
                    if wrong:
                        raise SystemExit(f"{peer.NAME}, {step}: {wrong}")
    return measures


def warm(peer: ModuleType, cache: Path) -> None:
    """Have compiled what is compiled once in the life of an installation."""
    with tempfile.TemporaryDirectory(prefix="race-") as place:
        laid(peer, Path(place, "warm"), 2)
        measured(peer, Path(place, "warm"), cache)


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--peers", default="", help="such as hugo,ours_pages (default: all)")
    parser.add_argument("--sizes", default="10,100,1000,10000", help="numbers of adverts")
    parser.add_argument("--steps", default=",".join(STEPS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ours", type=Path, default=HOME, help="the folder whose generator is raced")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where the peers are installed")
    asked = parser.parse_args()
    asked.steps = asked.steps.split(",")
    assert set(asked.steps) <= set(STEPS), asked.steps
    os.environ["OURS"] = str(asked.ours.resolve())
    chosen = entries([name for name in asked.peers.split(",") if name])
    names = {name: peer.NAME for name, peer in chosen.items()}
    print("Raced:", "; ".join(f"{peer.NAME} ({peer.install(asked.cache)})" for peer in chosen.values()))
    print(f"\nSeconds, median of {asked.rounds}; in brackets the ratio to Hugo's.")
    for peer in chosen.values():
        warm(peer, asked.cache)
    sizes = {}
    for number in map(int, asked.sizes.split(",")):
        sizes[number] = race(chosen, number, asked)
        print(f"\n{number:,} adverts:\n\n{table(names, sizes[number])}", flush=True)
    print("", *growth(names, sizes), sep="\n")


if __name__ == "__main__":
    main()
