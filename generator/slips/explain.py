"""What people get wrong when they type front matter, explained with the corrected line where it is certain.

An explanation goes by the looks of the lines and not by what the parser said, which differs from one
parser to another. Whether a correction is right is for `repair` to try.
"""

from collections.abc import Iterator

from generator.slips import layout, marks, quotes
from generator.slips.marks import Explain, Lines
from generator.slips.snag import Kind, Slip, Snag

EXPLANATIONS: dict[Kind, tuple[Explain, ...]] = {
    "backslash": (quotes.backslash,),
    "comment": (marks.comment,),
    "curly": (quotes.curly,),
    "dash": (layout.no_space_after_dash,),
    "deep-dash": (layout.indentation, layout.text_without_key),
    "quote": (quotes.quote, quotes.lost_quote),
    "sign": (marks.in_brackets, marks.sign, marks.lost_sign),
    "top": (layout.special_space, layout.no_space_after_colon, layout.text_without_key),
    "parser": (
        layout.tab,
        layout.special_space,
        quotes.quote,
        quotes.after_quote,
        quotes.backslash,
        marks.in_brackets,
        marks.bracket,
        layout.list_on_key_line,
        layout.colon_in_text,
        marks.sign,
        layout.no_space_after_dash,
        layout.no_space_after_colon,
        layout.indentation,
        quotes.lost_quote,
        marks.lost_bracket,
        layout.text_without_key,
    ),
}


def explain(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """What may explain a snag, the likelier first; the last one always holds."""
    for explanation in EXPLANATIONS[snag.kind]:
        yield from explanation(snag, lines)
    yield Slip(
        snag.row,
        snag.column,
        "unreadable-line",
        "this line does not follow the pattern `key: value`",
        "Check the spaces at the start of the line, the colon, the quotes and the brackets.",
    )
