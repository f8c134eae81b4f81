import pytest

from generator.importing.unreadable import MOST_LINES, MOST_TEXT, Unreadable, refuse_long


@pytest.mark.parametrize("text", ["a" * (MOST_TEXT + 1), "\n" * (MOST_LINES + 1)])
def test_a_text_that_nobody_means_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="far more than an advert"):
        refuse_long(text)


def test_a_long_advert_is_not() -> None:
    refuse_long("a\n" * MOST_LINES)
