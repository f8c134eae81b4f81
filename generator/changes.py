"""What changed for candidates between two builds, by their open data, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator import advert_words, wording
from generator.advert_words import Data, text, words
from generator.differences import differences, opening
from generator.markdown_text import as_markdown, plain

ENDED = {"closed": "Closed", "withdrawn": "Withdrawn", "filled": "Filled"}


@dataclass(frozen=True, slots=True)
class Adverts:
    """The vacancies of a build by what they are known by: those that are open, and those that have ended."""

    open: dict[str, Data]
    ended: dict[str, Data]


@dataclass(frozen=True, slots=True)
class Change:
    """What changed for one vacancy; `kind` is one of `opened`, `reopened`, `ended`, `gone`, `changed`."""

    name: str
    heading: str
    kind: str
    lines: tuple[str, ...]


def adverts(open_: Any, ended: Any) -> Adverts:
    """What the data of `vacancies.json` and `closed.json` say; raises ValueError where it is not theirs."""
    return Adverts(_by_name(open_), _by_name(ended))


def _by_name(said: Any) -> dict[str, Data]:
    vacancies = said.get("vacancies") if isinstance(said, dict) else None
    if not isinstance(vacancies, list) or not all(isinstance(each, dict) for each in vacancies):
        raise ValueError
    # Below the site's address, so that a copy at another address has the same vacancies.
    home = str(said.get("address", ""))
    # Where one has a body, one without has an empty one; an older version of the program gave none.
    body = {"body": ""} if any("body" in each for each in vacancies) else {}
    return {str(each.get("id")).removeprefix(home): body | each for each in vacancies}


def changes(old: Adverts, new: Adverts) -> list[Change]:
    """What changed, vacancy by vacancy: the new build's open ones in its order, then the others."""
    names = dict.fromkeys((*new.open, *new.ended, *old.open, *old.ended))
    found = (_change(name, old, new) for name in names)
    return [change for change in found if change]


def _change(name: str, old: Adverts, new: Adverts) -> Change | None:
    shown = next(each[name] for each in (new.open, new.ended, old.open, old.ended) if name in each)
    if name in new.open:
        if name in old.open:
            kind, lines = "changed", differences(old.open[name], new.open[name])
        else:
            kind = "reopened" if name in old.ended else "opened"
            lines = [kind.capitalize(), *opening(shown, old.ended.get(name, {}))]
    elif name in new.ended:
        kind, lines = "ended", list(_ending(name, old, new))
    elif name in old.open:
        kind, lines = "gone", ["No longer published, and not in the list of closed vacancies"]
    else:
        return None
    return Change(name, _heading(shown) or plain(name), kind, tuple(map(_sentence, lines))) if lines else None


def _heading(vacancy: Data) -> str:
    reference = vacancy.get("reference")
    parts = [text(vacancy.get("title", "")), words(vacancy.get("organisation"), advert_words.named)]
    named = ", ".join(part for part in parts if part)
    return f"{named} ({text(reference)})" if reference else named


def _ending(name: str, old: Adverts, new: Adverts) -> Iterator[str]:
    """How a vacancy ended, unless it had ended in the same way before."""
    why, before = (each.ended.get(name, {}).get("why") for each in (new, old))
    if why != before:
        told = ENDED.get(str(why), "Ended")
        yield f"{told}. It was {text(before)} before" if before else told


def _sentence(line: str) -> str:
    """A line with its full stop, unless it ends with the sentence of somebody else."""
    return line if line.rstrip("”").endswith((".", "?", "!", "…")) else f"{line}."


def told(found: Sequence[Change], *, markdown: bool = False) -> list[str]:
    """The changes as lines, under a heading for each vacancy: as plain text, or as Markdown."""
    if not found:
        return ["Nothing changed for candidates."]
    lines = [f"{wording.counted(len(found), 'vacancy', 'vacancies')} changed for candidates."]
    for change in found:
        texts = [change.heading, *change.lines]
        heading, *rest = map(as_markdown, texts) if markdown else texts
        lines += ["", f"### {heading}" if markdown else heading, "", *(f"- {line}" for line in rest)]
    return lines
