"""Plain text as lines of Markdown: what was pasted, or the text of a PDF."""

import re

from generator.hidden_address import restored
from generator.importing.bullets import items, with_lone_marks
from generator.importing.characters import cleaned
from generator.importing.extract import Extract
from generator.importing.markdown_lines import ITEM, escaped, words
from generator.importing.notes import Notes, shortened
from generator.importing.pasted_email import without_email
from generator.importing.unreadable import refuse_long
from generator.importing.wrapping import unwrapped
from generator.word_markup import LEFT_BY_WORD, without_markup

DECODED = ("place with hidden email addresses is decoded", "places with hidden email addresses are decoded")
# A text with a heading, bold words or a link of Markdown was written in Markdown.
# In Markdown, what would be read as HTML; addresses may stand in such brackets.
TAG = re.compile(r"<(?=[A-Za-z/!?])(?!https?:|mailto:|[\w.+-]+@)")
MARKDOWN = re.compile(r"^#{1,6} +\S|\*\*\S[^*\n]*\*\*|\]\((?:https?:|mailto:)", re.MULTILINE)


def extract(text: str, notes: Notes) -> Extract:
    """The advert that a text is; raises Unreadable for one that is too long."""
    refuse_long(text)
    text = _without_markup(without_email(text, notes), notes)
    is_markdown = MARKDOWN.search(text) is not None
    text = cleaned(text, notes, is_markdown=is_markdown)
    lines = items(unwrapped([*with_lone_marks(text.split("\n"))]), notes)
    if is_markdown:
        lines = [TAG.sub("&lt;", line) for line in lines]
    else:
        lines = [escaped(line if ITEM.fullmatch(line) else line.strip()) for line in lines]
    titles = [words(line) for line in lines if line.startswith("# ")]
    return Extract(lines, notes, titles=titles, is_titled=len(titles) == 1)


def _without_markup(text: str, notes: Notes) -> str:
    """The text with hidden addresses in their places, and each line bare of what Word left on it."""
    known = restored(text)
    notes.mend(known != text, *DECODED)
    lines = known.split("\n")
    for at, line in enumerate(lines):
        if LEFT_BY_WORD.search(line):
            better = without_markup(line)
            lines[at] = better or line
            if better:
                notes.mend(1, "line has no markup of Word now", "lines have no markup of Word now")
            else:
                notes.look.append(f"Word left its markup on a line: “{shortened(line)}”.")
    return "\n".join(lines)
