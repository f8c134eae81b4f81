"""An advert's form in the hands of its author: opened, checked and saved. Slow: never on the event loop."""

import base64
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from weakref import WeakKeyDictionary

from generator.content import SETTINGS_FILE
from generator.desk.form import saving
from generator.desk.form.around import Around, around
from generator.desk.form.drawn import NOTICE, PROSE, SUMMARY, Drawn, Notice, unreadable
from generator.desk.form.editing import DELETE, TEXT, Form, opened, sent, with_defaults
from generator.desk.form.judging import Neighbours, judged
from generator.desk.form.merging import merged
from generator.desk.form.orders import obeyed
from generator.desk.form.placing import placed
from generator.desk.form.rewriting import CannotRewrite
from generator.desk.handler import Desk, Refused
from generator.memory import Memory
from generator.new_file import FOLDER
from generator.problem import Invalid
from generator.trouble import Trouble

# What travels with a form: the file and the employer's defaults that it was drawn from, and the button.
FILE, SHOWN, DO = "-file", "-shown", "-do"
CHECK, PREVIEW, SAVE = "check", "preview", "save"
MISSING = "There is no advert of that name."
NO_SITE = "The form needs content/site.md. The desk says what is wrong with the project."
NOT_WHOLE = "The form did not arrive whole. Go back, and send it again."
GONE = "The file {path} is no longer there. What you typed is still in the form: copy it before you leave."
UNUSUAL = "This file is written in a way that the form cannot change. Open it in the editor."
BROKEN = "The file was changed by somebody else, and has mistakes that the form cannot read past: {message}."
Sent = Mapping[str, Sequence[str]]
# What was made of the files around an advert is the same the next time, but for what changed.
MEMORIES: WeakKeyDictionary[Desk, Memory] = WeakKeyDictionary()


@dataclass(frozen=True)
class Answer:
    """A page with its status, or the address to go to instead."""

    html: str = ""
    status: int = 200
    address: str = ""


def about(desk: Desk) -> Around:
    """The project around an advert."""
    tree = desk.preview.standing.tree
    if SETTINGS_FILE not in tree:
        raise Refused(409, NO_SITE)
    return around(tree, MEMORIES.setdefault(desk, Memory()))


class Session:
    """One advert on a desk."""

    def __init__(self, desk: Desk, slug: str) -> None:
        self.desk, self.slug, self.path = desk, slug, f"{FOLDER}/{slug}.md"
        self.about = about(desk)

    def open(self, *, saved: bool = False) -> str:
        """The form of the file as it is, or what is wrong with a file that can have none."""
        try:
            raw = saving.read(self.desk.project, self.slug)
        except Trouble as trouble:
            raise Refused(503, str(trouble)) from None
        if raw is None:
            raise Refused(404, MISSING)
        try:
            form = opened(self.path, raw, self.about)
            drawn = self.drawn(form)
        except Invalid as invalid:
            return unreadable(self.desk, self.path, raw, invalid.problems)
        except CannotRewrite:
            return unreadable(self.desk, self.path, raw, form.document.problems)
        return drawn.whole(NOTICE if saved else "", Notice(saved=saved))

    def check(self, body: Sent) -> dict[str, object]:
        """What is wrong with the form as it is being filled in."""
        return self.drawn(self.sent(body)).parts()

    def post(self, body: Sent) -> Answer:
        """What comes of a button."""
        form, order = self.sent(body), "".join(body.get(DO, ()))
        if order == SAVE:
            return self.save(form)
        typed, focus = obeyed(form.typed, order)
        drawn = self.drawn(with_defaults(replace(form, typed=typed), self.about))
        return Answer(drawn.whole({CHECK: SUMMARY, PREVIEW: PROSE}.get(order, focus)))

    def save(self, form: Form) -> Answer:
        """The file written, or the form again with all that was typed, and why it was not."""
        drawn = self.drawn(form)
        if any(each.is_error for each in drawn.problems):
            return Answer(drawn.whole(SUMMARY), 422)
        try:
            saving.save(self.desk.project, self.slug, form.raw, form.candidate)
        except Trouble as trouble:
            return Answer(drawn.whole(NOTICE, Notice(trouble=str(trouble))), 503)
        except saving.Changed as changed:
            # A button that was pressed twice saves the same twice.
            if changed.now != form.candidate:
                return Answer(self.over(form, drawn, changed.now), 409)
        with suppress(Trouble):
            self.desk.preview.refresh({Path(self.path)})
        return Answer(address=f"/edit/{self.slug}?saved=yes")

    def over(self, form: Form, drawn: Drawn, now: bytes | None) -> str:
        """The form over a file that changed underneath it."""
        if now is None:
            return drawn.whole(NOTICE, Notice(trouble=GONE.format(path=self.path)))
        try:
            form, changed = merged(form, now, self.about)
            return self.drawn(form).whole(NOTICE, Notice(changed=changed))
        except Invalid as invalid:
            trouble = BROKEN.format(message=invalid.problems[0].message)
        except CannotRewrite:
            trouble = UNUSUAL
        return drawn.whole(NOTICE, Notice(trouble=trouble))

    def sent(self, body: Sent) -> Form:
        """The form as a browser sent it, over the file that it was drawn from."""
        typed = {name: each for name, each in body.items() if name in (TEXT, DELETE) or name[:1] != "-"}
        try:
            raw, shown, _ = ("".join(body[name]) for name in (FILE, SHOWN, TEXT))
            form = sent(self.path, base64.b64decode(raw, validate=True), self.about, json.loads(shown), typed)
            # Made now, so that it cannot fail later on.
            form.candidate.decode()
        except (KeyError, ValueError, Invalid):
            raise Refused(400, NOT_WHOLE) from None
        except CannotRewrite:
            raise Refused(409, UNUSUAL) from None
        return form

    def drawn(self, form: Form) -> Drawn:
        """The form with all that is wrong with it; raises rewriting.CannotRewrite."""
        preview = self.desk.preview
        standing = preview.standing
        moment = standing.moment if standing.travelling else preview.now()
        near = Neighbours(standing.site, moment, preview.outputs_of, self.desk.base)
        found = judged(self.about, near, self.path, form.candidate)
        return Drawn(self.desk, self.about, form, placed(form, found, self.about), found.prose)
