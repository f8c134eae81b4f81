"""Work in shares on all of the machine's cores, by other processes."""

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread
from typing import Any, Protocol, TypeVar

from generator.trouble import STANDS, Trouble

S = TypeVar("S", bound="State")
Share = TypeVar("Share")
Result = TypeVar("Result")

# Linux gives another process all that this one has made; elsewhere it is made again there.
METHOD = "fork" if sys.platform == "linux" else "spawn"


def cores() -> int:
    """How many processes can be at work at a time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class State(Protocol):
    """What processes work on, each with a copy of its own. It bears pickling where METHOD is not fork."""

    def begin(self, number: int) -> None:
        """Get ready in another process; they are numbered from 1."""

    def hand_over(self) -> Any:
        """What the first process is to know of what this one has done since it was asked last."""

    def take_over(self, handed: Any) -> None:
        """Know of what another process has done."""


def shared(
    work: Callable[[S, Share], Result], shares: Iterable[Share], state: S, method: str = METHOD
) -> Iterator[Result]:
    """What `work` makes of each share, in order; an error in one comes out here, and ends the others.

    Raises Trouble where the machine ends a process.
    """
    context = multiprocessing.get_context(method)
    gc.freeze()  # what is here already is not looked through again, which would copy it for each process
    pool = ProcessPoolExecutor(cores(), context, _begin, (context.Value("i", 0), state))
    try:
        for result, handed in pool.map(_do, ((work, share) for share in shares)):
            state.take_over(handed)
            yield result
    except BrokenProcessPool:
        text = "A process of this build was ended by the machine, perhaps for want of memory"
        raise Trouble(f"{text}. {STANDS}; build again.") from None
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


# What `_begin` sets in each of the processes, and only there.
_state: Any = None


def _begin(count: Any, state: State) -> None:
    global _state  # noqa: PLW0603 -- the one thing that the tasks of a process have in common
    # Ctrl-C reaches all processes of a terminal: the first ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()
    with count.get_lock():
        count.value += 1
        state.begin(count.value)
    _state = state


def _end_with_the_first() -> None:
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(1)


def _do(task: tuple[Callable[[Any, Any], Any], Any]) -> tuple[Any, Any]:
    work, share = task
    return work(_state, share), _state.hand_over()
