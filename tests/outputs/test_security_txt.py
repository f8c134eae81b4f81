"""security.txt, by RFC 9116."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

OUTPUTS = Callable[..., dict[str, bytes]]
PATH = ".well-known/security.txt"


def site(security: str, more: str = "") -> dict[str, str]:
    front = f"title: Jobs\naddress: https://jobs.example/\norganisation: anytown\n{security}{more}"
    return {"content/site.md": f"---\n{front}\n---\n"}


def test_it_is_not_there_unless_it_is_asked_for(outputs_of: OUTPUTS) -> None:
    assert PATH not in outputs_of()


def test_it_has_a_field_on_each_line(outputs_of: OUTPUTS) -> None:
    given = (
        "security: {contact: security@anytown.example, expires: 1 November 2026, "
        "policy: 'https://www.anytown.example/cvd'}"
    )
    assert outputs_of(site(given))[PATH].decode() == (
        "Contact: mailto:security@anytown.example\n"
        "Expires: 2026-11-01T23:59:59+00:00\n"
        "Preferred-Languages: en\n"
        "Canonical: https://jobs.example/.well-known/security.txt\n"
        "Policy: https://www.anytown.example/cvd\n"
    )


@pytest.mark.parametrize(
    ("zone", "expires"),
    [("", "2026-06-01T22:59:59"), ("\ntimezone: Asia/Tokyo", "2026-06-01T14:59:59")],
)
def test_it_is_good_to_the_end_of_the_day_by_the_clock_of_the_site(
    outputs_of: OUTPUTS, zone: str, expires: str
) -> None:
    given = "security: {contact: 'https://anytown.example/tell', expires: 1 June 2026}"
    lines = outputs_of(site(given, zone))[PATH].decode().splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    assert datetime.fromisoformat(fields["Expires"]) == datetime.fromisoformat(expires).replace(tzinfo=UTC)
    assert fields["Contact"] == "https://anytown.example/tell"
    assert "Policy" not in fields
