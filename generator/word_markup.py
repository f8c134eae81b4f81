"""What Microsoft Word leaves in text that is copied from it: tags and styles of its own."""

import re

# Tags of Office's own languages, what only Word reads, and tags with Word's styles.
OFFICE = (
    r"</?(?:o|v|w|m|st1):[a-z]\w*[^<>]*>|<\?xml:namespace[^<>]*>"
    r"|<!--\[if\b.*?(?:endif\]-->|\Z)|<!\[(?:if|endif)\b[^<>]*>"
)
STYLED = r"<[a-z][a-z0-9]*\b[^<>]*?\s(?:class=[\"']?Mso|style=(?:\"[^\"<>]*|'[^'<>]*)\bmso-)[^<>]*>"
MARKUP = re.compile(rf"{OFFICE}|{STYLED}", re.IGNORECASE | re.DOTALL)
# Styles and settings that stand in the text as words.
WORDS = r"\bmso-[a-z]{1,20}(?:-[a-z]{1,20}){0,6}:|\btable\.Mso|/\* Style Definitions \*/|\bX-NONE\b"
LEFT_BY_WORD = re.compile(rf"{MARKUP.pattern}|{WORDS}", re.IGNORECASE | re.DOTALL)
# One of these stands in all of it, in small letters, and is found much sooner.
CLUES = ("mso", "x-none", "style definitions")
TAGS = ("<o:", "</o:", "<v:", "<w:", "<m:", "<st1:", "<?xml", "<!--[if", "<![if", "<![endif")
OFFICE_TAG = re.compile(OFFICE, re.IGNORECASE | re.DOTALL)
# Tags that say nothing without a style, in which Word wraps every paragraph.
WRAPPING = re.compile(r"<(/?)(p|div|span|font)\b[^<>]*>", re.IGNORECASE)
OTHER_TAG = re.compile(r"<[a-z][^<>]*>", re.IGNORECASE)
STYLE = re.compile(r"\s(?:class|style|lang)=(?:\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)


def may_be_left_by_word(small_letters: str) -> bool:
    """Whether a text in small letters may hold any of it: a cheap question before a dear one."""
    may = any(clue in small_letters for clue in CLUES)
    return may or ("<" in small_letters and any(tag in small_letters for tag in TAGS))


def without_markup(line: str) -> str:
    """A line without Word's markup; empty where nothing is left, or where it is not certain what is."""
    text = OFFICE_TAG.sub("", line)
    wrapping = [(name.lower(), bool(closes)) for closes, name in WRAPPING.findall(text)]
    closed = all(wrapping.count((name, True)) == wrapping.count((name, False)) for name, _ in wrapping)
    blocks = sum(name in ("p", "div") for name, _ in wrapping)
    if not closed or blocks > 2:
        return ""
    text = OTHER_TAG.sub(lambda found: STYLE.sub("", found[0]), WRAPPING.sub("", text))
    return "" if LEFT_BY_WORD.search(text) else text.rstrip()
