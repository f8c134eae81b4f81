"""The control that shows the site at another moment."""

from collections.abc import Callable
from datetime import UTC, datetime

from generator.desk.coming import Coming
from generator.desk.preview import Standing
from generator.desk.travel import Button, buttons, shown_at, zone_of
from generator.fields.dates import instant, written
from generator.fields.kind import LONDON
from generator.listing import Listing
from generator.site import Site

JUNE = datetime(2026, 6, 1, 8, tzinfo=UTC)


def test_a_button_says_what_changes_and_when_and_leads_there(listing_of: Callable[..., Listing]) -> None:
    (button,) = buttons([Coming(JUNE, "opens", listing_of())], LONDON)
    (draft,) = buttons([Coming(JUNE, "closes", listing_of(status="draft"))], LONDON)
    assert draft.text == "Crime Analyst (draft) closes, 9am on Monday 1 June 2026"
    assert button == Button("Crime Analyst opens, 9am on Monday 1 June 2026", "2026-06-01T08:00:00+00:00")
    said = written(button.moment)
    assert said.at
    assert instant(said, LONDON, said.at) == JUNE


def test_the_moment_shown_by_the_clock_of_the_site(site_of: Callable[..., Site]) -> None:
    site = site_of()
    standing = Standing({}, site, (), stale=False, moment=JUNE, travelling=True, number=1)
    assert shown_at(standing) == "9am on Monday 1 June 2026"
    assert zone_of(standing) == site.settings.timezone
    assert zone_of(Standing({}, None, (), stale=False, moment=JUNE, travelling=False, number=1)) == LONDON
