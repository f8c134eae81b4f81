"""One program, run and measured: `python measured.py REPORT POLL PROGRAM [WORDS …]` writes REPORT as JSON.

It runs as a process of its own, small, because a program's peak memory is never told as less than that of
the process which started it. CPU is that of the program and of all processes it waited for. `largest` is the
peak memory of its largest process. With POLL, a number of seconds, `together` is the peak of all its
processes together (PSS: memory shared by several counts once), looked at so often,
and in a long run less often: to look takes time from it.
"""

import json
import os
import sys
import threading
import time


def family(root: int) -> list[int]:
    """A process and all below it."""
    found = [root]
    for each in found:
        try:
            with open(f"/proc/{each}/task/{each}/children") as children:
                found += map(int, children.read().split())
        except OSError:
            continue
    return found


def shared_out(process: int) -> int:
    """The kilobytes of a process's PSS, 0 once it has ended."""
    try:
        with open(f"/proc/{process}/smaps_rollup") as text:
            return next((int(line.split()[1]) for line in text if line.startswith("Pss:")), 0)
    except OSError:
        return 0


def main() -> None:
    """Run it."""
    report, every, *words = sys.argv[1:]
    start = time.perf_counter()
    process = os.posix_spawnp(words[0], words, os.environ)
    ended = threading.Event()
    together = [0]

    def look() -> None:
        while not ended.wait(max(float(every), (time.perf_counter() - start) / 50)):
            together.append(sum(map(shared_out, family(process))))

    looking = threading.Thread(target=look, daemon=True)
    if float(every):
        looking.start()
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    ended.set()
    told = {
        "code": os.waitstatus_to_exitcode(status),
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "largest": used.ru_maxrss / 1024,
        "together": max(together) / 1024,
    }
    with open(report, "w") as file:
        json.dump(told, file)


if __name__ == "__main__":
    main()
