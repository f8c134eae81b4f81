"""Say what changed for candidates between two builds."""

import argparse
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from generator import trouble
from generator.changes import Adverts, adverts, changes, told
from generator.home_address import home_address
from generator.report import Outcome

HELP = "say what changed for candidates between two builds"
EXAMPLES = """\
examples:
  careers diff before site                             two folders that build has made
  careers diff https://jobs.police.example/ site       the published site, and a folder
  careers diff before site --format github             as Markdown, for the summary of a job on GitHub
"""
WITHOUT = ("--project", "--as-of", "--strict")
OPEN, ENDED = "vacancies.json", "closed.json"
NOT_A_BUILD = "this program did not make it, or an older version did. Build it again with this version."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    for name, which in (("old", "before"), ("new", "after")):
        help_ = f"the build {which}: its folder, or the address of its home page"
        parser.add_argument(name, metavar=name.upper(), help=help_)


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """By the open data of both, whatever wrote them."""
    found = changes(_read(arguments.old), _read(arguments.new))
    said = tuple(told(found, markdown=arguments.format == "github"))
    return Outcome(said=said, facts={"changes": [asdict(change) for change in found]})


def _read(place: str) -> Adverts:
    """The vacancies of a build; raises Trouble where there are none to be read."""
    try:
        return adverts(_data(place, OPEN), _data(place, ENDED))
    except (ValueError, RecursionError):
        text = f"{place} has no {OPEN} and {ENDED} that can be read: {NOT_A_BUILD}"
        raise trouble.Trouble(text) from None


def _data(place: str, name: str) -> Any:
    if home := home_address(place):
        # Two folders are compared without what it takes to reach a host.
        from generator import web  # noqa: PLC0415

        answer = web.fetch(home + name)
        if answer.trouble:
            raise trouble.Trouble(f"{answer.address} {answer.outcome}. Check the address, and try again.")
        return json.loads(answer.body if answer.status == 200 else b"")
    path = Path(place) / name
    if not path.is_file():
        raise ValueError
    with trouble.telling("read", path):
        return json.loads(path.read_bytes())
