"""Set up this project in the folder .venv, from the lock file, with nothing but Python 3.11 and pip or venv.

python3 .ci/setup.py          what making the site needs
python3 .ci/setup.py --dev    what working on the program needs too
"""

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
FOLDER = HOME / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def main() -> None:
    """Make the virtual environment and install the locked versions and the program itself."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- an older Python may well run this file
        sys.exit(f"This needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    lock = "requirements-dev.lock" if "--dev" in sys.argv[1:] else "requirements.lock"
    make_environment()
    # The lock has everything, so nothing is looked up beside it: an older pip, asked for a package with an
    # extra, takes the newest release in place of the locked one, and then refuses it for want of a hash.
    pip("install", "--no-deps", "--require-hashes", "-r", str(HOME / lock))
    pip("install", "--no-deps", "--no-build-isolation", "-e", str(HOME))
    print(f"Everything is set up in {FOLDER.name}/.")


def make_environment() -> None:
    """A virtual environment with pip, also where Debian has split its pip from its Python."""
    if PYTHON.exists() and runs(PYTHON, "-m", "pip", "--version"):
        return
    if runs(sys.executable, "-m", "venv", "--clear", FOLDER):
        return
    made = runs(sys.executable, "-m", "venv", "--clear", "--without-pip", FOLDER)
    if not made or not runs(sys.executable, "-m", "pip", "--python", PYTHON, "install", "pip"):
        sys.exit("Python has neither venv nor pip here. On Debian and Ubuntu: apt install python3-venv")


def pip(*words: str) -> None:
    """Run the environment's pip; stop where it fails."""
    command = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    if subprocess.run(command, check=False).returncode:
        sys.exit("The set-up stopped: see the lines above. Is there a connection to the internet?")


def runs(*command: object) -> bool:
    """Whether a command ends well, without showing what it prints."""
    words = [str(word) for word in command]
    return subprocess.run(words, check=False, capture_output=True).returncode == 0


if __name__ == "__main__":
    main()
