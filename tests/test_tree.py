"""A tree of files, parts of one, and names that are safe in one."""

import hashlib
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tree import FILE_NAME, Under, Within, digest, is_slug, joined, size, slug, standing_for
from tests.made import InMemory


class Named(Mapping[str, bytes]):
    """A tree whose files hold their own path, and which knows what was read of it."""

    def __init__(self, *paths: str) -> None:
        self.paths = paths
        self.read: list[str] = []

    def __getitem__(self, path: str) -> bytes:
        self.read.append(path)
        return path.encode()

    def __contains__(self, path: object) -> bool:
        return path in self.paths

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


def test_a_file_may_come_in_pieces() -> None:
    assert joined(b"whole") == b"whole"
    assert joined(iter((b"in ", b"", b"pieces"))) == b"in pieces"
    assert joined(()) == b""


def test_a_digest_names_a_version_of_a_file() -> None:
    assert digest(b"") == "e3b0c44298"
    assert digest(b"a") != digest(b"b")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Head of Private Office", "head-of-private-office"),
        ("Head of Café!", "head-of-cafe"),
        ("  Policy – Adviser (2)  ", "policy-adviser-2"),
        ("Prif Weithredwr Tŷ Gŵyr", "prif-weithredwr-ty-gwyr"),
        ("職", ""),
        ("", ""),
    ],
)
def test_a_slug_is_safe_in_an_address(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize("text", ["head", "head-of-office", "2", "a" * 100])
def test_small_letters_digits_and_single_hyphens_are_a_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "-", "Head", "a--b", "a-", "-a", "a b", "a/b", "..", "é", "a\n", "a_b", "a" * 101]
)
def test_anything_else_is_not(text: str) -> None:
    assert not is_slug(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_the_slug_of_any_text_is_nothing_or_a_slug(text: str) -> None:
    assert slug(text) == "" or is_slug(slug(text))


@pytest.mark.parametrize("name", ["job-description.pdf", "A_b.1.docx", "2"])
def test_a_file_name_has_letters_digits_dots_hyphens_and_underscores(name: str) -> None:
    assert FILE_NAME.fullmatch(name)


@pytest.mark.parametrize("name", ["", ".", "..", ".env", "a/b", "a b", "é.pdf", "a\\b", "a" * 122])
def test_a_file_name_never_leaves_its_folder(name: str) -> None:
    assert not FILE_NAME.fullmatch(name)


@pytest.mark.parametrize("folder", ["content/hubs", "content/hubs/"])
def test_the_files_below_a_folder_are_named_from_there_in_order(folder: str) -> None:
    tree = Named("content/hubs/b.md", "content/hubs/a/c.md", "content/hubs.md", "content/hubs-old/a.md")
    below = Under(tree, folder)
    assert list(below) == ["a/c.md", "b.md"]
    assert len(below) == 2
    assert "b.md" in below
    assert "content/hubs/b.md" not in below
    assert tree.read == []
    assert below["b.md"] == b"content/hubs/b.md"
    assert dict(Under(tree, "templates")) == {}


def test_some_of_the_files_of_a_tree_are_a_tree() -> None:
    tree = Named("a", "b", "c")
    some = Within(tree, ["c", "a"])
    assert list(some) == ["c", "a"]
    assert len(some) == 2
    assert ["a" in some, "b" in some, "x" in some] == [True, False, False]
    assert tree.read == []
    assert dict(some) == {"a": b"a", "c": b"c"}
    with pytest.raises(KeyError):
        some["b"]


def test_the_size_of_a_file_may_be_known_without_reading_it() -> None:
    class Sized(dict[str, bytes]):
        def size(self, path: str) -> int:
            return 1000 + len(path)

    assert size({"a/b": b"text"}, "a/b") == 4
    assert size(Under(Within(Sized({"a/b": b""}), ["a/b"]), "a"), "b") == 1003


def test_the_digest_of_a_file_may_be_known_without_reading_it() -> None:
    class Known(dict[str, bytes]):
        def digest(self, path: str) -> bytes:
            return b"of " + path.encode()

    assert standing_for({"a/b": b"text"}, "a/b") == hashlib.sha256(b"text").digest()
    assert standing_for(Under(Within(Known(), ["a/b"]), "a"), "b") == b"of a/b"


def test_a_target_that_is_new_holds_nothing_of_an_earlier_build() -> None:
    target = InMemory()
    target.add("a", b"1")
    assert not target.keep("a", hashlib.sha256(b"1").digest())
    assert target.standing("a") is None
    target.start_again()
    target.take_over(target.hand_over())
    assert dict(target) == {"a": b"1"}
