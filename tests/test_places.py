"""A spot for each key: what a dict would give, in a fraction of the memory."""

from hypothesis import given
from hypothesis import strategies as st

from generator.places import LEAST, Places, Spot, hashed

FIRST, SECOND = Spot(0, 0, 4), Spot(65_535, 2**40 - 1, 2**24 - 1)


def test_a_key_has_the_spot_that_it_was_given_last() -> None:
    places = Places()
    assert places.find(1) is None
    places.put(1, FIRST)
    places.put(2, FIRST)
    places.put(1, SECOND)
    assert (places.find(1), places.find(2), places.find(3)) == (SECOND, FIRST, None)


def test_keys_that_would_be_in_one_place_stand_side_by_side() -> None:
    places = Places()
    for number in (5, 5 + LEAST, 5 + 2 * LEAST, LEAST - 1, 2 * LEAST - 1):
        places.put(number, Spot(number, 1, 1))
    for number in (5, 5 + LEAST, 5 + 2 * LEAST, LEAST - 1, 2 * LEAST - 1):
        assert places.find(number) == (number, 1, 1)
    assert places.find(5 + 3 * LEAST) is None


def test_there_is_room_for_any_number() -> None:
    places = Places()
    for number in range(3 * LEAST):
        places.put(hashed(b"%d" % number), Spot(number % 3, number, 1))
    for number in range(3 * LEAST):
        assert places.find(hashed(b"%d" % number)) == (number % 3, number, 1)
    assert places.packs() == {0, 1, 2}


def test_as_plain_values_it_is_the_same_and_nothing_of_it_was_used() -> None:
    places = Places()
    places.put(1, FIRST)
    places.put(2, SECOND)
    assert dict(places.used()) == {1: FIRST, 2: SECOND}
    again = Places.of(places.plain())
    assert dict(again.used()) == {}
    assert again.find(2) == SECOND
    assert dict(again.used()) == {2: SECOND}
    assert again.packs() == {0, 65_535}
    assert again.plain() == places.plain()


def test_what_was_used_still_is_once_there_is_more_room() -> None:
    places = Places()
    places.put(0, FIRST)
    places = Places.of(places.plain())
    places.put(1, SECOND)
    for number in range(2, LEAST):
        places.put(number, FIRST)
    assert {number for number, _ in places.used()} == {*range(1, LEAST)}


@given(st.lists(st.tuples(st.integers(0, 2**64 - 1), st.integers(0, 99)), max_size=200))
def test_it_is_a_dict(puts: list[tuple[int, int]]) -> None:
    places = Places()
    for number, offset in puts:
        places.put(number, Spot(1, offset, 1))
    assert {number: spot.offset for number, spot in places.used()} == dict(puts)


def test_a_key_is_known_by_what_it_holds() -> None:
    assert hashed(b"a") == hashed(bytes(bytearray(b"a")))
    assert len({hashed(b""), hashed(b"a"), hashed(b"a" * 99)}) == 3
