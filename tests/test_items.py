"""What lists say of a vacancy is there in the next run, and held for as many as the memory bears."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import items
from generator.cache import Cache
from generator.items import LONG, Items
from generator.packs import Packs

SAID = {"atom_feed": "<entry>", "json_feed": "x" * LONG, "sitemap": ""}
Next = Callable[[], Items]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Next]:
    stores: list[Packs] = []

    def begin() -> Items:
        for store in stores:
            store.save()
            store.close()
        stores[:] = [Packs(tmp_path / "cache", b"1")]
        return Items(Cache(stores[0], {}))

    yield begin
    for store in stores:
        store.close()


def test_each_text_is_found_by_its_name(run: Next) -> None:
    run().keep(b"one", SAID)
    found = run()
    assert {name: found.find(b"one", name) for name in SAID} == SAID
    assert found.find(b"one", "calendar") is None
    assert found.find(b"two", "sitemap") is None


def test_no_more_are_held_than_may_be(run: Next, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(items, "MOST", 2)
    kept = run()
    for key in (b"one", b"two", b"three"):
        kept.keep(key, {"sitemap": key.decode()})
    found = run()
    for _ in range(2):
        assert [found.find(key, "sitemap") for key in (b"one", b"two", b"three")] == ["one", "two", "three"]
    assert set(found._held) == {b"one", b"two"}
