"""The site's own vacancy fields, for commands that work outside a project too."""

from argparse import Namespace

from generator import disk, settings, trouble
from generator.content import SETTINGS_FILE
from generator.document import parse
from generator.fields.table import Table
from generator.problem import Invalid


def own_fields(arguments: Namespace) -> Table:
    """The fields that content/site.md adds; none where there is no project, or where they cannot be read."""
    try:
        tree = disk.read_project(arguments.project)
        return settings.basics(parse(SETTINGS_FILE, tree[SETTINGS_FILE]))[1] or ()
    except (Invalid, trouble.Trouble):
        return ()
