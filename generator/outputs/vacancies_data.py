"""The open vacancies as data, every field typed: `schemas/vacancies.json` says what each is."""

from collections.abc import Iterable

from generator.open_data import data_file, whole_vacancy
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`vacancies.json`, in order of closing."""
    told = [whole_vacancy(listing) for listing in site.open]
    yield data_file(site.settings, "vacancies.json", "open vacancies", told)
