"""Whether search engines may read the site. Sources: RFC 9309, and X-Robots-Tag as Google has it."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.problem import Code, Problem
from generator.published import About, Visit
from generator.robots_rules import allows, rules_for

CODES = {
    "blocked": Code(
        "Search engines and job boards are kept from the site, so nobody finds its vacancies there.",
        "Disallow: / (in robots.txt at the top of the host)",
        "Allow: / (in robots.txt at the top of the host)",
    )
}
AGENTS = ("Googlebot", "bingbot", "*")
HIDING = ("noindex", "none")
# Rules that have a colon of their own; before any other colon stands the agent that the next rules are for.
VALUED = ("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview")
AGENT = re.compile(r"\s*([\w*-]+)\s*:(.*)", re.DOTALL)
RULES = "Change robots.txt at the top of the host: only that one counts, not one in a folder below it."
HEADER = "Take the X-Robots-Tag out in the settings of the host."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """The rules of the host are told at the site map, by the first address in it that they keep back."""
    if visit.came and _hidden(visit.answer.headers.get("x-robots-tag", "")):
        yield visit.problem("blocked", "the host tells search engines to leave it out (X-Robots-Tag)", HEADER)
    if visit.mapped:
        rules = {agent: rules_for(agent, about.robots) for agent in AGENTS}
        own = (path for path in map(about.below, visit.mapped) if path is not None)
        for address in map(about.at, own):
            kept = [agent for agent in AGENTS if not allows(rules[agent], urlsplit(address).path)]
            if kept:
                who = "every search engine" if "*" in kept else " and ".join(kept)
                yield visit.problem("blocked", f"robots.txt keeps {who} from {address}", RULES)
                return


def _hidden(header: str) -> bool:
    """Whether a rule that hides is for one of AGENTS, or for every agent."""
    agents, agent = [each.lower() for each in AGENTS], "*"
    for part in header.lower().split(","):
        found = AGENT.fullmatch(part)
        named = found and found[1] not in VALUED
        agent, rule = (found[1], found[2]) if found and named else (agent, part)
        if rule.strip() in HIDING and agent in agents:
            return True
    return False
