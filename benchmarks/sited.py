"""The site of the workload's adverts, read by this generator and not made yet."""

from benchmarks.workload import AS_OF, HOME, project
from generator import making
from generator.disk import read_project
from generator.fields.dates import written
from generator.site import Site
from generator.theme import Theme


def sited(number: int) -> tuple[Site, Theme]:
    """A site of so many adverts, in the built-in theme."""
    theme = {path: raw for path, raw in read_project(HOME).items() if not path.startswith("content/")}
    tree = dict(sorted({**theme, **dict(project(number))}.items()))
    return making.site_at(tree, written(AS_OF)), Theme(tree)
