"""Every rule is silent about a sound page, and complains once the page is broken in the way it looks for."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from generator.shelf import shelf
from tests.browser.host import hosting
from tests.browser.projects import NONE
from tests.browser.rules.accessible import accessible
from tests.browser.rules.keyboard import keyboard
from tests.browser.rules.legible import legible
from tests.browser.rules.marks import marks
from tests.browser.rules.motion import motion
from tests.browser.rules.outline import outline
from tests.browser.rules.quiet import quiet
from tests.browser.rules.sideways import sideways
from tests.browser.rules.spacing import spacing
from tests.browser.rules.steady import steady
from tests.browser.rules.targets import targets
from tests.browser.rules.zoom import zoom
from tests.browser.states import State
from tests.browser.visit import visit

Rule = Callable[[Page], list[str]]

SOUND = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clerk - Jobs in Anytown</title>
<style>
body { background: #fff; color: #222; font: 18px/1.5 sans-serif; margin: 20px }
a { color: #0b5a7a; padding-block: 3px }
nav a, .action, input { display: inline-block; min-height: 44px }
:focus-visible { outline: 3px solid #b3400a }
.skip { background: #fff; padding: 12px; position: absolute; top: 0; left: 0 }
.skip:not(:focus) { clip-path: inset(50%) }
</style>
</head>
<body>
<a class="skip" href="#main_content">Skip to main content</a>
<header><nav aria-label="Main"><a href="/careers/">Open vacancies</a></nav></header>
<main id="main_content">
<h1>Clerk</h1>
<p>Keep the records of the <a href="/careers/">council</a> in order.</p>
<h2>Apply</h2>
<p><label>Find <input name="words"></label></p>
<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A map" width="1" height="1"></p>
<p><a class="action" href="/careers/">How to apply</a></p>
</main>
<footer><nav aria-label="About this site"><a href="/careers/">Privacy</a></nav></footer>
</body>
</html>
"""
CSP = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'; style-src 'unsafe-inline'\">"
CLOSE = "<p style='font-size: 9px'><a href='/'>1</a><br><a href='/'>2</a></p>"
TALL = "".join("<p>Words to scroll past.</p>" for _ in range(60))

# The rule, what is changed in the sound page and into what, and some words of the complaint.
FAULTS: tuple[tuple[Rule, str, str, str], ...] = (
    (accessible, 'alt="A map"', "", "image-alt"),
    (accessible, "color: #222", "color: #aaa", "color-contrast"),
    (accessible, "<label>Find", "<label hidden>Find</label><label>", "label"),
    (accessible, "<h1>Clerk", '<h1 style="background: url(x) #fff">Clerk', "color-contrast (undecided)"),
    (accessible, "</h1>", f"</h1>{CLOSE}", "target-size"),
    (keyboard, '<input name="words">', '<input name="words" tabindex="1">', "not main#main_content input"),
    (keyboard, '<a class="skip" href="#main_content">Skip to main content</a>', "", "not a skip link"),
    (keyboard, ":not(:focus)", "", "cannot be seen"),
    (keyboard, 'id="main_content"', 'id="elsewhere"', "not into the main text"),
    (
        keyboard,
        "</header>",
        f"</header>{TALL}<b style='position: fixed; inset: 50% 0 0'></b>",
        "lies behind b",
    ),
    (keyboard, "</h1>", "</h1><a href='/' onfocus='this.blur()'>Trap</a>", "not main#main_content a “Trap”"),
    (legible, "color: #222", "color: #888", "text rgb(136, 136, 136) on rgb(255, 255, 255) is 3.54 to 1"),
    (legible, "input {", "input { border: 1px solid #ccc;", "the edge rgb(204, 204, 204)"),
    (marks, "outline: 3px solid #b3400a", "outline: none", "looks the same"),
    (legible, "color: #222", "color: #888", "text rgb(136, 136, 136) on rgb(255, 255, 255) is 3.54 to 1"),
    (legible, "input {", "input { border: 1px solid #ccc;", "the edge rgb(204, 204, 204)"),
    (marks, "outline: 3px", "outline: 1px", "outline of solid 1px"),
    (marks, "#b3400a", "#ccc", "1.61 to 1"),
    (marks, ":focus-visible {", "a {", "looks the same"),
    (motion, "margin: 20px", "transition: color 1s", "a transition of 1s"),
    (motion, ".skip {", "h1::before { content: ''; animation: x 50ms } .skip {", "an animation of 0.05s"),
    (motion, "<html", '<html style="scroll-behavior: smooth"', "smooth scrolling"),
    (outline, "<h2>Apply</h2>", "<h3>Apply</h3>", "follows h1"),
    (outline, "<h2>Apply</h2>", "<h1>Apply</h1>", "2 of h1"),
    (outline, "<h2>Apply</h2>", "<h2></h2>", "is empty"),
    (outline, ' lang="en-GB"', "", "no lang"),
    (outline, "Clerk - Jobs in Anytown", " ", "title is empty"),
    (outline, "<footer>", "<main></main><footer>", "2 of main"),
    (outline, "<header>", "<header></header><header>", "2 of banner"),
    (outline, "footer>", "div>", "0 of contentinfo"),
    (outline, "About this site", "Main", "has the name of"),
    (outline, ' aria-label="Main"', "", "has no name"),
    (quiet, "</body>", "<script>console.log('Hello')</script></body>", "console: log: Hello"),
    (quiet, "</body>", "<script>nothing()</script></body>", "nothing is not defined"),
    (quiet, "</body>", "<script>document.cookie = 'seen=1'</script></body>", "cookie: seen"),
    (quiet, "</body>", "<script>localStorage.seen = 1</script></body>", "stored: seen"),
    (quiet, "<title>", f"{CSP}<title>", "img-src stopped data"),
    (
        quiet,
        "</body>",
        "<img src='http://localhost:1/x.png' alt=''></body>",
        "asked another host for http://loc",
    ),
    (sideways, "</h1>", "</h1><p style='width: 900px'>Wide</p>", "sticks out: from 20 to 920 of 320 px"),
    (sideways, "<h1>", "<h1 style='position: relative; left: -40px'>", "sticks out: from -20"),
    (spacing, "<h1>", "<h1 style='height: 1.2em; line-height: 1.2; overflow: hidden'>", "is cut"),
    (
        spacing,
        "<h1>",
        "<h1 style='white-space: nowrap; font-size: 16px'>A row that fits, but only just",
        "px wide in 320",
    ),
    (steady, "</body>", "<script>late()</script></body>", "layout shift"),
    (
        targets,
        "Privacy</a>",
        "Privacy</a><a href='/' style='min-height: 0; padding: 0; line-height: 1'>Go</a>",
        "nav a “Go”",
    ),
    (targets, ".action,", ".inaction,", "44 high"),
    (targets, 'name="words"', 'name="words" style="min-height: 0; height: 10px"', "not 24 by 24"),
    (zoom, "<header>", "<header style='position: sticky; top: 0; height: 140px'>", "140 of 256 px"),
    (zoom, "</h1>", f"</h1>{TALL}<b style='position: fixed; bottom: 0; height: 200px'></b>", "200 of 256 px"),
)
# Moves the page once it has been seen, and says so.
LATE = """<script>
const late = () => requestAnimationFrame(() => setTimeout(() =>
  document.querySelector('main').insertAdjacentHTML('afterbegin', '<p>Late words</p>'), 100));
</script></head>"""


@pytest.fixture(scope="module")
def pages() -> Iterator[tuple[str, dict[str, bytes]]]:
    """An address, and what is served there."""
    files: dict[str, bytes] = {}
    with hosting(files) as address:
        yield address, files


@pytest.fixture
def open_page(pages: tuple[str, dict[str, bytes]], window_with_axe: Page) -> Callable[[str], Page]:
    """Show a page made of some text."""

    def show(html: str) -> Page:
        address, files = pages
        files["index.html"] = html.encode()
        says = "Late words" if "late()" in html else ""
        visit(window_with_axe, address, State("fault", NONE, "", says), 320)
        window_with_axe.emulate_media(color_scheme="light", forced_colors="none")
        return window_with_axe

    return show


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, *_ in FAULTS), ids=lambda rule: rule.__name__)
def test_a_rule_has_nothing_against_a_sound_page(open_page: Callable[[str], Page], rule: Rule) -> None:
    assert rule(open_page(SOUND)) == []


@pytest.mark.parametrize(
    ("rule", "sound", "broken", "says"), FAULTS, ids=[f"{rule.__name__}: {says}" for rule, *_, says in FAULTS]
)
def test_a_rule_notices_a_fault(
    open_page: Callable[[str], Page], rule: Rule, sound: str, broken: str, says: str
) -> None:
    assert sound in SOUND
    found = rule(open_page(SOUND.replace(sound, broken).replace("</head>", LATE)))
    assert any(says in complaint for complaint in found), found


def test_there_is_a_fault_for_every_rule() -> None:
    rules = set(shelf("tests.browser.rules")) - {"asking"}
    assert {rule.__name__ for rule, *_ in FAULTS} == rules
