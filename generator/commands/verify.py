"""Say what is wrong with a published site."""

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from generator import crawl, trouble, web, wording
from generator.answer import Answer
from generator.fields.dates import meant
from generator.fields.kind import LONDON
from generator.home_address import home_address
from generator.problem import Problem, in_order
from generator.published import RECORD, digests, read_record
from generator.report import Outcome
from generator.shelf import shelf
from generator.terminal import Progress

HELP = "read a published site and say what is wrong with it"
EXAMPLES = """\
examples:
  careers verify https://jobs.police.example/                every page and file, each once
  careers verify https://jobs.police.example/ --build site   compare it with a build in the folder site/
  careers verify https://jobs.police.example/ --pause 1      rest for a second before each address
"""
WITHOUT = ("--strict",)
# So many addresses without any answer, one after the other, and the host is left alone.
GIVE_UP = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    add = parser.add_argument
    add("address", type=_address, metavar="ADDRESS", help="the address of the home page")
    add("--build", type=Path, metavar="FOLDER", help="compare the site with the build in this folder")
    most = "read at most so many addresses (default: 10000)"
    add("--most", type=_count, default=10_000, metavar="NUMBER", help=most)
    rest = "rest so long before each address (default: 0.1)"
    add("--pause", type=_seconds, default=0.1, metavar="SECONDS", help=rest)


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """Each address is judged as it comes, and then forgotten."""

    def fetch(address: str) -> Answer:
        web.pause(arguments.pause)
        return web.fetch(address)

    home = web.fetch(arguments.address)
    if home.trouble:
        text = f"{arguments.address} {home.outcome}. Check the address and your connection, and try again."
        raise trouble.Trouble(f"{text} This command uses no proxy.")
    moment = meant(arguments.as_of or now, LONDON)
    way = crawl.arrive(home, fetch, moment, _digests(arguments.build) if arguments.build else None)
    problems = _problems(way, arguments.most)
    left = [way.about.at(path) for path in way.waiting]
    facts = {"address": way.about.address, "read": len(way.seen), "left": left, "unread": way.unread}
    return Outcome(problems, said=tuple(_said(way, left, well=not problems)), facts=facts)


def _problems(way: crawl.Crawl, most: int) -> list[Problem]:
    checks = shelf("generator.verifying").values()
    progress = Progress(sys.stderr, "Reading the site")
    problems: list[Problem] = []
    silent = 0
    for visit in way.visits(most):
        problems += [problem for check in checks for problem in check.check(visit, way.about)]
        progress.step()
        silent = silent + 1 if visit.answer.trouble and not visit.unread else 0
        if silent == GIVE_UP:
            break
    progress.clear()
    return in_order(problems)


def _said(way: crawl.Crawl, left: list[str], *, well: bool) -> list[str]:
    count = wording.counted(len(way.seen), "address was read", "addresses were read")
    said = [f"{count} at {way.about.address}{', and all is well' if well else ''}."]
    if left:
        others = wording.counted(len(left), "address was", "addresses were")
        said.append(f"{others} not looked at. The first is {left[0]}.")
    if way.unread:
        others = wording.counted(len(way.unread), "document was", "documents were")
        said.append(f"{others} too large or too slow to compare. The first is {way.unread[0]}.")
    return said


def _digests(folder: Path) -> Mapping[str, str]:
    """The digests of a build; raises Trouble where the folder has no record of one."""
    path = folder / RECORD
    with trouble.telling("read", path):
        record = read_record(path.read_bytes()) if path.is_file() else None
    if record is None:
        text = f"{folder} has no {RECORD} that can be read. Name a folder that `careers build` has made."
        raise trouble.Trouble(text)
    return digests(record)


def _count(text: str) -> int:
    if re.fullmatch("[1-9][0-9]{0,8}", text):
        return int(text)
    raise argparse.ArgumentTypeError(f'"{text}" is not a number of addresses, such as 500.')


def _seconds(text: str) -> float:
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,3})?", text):
        return float(text)
    raise argparse.ArgumentTypeError(f'"{text}" is not a number of seconds, such as 0.5.')


def _address(text: str) -> str:
    """The address of the home page; one with a password in it is never repeated."""
    if re.match(r"(?:[^/?#]*:/*)?[^/?#]*@", text):
        raise argparse.ArgumentTypeError("Leave the name and the password out of the address.")
    if home := home_address(text):
        return home
    raise argparse.ArgumentTypeError(f'"{text}" is not a whole address. Start it with https://.')
