"""Who may ask the desk."""

import pytest

from generator.desk.guard import is_loopback, refusal

HERE = "127.0.0.1:8000"


def refused(listening: str = "127.0.0.1", method: str = "GET", **headers: str) -> int | None:
    given = {"Host": HERE, **{name.replace("_", "-"): value for name, value in headers.items()}}
    found = refusal(method, given, listening)
    return found[0] if found else None


@pytest.mark.parametrize("host", [HERE, "localhost:8000", "LOCALHOST", "[::1]:8000", "127.0.0.1:9000"])
def test_this_machine_by_any_of_its_own_names_may_ask(host: str) -> None:
    assert refused(Host=host) is None


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "192.168.1.5:8000", "localhost.evil.example", "", "[", "x:y"],
)
def test_a_name_that_was_made_to_lead_here_is_refused(host: str) -> None:
    assert refused(Host=host) == 421


def test_a_request_that_names_no_host_is_refused() -> None:
    assert refusal("GET", {}, "127.0.0.1") is not None


@pytest.mark.parametrize(
    ("listening", "host", "status"),
    [
        ("desk.example", "desk.example:8000", None),
        ("desk.example", "other.example:8000", 421),
        ("0.0.0.0", "192.168.1.5:8000", None),
        ("0.0.0.0", "evil.example:8000", 421),
        ("192.168.1.5", "localhost:8000", None),
    ],
)
def test_where_others_may_ask_too_only_names_that_were_not_given_are_refused(
    listening: str, host: str, status: int | None
) -> None:
    assert refused(listening, Host=host) == status


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:3000", "https://127.0.0.1:8000", ""]
)
def test_a_request_of_another_origin_is_refused(origin: str) -> None:
    assert refused(method="POST", Origin=origin) == 403
    assert refused(Origin=origin) == 403


def test_what_is_sent_says_where_it_comes_from() -> None:
    assert refused(method="POST") == 403
    assert refused(method="POST", Sec_Fetch_Site="same-origin") is None
    assert refused(method="POST", Origin=f"http://{HERE}") is None


def test_a_request_of_the_desks_own_pages_is_answered() -> None:
    assert refused(method="POST", Origin=f"http://{HERE}", Sec_Fetch_Site="same-origin") is None
    assert refused(Sec_Fetch_Site="same-origin", Sec_Fetch_Dest="iframe") is None


def test_an_address_that_was_typed_and_a_link_from_elsewhere_are_answered() -> None:
    assert refused(Sec_Fetch_Site="none", Sec_Fetch_Dest="document") is None
    assert refused(Sec_Fetch_Site="cross-site", Sec_Fetch_Dest="document") is None
    assert refused(method="HEAD", Sec_Fetch_Site="cross-site", Sec_Fetch_Dest="document") is None


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_can_neither_load_nor_frame_nor_send_anything(site: str) -> None:
    assert refused(Sec_Fetch_Site=site, Sec_Fetch_Dest="script") == 403
    assert refused(Sec_Fetch_Site=site, Sec_Fetch_Dest="iframe") == 403
    assert refused(method="POST", Sec_Fetch_Site=site, Sec_Fetch_Dest="document") == 403


@pytest.mark.parametrize(
    ("host", "alone"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("desk.example", False)],
)
def test_loopback_is_what_only_this_machine_can_reach(host: str, *, alone: bool) -> None:
    assert is_loopback(host) is alone
