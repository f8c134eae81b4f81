"""Kinds of address: web, e-mail and telephone."""

import re
from urllib.parse import urlsplit

from generator.fields.kind import Kind, Spot
from generator.shapes import Node, Scalar

EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
MANGLED = re.compile(r"\[\s*email\s*protected\s*\]|/cdn-cgi/l/email-protection", re.IGNORECASE)
RESTORE = "A proxy removed the address from the page this was copied from. Type the real one."


class WebAddress(Kind[str]):
    """An address that starts with https:// or http://."""

    accepts = "a web address such as https://www.example.gov.uk/jobs"

    def read(self, node: Node, spot: Spot) -> str:
        """The address as typed; refused without a host, with spaces, or with a name and password in it."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if MANGLED.search(text):
            raise self.wrong(node, spot, "mangled-address", RESTORE)
        if is_web_address(text):
            return text
        better = f"https://{text}"
        hint = "Start it with https://."
        if "." in text and "@" not in text and "://" not in text and is_web_address(better):
            raise self.wrong(node, spot, "web-address", hint, better)
        raise self.wrong(node, spot, "web-address", hint if "://" not in text else "")


def is_web_address(text: str) -> bool:
    """Whether text is a whole http or https address."""
    if not re.fullmatch(r"https?://[^\s<>\"'\\^`{|}]+", text):
        return False
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return bool(re.fullmatch(r"[^\s@:/]*\.[^\s@:/]{2,}|localhost", host)) and parts.username is None


class Email(Kind[str]):
    """An e-mail address."""

    accepts = "an e-mail address such as jobs@police.example"

    def read(self, node: Node, spot: Spot) -> str:
        """The address as typed."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if MANGLED.search(text):
            raise self.wrong(node, spot, "mangled-address", RESTORE)
        bare = text.removeprefix("mailto:")
        if not EMAIL.fullmatch(bare) or ".." in bare or bare.startswith("."):
            raise self.wrong(node, spot, "email-address")
        if bare != text:
            raise self.wrong(node, spot, "email-address", "Leave out mailto:.", bare)
        return text


class Phone(Kind[str]):
    """A telephone number: digits, spaces and a leading plus sign."""

    accepts = "a telephone number such as 020 7946 0000"

    def read(self, node: Node, spot: Spot) -> str:
        """The number as typed."""
        text = node.value.strip() if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"\+?[0-9][0-9 ()-]{5,24}", text):
            raise self.wrong(node, spot, "phone-number")
        return text


def web_or_email(node: Scalar, spot: Spot, accepts: str) -> tuple[str, str]:
    """A web address or an e-mail address, whichever was typed, as (web, e-mail) with the other empty."""
    kind: WebAddress | Email = Email() if "@" in node.value and "//" not in node.value else WebAddress()
    kind.accepts = accepts
    text = kind.read(node, spot)
    return ("", text) if isinstance(kind, Email) else (text, "")
