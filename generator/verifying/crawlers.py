"""Whether search engines may read the site. Sources: RFC 9309, and X-Robots-Tag as Google has it."""

from collections.abc import Iterable
from urllib.robotparser import RobotFileParser

from generator.problem import Code, Problem
from generator.published import About, Visit

CODES = {
    "blocked": Code(
        "Search engines and job boards are kept from the site, so nobody finds its vacancies there.",
        "Disallow: / (in robots.txt at the top of the host)",
        "Allow: / (in robots.txt at the top of the host)",
    )
}
AGENTS = ("Googlebot", "bingbot", "*")
RULES = "Change robots.txt at the top of the host: only that one counts, not one in a folder below it."
HEADER = "Take the X-Robots-Tag out in the settings of the host."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """The rules of the host are told at the site map, by the first address in it that they keep back."""
    if visit.came and "noindex" in visit.answer.headers.get("x-robots-tag", "").lower():
        yield visit.problem("blocked", "the host tells search engines to leave it out (X-Robots-Tag)", HEADER)
    if visit.mapped:
        rules = RobotFileParser()
        rules.parse(about.robots.splitlines())
        own = (path for path in map(about.below, visit.mapped) if path is not None)
        for address in map(about.at, own):
            kept = [agent for agent in AGENTS if not rules.can_fetch(agent, address)]
            if kept:
                who = "every search engine" if "*" in kept else " and ".join(kept)
                yield visit.problem("blocked", f"robots.txt keeps {who} from {address}", RULES)
                return
