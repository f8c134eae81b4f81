"""Words that were typed twice, as in "the the" or "to a to a"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from generator.document import Text
from generator.passages import Word
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "repeated-word": Code(
        "A word, or a pair of words, was typed twice.",
        "You will report to a to a director.",
        "You will report to a director.",
    )
}
# Words that can well follow themselves: what it is is clear, we log on on Monday, she had had it.
TWICE = {"bye", "do", "had", "her", "in", "is", "no", "on", "so", "that", "very"}
# Words that can well stand between the same ones again: step by step by step, one to one to one.
JOINTS = {"after", "and", "by", "for", "in", "on", "or", "to", "upon"}
# Words that may be typed twice at the start of a sentence; others may be a name, such as Will.
COMMON = {"a", "an", "and", "for", "in", "of", "our", "the", "this", "to", "we", "you", "your"}
# Of one text, so that a text of nothing else does not take long.
MOST_TOLD = 20


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every word and pair of words that any text has twice, with nothing but a space between."""
    document = subject.document
    if doubled := _doubled(document.tokens):
        times = Counter(at for at, _ in document.places_of(doubled))
        for at in sorted(at for at, often in times.items() if often > 1):
            yield from islice(_text(document.texts[at]), MOST_TOLD)


def _doubled(tokens: list[str]) -> set[str]:
    """The first of each word and pair that stands beside itself, with or without marks."""
    fours = zip(tokens, tokens[1:], [*tokens[2:], ""], [*tokens[3:], "", ""], strict=False)
    return {one for one, two, three, four in fours if one == two or (one == three and two == four)}


def _text(text: Text) -> Iterator[Problem]:
    words = text.passage.words
    forms = [word.text for word in words]
    for at in range(1, len(words)):
        count = 1 if forms[at] == forms[at - 1] else 2
        start, end = at - count, at + count
        if start < 0 or forms[start:at] != forms[at:end] or _is_meant(forms, start, count):
            continue
        if _is_typed_alike(text, words[start:end], count):
            fix = text.corrected(words[at - 1].end, words[end - 1].end, "")
            said = " ".join(text.passage.text[words[at].start : words[end - 1].end].split())
            where = text.where(words[at].start)
            yield Problem(
                "repeated-word",
                f'"{said}" is here twice, one after the other',
                where,
                "Take one out.",
                fix,
                Level.ADVICE,
            )


def _is_meant(forms: list[str], start: int, count: int) -> bool:
    """Whether a word can well follow itself, or a pair is part of a phrase such as step by step by step."""
    if count == 1:
        return forms[start] in TWICE
    first, second = forms[start : start + 2]
    return second in JOINTS or first == second or forms[max(0, start - 1)] == second


def _is_typed_alike(text: Text, words: tuple[Word, ...], count: int) -> bool:
    """Whether words are the same but for a capital at the start, and nothing but a space is between them.

    There may be no mark, no code, no tag, and no line that is broken on purpose.
    """
    typed = [text.passage.text[word.start : word.end] for word in words]
    if typed[0] != typed[count] and words[0].text not in COMMON:
        return False
    source, first = text.scalar.value if text.scalar else text.document.body, text.passage.start
    gaps = [source[first + one.end : first + two.start] for one, two in pairwise(words)]
    around = source[max(0, first + words[0].start - 1) : first + words[-1].end + 1]
    return all(gap.isspace() and "  \n" not in gap for gap in gaps) and not re.search(r"[\d_]", around)
