"""Work in shares by other processes: what comes of it, and what is left when it is stopped."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import workers
from generator.packs import Packs
from generator.problem import Invalid, Problem, Where
from generator.trouble import Trouble
from generator.workers import METHOD, cores, shared

HOME = Path(__file__).parent.parent
METHODS = sorted({METHOD, "spawn"})


class Store:
    """What the processes have in common: values on the disk, and who has been at work."""

    def __init__(self, packs: Packs) -> None:
        self.packs = packs
        self.number = 0
        self.processes: set[tuple[int, int]] = set()

    def begin(self, number: int) -> None:
        self.number = number
        self.packs.branch(number)

    def hand_over(self) -> Any:
        return self.packs.hand_over(), (self.number, os.getpid())

    def take_over(self, handed: Any) -> None:
        self.packs.take_over(handed[0])
        self.processes.add(handed[1])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    packs = Packs(tmp_path / "cache", b"1")
    packs.put(b"before", b"known to all")
    yield Store(packs)
    packs.close()


def putting(store: Store, share: int) -> bytes | None:
    store.packs.put(b"%d" % share, b"x" * share)
    return store.packs.get(b"before")


def failing(store: Store, share: Exception | str) -> str:
    if isinstance(share, Exception):
        raise share
    return share


def dying(store: Store, share: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("method", METHODS)
def test_what_other_processes_put_is_there_in_the_first_and_in_the_next_run(
    tmp_path: Path, store: Store, method: str
) -> None:
    shares = range(1, 31)
    assert list(shared(putting, shares, store, method)) == [b"known to all"] * 30
    assert {number for number, _ in store.processes} <= set(range(1, cores() + 1))
    assert os.getpid() not in {process for _, process in store.processes}
    assert [store.packs.get(b"%d" % share) for share in shares] == [b"x" * share for share in shares]
    store.packs.save()
    again = Packs(tmp_path / "cache", b"1")
    assert [again.get(b"%d" % share) for share in shares] == [b"x" * share for share in shares]
    again.close()
    assert multiprocessing.active_children() == []


def test_results_are_in_order_and_come_as_they_are_asked_for(store: Store) -> None:
    results = shared(failing, iter("abc"), store)
    assert next(results) == "a"
    assert list(results) == ["b", "c"]
    assert list(shared(failing, [], store)) == []


PROBLEMS = (Problem("code", "message", Where("a.md", 2, 3), "hint", "fix"), Problem("b", "c", Where("d")))


@pytest.mark.parametrize(
    "error",
    [Invalid(PROBLEMS), Invalid(PROBLEMS[:1]), Trouble("The disk is full."), ZeroDivisionError("bug")],
)
def test_an_error_comes_out_as_it_was_and_ends_the_others(store: Store, error: Exception) -> None:
    results = shared(failing, ["fine", error, *"abcdefgh"], store)
    assert next(results) == "fine"
    with pytest.raises(type(error)) as caught:
        next(results)
    assert (type(caught.value), str(caught.value)) == (type(error), str(error))
    assert getattr(caught.value, "problems", ()) == getattr(error, "problems", ())
    assert multiprocessing.active_children() == []


def test_a_process_that_the_machine_ends_is_trouble(store: Store) -> None:
    with pytest.raises(Trouble, match=r"for want of memory\. The site that stood before still stands"):
        list(shared(dying, [1, 2], store))
    assert multiprocessing.active_children() == []


def test_whoever_wants_no_more_results_leaves_no_process_behind(store: Store) -> None:
    results = shared(failing, ["first", *"abcdefgh"], store)
    assert next(results) == "first"
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_there_are_as_many_at_a_time_as_the_machine_lets_us(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert cores() == 7
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert cores() == 1


class TestInside:
    """What goes on in the other process, step by step in this one."""

    def test_it_gets_ready_with_the_next_number_and_leaves_ctrl_c_to_the_first(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        started: list[str] = []
        monkeypatch.setattr(workers, "_end_with_the_first", lambda: started.append("watching"))
        monkeypatch.setattr(workers, "_state", None)
        monkeypatch.setattr(signal, "signal", lambda *what: started.append(str(what == IGNORED)))
        count = multiprocessing.get_context(METHOD).Value("i", 2)
        workers._begin(count, store)
        assert store.number == count.value == 3
        assert workers._do((failing, "share")) == ("share", ({}, (3, os.getpid())))
        assert sorted(started) == ["True", "watching"]

    def test_it_ends_with_the_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        first = multiprocessing.Process(target=int)
        first.start()
        ended: list[int] = []
        monkeypatch.setattr(multiprocessing, "parent_process", lambda: first)
        monkeypatch.setattr(os, "_exit", ended.append)
        workers._end_with_the_first()
        assert ended == [1]
        assert not first.is_alive()


IGNORED = (signal.SIGINT, signal.SIG_IGN)

WORKS = """
import os, sys, time
from pathlib import Path
from generator.packs import Packs
from generator.workers import shared
class State:
    def begin(self, number): print(os.getpid(), flush=True)
    def hand_over(self): pass
    def take_over(self, handed): pass
def work(state, share): time.sleep(60)
list(shared(work, [1, 2], State()))
"""


def is_there(process: int) -> bool:
    """Whether a process runs; one that has ended may still be on the list for a while."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(METHOD != "fork", reason="the script is for forked processes")
def test_where_the_first_is_killed_the_others_end_too() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WORKS], stdout=subprocess.PIPE, text=True, cwd=HOME
    ) as first:
        assert first.stdout
        others = [int(first.stdout.readline()) for _ in range(min(2, cores()))]
        assert all(map(is_there, others))
        first.kill()
        first.wait()
        for _ in range(200):
            if not any(map(is_there, others)):
                break
            time.sleep(0.05)
        assert not any(map(is_there, others))
