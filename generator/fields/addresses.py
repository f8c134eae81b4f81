"""Kinds of address: web, email and telephone."""

import re
from urllib.parse import urlsplit

from generator.fields.kind import Kind, Schema, Spot
from generator.fields.unseen import refuse_unseen
from generator.hidden_address import MANGLED, restored
from generator.shapes import Node, Scalar

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
EMAIL = re.compile(rf"(?=.{{3,254}}$)(?=[^@]{{1,64}}@){ATOM}(?:\.{ATOM})*@{HOST}")
SHORT = re.compile(rf"{ATOM}(?:\.{ATOM})*@[A-Za-z0-9-]+")
MOST_WEB = 2000
RESTORE = "The web page that this was copied from hides addresses from robots. Type the real one."
READ = "Write the address itself, which the code says."


class WebAddress(Kind[str]):
    """An address that starts with https:// or http:// (RFC 3986), without a user name or password."""

    accepts = "a web address such as https://www.example.gov.uk/jobs"

    def read(self, node: Node, spot: Spot) -> str:
        """The address as typed; refused without a host, with spaces, or with a name and password in it."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if MANGLED.search(text):
            raise self.wrong(node, spot, "mangled-address", RESTORE)
        if is_web_address(text):
            return text
        refuse_unseen(node, spot)
        better = f"https://{text}"
        if is_web_address(better) and re.match(rf"{HOST}(?:[/?#]|$)", text):
            raise self.wrong(node, spot, "web-address", "Start it with https://.", better)
        spaced = text.startswith("http") and " " in text
        hint = "An address has no spaces: write each as %20, or take it out." if spaced else ""
        raise self.wrong(node, spot, "web-address", hint)

    def schema(self) -> Schema:
        """An address that may have letters beyond English ones in it (RFC 3987)."""
        return {"type": "string", "format": "iri", "pattern": "^https?://"}


def is_web_address(text: str) -> bool:
    """Whether text is a whole http or https address, of a host that is named and not numbered."""
    if len(text) > MOST_WEB or not text.isprintable():
        return False
    if not re.fullmatch(r"https?://[^\s<>\"'\\^`{|}]+", text):
        return False
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    named = host == "localhost" or re.fullmatch(HOST, host)
    return bool(named) and parts.username is None


class Email(Kind[str]):
    """An email address (RFC 5321, without the quoted forms that nobody uses)."""

    accepts = "an email address such as jobs@police.example"

    def read(self, node: Node, spot: Spot) -> str:
        """The address as typed."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if EMAIL.fullmatch(text):
            return text
        if MANGLED.search(text):
            hidden = restored(text).removeprefix("mailto:")
            better = hidden if EMAIL.fullmatch(hidden) else ""
            raise self.wrong(node, spot, "mangled-address", READ if better else RESTORE, better)
        refuse_unseen(node, spot)
        bare = text[text.find("<") + 1 :].removeprefix("mailto:").strip("<>.,; ")
        better = bare if EMAIL.fullmatch(bare) else ""
        hint = "What comes after the @ needs an ending, such as .gov.uk." if SHORT.fullmatch(text) else ""
        raise self.wrong(node, spot, "email-address", "Write the address alone." if better else hint, better)

    def schema(self) -> Schema:
        """An address (RFC 5321)."""
        return {"type": "string", "format": "email"}


class Phone(Kind[str]):
    """A telephone number: digits, spaces, hyphens and brackets, and a leading plus sign."""

    accepts = "a telephone number such as 020 7946 0000"

    def read(self, node: Node, spot: Spot) -> str:
        """The number as typed, of three digits (101) to twenty."""
        text = " ".join(node.value.split()) if isinstance(node, Scalar) else ""
        digits = re.findall("[0-9]", text)
        if not re.fullmatch(r"\+?[0-9 ()-]+", text) or not 3 <= len(digits) <= 20:
            raise self.wrong(node, spot, "phone-number")
        return text
