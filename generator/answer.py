"""What a host answered when it was asked for an address, as a value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

CHARSET = re.compile(r';\s*charset\s*=\s*"?([^\s;"]+)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """`address` is where the answer came from, after any forwarding; names of `headers` are in small letters.

    Where the body did not come, `trouble` says why; `status` is 0 if there was no answer at all.
    """

    address: str
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    trouble: str = ""

    @property
    def came(self) -> bool:
        """Whether the whole of what was asked for came."""
        return self.status == 200 and not self.trouble

    @property
    def kind(self) -> str:
        """The media type, such as `text/html`; empty where the host does not say."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The character encoding that the host names; empty where it does not."""
        found = CHARSET.search(self.headers.get("content-type", ""))
        return found[1].lower() if found else ""

    @property
    def text(self) -> str:
        """The body as text; what is not UTF-8 becomes the sign for that."""
        return self.body.decode("utf-8", "replace")

    @property
    def outcome(self) -> str:
        """How it went, to put after an address: `answered 404`, `gave no answer: it took over 10 seconds`."""
        if not self.status:
            return f"gave no answer: {self.trouble}"
        return f"answered {self.status}{', but ' if self.trouble else ''}{self.trouble}"
