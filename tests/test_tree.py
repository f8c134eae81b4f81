import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.tree import FILE_NAME, digest, is_slug, slug, under


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
    tree = {
        "content/hubs/b.md": b"b",
        "content/hubs/a/c.md": b"c",
        "content/hubs.md": b"d",
        "content/hubs-old/a.md": b"e",
    }
    assert list(under(tree, folder).items()) == [("a/c.md", b"c"), ("b.md", b"b")]
    assert under(tree, "templates") == {}
