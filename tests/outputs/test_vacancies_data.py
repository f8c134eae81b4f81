"""The open vacancies as data, read back by the schema that lies beside them."""

import json
from collections.abc import Callable

from jsonschema import Draft202012Validator

from generator.open_data import whole_vacancy
from generator.outputs import schemas, vacancies_data
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.made import files_of

SITE_OF = Callable[..., Site]
HOME = "https://jobs.example/careers/"


def test_every_open_vacancy_is_in_the_file_in_full(
    site_of: SITE_OF, theme_files: Tree, vacancy_text: Callable[..., str]
) -> None:
    files = {
        "content/vacancies/clerk.md": vacancy_text(title="Clerk", closing_date="11 March 2026"),
        "content/vacancies/driver.md": vacancy_text(title="Driver", closing_date="9 March 2026"),
    }
    site, theme = site_of(files), Theme(theme_files)
    ((path, raw),) = files_of(vacancies_data, site, theme).items()
    told = json.loads(raw)
    assert path == "vacancies.json"
    assert [each["title"] for each in told["vacancies"]] == ["Clerk", "Crime Analyst"]
    assert told["vacancies"] == [whole_vacancy(listing) for listing in site.open]
    schema = json.loads(dict(schemas.whole(site, theme))["schemas/vacancies.json"])
    assert told["$schema"] == schema["$id"] == f"{HOME}schemas/vacancies.json"
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(told)
