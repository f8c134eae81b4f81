"""An advert as lines of Markdown, each a whole paragraph, heading, item or row, with no empty ones between.

Signs of Markdown that a text has by chance are escaped (CommonMark 0.31, section 2.4), in the ways that
Python-Markdown reads too.
"""

import re
from collections.abc import Iterable, Sequence

HEADING = re.compile(r"(?P<marks>#{1,6}) +(?P<words>\S.*)")
ITEM = re.compile(r"(?P<indent> *)(?P<marker>-|[0-9]{1,3}\.) +(?P<text>\S.*)")
ROW = re.compile(r"\|.*\|")
LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]]*)\]\((?P<address><[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
EM = re.compile(r"(?<![\\*\w])\*(?=\S)([^*]+?)(?<=\S)\*(?![*\w])")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
# What Markdown or HTML would read as a sign, and not as text.
SIGNS = (
    (re.compile(r"\\(?=[\\`*_{}\[\]()>#+.!-])"), r"\\\\"),
    (re.compile(r"&(?=#?\w{1,32};)"), "&amp;"),
    (re.compile(r"<(?=[A-Za-z/!?]|\Z)"), "&lt;"),
    (re.compile(r"[*`]|(?<!\w)_|_(?!\w)"), r"\\\g<0>"),
    (re.compile(r"\](?=\(|\[)"), r"]\\"),
    (re.compile(r"^( *)(?=#|>|\+ |\[[^\]]*\]:)", re.MULTILINE), r"\1\\"),
)
CODES = (("&lt;", "<"), ("&amp;", "&"))


def escaped(text: str) -> str:
    """Text, on one line or several, so that Markdown shows it as it stands."""
    for sign, instead in SIGNS:
        text = sign.sub(instead, text)
    return text


def words(line: str) -> str:
    """What a reader sees of a line."""
    if found := HEADING.fullmatch(line) or ITEM.fullmatch(line):
        line = found[found.lastgroup or 0]
    line = LINK.sub(lambda link: link["words"], line)
    line = EM.sub(r"\1", BOLD.sub(lambda bold: bold[1] or bold[2], line))
    line = ESCAPED.sub(r"\1", line)
    for code, sign in CODES:
        line = line.replace(code, sign)
    return " ".join(line.split())


def is_plain(line: str) -> bool:
    """Whether a line is a paragraph: no heading, item or row."""
    return not (HEADING.fullmatch(line) or ITEM.fullmatch(line) or ROW.fullmatch(line))


def without(lines: Sequence[str], gone: Iterable[int]) -> list[str]:
    """The lines but those at some places."""
    places = set(gone)
    return [line for at, line in enumerate(lines) if at not in places]


def body(lines: Sequence[str]) -> str:
    """The lines as a Markdown text, with an empty line where one is needed."""
    text, before = "", ""
    for line in lines:
        text += f"{_gap(before, line)}{line}"
        before = line
    return text


def _gap(before: str, line: str) -> str:
    if not before:
        return ""
    together = (ITEM.fullmatch(before) and ITEM.fullmatch(line)) or (
        ROW.fullmatch(before) and ROW.fullmatch(line)
    )
    return "\n" if together else "\n\n"
