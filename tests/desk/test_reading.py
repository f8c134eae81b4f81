"""The files of a project as they are now."""

from pathlib import Path

import pytest

from generator import files
from generator.desk.reading import Reading
from generator.memory import Memory
from generator.trouble import Trouble

CLERK = "content/vacancies/clerk.md"
ANALYST = "content/vacancies/analyst.md"


@pytest.fixture
def reading(folder: Path) -> Reading:
    made = Reading(folder, Memory())
    made.again(None)
    return made


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_what_the_files_say(reading: Reading) -> None:
    assert reading.said
    assert reading.said.tree is reading.tree
    assert reading.said.content.vacancies["analyst"].title == "Crime Analyst"
    assert reading.problems == ()


def test_it_is_the_very_same_until_something_differs(reading: Reading, folder: Path) -> None:
    said = reading.said
    for changed in (None, (), [Path(ANALYST)]):
        reading.again(changed)
        assert reading.said is said
    (folder / ANALYST).write_text((folder / ANALYST).read_text() + "More.\n")
    reading.again([Path(ANALYST)])
    assert reading.said is not said
    assert reading.said
    assert reading.said.content.vacancies["analyst"].document.body.endswith("More.")


def test_with_a_mistake_the_files_before_it_still_say_something(reading: Reading, folder: Path) -> None:
    said, text = reading.said, (folder / ANALYST).read_text()
    (folder / ANALYST).write_text(text.replace("posted", "postd"))
    reading.again([Path(ANALYST)])
    assert codes(reading) == ["unknown-field", "missing-field"]
    assert reading.said is said
    assert b"postd" in reading.tree[ANALYST]
    (folder / ANALYST).write_text(text)
    reading.again([Path(ANALYST)])
    assert codes(reading) == []
    assert reading.said is not said


def test_files_that_cannot_be_part_of_a_project_are_a_mistake_too(reading: Reading, folder: Path) -> None:
    (folder / "content/a\\b.md").write_text("")
    for _ in range(2):
        reading.again([Path("content/a\\b.md")])
        assert codes(reading) == ["file-name"]
    (folder / "content/a\\b.md").unlink()
    reading.again(())
    assert codes(reading) == []


def test_after_trouble_with_the_disk_everything_is_read(
    reading: Reading, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ANALYST).write_text((folder / ANALYST).read_text() + "More.\n")
    with monkeypatch.context() as patch:

        def fail(*_: object) -> bytes:
            raise PermissionError(13, "no")

        patch.setattr(Path, "read_bytes", fail)
        patch.setattr(files, "open", fail, raising=False)
        with pytest.raises(Trouble):
            reading.again([Path(ANALYST)])
    reading.again(())
    assert reading.tree[ANALYST].endswith(b"More.\n")
