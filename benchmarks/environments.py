"""Where the peers are installed: on demand, outside the project, and once for all runs."""

import subprocess
import sys
import tempfile
from pathlib import Path

CACHE = Path(tempfile.gettempdir()) / "careers-peers"


def pip_installed(folder: Path, packages: list[str]) -> Path:
    """A virtual environment that has these packages; its Python."""
    python = folder / "bin/python"
    if not (folder / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
        (folder / "installed").touch()
    return python


def npm_installed(folder: Path, package: str) -> Path:
    """A folder that has this package and what it needs in `node_modules`."""
    if not (folder / "installed").exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--prefix", folder, package],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (folder / "installed").touch()
    return folder / "node_modules"
