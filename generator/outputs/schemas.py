"""What the open data is, for programs: a JSON Schema for each file."""

from collections.abc import Iterable

from generator.open_data import FOLDER, as_json
from generator.open_schema import closed, vacancies
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`schemas/vacancies.json` and `schemas/closed.json`."""
    yield f"{FOLDER}vacancies.json", as_json(vacancies(site.settings))
    yield f"{FOLDER}closed.json", as_json(closed(site.settings))
