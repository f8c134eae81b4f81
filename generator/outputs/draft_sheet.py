"""The supplementary questions of an open vacancy, as plain text with room to draft the answers."""

from collections.abc import Iterable, Iterator

from generator.advert import advert
from generator.advert_text import block_of, item_lines
from generator.contacts import ANONYMOUS, statement
from generator.listing import Listing
from generator.parts import Numbered
from generator.settings import Settings
from generator.theme import Theme
from generator.tree import File

PURPOSE = (
    "Use this sheet to draft your answers. It is not how to apply: when your answers are ready, follow "
    "“How to apply” on the page of the vacancy, at the address above."
)
# Empty lines to write on.
ROOM = "Your answer:" + "\n" * 5


def each(listing: Listing, settings: Settings, theme: Theme) -> Iterable[File]:
    """`vacancies/<slug>/draft-answers.txt`, where there are questions."""
    if listing.stage.is_open and listing.vacancy.supplementary_questions:
        blocks = (*_head(listing), *_rules(listing), *_questions(listing))
        yield f"{listing.path}draft-answers.txt", "\n\n".join((*blocks, "")).encode()


def _head(listing: Listing) -> Iterator[str]:
    yield f"Draft answers: {listing.vacancy.title}"
    yield f"{listing.employer_names}\nClosing date: {listing.closing}\n{listing.url}"
    yield PURPOSE


def _rules(listing: Listing) -> Iterator[str]:
    vacancy = listing.vacancy
    if vacancy.anonymised:
        yield ANONYMOUS
    if vacancy.ai_policy:
        policy = statement(listing, vacancy.ai_policy, vacancy.document.where("ai_policy"))
        yield block_of(policy, listing)


def _questions(listing: Listing) -> Iterator[str]:
    """Each question with what an answer may not do, as the page has it."""
    for section in advert(listing):
        for part in section.parts:
            if isinstance(part, Numbered) and section.id == "section_questions":
                for question in item_lines(part):
                    yield f"{question}\n\n{ROOM}"
