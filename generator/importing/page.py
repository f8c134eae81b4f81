"""A web page as lines of Markdown: the advert, what stood around it, and what its data say."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from generator.hidden_address import restored
from generator.importing import job_data
from generator.importing.bullets import items
from generator.importing.characters import cleaned
from generator.importing.extract import Extract
from generator.importing.markdown_lines import words
from generator.importing.notes import Notes
from generator.importing.page_around import refuse_vast, taken_apart
from generator.importing.page_parts import prepared
from generator.importing.unreadable import refuse_long

if TYPE_CHECKING:
    from turbohtml import Document

# What browsers write at the top of a page that they save.
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://[^\s<>]+) -->")
# What a page has of an advert in its data is the advert only where it is as long as one.
LEAST_LINES = 3
# Of what the data lack, an author may miss a sentence: so much is told.
MOST_BESIDE = 30


def extract(html: str, notes: Notes) -> Extract:
    """The advert that a page is. The parser takes no part of it for deeper than 512, as browsers do."""
    from turbohtml import parse, parse_fragment  # noqa: PLC0415 -- an extra, loaded where it is needed

    document = parse(html, positions=False)
    address = _address(document, html)
    facts, description = job_data.read(document.json_ld(), notes)
    titles, is_titled = _titles(document)
    around = taken_apart(document, notes)
    of_data, of_page = Notes(), Notes()
    advert = parse_fragment(restored(description), positions=False)
    refuse_vast(advert)
    said = _lines(prepared(advert, address, of_data), of_data)
    lines = _lines(prepared(document, address, of_page), of_page)
    if len(said) < LEAST_LINES:
        notes.add(of_page)
        return Extract(lines, notes, around, titles, is_titled, facts)
    notes.add(of_data)
    inside = {words(line) for line in said}
    beside = [line for line in lines if words(line) not in inside]
    notes.take(beside, "of the page that its data do not have", MOST_BESIDE)
    return Extract(said, notes, [*around, *beside], titles, is_titled, facts)


def _address(document: "Document", html: str) -> str:
    """Where the page was when it was saved; empty where it does not say."""
    saved = SAVED_FROM.search(html[:2000])
    link = document.select_one("link[rel=canonical]")
    return document.base_url(saved[1] if saved else (link.attr("href", "") or "") if link else "")


def _titles(document: "Document") -> tuple[list[str], bool]:
    """The main headings of the page, and whether the first of them certainly is its title.

    It is if there is no other, or if the page has it in the title that browsers or shared links show.
    """
    found = chain(document.select(".document-title"), document.select("h1"))
    titles = list(dict.fromkeys(title for each in found if (title := _title(each.text))))
    head = document.find("title")
    shown = " ".join((head.text if head else "", document.opengraph().get("title", "")))
    certain = [title for title in titles if len(titles) == 1 or title in " ".join(shown.split())]
    return list(dict.fromkeys((*certain[:1], *titles))), bool(certain)


def _title(text: str) -> str:
    """The words of a heading as its line in the text will have them, where its slips are told."""
    return cleaned(" ".join(text.split()), Notes())


def _lines(markdown: str, notes: Notes) -> Sequence[str]:
    refuse_long(markdown)
    return items([line.rstrip() for line in markdown.split("\n") if line.strip(" \\")], notes)
