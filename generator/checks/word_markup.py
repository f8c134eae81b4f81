"""What Microsoft Word leaves in text that is copied from it: tags and styles that no page shows as meant."""

from collections.abc import Iterable

from generator.problem import Code, Level, Problem
from generator.subject import Subject
from generator.word_markup import LEFT_BY_WORD, may_be_left_by_word, without_markup

CODES = {
    "word-markup": Code(
        "Tags or styles of Microsoft Word stand in the text. Text that is pasted without its formatting has "
        "none: in most programs that is Ctrl, Shift and V.",
        '<p class="MsoNormal">Read the figures.<o:p></o:p></p>',
        "Read the figures.",
    )
}


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every line that Word left something on."""
    document = subject.document
    if may_be_left_by_word(document.small_letters):
        for where, _, line in document.lines_with(LEFT_BY_WORD, document.body_outside_code):
            message = "Word left its markup here"
            hint = "Delete it, or paste the text again without its formatting."
            fix = without_markup(line)
            yield Problem("word-markup", message, where, hint, fix, Level.ADVICE)
