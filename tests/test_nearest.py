"""What was probably meant by a name that is none."""

import pytest

from generator.nearest import nearest


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("union-steet", "union-street"),
        ("Union-Street", "union-street"),
        ("hub-2", "hub-2"),
        ("hub-3", ""),
        ("something else", ""),
        ("", ""),
        ("union-street" * 10, ""),
    ],
)
def test_the_nearest_option_never_has_another_number(text: str, meant: str) -> None:
    assert nearest(text, ["union-street", "hub-1", "hub-2"]) == meant
