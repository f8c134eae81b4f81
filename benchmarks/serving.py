"""How long an author waits for a saved advert to be seen, and whether a save is ever lost: `poe serving`.

`careers serve` of a made-up site of 1,000 vacancies, and its desk in Chromium with one vacancy's page in the
frame. That vacancy's file is saved again and again, each time with another word in it. Measured from the
moment before the file is written: to the reload message as the desk's page hears it, and to the first frame
drawn with the new word. Then 200 saves of 20 files come as fast as anybody could make them, and every page
must show its file's last word.
"""

import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.finding import HOME, project
from tests.browser.chromium import FLAGS, find

NUMBER = 1_000
SAVES = 40
QUICK, FILES = 200, 20
# Notes, by the machine's clock, when the desk hears each message, and when a frame with each word was drawn.
NOTING = """
(() => {
  const now = () => performance.timeOrigin + performance.now();
  if (window == top) {
    window.heard = [];
    window.drawn = {};
    const Real = WebSocket;
    window.WebSocket = class extends Real {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", ({data}) => {
          if (JSON.parse(data).command == "reload") heard.push(now());
        });
      }
    };
    return;
  }
  const look = () => {
    const word = document.body?.textContent.match(/Edition \\w+/)?.[0];
    if (!word || word in top.drawn) return;
    top.drawn[word] = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => top.drawn[word] = now();
      channel.port2.postMessage(0);
    });
  };
  new MutationObserver(look).observe(document, {childList: true, subtree: true, characterData: true});
})();
"""
DRAWN = """
async word => {
  for (let tries = 0; tries < 1500 && !drawn[word]; tries++) await new Promise(done => setTimeout(done, 20));
  return drawn[word];
}
"""


class Adverts:
    """The files of the vacancies, each of which is saved with one word changed."""

    def __init__(self, folder: Path, number: int) -> None:
        for path, raw in project(number).items():
            if path.startswith("content/"):
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(raw)
        self._folder = folder / "content/vacancies"

    def save(self, each: int, word: str) -> None:
        """In place of the file, as most editors do it, or into it."""
        path = self._folder / f"post-{each}.md"
        text = re.sub(r"Edition \w+\.\n", "", path.read_text()) + f"Edition {word}.\n"
        if each % 2:
            (self._folder / f".post-{each}.md.tmp").write_text(text)
            (self._folder / f".post-{each}.md.tmp").replace(path)
        else:
            path.write_text(text)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the desk while `careers serve` is up."""
    words = ["serve", "--port", "0", "--as-of", "10 March 2026", "--project", str(folder)]
    program = subprocess.Popen(
        [sys.executable, "-m", "generator", *words], cwd=HOME, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout
    try:
        address = next(line for line in program.stdout if "http://" in line).split()[4]
        yield address
    finally:
        program.send_signal(signal.SIGINT)
        program.wait()


def waits(page: Page, adverts: Adverts, saves: int) -> Iterator[tuple[float, float]]:
    """Milliseconds from each save to the message and to the frame drawn."""
    for each in range(saves):
        word = f"Edition s{each}"
        page.evaluate("heard.length = 0")
        saved = time.time() * 1_000
        adverts.save(each=0, word=f"s{each}")
        drawn = page.evaluate(DRAWN, word) - saved
        yield page.evaluate("heard[0]") - saved, drawn
        # The panel and the advice are being made; a person looks before saving again.
        page.wait_for_timeout(500)


def lost(page: Page, adverts: Adverts, address: str) -> int:
    """How many of the files saved quickly are not shown as they were saved last."""
    chance = random.Random(1)
    last = {}
    for each in range(QUICK):
        number = each % FILES if each < QUICK - FILES else chance.randrange(FILES)
        last[number] = f"q{each}"
        adverts.save(number, last[number])
        time.sleep(chance.choice((0, 0, 0.003, 0.01, 0.03)))
    page.evaluate(DRAWN, f"Edition {last[0]}")
    shown = 0
    for number, word in last.items():
        for _ in range(50):
            with urllib.request.urlopen(f"{address}vacancies/post-{number}/") as answer:
                if f"Edition {word}." in answer.read().decode():
                    shown += 1
                    break
            time.sleep(0.1)
    return len(last) - shown


def main() -> None:
    """Print the figures."""
    number = int(sys.argv[1]) if sys.argv[1:] else NUMBER
    chromium = find() or sys.exit("No Chromium: run `poe browser`, or set CHROMIUM to its path.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        adverts = Adverts(Path(folder), number)
        adverts.save(0, "start")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page()
        page.add_init_script(NOTING)
        with served(Path(folder)) as desk:
            page.goto(f"{desk}?page=vacancies/post-0/")
            page.evaluate(DRAWN, "Edition start")
            page.wait_for_timeout(2_000)
            heard, drawn = zip(*waits(page, adverts, SAVES), strict=True)
            missing = lost(page, adverts, desk.replace("-desk", "careers"))
        browser.close()
    print(f"{number:,} vacancies, {SAVES} saves of one of them, in milliseconds")
    for what, times in (("save to reload message", heard), ("save to new pixels", drawn)):
        print(f"{what:22}  median {statistics.median(times):4.0f}  worst {max(times):4.0f}")
    print(f"{QUICK} quick saves of {FILES} files: {missing} not shown as saved last")


if __name__ == "__main__":
    main()
