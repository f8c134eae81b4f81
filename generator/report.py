"""Problems as text or a web page for a person, as JSON for a program, or as annotations on GitHub."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Any, NamedTuple

from generator import wording
from generator.made import Standing
from generator.problem import Level, Problem, Where
from generator.tree import Tree

FORMATS = ("text", "json", "github", "html")
WIDTH = 100
# Files that are published as they are: nobody mends a line of them, but of a style sheet.
COPIED = ("content/attachments/", "assets/")
STYLE = ".css"
RED, YELLOW, PLAIN = "\033[1;31m", "\033[1;33m", "\033[0m"


class Outcome(NamedTuple):
    """What came of a command: problems, the files they stand in, and what else there is to say.

    `said` are sentences for a person, `facts` the same for a program; `folder` leads from where the
    command was run to the project, and is put before every path.
    """

    problems: Sequence[Problem] = ()
    tree: Tree = MappingProxyType({})
    said: tuple[str, ...] = ()
    facts: Mapping[str, Any] = MappingProxyType({})
    folder: str = ""

    def failed(self, *, strict: bool) -> bool:
        """Whether an error, or with `strict` any advice, was found."""
        return any(strict or problem.level is Level.ERROR for problem in self.problems)


class Excerpt(NamedTuple):
    """A line of a file, or part of a long one; below it, a caret stands after `before`."""

    number: int
    text: str
    before: str


def outlook(standing: Standing) -> str:
    """How the site stands, and when it will next change."""
    count = wording.counted(standing.open, "open vacancy", "open vacancies")
    if standing.next_change is None:
        return f"{count}. The site will not change until its content does."
    moment = wording.moment(standing.next_change)
    return f"{count}. The site will next change at {moment}: build it again then."


def report(outcome: Outcome, style: str, *, colour: bool = False) -> str:
    """The whole text to print, in one of FORMATS."""
    if style == "json":
        return _json(outcome)
    if style == "github":
        told = [_annotation(problem, outcome.folder) for problem in outcome.problems]
        # GitHub shows only the first ten of each level of a step, but the whole of its log.
        summary = [_summary(outcome)] if told else []
        return "\n".join([*told, *summary, *outcome.said])
    if style == "html":
        return _html(outcome)
    told = [
        _told(problem, outcome.folder, lines)
        for path, found in groupby(outcome.problems, lambda problem: problem.where.path)
        for lines in [_lines(path, outcome.tree)]
        for problem in found
    ]
    if told:
        told.append(_summary(outcome))
    text = "\n\n".join(told + ([plain_lines("\n".join(outcome.said))] if outcome.said else []))
    return _coloured(text) if colour else text


def _told(problem: Problem, folder: str, typed: Sequence[str]) -> str:
    """One problem: the place and the message, the source line with a caret, then what to do."""
    where = problem.where
    place = _from(folder, plain(str(where)))
    lines = [f"{place}: {problem.level}: {plain(problem.message)} [{problem.code}]"]
    if source := _excerpt(where, typed):
        number = f"{source.number:5}"
        lines += [f"{number} | {source.text}", f"{' ' * len(number)} | {source.before}^"]
    if problem.hint:
        lines.append(f"   help: {plain(problem.hint)}")
    if problem.fix:
        lines.append(f"write | {plain(problem.fix).rstrip()}")
    return "\n".join(lines)


def _from(folder: str, path: str) -> str:
    """A path as it is from where the command was run; an address is the same from everywhere."""
    return path if "://" in path else folder + path


def excerpt(where: Where, tree: Tree) -> Excerpt | None:
    """The line of the file that a problem stands on; None where there is no text to read there."""
    return _excerpt(where, _lines(where.path, tree))


def _lines(path: str, tree: Tree) -> Sequence[str]:
    """What a file says, line by line; nothing where it is not text that somebody typed."""
    copied = path.startswith(COPIED) and not path.endswith(STYLE)
    raw = None if copied else tree.get(path)
    return raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n") if raw is not None else ()


def _excerpt(where: Where, lines: Sequence[str]) -> Excerpt | None:
    if not 0 < where.line <= len(lines) or not lines[where.line - 1].strip():
        return None
    line, column = lines[where.line - 1], where.column - 1
    start = max(0, column - WIDTH // 2) if len(line) > WIDTH else 0
    shown = plain(line[start : start + WIDTH])
    if shown.count("\ufffd") * 2 > len(shown):
        return None
    before = "".join("\t" if sign == "\t" else " " for sign in shown[: column - start])
    return Excerpt(where.line, shown, before)


def plain(text: str) -> str:
    """Text on one line that cannot steer a terminal."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in "\t\xa0" else "\ufffd" for sign in text)


def plain_lines(text: str) -> str:
    """Text on several lines that cannot steer a terminal."""
    return "\n".join(plain(line) for line in text.split("\n"))


def counted(problems: Sequence[Problem]) -> str:
    """How many there are: `1 error and 2 pieces of advice in 2 files.`."""
    files = wording.counted(len({problem.where.path for problem in problems}), "file")
    return f"{_levels(problems)} in {files}."


def _levels(problems: Sequence[Problem]) -> str:
    errors = sum(problem.level is Level.ERROR for problem in problems)
    advice = len(problems) - errors
    counts = [wording.counted(errors, "error")] if errors else []
    counts += [wording.counted(advice, "piece of advice", "pieces of advice")] if advice else []
    return wording.listed(counts)


def _summary(outcome: Outcome) -> str:
    """How many problems there are in each file, where there are several, and in all."""
    files: dict[str, list[Problem]] = {}
    for problem in outcome.problems:
        files.setdefault(_from(outcome.folder, plain(problem.where.path)), []).append(problem)
    lines = [f"{path}: {_levels(found)}" for path, found in files.items()] if len(files) > 1 else []
    return "\n".join([*lines, counted(outcome.problems)])


def _coloured(text: str) -> str:
    """Colour for the levels: never the only sign of anything."""
    text = text.replace(": error: ", f": {RED}error{PLAIN}: ")
    return text.replace(": advice: ", f": {YELLOW}advice{PLAIN}: ")


def _annotation(problem: Problem, folder: str) -> str:
    """A workflow command of GitHub Actions, which shows the problem beside the line."""
    level = "error" if problem.level is Level.ERROR else "warning"
    where = problem.where
    write = f"Write: {problem.fix.rstrip()}" if problem.fix else ""
    text = "\n".join(part for part in (problem.message, problem.hint, write) if part)
    place = f"file={_property(_from(folder, where.path))},line={where.line},col={where.column}"
    return f"::{level} {place},title={_property(problem.code)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _html(outcome: Outcome) -> str:
    # Loaded only where it is asked for: no other style waits for templates.
    from generator.report_html import Entry, page  # noqa: PLC0415

    entries = []
    for problem in outcome.problems:
        source = excerpt(problem.where, outcome.tree)
        said = problem._replace(
            message=plain(problem.message), hint=plain(problem.hint), fix=plain(problem.fix)
        )
        path = _from(outcome.folder, plain(problem.where.path))
        text, at = (source.text, len(source.before)) if source else ("", 0)
        entries.append(Entry(said, path, text, at))
    heading = counted(outcome.problems).rstrip(".") if entries else "No problems"
    return page(entries, heading, [plain_lines(text) for text in outcome.said])


def _json(outcome: Outcome) -> str:
    # Late, as above.
    import json  # noqa: PLC0415

    problems = []
    for problem in outcome.problems:
        data = problem._asdict()
        where = data.pop("where")
        problems.append({**data, **where._asdict(), "path": _from(outcome.folder, where.path)})
    return json.dumps({"problems": problems, **outcome.facts}, ensure_ascii=False, indent=2)
