"""The files of a new project: what was typed is put in, and only the set-up step of a workflow differs."""

from datetime import date

import pytest
import yaml

from generator.starter import ADDRESS, NAME, NOWHERE, project, requirement
from tests.workflows import read, texts

SITE = b'title: "Careers at Your organisation"\naddress: "https://example.github.io/careers/"\n'
EMPLOYER = b'name: "Your organisation"\ncontact: jobs@your-organisation.example\nsince: 1 January 2026\n'
STARTER = {
    "content/site.md": SITE,
    "content/organisations/your-organisation.md": EMPLOYER,
    "README.md": b"Your organisation\n",
}
TODAY = date(2026, 6, 1)


def made(name: str = NAME, address: str = ADDRESS) -> dict[str, str]:
    files = project(STARTER, name, address, TODAY)
    return {path: raw.decode() for path, raw in files.items()}


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (None, "careers-microsite==1.2.3"),
        (
            '{"url": "https://code.example/careers", "vcs_info": {"vcs": "git", "commit_id": "abc"}}',
            "careers-microsite @ git+https://code.example/careers@abc",
        ),
        (
            '{"url": "https://code.example/c.whl", "archive_info": {"hashes": {"sha256": "12ab"}}}',
            "careers-microsite @ https://code.example/c.whl#sha256=12ab",
        ),
        (
            '{"url": "https://code.example/c.whl", "archive_info": {}}',
            "careers-microsite @ https://code.example/c.whl",
        ),
    ],
)
def test_the_program_comes_from_where_this_one_came(origin: str | None, line: str) -> None:
    assert requirement("1.2.3", origin) == f"{line}\n"


@pytest.mark.parametrize("origin", ["", '{"url": "file:///home/me/careers", "dir_info": {"editable": true}}'])
def test_a_program_of_this_machine_alone_is_never_looked_for_by_its_name(origin: str) -> None:
    wheel = "careers_microsite-1.2.3-py3-none-any.whl"
    told = f"{NOWHERE}careers-microsite @ https://careers-microsite.example/{wheel}\n"
    assert requirement("1.2.3", origin) == told


def test_the_samples_stand_where_nothing_was_typed() -> None:
    files = made()
    assert files["content/site.md"] == SITE.decode()
    assert files["README.md"] == "Your organisation\n"


def test_name_and_address_are_put_in_and_the_employer_has_a_file_of_that_name() -> None:
    files = made("  Anytown\n Police ", "https://jobs.anytown.example/")
    assert "title: " + '"Careers at Anytown Police"' in files["content/site.md"]
    assert "https://jobs.anytown.example/" in files["content/site.md"]
    employer = files["content/organisations/anytown-police.md"]
    assert "jobs@anytown-police.example" in employer
    assert "since: 1 June 2026" in employer


@pytest.mark.parametrize(
    "name",
    ['"', "\\", "a: b", "# a", "'", "{a}", "*a", "Ynys Môn", "警察", "\x07", "- 1 January 2026", "\\1"],
)
def test_whatever_the_name_yaml_reads_it_as_it_was_typed(name: str) -> None:
    files = made(name)
    (employer,) = (text for path, text in files.items() if "/organisations/" in path)
    assert yaml.safe_load(employer)["name"] == name
    assert yaml.safe_load(files["content/site.md"])["title"] == f"Careers at {name}"


@pytest.mark.parametrize(("name", "file"), [("警察", "your-organisation"), ("ab " * 40, "ab-" * 19 + "ab")])
def test_the_file_of_the_employer_always_has_a_name_that_an_address_can_have(name: str, file: str) -> None:
    assert f"content/organisations/{file}.md" in made(name)


@pytest.mark.parametrize("name", texts())
def test_exactly_the_step_that_sets_up_is_another_one(name: str) -> None:
    text = texts()[name]
    files = project({f".github/workflows/{name}": text.encode()}, NAME, ADDRESS, TODAY)
    theirs = read(files[f".github/workflows/{name}"].decode())
    (step,) = (
        step for job in theirs["jobs"].values() for step in job["steps"] if "lock" in step.get("run", "")
    )
    assert step["run"].splitlines() == [
        "python3 -m venv .venv",
        ".venv/bin/pip install --quiet --no-deps --require-hashes -r requirements.lock",
        ".venv/bin/pip install --quiet --no-deps --no-build-isolation -r requirements.txt",
    ]
    step["run"] = "python3 .ci/setup.py"
    assert theirs == read(text)
