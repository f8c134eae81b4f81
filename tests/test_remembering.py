"""A remembered build equals a fresh build byte for byte, whatever has happened to the project before it."""

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import pipeline, work
from generator.commands import build
from generator.disk import read_project
from generator.fields.dates import Written, written
from generator.made import Made
from generator.problem import Problem
from generator.publish import RECORD
from generator.shelf import shelf
from tests.conftest import BASE, HOME
from tests.made import InMemory

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
MOMENTS: list[Written | datetime] = [
    *map(written, ("10 March 2026", "9 March 2026", "5pm on 12 March 2026", "1 April 2026", "1 May 2030")),
    NOW,
]
STATUSES = ("live", "draft", "withdrawn", "filled on 11 March 2026", "withdrawn on 12 March 2026")
BOARDS = ("", "boards: [indeed, find a job]\n", "boards: jooble\n", "feeds: atom\n")
COLOURS = ("", "brand: '#0b0c0c'\n", "brand: '#1d5a2c'\n")
PACK = "content/attachments/pack.txt"
DEFAULTS = ("", "defaults:\n  benefits: A {} pension\n", "defaults:\n  grade: Band {}\n")
# What happens to the project: a name of a function below, which of its things, and which value.
EVENT = tuple[str, int, int]


class Project:
    """A small project on the disk, and the moment for which its site is made."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.at: Written | datetime = MOMENTS[0]
        self.brand, self.defaults, self.options, self.text = "", "", "", 0
        for path, text in BASE.items():
            self.write(path, text)
        self.employer(0, 0)
        for number in range(3):
            self.advert(number, 0)

    def write(self, path: str, text: str) -> None:
        """Put a file in its place."""
        (self.home / path).parent.mkdir(parents=True, exist_ok=True)
        (self.home / path).write_text(text, encoding="utf-8")

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        (self.home / path).unlink(missing_ok=True)

    def happen(self, event: EVENT) -> None:
        """Let something happen."""
        name, which, value = event
        getattr(self, name)(which, value)

    def advert(self, number: int, value: int) -> None:
        """An advert is new, or is written again: other title and closing date, the same size."""
        hub = "hub_locations: high-street" if value % 2 else "location: Anytown"
        pack = "documents: pack.txt\n" if (value + number) % 5 == 0 and (self.home / PACK).exists() else ""
        self.write(
            self.path(number),
            f"---\ntitle: Post {number} of {value}\norganisation: {('anytown', 'other')[number % 2]}\n"
            f"summary: Do the work of {value}.\nposted: 1 March 2026\n"
            f"closing_date: 5pm on 1{value} March 2026\n{hub}\n{pack}"
            f"apply: https://apply.anytown.example/{number}\n---\n## Work\n\nRead {value} figures.\n",
        )

    def path(self, number: int) -> str:
        """Where an advert lies."""
        return f"content/vacancies/post-{number}.md"

    def body(self, number: int, value: int) -> None:
        """A text changes in one sign."""
        self.edit(self.path(number), "figures.", f"figure{value}.")

    def status(self, number: int, value: int) -> None:
        """An advert is a draft, or ends."""
        self.advert(number, value)
        self.edit(self.path(number), "posted:", f"status: {STATUSES[value % len(STATUSES)]}\nposted:")

    def edit(self, path: str, old: str, new: str) -> None:
        """Put something else in the place of what stands in a file, if it stands there."""
        if (self.home / path).exists():
            self.write(path, (self.home / path).read_text(encoding="utf-8").replace(old, new, 1))

    def delete(self, number: int, value: int) -> None:
        """An advert goes."""
        self.remove(self.path(number))

    def rename(self, number: int, value: int) -> None:
        """An advert takes the place of another."""
        if (self.home / self.path(number)).exists():
            (self.home / self.path(number)).replace(self.home / self.path(value % 4))

    def slip(self, number: int, value: int) -> None:
        """An advert has a mistake in it, or no longer."""
        right, wrong = "closing_date:", "closing_day:"
        self.edit(self.path(number), *((right, wrong) if value == 0 else (wrong, right)))

    def employer(self, number: int, value: int) -> None:
        """What an employer says of itself, or of all its adverts, changes."""
        self.write(
            "content/organisations/other.md",
            f"---\nname: Other {value}\nkind: police\nwebsite: https://other.example\n"
            f"contact: a@other.example\n{DEFAULTS[number % 3].format(value)}{COLOURS[value % 3]}---\nUs.\n",
        )

    def hub(self, number: int, value: int) -> None:
        """A place has another name."""
        self.edit("content/hubs/high-street.md", "High Street", f"High {value} Street")

    def site(self, number: int, value: int) -> None:
        """The settings change."""
        head = BASE["content/site.md"].replace("Jobs in", f"{value} jobs in")
        options = f"per_page: {1 + value % 3}\n{BOARDS[number % 4]}"
        self.write("content/site.md", head.replace("ignore:", f"{options}ignore:"))

    def page(self, number: int, value: int) -> None:
        """A page of the site's own comes, changes or goes."""
        path = f"content/pages/page-{number % 2}.md"
        self.remove(path) if value == 0 else self.write(path, f"---\ntitle: Page {value}\n---\nText.\n")

    def template(self, number: int, value: int) -> None:
        """A template of the project's own comes, changes or goes."""
        path = ("templates/cards.html", "templates/base.html", "templates/vacancy.html")[number % 3]
        whole = (HOME / path).read_text(encoding="utf-8")
        self.remove(path) if value == 0 else self.write(path, whole + f"<!-- {value} -->")

    def asset(self, number: int, value: int) -> None:
        """A style sheet or a picture of the project's own comes, changes or goes."""
        path = ("assets/style.css", "assets/seal.svg")[number % 2]
        style = (HOME / "assets/style.css").read_text(encoding="utf-8") + f"\n.seal {{ order: {value} }}\n"
        text = (style, f'<svg viewBox="0 0 {value} 9"/>')[number % 2]
        self.remove(path) if value == 0 else self.write(path, text)

    def name(self, number: int, value: int) -> None:
        """A file of the theme that templates or the style sheet may ask for has another name."""
        names = [f"assets/photo-{letter}.svg" for letter in "ab"]
        if not any((self.home / name).exists() for name in names):
            self.write(names[0], '<svg viewBox="0 0 1 1"/>')
            style = (HOME / "assets/style.css").read_text(encoding="utf-8")
            self.write("assets/style.css", style + '\n.seal { background: url("photo-a.svg") }\n')
        for one, other in (names, names[::-1]):
            if value % 2 and (self.home / one).exists():
                (self.home / one).replace(self.home / other)
                return

    def attachment(self, number: int, value: int) -> None:
        """A document comes or changes."""
        self.write(PACK, f"Pack {value}")

    def clock(self, number: int, value: int) -> None:
        """Time goes, or is asked for again."""
        self.at = MOMENTS[value % len(MOMENTS)]

    def touch(self, number: int, value: int) -> None:
        """A file has another time, and says the same."""
        place = self.home / self.path(number)
        if place.exists():
            os.utime(place, ns=(value * 10**9, value * 10**9))

    def in_secret(self, number: int, value: int) -> None:
        """A text changes, and its size and its time do not."""
        place = self.home / self.path(number)
        if place.exists():
            before = place.stat()
            self.edit(self.path(number), "Do the work of", f"Do {'the' if value % 2 else 'all'} work of")
            os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))

    def harm(self, number: int, value: int) -> None:
        """Somebody changes or deletes what a build made."""
        site = (self.home / "site").rglob("*")
        # Without the record, what the site holds is nobody's, and the next build refuses to change it.
        made = sorted(path for path in site if path.is_file() and path.name != RECORD)
        if made:
            place = made[(number * 10 + value) % len(made)]
            place.unlink() if value % 2 else place.write_bytes(place.read_bytes()[::-1])

    def damage(self, number: int, value: int) -> None:
        """What builds leave for the next is damaged, cut off or gone."""
        left = sorted(path for path in (self.home / ".site.careers/cache").glob("*") if path.is_file())
        if left:
            place = left[number % len(left)]
            raw = place.read_bytes()
            at = len(raw) * value // 10
            other = bytes([raw[at] ^ 1]) if at < len(raw) else b""
            (raw[:at] + other + raw[at + 1 :], raw[:at])[value % 2]
            place.write_bytes((raw[:at] + other + raw[at + 1 :], raw[:at], b"")[value % 3])

    def built(self) -> Sequence[Problem]:
        """Build as anybody does; the problems that are told."""
        common = {"output": None, "strict": False, "no_cache": False}
        return build.run(Namespace(project=self.home, as_of=self.at, **common), NOW).problems

    def standing(self) -> dict[str, bytes]:
        """The files of the site as it stands."""
        site = self.home / "site"
        files = (path for path in site.rglob("*") if path.is_file() and path.name != RECORD)
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def fresh(project: Project) -> tuple[Made, dict[str, bytes]]:
    """What is made of a project where nothing was made before."""
    target = InMemory()
    return pipeline.run(read_project(project.home), project.at, target), target.files


def check(project: Project) -> None:
    """Build, and hold it against a fresh build; with a mistake, the site stays as it was."""
    before = project.standing()
    told = project.built()
    made, files = fresh(project)
    assert told == made.problems
    expected, stands = files if made.standing else before, project.standing()
    assert stands.keys() == expected.keys()
    assert [path for path, raw in expected.items() if stands[path] != raw] == []


KINDS = sorted(
    name
    for name in vars(Project)
    if name not in ("write", "remove", "happen", "edit", "path", "built", "standing")
    and not name.startswith("_")
)
EVENTS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 3), st.integers(0, 9)), min_size=50, max_size=90
)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rounds=st.lists(EVENTS, min_size=4, max_size=5))
def test_a_remembered_build_equals_a_fresh_build(rounds: list[list[EVENT]]) -> None:
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        for events in rounds:
            for event in events:
                project.happen(event)
            check(project)


def test_another_name_of_a_file_of_the_theme_is_noticed(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.name(0, 0)
    project.built()
    project.name(0, 1)
    check(project)


def test_an_impure_output_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = iter(range(100))

    def each(listing: Any, settings: Any, theme: Any) -> Iterator[tuple[str, bytes]]:
        yield f"{listing.path}count.txt", str(next(counted)).encode()

    impure: Any = SimpleNamespace(each=each)

    def shelves(name: str) -> dict[str, ModuleType]:
        return {**shelf(name), "impure": impure}

    monkeypatch.setattr(work, "shelf", shelves)
    project = Project(tmp_path)
    project.built()
    project.happen(("body", 0, 1))
    with pytest.raises(AssertionError):
        check(project)
