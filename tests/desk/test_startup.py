"""One sitting at the desk."""

from argparse import Namespace
from pathlib import Path
from socket import socket
from typing import Any

import pytest

from generator.desk import startup
from generator.desk.handler import Desk


def test_what_to_know_is_told_before_anything_is_served(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    async def stand_in(desk: Desk, listening: socket, *given: Any) -> None:
        told.append(desk.editor)
        listening.close()

    monkeypatch.setattr(startup, "serve", stand_in)
    arguments = Namespace(project=folder, as_of=None, host="localhost", port=0, editor="edit:{path}")
    assert startup.start(arguments, told.append).said == ("The preview has stopped.",)
    assert told[0].endswith("vacancies.")
    assert told[1].startswith("The preview is at http://localhost:")
    assert told[2] == "edit:{path}"


def test_without_a_project_nothing_is_served(tmp_path: Path) -> None:
    arguments = Namespace(project=tmp_path, as_of=None)
    assert [problem.code for problem in startup.start(arguments, print).problems] == ["no-content"]
