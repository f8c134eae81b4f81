import pytest

from generator.folded import places


@pytest.mark.parametrize(
    ("value", "lines", "found"),
    [
        ("ab c", ("  ab", "  c"), ((0, 2), (0, 3), (0, 4), (1, 2))),
        ("a\n\nb", ("  a", "", "  b"), ((0, 2), (0, 3), (0, 4), (2, 2))),
        ("a\n  b", ("a", "    b"), ((0, 0), (0, 1), (1, 2), (1, 3), (1, 4))),
        ("ab", ("a\\", "b"), ()),
        ("ab", ("a",), ()),
    ],
)
def test_each_sign_stands_where_it_was_typed_unless_more_than_blanks_differs(
    value: str, lines: tuple[str, ...], found: tuple[tuple[int, int], ...]
) -> None:
    assert places(value, lines) == found
