"""The clock that the scripts of a page see while the author travels in time."""

from datetime import UTC, datetime

from generator.desk.clock import set_to
from generator.theme import csp_hash

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_page_with_scripts_takes_the_moment_for_now_and_its_policy_lets_it() -> None:
    head = b"<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'y'; img-src 'self'\">"
    html = set_to(head + b"<script>run()</script>", NOON).decode()
    script = html.partition("<script>")[2].partition("</script>")[0]
    assert f"{NOON.timestamp() * 1000:.0f} - real.now()" in script
    assert f"script-src {csp_hash(script)} 'y'; img-src 'self'\"><script>" in html
    assert html.endswith("<script>run()</script>")


def test_a_page_without_scripts_needs_no_clock() -> None:
    raw = b'<meta http-equiv="Content-Security-Policy" content="style-src \'x\'">script-src '
    assert set_to(raw, NOON) == raw
