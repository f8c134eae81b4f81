"""The readers of every output that tells of an open vacancy, by what the output is called."""

from collections.abc import Callable, Mapping

from tests.truth import files, pages
from tests.truth.told import Told

Reader = Callable[[Mapping[str, bytes], str], Told | None]
READERS: dict[str, Reader] = {
    "structured data": pages.by_structured_data,
    "card on the home page": pages.by_card,
    "feed.atom": files.by_atom,
    "feed.json": files.by_json_feed,
    "vacancies.json": files.by_data,
    "vacancies.csv": files.by_table,
    "index.txt": files.by_text,
    "calendar.ics": files.by_calendar,
    "stages in calendar.ics": files.by_stages,
    "closing.ics": files.by_closing_dates,
    "indeed.xml": files.by_indeed,
    "linkedin.xml": files.by_linkedin,
    "findajob.xml": files.by_find_a_job,
    "jooble.xml": files.by_jooble,
}
