"""The desk's own page, at `/-desk/`, and the parts that it loads after itself."""

from collections.abc import Callable

from generator.desk import panel
from generator.desk.handler import Desk
from generator.desk.own_page import OwnPage
from generator.desk.shell import shell


class Shell(OwnPage):
    """The page of the site that `?page=` names, with all that the desk has to say of it."""

    make: Callable[[Desk, str], str] = staticmethod(shell)

    async def get(self) -> None:
        """A whole page, which is complete by itself."""
        await self.show(self.make, self.desk, self.get_query_argument("page", ""))


class Panel(Shell):
    """How others will see that page, and the advice on it."""

    make = staticmethod(panel.panel)


class Advice(Shell):
    """All the advice there is."""

    make = staticmethod(panel.advice)


class Coming(Shell):
    """All the changes to come."""

    make = staticmethod(panel.coming)


ROUTES = (
    (r"/-desk/", Shell),
    (r"/-desk/panel", Panel),
    (r"/-desk/advice", Advice),
    (r"/-desk/coming", Coming),
)
