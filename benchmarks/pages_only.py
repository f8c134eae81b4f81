"""Our program with no outputs but those that the peers have too, and no checks: the words are `careers`' own.

Whatever takes things from a shelf asks `generator.shelf.names` what lies there. So that is all that is
replaced, before anything else is loaded; worker processes are forked and have it too.
"""

import sys

from generator import shelf

ONLY = {
    "generator.outputs": {"vacancy_page", "front_page", "sitemap", "atom_feed", "asset_files", "nojekyll"},
    "generator.checks": set[str](),
}
everything = shelf.names


def only(package: str) -> list[str]:
    """The names of what lies on a shelf and is wanted here."""
    found = everything(package)
    missing = ONLY.get(package, set()) - set(found)
    assert not missing, missing
    return [name for name in found if name in ONLY.get(package, found)]


if __name__ == "__main__":
    shelf.names = only
    from generator.cli import main

    sys.exit(main())
