import pytest

from generator.fields.mangled import unmangled
from generator.shapes import Scalar, Sequence

from .reading import node


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u200b", "\u3000"])
def test_the_list_that_yaml_makes_of_it_is_text_again(gap: str) -> None:
    mangled = node(f"[email{gap}protected]")
    assert isinstance(mangled, Sequence)
    text = unmangled(mangled)
    assert isinstance(text, Scalar)
    assert text.value == f"[email{gap}protected]"


@pytest.mark.parametrize(
    "typed", ["[email us]", "[email protected, hr]", "[[email protected]]", "email protected", "{a: b}"]
)
def test_other_values_stay_as_they_are(typed: str) -> None:
    value = node(typed)
    assert unmangled(value) is value
