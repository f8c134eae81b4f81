"""Whether a robots.txt lets a crawler read a path."""

import pytest

from generator.robots_rules import allows, rules_for

ALL = "User-agent: *\n"


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        ("", "/careers/", True),
        (f"{ALL}Disallow: /\nAllow: /careers/", "/careers/a/", True),
        (f"{ALL}Disallow: /\nAllow: /careers/", "/other/", False),
        (f"{ALL}Disallow: /a\nAllow: /a", "/a", True),
        (f"{ALL}Disallow:", "/a", True),
        (f"{ALL}Disallow: /*", "/a", False),
        (f"{ALL}Disallow: /*.pdf$ # documents", "/a.pdf", False),
        (f"{ALL}Disallow: /*.pdf$", "/a.pdf.html", True),
        (f"{ALL}Disallow: /a?[b]", "/axb", True),
        (f"{ALL}Disallow: /caf%C3%A9/", "/caf%c3%a9/x", False),
        (f"{ALL}Disallow: /a/\nSitemap: https://a.example/x\n{ALL}Disallow: /b/", "/b/", False),
        (f"\ufeff{ALL}Disallow: /", "/", False),
        ("user-agent: a\nUSER-AGENT: *\ndisallow: /", "/", False),
        ("Disallow: /", "/", True),
    ],
)
def test_the_longest_pattern_wins(robots: str, path: str, allowed: bool) -> None:
    assert allows(rules_for("Googlebot", robots), path) is allowed


def test_an_agent_goes_by_its_own_groups_alone() -> None:
    robots = f"{ALL}Disallow: /\nUser-agent: googleBot/2.1\nDisallow: /b\n"
    assert [allows(rules_for(agent, robots), "/a") for agent in ("Googlebot", "bingbot", "*")] == [
        True,
        False,
        False,
    ]


def test_many_stars_take_no_time() -> None:
    assert allows(rules_for("*", f"{ALL}Disallow: {'/*a' * 50}b"), "/a" * 2_000)
