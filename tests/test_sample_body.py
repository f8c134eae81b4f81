"""The text that a new vacancy starts with."""

from generator.sample_body import BODY, TO_WRITE_OVER


def test_every_heading_has_a_line_to_write_over() -> None:
    assert BODY.count("## ") == len(TO_WRITE_OVER) == 3
    assert all(line in BODY for line in TO_WRITE_OVER)
