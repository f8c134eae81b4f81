"""GitHub's workflows, read and judged by tools that are not ours."""

import re
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import yaml

HOME = Path(__file__).parent.parent
TOOLS = Path(sysconfig.get_path("scripts"))
PINNED = re.compile(r"@[0-9a-f]{40} # (v\d+)(?:\.\d+)*$", re.MULTILINE)


def texts(folder: Path = HOME) -> dict[str, str]:
    """The workflows of a project by file name."""
    return {path.name: path.read_text() for path in sorted((folder / ".github/workflows").iterdir())}


def read(text: str) -> dict[str, Any]:
    """A workflow as data; every scalar stays text, or `on` would be a yes."""
    found = yaml.load(text, yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def steps(text: str) -> list[dict[str, Any]]:
    """The steps of all jobs, in order."""
    return [step for job in read(text)["jobs"].values() for step in job["steps"]]


def lint(text: str) -> list[str]:
    """What actionlint, with shellcheck for the scripts, says of a workflow: nothing where all is well.

    It knows the inputs of an action by its version only, so that is put in the place of the commit. A tool
    that is missing is an error.
    """
    shellcheck = TOOLS / "shellcheck"
    assert shellcheck.exists()
    words = [str(TOOLS / "actionlint"), "-no-color", "-oneline", "-shellcheck", str(shellcheck), "-"]
    by_version = PINNED.sub(r"@\1", text)
    run = subprocess.run(words, input=by_version, capture_output=True, text=True, check=False)
    found = run.stdout.splitlines()
    assert run.returncode == bool(found), run.stderr
    return found
