"""What must hold whatever an author types."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import html5lib
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.cli import main
from generator.fields.dates import written
from generator.made import Made
from generator.making import site_at
from generator.site import Site
from generator.slips.line import quoted
from generator.tree import Tree
from tests.made import InMemory

PROJECT = Callable[..., Tree]
VACANCY = "content/vacancies/analyst.md"
NOW = written("10 March 2026")
AWKWARD = st.sampled_from(
    [
        "</script>",
        "<!--",
        "]]>",
        "&amp;nbsp;",
        "\u2028",
        "\u202e",
        "😀",
        '"',
        "'",
        "\\",
        "{{ 7 * 7 }}",
        "{% raw %}",
        "x" * 60,
    ]
)
TEXT = st.lists(st.one_of(AWKWARD, st.text(max_size=8)), min_size=1, max_size=6).map("".join)
UNHURRIED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)


def run(tree: Tree) -> tuple[Made, Mapping[str, bytes]]:
    files = InMemory()
    return pipeline.run(tree, NOW, files), files


@UNHURRIED
@given(title=TEXT, summary=TEXT, body=TEXT, benefit=TEXT, criterion=TEXT)
def test_every_block_of_data_parses_and_no_text_breaks_out(
    project: PROJECT,
    vacancy_text: Callable[..., str],
    title: str,
    summary: str,
    body: str,
    benefit: str,
    criterion: str,
) -> None:
    text = vacancy_text(
        body,
        title=quoted(f"Post {title}"),
        summary=quoted(f"Sum {summary}"),
        benefits=f"[{quoted(benefit)}]",
        essential_criteria=f"[{quoted(criterion)}]",
    )
    tree = project({VACANCY: text})
    made, files = run(tree)
    if made.standing is None:
        assert made.problems
        return
    page = html5lib.parse(files["vacancies/analyst/index.html"].decode(), namespaceHTMLElements=False)
    scripts = page.findall(".//script[@type='application/ld+json']")
    assert [json.loads("".join(script.itertext()))["@type"] for script in scripts] == [
        "JobPosting",
        "BreadcrumbList",
    ]
    (listing,) = site_at(tree, NOW).open
    assert json.loads("".join(scripts[0].itertext()))["title"] == listing.vacancy.title
    assert " ".join("".join(page.find(".//h1").itertext()).split()) == " ".join(listing.vacancy.title.split())
    assert not page.findall(".//iframe")


def real_place(problem_path: str, line: int, column: int, tree: Tree, files: Mapping[str, bytes]) -> bool:
    raw = tree.get(problem_path, files.get(problem_path.removeprefix("site/")))
    if raw is None:
        return (line, column) == (1, 1)
    lines = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@UNHURRIED
@given(
    raw=st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(str.encode),
        st.lists(
            st.sampled_from(
                [
                    "---\n",
                    "title: A: b\n",
                    "title: 'x\n",
                    "posted: 04/05/2022\n",
                    "apply: [a, b\n",
                    "- x\n",
                    "\t",
                    "organisation: anytwn\n",
                    "summary: Good\n",
                    "stages:\n  - date: 30 February 2026\n",
                    "# Head\n",
                    "[x](/gone/)\n",
                    "ignore: x\n",
                    "&a *a !t\n",
                    "\r\n",
                ]
            ),
            max_size=12,
        ).map(lambda lines: "".join(lines).encode()),
    ),
    path=st.sampled_from(
        [
            VACANCY,
            "content/site.md",
            "content/organisations/anytown.md",
            "content/hubs/high-street.md",
            "content/pages/x.md",
        ]
    ),
)
@example(raw=b"---\ntitle: x\n---\n" + b"> " * 3000, path="content/pages/x.md")
@example(raw=b"---\n" + b"[" * 20_000, path=VACANCY)
def test_any_bytes_are_a_site_or_problems_at_real_places(project: PROJECT, raw: bytes, path: str) -> None:
    tree = {**project(), path: raw}
    made, files = run(tree)
    for problem in made.problems:
        where = problem.where
        assert real_place(where.path, where.line, where.column, tree, files), problem
        assert problem.message
        assert "Traceback" not in problem.message


def test_drafts_and_upcoming_vacancies_leave_no_trace(
    outputs_of: Callable[..., dict[str, bytes]], vacancy_text: Callable[..., str]
) -> None:
    secret = {
        "title": "Xyzzy Post",
        "summary": "Xyzzy summary",
        "reference": "xyzzy-1",
        "documents": "xyzzy.pdf",
        "old_addresses": "xyzzy-old",
        "apply": "https://xyzzy.example/",
    }
    made = outputs_of(
        {
            "content/vacancies/xyzzy-draft.md": vacancy_text(
                "Xyzzy. [x](/attachments/xyzzy-2.pdf)", status="draft", **secret
            ),
            "content/vacancies/xyzzy-later.md": vacancy_text(
                "Xyzzy",
                posted="11 March 2026",
                **secret | {"reference": "xyzzy-2", "old_addresses": "xyzzy-2"},
            ),
            "content/attachments/xyzzy.pdf": "xyzzy",
            "content/attachments/xyzzy-2.pdf": "xyzzy",
        }
    )
    assert "vacancies/analyst/index.html" in made
    assert [path for path, raw in made.items() if b"xyzzy" in raw.lower() or "xyzzy" in path] == []


HUMANS = '''"""Who made the site."""

from collections.abc import Iterable

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`humans.txt`."""
    yield "humans.txt", site.settings.title.encode()
'''


def test_a_new_output_is_one_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, outputs_of: Callable[..., dict[str, bytes]]
) -> None:
    import generator.outputs

    (tmp_path / "humans_txt.py").write_text(HUMANS)
    monkeypatch.setattr(generator.outputs, "__path__", [*generator.outputs.__path__, str(tmp_path)])
    assert outputs_of()["humans.txt"] == b"Jobs in Anytown"


def test_a_site_of_hundreds_is_made_whole(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    files = {f"content/vacancies/post-{n}.md": vacancy_text(title=f"Post {n}") for n in range(200)}
    site = site_of(files)
    assert len(site.open) == 201
    assert all(len(listing.similar) == 4 for listing in site.open)


@pytest.mark.parametrize(
    "words", [["build"], ["check"], ["check", "--format", "json"], ["check", "--format", "github"]]
)
def test_hostile_files_on_the_disk_make_no_traceback(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str], project: PROJECT
) -> None:
    nasty = {
        "deep": b"---\n" + b"[" * 100_000 + b"\n---\n",
        "aliases": b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n",
        "tags": b"---\ntitle: !!python/object/apply:os.system ['echo']\n---\n",
        "huge": b"---\ntitle: " + b"x" * 10_000_000 + b"\n---\n",
        "utf16": "---\ntitle: Hello\n---\n".encode("utf-16"),
        "windows": "---\ntitle: It’s\n---\n".encode("cp1252"),
        "nul": b"---\ntitle: a\0b\n---\n",
    }
    for path, raw in project().items():
        if path.startswith("content/"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(raw)
    for name, raw in nasty.items():
        (tmp_path / f"content/vacancies/{name}.md").write_bytes(raw)
    assert main([*words, "--project", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "Traceback" not in printed.out + printed.err
    for name in nasty:
        assert re.search(rf"content/vacancies/{name}\.md", printed.out)
