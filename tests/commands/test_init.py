"""`careers init`: a new organisation's own project, sound from the start."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import starter
from generator.commands import init
from generator.commands.init import PACKAGE, SHARED, STARTER
from tests.commands.conftest import Run
from tests.serving import of_files, serving
from tests.workflows import lint, texts

CAREERS = Callable[..., Run]
HOME = Path(__file__).parent.parent.parent


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new"


def publish_sample(new: Path) -> None:
    sample = new / "content/vacancies/sample-vacancy.md"
    sample.write_text(sample.read_text().replace("status: draft\n", ""))


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.name != ".careers-files"]


def test_it_makes_a_project_that_can_be_checked_built_and_verified_at_once(
    careers: CAREERS, new: Path
) -> None:
    run = careers("init", str(new))
    assert (run.code, run.err) == (0, "")
    assert len(run.out.splitlines()) == 4
    assert f"{new}/README.md" in run.out
    for command in ("check", "build"):
        run = careers(command, "--strict", "--project", str(new))
        assert (run.code, run.err) == (0, ""), run.out
    page = (new / "site/index.html").read_text()
    assert "Careers at Your organisation" in page
    assert not (new / "site/vacancies").exists()
    publish_sample(new)
    assert careers("build", "--project", str(new)).code == 0
    site = {path.relative_to(new / "site").as_posix(): path.read_bytes() for path in files_in(new / "site")}
    assert "vacancies/sample-vacancy/index.html" in site
    with serving(of_files(site)) as address:
        run = careers("verify", address, "--build", str(new / "site"), "--pause", "0")
    assert (run.code, run.err) == (0, ""), run.out


@pytest.mark.parametrize("name", ['St Ann’s "Hill": Fire & Rescue', "Heddlu'r Môn", "警察 # 1", "No"])
def test_any_name_can_be_typed(careers: CAREERS, new: Path, name: str) -> None:
    assert careers("init", str(new), "--name", name, "--address", "https://jobs.anytown.example").code == 0
    run = careers("check", "--strict", "--project", str(new))
    assert run.code == 0, run.out


def test_the_sample_vacancy_can_be_published_once_it_is_no_draft(careers: CAREERS, new: Path) -> None:
    careers("init", str(new))
    publish_sample(new)
    assert careers("check", "--strict", "--project", str(new)).out.startswith("No problems found. 1 open")


def test_the_project_has_what_github_and_an_editor_need_and_no_code(careers: CAREERS, new: Path) -> None:
    careers("init", str(new))
    for text in texts(new).values():
        assert lint(text) == []
    assert (new / "requirements.lock").read_bytes() == (HOME / "requirements.lock").read_bytes()
    assert json.loads((new / ".vscode/settings.json").read_text())["files.insertFinalNewline"] is True
    assert len(json.loads((new / ".vscode/extensions.json").read_text())["recommendations"]) > 1
    assert {"site/", ".venv/"} <= set((new / ".gitignore").read_text().splitlines())
    readme = (new / "README.md").read_text()
    for named in ("docs/fields.md", "content/vacancies/sample-vacancy.md", "requirements.txt"):
        assert f"`{named}`" in readme
        assert (new / named).exists()
    assert list(new.rglob("*.py")) == []


def test_a_program_that_was_never_installed_leaves_its_address_to_be_filled_in(
    careers: CAREERS, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starter, "PACKAGE", "a-package-that-nobody-made")
    assert careers("init", str(new)).code == 0
    assert (new / "requirements.txt").read_text().startswith(starter.NOWHERE)


def test_a_folder_that_holds_something_else_is_joined(careers: CAREERS, new: Path) -> None:
    new.mkdir()
    (new / "LICENSE").write_text("Ours.")
    assert careers("init", str(new)).code == 0
    assert (new / "LICENSE").read_text() == "Ours."


def test_nothing_is_ever_written_over(careers: CAREERS, new: Path) -> None:
    careers("init", str(new))
    (new / "README.md").write_text("Ours.")
    run = careers("init", str(new), "--name", "Anytown Police")
    assert run.code == 2
    assert f"{new} already holds .github/workflows/publish.yml, " in run.err
    assert "and others. Nothing was written: choose another folder." in run.err
    assert (new / "README.md").read_text() == "Ours."
    assert not (new / "content/organisations/anytown-police.md").exists()


def test_a_file_where_a_folder_has_to_be_is_told(careers: CAREERS, new: Path) -> None:
    new.mkdir()
    (new / "docs").write_text("Ours.")
    run = careers("init", str(new))
    assert run.code == 2
    assert "already holds docs/fields.md and docs/problems.md. Nothing was written" in run.err
    assert sorted(path.name for path in new.iterdir()) == ["docs"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--address", "https://jobs.anytown.example/?a"), "Leave out everything from the ? or # on."),
        (("--name", "x" * 121), "name may have 120 characters; this has 121"),
        (("--name", ""), "Nothing was written: change --name or --address."),
        (("--name", "Anytown\nPolice"), "take out line breaks"),
        (("--name", "Anytown\udcff"), "take out line breaks"),
    ],
)
def test_a_name_or_an_address_that_cannot_be_is_refused(
    careers: CAREERS, new: Path, words: tuple[str, str], told: str
) -> None:
    run = careers("init", str(new), *words)
    assert run.code == 2
    assert told in run.err
    assert not new.exists()


def test_a_link_that_leads_elsewhere_is_not_followed(careers: CAREERS, new: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    new.mkdir()
    (new / "content").symlink_to(tmp_path / "elsewhere")
    run = careers("init", str(new))
    assert run.code == 2
    assert "Nothing was written" in run.err
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert [path.name for path in new.iterdir()] == ["content"]


def test_a_program_from_a_package_index_is_no_more_to_do(
    careers: CAREERS, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(init, "_origin", lambda: None)
    assert len(careers("init", str(new)).out.splitlines()) == 3
    assert (new / "requirements.txt").read_text().startswith("careers-microsite==")


def test_trouble_with_the_disk_is_told(careers: CAREERS, new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    run = careers("init", str(new))
    assert run.code == 2
    assert "the disk is full. Part of the new project may be there; free some space and try again." in run.err


def test_a_starter_file_is_in_one_place_only() -> None:
    assert [name for name in SHARED if (PACKAGE / STARTER / name).exists()] == []
