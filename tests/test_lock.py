"""A file as a lock, with another process, and as Windows has it."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.lock import locked

HOME = Path(__file__).parent.parent
HOLDS = """
import sys
from pathlib import Path
from generator.lock import locked
with locked(Path(sys.argv[1])) as is_ours:
    print(is_ours, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


def test_one_holds_it_at_a_time(path: Path) -> None:
    with locked(path) as first, locked(path) as second, locked(path) as third:
        assert (first, second, third) == (True, False, False)
    with locked(path) as again:
        assert again


def test_it_is_free_again_after_a_mistake(path: Path) -> None:
    with pytest.raises(ValueError, match="mistake"), locked(path):
        raise ValueError("mistake")
    with locked(path) as again:
        assert again


def test_a_process_that_is_killed_holds_it_no_more(path: Path) -> None:
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, cwd=HOME, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        assert run.stdout.readline() == "True\n"
        with locked(path) as while_it_lives:
            assert not while_it_lives
        run.kill()
        run.wait()
        with locked(path) as afterwards:
            assert afterwards


def test_a_file_that_a_forked_process_has_open_too_is_free(path: Path) -> None:
    with locked(path):
        copies = [os.dup(int(each.name)) for each in Path("/proc/self/fd").iterdir() if _is(path, each)]
    with locked(path) as again:
        assert again
    assert copies
    for copy in copies:
        os.close(copy)


def _is(path: Path, file: Path) -> bool:
    return os.path.realpath(file) == str(path)


def test_where_there_can_be_no_lock_is_trouble_of_the_machine(path: Path) -> None:
    with pytest.raises(FileNotFoundError), locked(path / "below"):
        pass


@pytest.mark.parametrize(("number", "is_ours"), [(0, True), (errno.EACCES, False), (errno.ENOLCK, None)])
def test_another_machine(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, is_ours: bool | None
) -> None:
    done = []

    def locking(file: int, how: str, size: int) -> None:
        done.append((how, size))
        if number:
            raise OSError(number, "no")

    windows = SimpleNamespace(locking=locking, LK_NBLCK="lock", LK_UNLCK="unlock")
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    monkeypatch.setattr(sys, "platform", "win32")
    if is_ours is None:
        with pytest.raises(OSError, match="no"), locked(path):
            pass
    else:
        with locked(path) as held:
            assert held is is_ours
    assert done == [("lock", 1), ("unlock", 1)][: 2 if is_ours else 1]
