"""A page of the desk's own: drawn off the event loop, and able to load nothing but what the desk serves."""

from collections.abc import Callable
from typing import ParamSpec

from generator.desk.handler import Handler

P = ParamSpec("P")
# The site's page stands in a frame, from the same place (Content Security Policy level 3).
POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("connect", "frame", "img", "script", "style")),
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)


class OwnPage(Handler):
    """Answers with pages made by functions that may be slow."""

    def set_default_headers(self) -> None:
        """The desk's own pages stand in no frame."""
        super().set_default_headers()
        self.set_header("Content-Security-Policy", POLICY)

    async def show(self, make: Callable[P, str], *arguments: P.args, **named: P.kwargs) -> None:
        """The page that a function makes."""
        await self.finish(await self.desk.run(make, *arguments, **named))
