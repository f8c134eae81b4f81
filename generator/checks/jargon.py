"""Words that make an advert harder to read than its job is, each with a plain one.

They are those of GOV.UK's words to avoid that an advert can do without, and phrases of the same kind. Words
that are at home in police and council work, such as tackle, foster, deploy and stakeholder, are none of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.document import Text
from generator.organisation import Organisation
from generator.passages import Word
from generator.problem import Code, Level, Problem
from generator.subject import Subject
from generator.usual_words import is_usual

CODES = {
    "jargon": Code(
        "A word or phrase is harder to read than a plain one, or says little. What an employer lists under "
        "usual_words is left alone.",
        "You will utilise data in order to find patterns.",
        "You will use data to find patterns.",
    )
}
# What can always be replaced, form by form.
PLAIN = {
    "ascertain, ascertains, ascertained, ascertaining": "find out, finds out, found out, finding out",
    "at this point in time, at this moment in time": "now, now",
    "commence, commences, commenced, commencing": "start, starts, started, starting",
    "disincentivise, disincentivises, disincentivised": "discourage, discourages, discouraged",
    "due to the fact that": "because",
    "endeavour to, endeavours to, endeavouring to": "try to, tries to, trying to",
    "impacting on, in order to, in the event that": "affecting, to, if",
    "incentivise, incentivises, incentivised": "encourage, encourages, encouraged",
    "incentivising, disincentivising": "encouraging, discouraging",
    "initiate, initiates, initiated, initiating": "start, starts, started, starting",
    "learnings": "lessons",
    "liaise with, liaises with, liaising with": "work with, works with, working with",
    "on a daily basis, on a weekly basis, on a regular basis": "every day, every week, regularly",
    "prior to": "before",
    "streamline, streamlines, streamlined, streamlining": "simplify, simplifies, simplified, simplifying",
    "upskill, upskills, upskilled, upskilling": "train, trains, trained, training",
    "utilise, utilises, utilised, utilising": "use, uses, used, using",
}
# What has to be said otherwise, and how.
SAY = {
    "actioned, actioning": 'Write "done" or "doing".',
    "at pace": 'Write "quickly", or say by when.',
    "blue-sky thinking, thinking outside the box, low-hanging fruit, deep dive": "Say what is meant.",
    "cross-cutting": "Say which teams or subjects it is about.",
    "cutting-edge, world-class, best-in-class": "Say what is good about it.",
    "drive forward, driving forward, drive out, driving out": "Say what the person will do.",
    "empower, empowers, empowering, empowerment": 'Write "let" or "help", and say to do what.',
    "facilitate, facilitates, facilitated, facilitating": 'Write "help", "run" or "arrange".',
    "going forward, moving forward": 'Write "from now on", or leave it out.',
    "hit the ground running, self-starter, self-starters": "Say what the person must be able to do.",
    "holistic, holistically": 'Write "whole" or "as a whole".',
    "impactful, synergy, synergies, thought leadership, value-add": "Say what will be different.",
    "leverage, leverages, leveraged, leveraging": 'Write "use".',
    "liaise, liaises, liaised, liaising": 'Write "work with" or "talk to".',
    "one-stop shop": 'Write "one place for everything".',
    "overarching": 'Write "main", or leave it out.',
    "ring-fence, ring-fenced, ring-fencing": "Say what the money is kept for.",
    "robust, robustly": "Say what makes it good, such as complete or well tested.",
    "slim down, slimming down": 'Write "reduce", and say what.',
    "with regard to, with regards to, in regards to, in respect of": 'Write "about".',
}
# Letters are delivered and cars are driven; these are not.
VERBS = frozenset({"deliver", "delivers", "delivering", "delivered", "drive", "drives", "driving"})
BETWEEN = frozenset(
    {"better", "continuous", "cultural", "great", "lasting", "our", "positive", "real", "your"}
)
THINGS = frozenset(
    {
        *("change", "changes", "efficiencies", "efficiency", "excellence", "growth", "impact", "improvement"),
        *("improvements", "innovation", "objectives", "outcomes", "performance", "priorities", "results"),
        *("success", "transformation", "value"),
    }
)
# What a court or the police commence or initiate.
LEGAL = frozenset({"proceedings", "prosecution", "prosecutions"})
# In the middle of a sentence, a capital letter makes a name.
MIDDLE = re.compile(r"[\w,;]\s+\Z")


ABSTRACT = "Say what the person will do, and what will be different."


def _listed(text: str) -> list[str]:
    return text.split(", ")


HINTS = {said: hint for many, hint in SAY.items() for said in _listed(many)}
BETTER = {
    said: plain
    for many, forms in PLAIN.items()
    for said, plain in zip(_listed(many), _listed(forms), strict=True)
}
# The phrases, the longest first, by the word in each that few texts have.
BY_WORD: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted((tuple(said.split()) for said in (*HINTS, *BETTER)), key=len, reverse=True):
    BY_WORD.setdefault(max(_phrase, key=len), []).append(_phrase)
WORDS = frozenset(BY_WORD)
CLUES = VERBS | WORDS


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each such word or phrase in any text, but those that the employers call usual."""
    if clues := _clues(subject.document.vocabulary):
        for text in subject.document.texts_with(clues):
            yield from _text(text, subject.employers)


def _clues(vocabulary: set[str]) -> set[str]:
    """The words of a text by which to look: all others of a phrase, or a verb and a thing, are in it too."""
    clues = {
        clue for clue in vocabulary & WORDS if any(vocabulary.issuperset(phrase) for phrase in BY_WORD[clue])
    }
    return clues if THINGS.isdisjoint(vocabulary) else clues | (VERBS & vocabulary)


def _text(text: Text, employers: tuple[Organisation, ...]) -> Iterator[Problem]:
    words = text.passage.words
    for at, word in enumerate(words):
        span = _found(words, at) if word.text in CLUES else None
        if span and not is_usual(words, at, employers):
            found = words[slice(*span)]
            start, end = found[0].start, found[-1].end
            said = " ".join(text.passage.text[start:end].split())
            # With a comma in it, it is another phrase.
            is_phrase = said.lower() == " ".join(each.text for each in found)
            is_name = said[0].isupper() and MIDDLE.search(text.passage.text, max(0, start - 4), start)
            if is_phrase and not is_name:
                yield _problem(text, start, end, said)


def _problem(text: Text, start: int, end: int, said: str) -> Problem:
    better = BETTER.get(said.lower(), "")
    if not better:
        hint = HINTS.get(said.lower(), ABSTRACT)
        return Problem("jargon", f'"{said}" is jargon', text.where(start), hint, level=Level.ADVICE)
    better = better if said[0].islower() else better[0].upper() + better[1:]
    message = f'"{said}" is harder to read than "{better}"'
    fix = text.corrected(start, end, better)
    return Problem("jargon", message, text.where(start), f'Write "{better}".', fix, Level.ADVICE)


def _found(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """The first word of what stands there, and the one after its last."""
    for phrase in BY_WORD.get(words[at].text, ()):
        first = at - phrase.index(words[at].text)
        after = first + len(phrase)
        if first >= 0 and tuple(word.text for word in words[first:after]) == phrase:
            is_legal = phrase[0].startswith(("commenc", "initiat")) and any(
                word.text in LEGAL for word in words[after : after + 3]
            )
            return None if is_legal else (first, after)
    if words[at].text in VERBS:
        thing = at + 2 if at + 2 < len(words) and words[at + 1].text in BETWEEN else at + 1
        is_value_for_money = [word.text for word in words[thing : thing + 3]] == ["value", "for", "money"]
        if thing < len(words) and words[thing].text in THINGS and not is_value_for_money:
            return at, thing + 1
    return None
