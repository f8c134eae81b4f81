"""The form of an advert, at `/edit/<its name>`, and the list of all adverts with a form for a new one."""

from collections.abc import Mapping, Sequence

from tornado.escape import json_encode

from generator.desk.form.adverts import Adverts
from generator.desk.form.session import Answer, Session
from generator.desk.handler import Refused
from generator.desk.own_page import OwnPage

NOT_FROM_HERE = "This did not come from a page of the desk. Open the form in the browser."


class Sending(OwnPage):
    """Takes what a form sends, and nothing that does not say that it comes from here.

    Browsers always do (Fetch standard: Origin on every POST); where they say that it comes from elsewhere, it
    was refused before.
    """

    def prepare(self) -> None:
        """A guard more, for what writes files."""
        super().prepare()
        said = self.request.headers.keys() & {"Origin", "Sec-Fetch-Site"}
        if self.request.method == "POST" and not said:
            raise Refused(403, NOT_FROM_HERE)

    @property
    def sent(self) -> Mapping[str, Sequence[str]]:
        """Every value by name, as it was typed."""
        return {name: self.get_body_arguments(name, strip=False) for name in self.request.body_arguments}

    async def answer(self, answer: Answer) -> None:
        """A page, or another address."""
        if answer.address:
            self.redirect(answer.address, status=303)
        else:
            self.set_status(answer.status)
            await self.finish(answer.html)


class Edit(Sending):
    """The form of one advert."""

    async def get(self, slug: str) -> None:
        """The file as it is."""
        saved = bool(self.get_query_argument("saved", ""))
        await self.show(lambda: Session(self.desk, slug).open(saved=saved))

    async def post(self, slug: str) -> None:
        """What comes of the button that was pressed."""
        await self.answer(await self.desk.run(lambda: Session(self.desk, slug).post(self.sent)))


class Check(Sending):
    """What is wrong with the form, as its author types."""

    async def post(self, slug: str) -> None:
        """The parts of the page that differ."""
        parts = await self.desk.run(lambda: Session(self.desk, slug).check(self.sent))
        self.set_header("Content-Type", "application/json; charset=utf-8")
        await self.finish(json_encode(parts))


class All(Sending):
    """All adverts, and a new one."""

    async def get(self) -> None:
        """The list, and the form."""
        await self.show(lambda: Adverts(self.desk).page())

    async def post(self) -> None:
        """A new advert, and on to its form."""
        title, employer = self.get_body_argument("title", ""), self.get_body_argument("organisation", "")
        await self.answer(await self.desk.run(lambda: Adverts(self.desk).start(title, employer)))


SLUG = "([a-z0-9-]+)"
ROUTES = ((r"/edit/", All), (rf"/edit/{SLUG}", Edit), (rf"/edit/{SLUG}/check", Check))
