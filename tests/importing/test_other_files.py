import pytest

from generator.importing.other_files import refusal


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word file"),
        (b"{\\rtf1", "rich text"),
        (b"\x89PNG\r\n", "picture"),
        (b"\x00\x00\x00\x18ftypheic", "picture"),
        (b"bplist00", "web archive"),
        (b"From: <Saved by Blink>", "single file"),
        (b"Received: from x", "email saved as a file"),
    ],
)
def test_a_file_of_another_kind_is_named_and_what_to_do(start: bytes, told: str) -> None:
    assert told in refusal(start)


def test_any_other_file_is_not_refused() -> None:
    assert refusal(b"Policy Adviser") == refusal(b"") == ""
