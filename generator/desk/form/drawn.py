"""The pages of the form as HTML, and the parts of one that its script puts in place of others."""

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.desk import editor
from generator.desk.drawing import draw
from generator.desk.form.around import Around
from generator.desk.form.editing import Form, opened
from generator.desk.form.merging import Difference
from generator.desk.form.page import page
from generator.desk.form.placing import CUT, Placed
from generator.desk.handler import Desk
from generator.desk.problems_shown import told
from generator.problem import Problem, Where

# Where the author goes on: at what is wrong, at the text as the page shows it, or at what came of it.
SUMMARY, PROSE, NOTICE = "-summary", "-prose", "-notice"


@dataclass(frozen=True)
class Notice:
    """What came of saving: that it is `saved`, the `trouble` with it, or what `changed` underneath."""

    saved: bool = False
    trouble: str = ""
    changed: Sequence[Difference] = ()


NOTHING = Notice()


@dataclass(frozen=True)
class Drawn:
    """A form, with what is wrong with it, its text as safe HTML, and what it stands in."""

    desk: Desk
    about: Around
    form: Form
    problems: Sequence[Placed]
    prose: str = ""

    def whole(self, focus: str = "", notice: Notice = NOTHING) -> str:
        """The page; `focus` is the name of an input, or of a place above."""
        form, desk = self.form, self.desk
        return draw(
            "form/form.html",
            page=page(form, self.about, self.problems, focus),
            summary=self.problems if focus == SUMMARY or any(each.is_error for each in self.problems) else (),
            notice=notice,
            mends=opened(form.path, form.raw, self.about).changes or form.document.problems,
            slips=told(list(_mended(form.document.problems)), {}, desk.project, ""),
            prose=self.prose,
            file=base64.b64encode(form.raw).decode(),
            shown=json.dumps(form.shown),
            slug=form.document.slug,
            opens=editor.link(desk.editor, desk.project, Where(form.path)),
        )

    def parts(self) -> dict[str, object]:
        """The problems of each input, the count of them all, and the text as the page shows it."""
        names = dict.fromkeys(each.name for each in self.problems)
        beside = {name: [each for each in self.problems if each.name == name] for name in names}
        return {
            "told": {name: draw("form/told.html", told=each) for name, each in beside.items()},
            "wrong": [name for name, each in beside.items() if any(one.is_error for one in each)],
            "count": draw("form/count.html", problems=self.problems),
            "prose": self.prose,
        }


def _mended(problems: Iterable[Problem]) -> Iterator[Problem]:
    """How a file is written wrong, as far as saving puts it right by itself."""
    for each in problems:
        if each.code != CUT:
            yield each
        elif not each.fix:
            yield each._replace(message="what stands after # becomes a note on a line of its own, on no page")


def unreadable(desk: Desk, path: str, raw: bytes, problems: Sequence[Problem]) -> str:
    """What is wrong with a file of which no form can be made, and the way to the editor."""
    return draw(
        "form/unreadable.html",
        path=path,
        page={"path": ""},
        problems=[replace(each, form="") for each in told(problems, {path: raw}, desk.project, desk.editor)],
        opens=editor.link(desk.editor, desk.project, Where(path)),
    )
