"""The form of an advert, at `/edit/<its name>`, and the list of all adverts with a form for a new one."""

import asyncio
from collections.abc import Mapping, Sequence

from tornado.escape import json_encode

from generator.desk.form.adverts import Adverts
from generator.desk.form.session import Answer, Session
from generator.desk.own_page import OwnPage


class Sending(OwnPage):
    """Takes what a form sends."""

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

    checking: tuple["asyncio.Future[dict[str, object]]", ...] = ()

    async def post(self, slug: str) -> None:
        """The parts of the page that differ."""
        check = self.desk.run(lambda: Session(self.desk, slug).check(self.sent))
        task = asyncio.ensure_future(check)
        self.checking = (task,)
        try:
            parts = await task
        except asyncio.CancelledError:
            return
        self.set_header("Content-Type", "application/json; charset=utf-8")
        await self.finish(json_encode(parts))

    def on_connection_close(self) -> None:
        """Who types on wants another check: this one does not start if its turn has not come."""
        super().on_connection_close()
        for task in self.checking:
            task.cancel()


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
