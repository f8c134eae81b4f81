import pytest

from generator.importing.notes import Notes
from generator.importing.ordinals import plain_days


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("on 12th January 2026", "on 12 January 2026"),
        ("8th or 9th Jan", "8 or 9 Jan"),
        ("1st, 2nd and 3rd of March", "1, 2 and 3 March"),
        ("the 21st century", "the 21st century"),
        ("the 2nd stage", "the 2nd stage"),
    ],
)
def test_a_day_before_a_month_is_a_figure_alone(notes: Notes, typed: str, better: str) -> None:
    assert plain_days([typed], notes) == [better]
    assert (sum(notes.mended.values()) > 0) == (typed != better)
