"""How long a reader waits for the search of the home page, by the number of vacancies: `poe finding`.

The home page of a made-up site is opened in Chromium, slowed down to a quarter of this machine's speed, as
an old phone is. Measured inside the page, from the input to the list as drawn: the first search, which loads
the whole list, and the next one, which has it. Each figure is the median of five pages.
"""

import gzip
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator import making
from generator.disk import read_project
from generator.fields.dates import written
from generator.listing import Listing
from generator.outputs import front_page
from generator.theme import Theme
from generator.tree import Tree, joined
from tests.browser.chromium import FLAGS, find
from tests.browser.host import hosting

HOME = Path(__file__).resolve().parent.parent
SIZES = (50, 500, 1_000, 5_000)
SLOWER = 4
ROUNDS = 5
# From the input to the first frame after the list has changed, in milliseconds.
SEARCH = """
(words) => new Promise((done) => {
  const found = document.querySelector("#found"), start = performance.now();
  new MutationObserver((_, seen) => {
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  }).observe(found, { childList: true });
  document.querySelector("#find_words").value = words;
  document.querySelector(".finding").dispatchEvent(new Event("input"));
})
"""


def project(number: int) -> Tree:
    """The built-in theme and some vacancies of one employer."""
    tree = {path: raw for path, raw in read_project(HOME).items() if not path.startswith("content/")}
    tree["content/site.md"] = (
        b"---\ntitle: Jobs\naddress: https://jobs.example/careers/\norganisation: city\n---\n"
    )
    tree["content/organisations/city.md"] = b"---\nname: City Council\n---\n"
    for each in range(number):
        tree[f"content/vacancies/post-{each}.md"] = (
            f"---\ntitle: Officer number {each}\norganisation: city\nposted: 1 March 2026\n"
            f"summary: Look after ward {each} of the city, its streets, parks and people.\n"
            f"closing_date: {each % 28 + 1} April 2026\nsalary: £{20 + each % 40},000\nlocation: City Hall\n"
            "contract: permanent\nworking_pattern: full time\napply: jobs@city.example\n---\n"
        ).encode()
    return tree


def pages(number: int) -> dict[str, bytes]:
    """The pages of the list, and nothing else of the site."""
    tree = project(number)
    site, theme = making.site_at(tree, written("10 March 2026")), Theme(tree)

    def item(listing: Listing) -> str:
        return front_page.item(listing, site.settings, theme)

    return {path: joined(raw) for path, raw in front_page.listed(site, theme, item)}


def waits(browser: Browser, address: str) -> Iterator[tuple[float, float]]:
    """Milliseconds of the first search and of the next, round after round; without the pause of 300."""
    for _ in range(ROUNDS):
        page = browser.new_page(viewport={"width": 360, "height": 640})
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address)
        first, following = (page.evaluate(SEARCH, words) - 300 for words in ("number 4", "ward 7"))
        yield first, following
        page.close()


def main() -> None:
    """Print a table."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    # Looked for before Playwright runs, which cannot be started twice.
    chromium = find() or sys.exit("No Chromium: run `poe browser`, or set CHROMIUM to its path.")
    print("vacancies  home page KB  whole list KB  first search ms  next search ms")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for number in sizes:
            made = pages(number)
            home, whole = (
                len(gzip.compress(made.get(name, b""), 9)) / 1024 for name in ("index.html", "all.html")
            )
            with hosting(made) as address:
                first, following = (
                    statistics.median(each) for each in zip(*waits(browser, address), strict=True)
                )
            print(f"{number:9,}  {home:12.1f}  {whole:13.1f}  {first:15.0f}  {following:14.0f}", flush=True)


if __name__ == "__main__":
    main()
