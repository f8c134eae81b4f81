"""Time travel: a form says at what moment to show the site."""

from urllib.parse import urlencode

from generator.desk.own_page import OwnPage
from generator.desk.shell import shell
from generator.fields.dates import Unclear, written
from generator.trouble import Trouble


class Moment(OwnPage):
    """Takes `moment`, as `--as-of` takes it, or `now` to come back, and tells every open page."""

    async def post(self) -> None:
        """Back to the page that was shown, or that page again with what is wrong beside the field."""
        page, text = self.get_body_argument("page", ""), self.get_body_argument("moment", "")
        try:
            to = None if self.get_body_argument("now", "") else written(text)
            await self.desk.run(self.desk.preview.travel, to)
        except (Unclear, Trouble) as error:
            self.set_status(422)
            unclear = error.told(text) if isinstance(error, Unclear) else str(error)
            return await self.show(shell, self.desk, page, text, unclear)
        self.desk.reload()
        return self.redirect(f"/-desk/?{urlencode({'page': page})}", status=303)


ROUTES = ((r"/-desk/moment", Moment),)
