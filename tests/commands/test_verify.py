"""`careers verify`: a site on a host that is good, or misbehaves in one way or another."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from generator import reference, web
from tests.commands.conftest import Run
from tests.serving import Answering, Sent, of_files, serving

CAREERS = Callable[..., Run]
WHEN = ("--as-of", "10 March 2026")
LOCAL = "careers/"


@dataclass
class Host:
    """A host of the small project's site, which can be told to send something else at a path."""

    good: Answering
    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    bad: dict[str, Sent] = field(default_factory=dict)

    def answer(self, path: str) -> Sent:
        return self.bad.get(path.removeprefix("/careers"), self.good(path))

    def send(self, path: str, body: bytes | None = None, status: int = 200, **headers: str) -> None:
        """Something else than the good host sends; headers are named with _ for -."""
        sent = self.good(f"/careers{path}")
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        whole = replace(sent, status=status, headers={**sent.headers, **more})
        self.bad[path] = whole if body is None else replace(whole, body=body)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("built") / "site"


@pytest.fixture
def host(careers: CAREERS, built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """The site as built on 10 March 2026, at its own path on a host of this machine; nothing rests."""
    monkeypatch.setattr(web, "pause", lambda seconds: None)
    if not built.exists():
        assert careers("build", "--as-of", "10 March 2026", "--output", str(built)).code == 0
    files = {
        path.relative_to(built).as_posix(): path.read_bytes() for path in built.rglob("*") if path.is_file()
    }
    made = Host(of_files(files, "/careers/"), files=files)
    with serving(made.answer) as top:
        made.address = top + LOCAL
        yield made


@pytest.fixture
def verify(careers: CAREERS, host: Host) -> Callable[..., Run]:
    return lambda *words: careers("verify", host.address, *(words or WHEN))


VERIFY = Callable[..., Run]


def test_a_good_site(verify: VERIFY, host: Host) -> None:
    run = verify()
    assert (run.code, run.err) == (0, "")
    count = len([path for path in host.files if path not in (".nojekyll", ".careers-files")])
    assert run.out == f"{count} addresses were read at {host.address}, and all is well.\n"
    assert verify(*WHEN, "--pause", "0.25", "--most", "500") == run


JOB = "/vacancies/analyst/"
BAD: dict[str, Callable[[Host], None]] = {
    "hidden-address": lambda host: host.send(
        JOB, host.files["vacancies/analyst/index.html"] + b"[email protected]"
    ),
    "changed-file": lambda host: host.send(
        JOB, host.files["vacancies/analyst/index.html"] + b"<script></script>"
    ),
    "missing-page": lambda host: host.send("/feed.atom", status=404),
    "dead-link": lambda host: host.send(JOB, b'<a href="../gone/">x</a>'),
    "forwarded": lambda host: host.send("/feed.json", status=302, Location="/careers/vacancies.json"),
    "no-record": lambda host: host.send("/build.json", status=404),
    "unreadable-file": lambda host: host.send("/feed.atom", b"<feed>"),
    "wrong-type": lambda host: host.send("/feed.atom", Content_Type="text/html"),
    "other-address": lambda host: host.send(JOB, b'<link rel="canonical" href="https://old.example/">'),
    "blocked": lambda host: host.send(JOB, X_Robots_Tag="noindex"),
}
LATE = {"past-deadline", "stale-build"}


@pytest.mark.parametrize("code", BAD)
def test_each_way_to_misbehave_is_told_at_its_address(verify: VERIFY, host: Host, code: str) -> None:
    BAD[code](host)
    run = verify()
    assert run.code == 1
    assert f" [{code}]" in run.out
    assert f"{host.address}" in run.out.splitlines()[0]
    assert "all is well" not in run.out


def test_a_site_that_nobody_built_again(verify: VERIFY, host: Host) -> None:
    run = verify("--as-of", "21 March 2026")
    assert run.code == 1
    assert f"{host.address}vacancies/analyst/: error: it offers a job that closed at 5pm on Friday" in run.out
    assert (
        f"{host.address}build.json: error: the site should have changed at 5pm on Friday 13 March" in run.out
    )
    assert "\n2 errors in 2 files." in run.out
    assert set(BAD) | LATE == reference.codes_of("generator.verifying").keys()


def test_a_host_that_keeps_search_engines_out_at_its_top(verify: VERIFY, host: Host) -> None:
    good = host.good
    host.good = lambda path: Sent(b"User-agent: *\nDisallow: /\n") if path == "/robots.txt" else good(path)
    assert "[blocked]" in verify().out


def test_a_build_at_hand(verify: VERIFY, host: Host, built: Path, tmp_path: Path) -> None:
    assert verify(*WHEN, "--build", str(built)).code == 0
    other = tmp_path / "other"
    shutil.copytree(built, other)
    record = json.loads((other / "build.json").read_text())
    del record["files"]["share.png"]
    record["files"]["new.txt"] = {"sha256": "1"}
    (other / "build.json").write_text(json.dumps(record))
    run = verify(*WHEN, "--build", str(other))
    assert "share.png: error: there is no such file in the build that you compare it with" in run.out
    assert "new.txt: error: the host answered 404, although build.json lists it" in run.out
    run = verify(*WHEN, "--build", str(tmp_path))
    assert (run.code, "has no build.json that can be read" in run.err) == (2, True)


def test_a_site_that_cannot_be_reached(verify: VERIFY, host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    host.send("/", headers="", Content_Length="9999999", Connection="close")
    run = verify()
    assert run.code == 2
    assert run.err == (
        f"{host.address} gave no answer: it broke off before the end. "
        "Check the address and your connection, and try again. This command uses no proxy.\n"
    )


def test_a_host_that_falls_silent_is_left_alone(verify: VERIFY, host: Host) -> None:
    for path in host.files:
        if path.endswith(".html") and path != "index.html":
            host.send(f"/{path.removesuffix('index.html')}", Content_Length="9999999", Connection="close")
    run = verify()
    assert run.code == 1
    assert run.out.count("gave no answer") == 5
    assert "not looked at. The first is " in run.out


def test_a_large_document_is_there_and_is_not_compared(verify: VERIFY, host: Host) -> None:
    host.send(JOB, b'<a href="../../attachments/film.mp4">x</a>')
    host.bad["/attachments/film.mp4"] = Sent(headers={"Content-Length": "99999999", "Connection": "close"})
    run = verify()
    assert "[missing-page]" not in run.out
    assert "[dead-link]" not in run.out
    film = f"{host.address}attachments/film.mp4"
    told = f"1 document was too large or too slow to compare. The first is {film}."
    assert run.out.splitlines()[-1] == told
    assert json.loads(verify(*WHEN, "--format", "json").out)["unread"] == [film]


def test_a_limit_says_what_was_not_looked_at(verify: VERIFY, host: Host) -> None:
    run = verify(*WHEN, "--most", "3")
    assert run.code == 0
    left = len(host.files) - 2 - 3
    assert run.out.splitlines() == [
        f"3 addresses were read at {host.address}, and all is well.",
        f"{left} addresses were not looked at. The first is {host.address}404.html.",
    ]
    told = json.loads(verify(*WHEN, "--most", "3", "--format", "json").out)
    assert (told["problems"], told["read"], len(told["left"])) == ([], 3, left)


def test_for_programs_and_for_github_with_a_project_named(verify: VERIFY, host: Host, folder: Path) -> None:
    host.send("/feed.atom", status=404)
    words = (*WHEN, "--project", str(folder), "--format")
    (problem,) = json.loads(verify(*words, "json").out)["problems"]
    assert (problem["path"], problem["line"]) == (f"{host.address}feed.atom", 0)
    assert "::error file=http%3A//127.0.0.1" in verify(*words, "github").out


def test_the_address_that_it_was_forwarded_to_is_the_one_that_is_read(
    careers: CAREERS, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = host.good
    moved = Sent(status=301, headers={"Location": host.address})
    host.good = lambda path: moved if path == "/old/" else good(path)
    run = careers("verify", host.address.replace("/careers/", "/old"), *WHEN)
    assert (run.code, f" at {host.address}, and all is well." in run.out) == (0, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["jobs.example"], "is not a whole address. Start it with https://."),
        (["ftp://jobs.example/"], "is not a whole address. Start it with https://."),
        (["http://[/"], "is not a whole address. Start it with https://."),
        (["https://me:pw@jobs.example/"], "Leave the name and the password out of the address."),
        (["ftp:me:pw@jobs.example/"], "Leave the name and the password out of the address."),
        (["https:///x"], "is not a whole address. Start it with https://."),
        (["https://jobs.example/", "--most", "0"], "is not a number of addresses, such as 500."),
        (["https://jobs.example/", "--pause", "nan"], "is not a number of seconds, such as 0.5."),
    ],
)
def test_a_wrong_command(
    careers: CAREERS, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        careers("verify", *words)
    assert stopped.value.code == 2
    err = capsys.readouterr().err
    assert told in err
    assert "me:pw" not in err
