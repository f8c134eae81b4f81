"""What a file gives of an advert, before it is cleaned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.importing.notes import Notes

# As it would be typed: text, the parts of a value with the text of each, or a list of texts.
Value = str | Mapping[str, str] | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value for a field, and where it was `said`, as the author is told; `at` are the lines that say it.

    The key `terms` is for words that may be of the contract or of the working pattern.
    """

    key: str
    value: Value
    said: str
    at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """`lines` are the advert; `around` is what stood around it, which was taken out already.

    `titles` are what may be its title, the likeliest first; where `is_titled`, the first of them is. `facts`
    are what the file says of the advert as data.
    """

    lines: Sequence[str]
    notes: Notes
    around: Sequence[str] = ()
    titles: Sequence[str] = ()
    is_titled: bool = False
    facts: Sequence[Fact] = ()
