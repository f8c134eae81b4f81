"""What was made before is not made again, and nothing is kept for ever."""

from dataclasses import dataclass

import pytest

from generator.memory import Memory, recent
from generator.problem import Invalid, Problem, Where


@dataclass(frozen=True)
class Page:
    """A frozen value."""

    text: str


class Maker:
    """A maker that counts how often it had to work."""

    def __init__(self) -> None:
        self.worked = 0

    def __call__(self, *arguments: object) -> list[object]:
        self.worked += 1
        return list(arguments)


def test_the_same_thing_is_made_once() -> None:
    memory, maker, page = Memory(), Maker(), Page("a")
    first = memory.made(maker, "clerk", b"raw", 1, None, page)
    assert first == ["clerk", b"raw", 1, None, page]
    assert memory.made(maker, "clerk", bytes(bytearray(b"raw")), 1, None, page) is first
    assert maker.worked == 1


def test_a_file_is_known_by_its_path_and_what_it_holds() -> None:
    memory, maker = Memory(), Maker()
    first = memory.of_file(maker, "a.md", {"a.md": b"a"})
    assert first == ["a.md", b"a"]
    assert memory.of_file(maker, "a.md", {"a.md": b"a", "b.md": b"b"}) is first
    assert memory.of_file(maker, "a.md", {"a.md": b"b"}) == ["a.md", b"b"]
    assert maker.worked == 2


def test_to_look_into_a_value_is_not_needed() -> None:
    page = Page("a")
    assert Memory().looked_into(page) is page


def test_a_value_that_only_looks_the_same_is_another() -> None:
    memory, maker = Memory(), Maker()
    memory.made(maker, Page("a"))
    memory.made(maker, Page("a"))
    assert maker.worked == 2


def test_each_maker_has_its_own() -> None:
    memory = Memory()
    assert memory.made(len, "a") == 1
    assert memory.made(str.upper, "a") == "A"


def test_what_cannot_be_read_is_refused_again_without_being_read() -> None:
    memory, worked = Memory(), []

    def refuse(text: str) -> None:
        worked.append(text)
        raise Invalid([Problem("code", text, Where("a.md"))])

    for _ in range(2):
        with pytest.raises(Invalid) as caught:
            memory.made(refuse, "no")
        assert [problem.message for problem in caught.value.problems] == ["no"]
    assert worked == ["no"]


def test_values_together_are_the_same_as_long_as_each_of_them_is() -> None:
    memory, page = Memory(), Page("a")
    both = memory.together([page, "b"])
    assert both == (page, "b")
    assert memory.together([page, "b"]) is both
    assert memory.together([Page("a"), "b"]) is not both


def test_an_equal_value_can_stand_for_another() -> None:
    memory, page = Memory(), Page("a")
    assert memory.same(page) is page
    assert memory.same(Page("a")) is page
    assert memory.same(Page("b")) is not page


def test_what_is_no_longer_asked_for_is_forgotten() -> None:
    memory, maker = Memory(), Maker()
    memory.made(maker, "kept")
    memory.made(maker, "dropped")
    for number in range(8):
        memory.made(maker, "kept")
        memory.made(maker, f"new {number}")
        memory.forget()
    assert maker.worked == 10
    memory.made(maker, "kept")
    assert maker.worked == 10
    memory.made(maker, "dropped")
    assert maker.worked == 11


def test_it_is_known_whether_something_was_made() -> None:
    memory, maker = Memory(), Maker()
    assert not memory.known(maker, "a")
    memory.made(maker, "a")
    assert memory.known(maker, "a")
    memory.forget()
    assert memory.known(maker, "a")
    assert not memory.known(maker, "b")


def test_while_hardly_anything_new_is_made_nothing_is_forgotten() -> None:
    memory, maker = Memory(), Maker()
    for _ in range(2):
        memory.made(maker, "seldom")
        memory.made(maker, "often")
        memory.forget()
    for _ in range(20):
        memory.made(maker, "often")
        memory.forget()
    memory.made(maker, "seldom")
    assert maker.worked == 2


def test_a_maker_gives_what_it_made_of_the_very_same_arguments_recently() -> None:
    maker = Maker()
    made = recent(2)(maker.__call__)
    first, second, third = Page("a"), Page("a"), Page("c")
    assert made(first, second) is made(first, second)
    assert made(second, first) == [second, first]
    assert maker.worked == 2
    made(third)
    made(first, second)
    assert maker.worked == 4


def test_what_was_made_recently_keeps_its_arguments_so_that_no_other_is_taken_for_them() -> None:
    made = recent(100)(lambda page: page.text)
    assert [made(Page(str(number))) for number in range(50)] == [str(number) for number in range(50)]
