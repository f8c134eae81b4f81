"""The rules of a robots.txt: which group is for whom, and that the longest pattern wins. Source: RFC 9309."""

import re
from fnmatch import fnmatchcase
from urllib.parse import unquote

# A crawler reads at least so much of it, and Google no more.
MOST = 500 * 1024
# The length of each pattern, whether it allows, and itself as a pattern of a shell.
Rules = list[tuple[int, bool, str]]


def rules_for(agent: str, text: str) -> Rules:
    """Those of all groups for this agent, or else of those for every agent."""
    groups: dict[str, Rules] = {}
    named: list[str] = []
    ruled = False
    for line in text[:MOST].removeprefix("\ufeff").splitlines():
        key, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if key.lower() == "user-agent":
            named = [] if ruled else named
            ruled = False
            named.append(re.split(r"[/\s]", value)[0].lower())
            groups.setdefault(named[-1], [])
        elif key.lower() in ("allow", "disallow"):
            ruled = True
            for name in named if value else ():
                groups[name].append((len(value), key.lower() == "allow", _shell(value)))
    return groups.get(agent.lower(), groups.get("*", []))


def allows(rules: Rules, path: str) -> bool:
    """Whether a path may be read; of two patterns that are equally long, the one that allows wins."""
    path = unquote(path)
    found = [(length, allowed) for length, allowed, pattern in rules if fnmatchcase(path, pattern)]
    return max(found, default=(0, True))[1]


def _shell(pattern: str) -> str:
    """A path need only begin as the pattern says; * is anything, $ the end, and nothing else is special."""
    whole = pattern.removesuffix("$") if pattern.endswith("$") else f"{pattern}*"
    return "*".join(re.sub(r"[?*[]", r"[\g<0>]", unquote(piece)) for piece in whole.split("*"))
