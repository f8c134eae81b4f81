"""Find a Chromium to test pages in, or install one: `python tests/browser/chromium.py` prints where it is.

Looked for in this order: the variable CHROMIUM; the PATH; where macOS and Linux put it; what Playwright
has downloaded. If there is none, it is installed: by Playwright's own download, or by apt on Debian and
Ubuntu. If that fails too, the command fails: a missing browser is never passed over.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# The headless shell is the same Chromium without windows to open, and twice as fast.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/snap/bin/chromium",
    "/usr/lib/chromium/chromium",
)
# No call to any other host, and no sandbox, which a container's root user cannot have.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """The path of a Chromium on this machine."""
    return next((path for path in _places() if path and Path(path).exists()), None)


def _places() -> Iterator[str | None]:
    """Where one may be, one by one: to ask Playwright takes half a second."""
    named = os.environ.get("CHROMIUM")
    yield from [named] if named else map(shutil.which, NAMES)
    yield from PLACES
    yield _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def install() -> str:
    """Install a Chromium and return its path; raises SystemExit with what to do where that fails."""
    root = [] if os.name == "nt" or os.geteuid() == 0 else ["sudo", "-n"]
    by_apt = [*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "fonts-dejavu-core"]
    update = [*root, "apt-get", "update", "-qq"]
    ways = [
        [[sys.executable, "-m", "playwright", "install", "chromium"]],
        [update, [*by_apt, "chromium"]],
        [update, [*by_apt, SHELL]],
    ]
    if shutil.which("apt-get"):
        ways.reverse()
    for commands in ways:
        if all(_runs(command) for command in commands) and (path := find()):
            return path
    sys.exit("No Chromium was found and none could be installed. Install it, or set CHROMIUM to its path.")


def _runs(command: list[str]) -> bool:
    print("+", *command, flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return (
        bool(shutil.which(command[0]))
        and subprocess.run(command, env=environment, check=False).returncode == 0
    )


if __name__ == "__main__":
    print(find() or install())
