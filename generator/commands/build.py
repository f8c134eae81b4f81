"""Make the site."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from generator import disk, pipeline, trouble, wording
from generator.report import Outcome, outlook
from generator.staging import Staging
from generator.terminal import Progress

HELP = "make the site in the folder site/"
EXAMPLES = """\
examples:
  careers build                                  the site as it stands now
  careers build --as-of "1 December 2025"        the site as it stands at the start of that day
  careers build --output /tmp/preview            into another folder
  careers build --strict                         write nothing if there is any advice
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    help_ = "where the site goes (default: site/ in the project)"
    parser.add_argument("--output", type=Path, metavar="FOLDER", help=help_)
    help_ = "make everything again, whatever earlier builds left to go by"
    parser.add_argument("--no-cache", action="store_true", help=help_)


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """Everything is made and checked beside the site first, and put in its place only when it is whole."""
    target: Path = arguments.output or arguments.project / "site"
    tree = disk.files_of(arguments.project)
    _keep_clear(target, arguments.project)
    progress = Progress(sys.stderr)
    with (
        Staging(target) as staging,
        disk.Kept(staging.beside / "cache", forget=arguments.no_cache) as kept,
    ):
        staging.left = kept.outputs
        made = pipeline.run(tree, arguments.as_of or now, staging, kept, progress.step)
        progress.clear()
        outcome = Outcome(made.problems, tree)
        if made.standing is None or outcome.failed(strict=arguments.strict):
            return Outcome(made.problems, tree, (f"Nothing was written: {target}/ is as it was.",))
        published = staging.publish()
        staging.note(made.digests)
        kept.save(made.answer)
    total = wording.counted(published.written + published.unchanged, "file")
    counts = (
        f"{published.written:,} written, {published.unchanged:,} as before, {published.removed:,} removed"
    )
    said = (f"{target}/ holds {total}: {counts}.", outlook(made.standing))
    return Outcome(made.problems, tree, said, {**made.facts, "written": published.written})


def _keep_clear(target: Path, project: Path) -> None:
    """The site goes beside what it is made from, never among it."""
    place = target.resolve()
    for name in disk.OWN:
        source = (project / name).resolve()
        if place.is_relative_to(source) or source.is_relative_to(place):
            text = f"{target} cannot hold the site: {name}/ is there. Choose another folder with --output."
            raise trouble.Trouble(text)
