"""Pictures of every state, for a person to look at: `poe pictures` makes them and says where they are."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from html import escape
from pathlib import Path

from playwright.sync_api import Page, PdfMargins, ViewportSize, sync_playwright

from tests.browser.chromium import FLAGS, find
from tests.browser.host import hosting
from tests.browser.states import STATES, State
from tests.browser.visit import SCHEMES, visit, window

WIDTHS = (320, 768, 1280)
PHONE: ViewportSize = {"width": 360, "height": 640}
# A sheet of A4 between its margins.
SHEET: ViewportSize = {"width": 700, "height": 990}
MARGIN: PdfMargins = {"top": "15mm", "right": "15mm", "bottom": "15mm", "left": "15mm"}
DRAWN = ("light", "dark")
LOOK = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color-scheme: light dark }
section { border-block-start: 1px solid; margin-block-start: 2rem }
div { display: flex; gap: 1rem; overflow-x: auto; align-items: start; padding-block: 1rem }
figure { margin: 0; flex: none } img { border: 1px solid gray; max-block-size: 40rem; max-inline-size: 30rem }
"""


def main(words: Sequence[str] | None = None) -> None:
    """Make the pictures that the command line asks for."""
    asked = arguments().parse_args(words)
    folder = Path(asked.folder).resolve()
    states = [state for state in STATES if state.name in asked.state] if asked.state else list(STATES)
    with ExitStack() as stack:
        chromium = find()
        playwright = stack.enter_context(sync_playwright())
        browser = stack.enter_context(playwright.chromium.launch(executable_path=chromium, args=list(FLAGS)))
        page = stack.enter_context(window(browser))
        hosts: dict[str, str] = {}
        for state in states:
            if state.project.name not in hosts:
                hosts[state.project.name] = stack.enter_context(hosting(state.project.made()))
            (folder / state.name).mkdir(parents=True, exist_ok=True)
            visit(page, hosts[state.project.name], state, WIDTHS[0])
            made = list(pictures(page, folder / state.name, asked.scheme or DRAWN))
            print(f"{state.name}: {len(made)}", flush=True)
    (folder / "index.html").write_text(sheet(folder))
    print(f"Look at them in {folder / 'index.html'}")


def arguments() -> argparse.ArgumentParser:
    """What the command line may say."""
    parser = argparse.ArgumentParser(prog="poe pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", default=".pictures", help="where to put them (.pictures)")
    names = [state.name for state in STATES]
    parser.add_argument("--state", action="append", choices=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--scheme", action="append", choices=SCHEMES, help="light and dark, unless given")
    return parser


def pictures(page: Page, folder: Path, schemes: Sequence[str]) -> Iterator[Path]:
    """The open page on every screen in every scheme, its first screen on a phone, and on paper."""
    for scheme in schemes:
        page.emulate_media(**SCHEMES[scheme])
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            yield taken(page, folder / f"{scheme}-{width}.png", whole=True)
        page.set_viewport_size(PHONE)
        yield taken(page, folder / f"{scheme}-phone.png", whole=False)
    page.emulate_media(media="print", **SCHEMES["light"])
    page.set_viewport_size(SHEET)
    yield taken(page, folder / "paper.png", whole=True)
    page.pdf(
        path=folder / "paper.pdf",
        format="A4",
        margin=MARGIN,
    )
    yield folder / "paper.pdf"
    page.emulate_media(media="screen")


def taken(page: Page, path: Path, *, whole: bool) -> Path:
    """A picture of the whole page, or of what the window shows."""
    page.screenshot(path=path, full_page=whole)
    return path


def sheet(folder: Path) -> str:
    """A page that shows what is in the folder, state by state."""
    parts = ['<!DOCTYPE html><html lang="en-GB"><title>Every state</title>']
    parts.append(f"<style>{LOOK}</style><h1>Every state</h1>")
    for state in STATES:
        files = sorted((folder / state.name).glob("*.p[nd][gf]"))
        if files:
            parts.append(f"<section><h2>{escape(state.name)}</h2>{told(state)}<div>")
            parts += [shown(path.relative_to(folder)) for path in files]
            parts.append("</div></section>")
    return "\n".join(parts)


def told(state: State) -> str:
    """What page it is, and on what day."""
    clock = f", the reader's clock at {state.clock}" if state.clock else ""
    project = f"{escape(state.project.name)}, {state.project.as_of}"
    return f"<p>/{escape(state.path)} of the project {project}{clock}</p>"


def shown(path: Path) -> str:
    """One picture, or a link to what is no picture."""
    picture = f'<img src="{path}" alt="" loading="lazy"><br>' if path.suffix == ".png" else ""
    return f'<figure><a href="{path}">{picture}{path.name}</a></figure>'


if __name__ == "__main__":
    main()
