"""An advert's file written whole, in one step, and nowhere else."""

import errno
import os
from pathlib import Path

import pytest

from generator.desk.form.saving import Changed, read, save
from generator.trouble import Trouble

FOLDER = "content/vacancies"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The file of an advert."""
    (tmp_path / FOLDER).mkdir(parents=True)
    file = tmp_path / FOLDER / "clerk.md"
    file.write_bytes(b"old")
    return file


def test_a_file_keeps_its_mode_and_nothing_is_left_beside_it(place: Path, tmp_path: Path) -> None:
    place.chmod(0o640)
    save(tmp_path, "clerk", b"old", b"new")
    assert read(tmp_path, "clerk") == b"new"
    assert place.stat().st_mode & 0o777 == 0o640
    assert list(place.parent.iterdir()) == [place]


def test_a_file_that_changed_underneath_is_left_alone(place: Path, tmp_path: Path) -> None:
    with pytest.raises(Changed) as changed:
        save(tmp_path, "clerk", b"older", b"new")
    assert changed.value.now == place.read_bytes() == b"old"
    place.unlink()
    with pytest.raises(Changed) as changed:
        save(tmp_path, "clerk", b"old", b"new")
    assert changed.value.now is None
    assert list(place.parent.iterdir()) == []


def test_a_link_is_written_through_and_one_out_of_the_folder_is_no_advert(
    place: Path, tmp_path: Path
) -> None:
    (place.parent / "chief.md").symlink_to("clerk.md")
    save(tmp_path, "chief", b"old", b"new")
    assert place.read_bytes() == b"new"
    assert (place.parent / "chief.md").is_symlink()
    (tmp_path / "secret.md").write_bytes(b"old")
    (place.parent / "secret.md").symlink_to("../../secret.md")
    for slug in ("secret", "../../secret", "Clerk"):
        assert read(tmp_path, slug) is None
        with pytest.raises(Changed):
            save(tmp_path, slug, b"old", b"new")
    assert (tmp_path / "secret.md").read_bytes() == b"old"


def test_a_full_disk_is_told_and_leaves_the_file_as_it_was(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, raw: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Trouble, match=r"clerk\.md could not be written: the disk is full"):
        save(tmp_path, "clerk", b"old", b"new")
    assert place.read_bytes() == b"old"
    assert list(place.parent.iterdir()) == [place]


def test_what_is_no_file_is_no_advert(place: Path, tmp_path: Path) -> None:
    place.with_name("folder.md").mkdir()
    os.mkfifo(place.with_name("pipe.md"))
    for slug in ("folder", "pipe"):
        assert read(tmp_path, slug) is None
        with pytest.raises(Changed):
            save(tmp_path, slug, b"old", b"new")


def test_a_file_that_cannot_be_read_is_told(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(Trouble, match="could not be read"):
        read(tmp_path, place.stem)
