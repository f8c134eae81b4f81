"""Whom to tell of a weakness in the security of the site (RFC 9116)."""

from dataclasses import dataclass
from datetime import date

from generator.fields.addresses import Email, WebAddress
from generator.fields.kind import Kind, Spot
from generator.fields.moments import Day
from generator.fields.record import Record
from generator.fields.table import Field
from generator.shapes import Node, Scalar


@dataclass(frozen=True, slots=True)
class Security:
    """What security.txt says: `contact` is a whole address (https: or mailto:), good until `expires`."""

    contact: str
    expires: date
    policy: str = ""


class SecureAddress(WebAddress):
    """An address that starts with https://, as RFC 9116 (2.5) demands."""

    accepts = "a web address that starts with https://"

    def read(self, node: Node, spot: Spot) -> str:
        """The address as typed."""
        address = super().read(node, spot)
        if address.startswith("http:"):
            better = f"https:{address.removeprefix('http:')}"
            raise self.wrong(node, spot, "web-address", "Start it with https://.", better)
        return address


class ContactAddress(Kind[str]):
    """A web address, or an email address, as the whole address that a program follows."""

    accepts = "an email address such as security@police.example, or a web address"

    def read(self, node: Node, spot: Spot) -> str:
        """`https://…` as typed, or `mailto:…`."""
        is_email = isinstance(node, Scalar) and "@" in node.value and "/" not in node.value
        kind = Email() if is_email else SecureAddress()
        kind.accepts = self.accepts
        address = kind.read(node, spot)
        return f"mailto:{address}" if is_email else address


class SecurityKind(Record[Security]):
    """The facts of security.txt, in parts."""

    value = Security
    accepts = "parts: contact, expires and policy"
    table = (
        Field("contact", ContactAddress(), "Whom to tell.", "security@police.example", required=True),
        Field("expires", Day(), "Until when that is right: within a year.", "1 November 2027", required=True),
        Field(
            "policy",
            SecureAddress(),
            "Your policy on reports of weaknesses.",
            "https://www.police.example/cvd",
        ),
    )
