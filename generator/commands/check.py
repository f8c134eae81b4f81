"""Look for problems in the content, and write nothing."""

import argparse
import sys
from datetime import datetime

from generator import disk, pipeline
from generator.report import Outcome, outlook
from generator.staging import Staging
from generator.terminal import Progress

HELP = "look for problems and write nothing"
EXAMPLES = """\
examples:
  careers check                                  problems and advice, each with its line
  careers check --as-of "11:59pm on 4 May 2022"  as the site stands at that moment
  careers check --strict                         fail if there is any advice
  careers check --format github                  annotations for a pull request on GitHub
  careers check --format html > report.html      one page to read in a browser
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing besides what every command takes."""


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """Everything that build does but the writing."""
    tree = disk.files_of(arguments.project)
    progress = Progress(sys.stderr)
    with Staging.scratch() as staging, disk.Kept(staging.beside / "cache") as kept:
        made = pipeline.run(tree, arguments.as_of or now, staging, kept, progress.step)
        progress.clear()
    if made.standing is None:
        return Outcome(made.problems, tree)
    found = "" if made.problems else "No problems found. "
    return Outcome(made.problems, tree, (found + outlook(made.standing),), made.facts)
