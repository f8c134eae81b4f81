"""Lines that are part of a page and not of an advert: buttons, menus, cookie notices, page numbers."""

import re
from collections.abc import Sequence

from generator.furniture import bare, is_furniture
from generator.importing.markdown_lines import HEADING, words
from generator.importing.notes import Notes

JOB = r"\b(?:job|role|post|vacancy|advert|page|us)"
# What the shared list leaves out, since a check must be sure: here every line that is taken out is told.
BUTTONS = (
    r"apply(?: online| here| today)?|share|save|print|go back|close|menu|search|next|previous|loading|home",
    rf"(?:share|save|print|e-?mail|report|bookmark|like|follow|tweet|flag) .{{0,20}}{JOB}(?: .{{0,20}})?",
    r"(?:view|see|browse|search|find|show)(?: (?:all|more|other|our))* (?:jobs|vacancies|roles|results)",
    r"(?:log out|sign up|register|subscribe|(?:all )?jobs|site ?map|email alerts?|(?:jump|skip) to .{3,20})",
    r"facebook|twitter|x|linkedin|instagram|youtube|whatsapp|copy link|e-?mail",
    r"privacy(?: (?:policy|notice))?|terms(?: (?:of use|of service|and conditions|& conditions))?",
    r"(?:©|\(c\)|copyright\b).{0,100}|all rights reserved|powered by .{0,40}",
    r"page \d+(?: ?/ ?\d+)?|\d+ ?/ ?\d+|\d{1,2}",
)
WHICH = r"(?: (?:all|only|additional|analytics|optional|necessary|essential))*"
COOKIES = (
    r".{0,40}\buses? .{0,40}\bcookies\b.{0,400}|cookies?(?: (?:settings|preferences|notice|policy))?",
    r"cookies on .{2,60}",
    rf"(?:accept|allow|reject|decline|manage|customise){WHICH}(?: (?:cookies?|settings|preferences|policy))+",
    r"(?:accept|reject|allow) all",
)
COOKIE = re.compile("|".join(COOKIES), re.IGNORECASE)
BUTTON = re.compile("|".join(BUTTONS), re.IGNORECASE)
RULE = re.compile(r"[-=_*~.•·–—\s\\]{3,}")
COOKIES_SAID = "of a notice about cookies"
BUTTON_SAID = "with the words of buttons, menus or page numbers"
RULE_SAID = "with nothing but a rule"


def without_furniture(lines: Sequence[str], notes: Notes) -> list[str]:
    """The lines of the advert alone."""
    gone: dict[str, list[str]] = {what: [] for what in (COOKIES_SAID, BUTTON_SAID, RULE_SAID)}
    left: list[str] = []
    for line in lines:
        gone.get(_kind(line), left).append(line)
    for what, taken in gone.items():
        notes.take(taken, what)
    return left


def _kind(line: str) -> str:
    """What a line is, if it is no part of the advert; a heading about applying is part of it."""
    said = bare(words(line))
    if COOKIE.fullmatch(said):
        return COOKIES_SAID
    if RULE.fullmatch(line):
        return RULE_SAID
    is_heading = HEADING.fullmatch(line) and said.startswith("apply")
    return BUTTON_SAID if not is_heading and (is_furniture(said) or BUTTON.fullmatch(said)) else ""
