"""The machine's trouble in words, and the details of a bug in a file."""

import errno
import tempfile
from pathlib import Path

import pytest

from generator.trouble import Trouble, save_crash, telling


class TestTelling:
    @pytest.mark.parametrize(
        ("number", "reason", "remedy"),
        [
            (errno.ENOSPC, "the disk is full", "free some space"),
            (errno.EDQUOT, "the space allowed on this disk is used up", "free some space"),
            (errno.EACCES, "there is no permission", "change the permissions"),
            (errno.EPERM, "there is no permission", "change the permissions"),
            (errno.EROFS, "the disk is read-only", "choose another folder with --output"),
            (
                errno.EXDEV,
                "on a different disk from the folder around it",
                "a folder inside it with --output",
            ),
            (errno.ENAMETOOLONG, "the name is too long for this disk", "shorten it"),
            (errno.EIO, "the machine says “[Errno 5] smoke”", "put that right"),
        ],
    )
    def test_each_has_its_reason_and_its_remedy(self, number: int, reason: str, remedy: str) -> None:
        with pytest.raises(Trouble) as trouble, telling("written", Path("site")):
            raise OSError(number, "smoke")
        text = str(trouble.value)
        assert text.startswith("site could not be written: ")
        assert reason in text
        assert "The site that stood before still stands; " in text
        assert f"{remedy} and build again." in text

    def test_the_file_in_question_is_named_and_can_be_printed(self) -> None:
        with pytest.raises(Trouble, match="site/\ufffd could not"), telling("written", Path("site")):
            raise OSError(errno.ENOSPC, "full", "staging/a", None, "site/\udce9")

    def test_an_error_without_a_number_is_told_too(self) -> None:
        with pytest.raises(Trouble, match="the machine says “smoke”"), telling("read", Path("content")):
            raise OSError("smoke")

    def test_how_things_were_left_and_what_to_do_then(self) -> None:
        with (
            pytest.raises(Trouble, match=r"is full\. All is lost; free some space and start anew\."),
            telling("written", Path("site"), "All is lost", "start anew"),
        ):
            raise OSError(errno.ENOSPC, "full")

    def test_what_is_no_trouble_with_a_file_passes(self) -> None:
        with pytest.raises(KeyError), telling("read", Path("content")):
            raise KeyError


class TestSaveCrash:
    def test_the_details_are_in_a_temporary_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        saved = save_crash(Path("/srv/careers"), "Traceback: \udce9 é")
        assert saved is not None
        assert saved.parent == tmp_path
        assert saved.read_text(encoding="utf-8") == "Project: /srv/careers\n\nTraceback: \\udce9 é\n"

    def test_two_crashes_have_two_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        assert save_crash(tmp_path, "one") != save_crash(tmp_path, "two")

    def test_where_none_can_be_written_there_is_none(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
        assert save_crash(Path(), "text") is None
