"""A question about a candidate's health or sickness before there is an offer.

Equality Act 2010, section 60: an employer must not ask about health before it offers work, except (subsection
6) for adjustments to the selection, for a function that is intrinsic to the work, to monitor diversity, for
positive action such as Disability Confident, or where the work requires a disability.
"""

import re
from collections.abc import Iterable, Iterator

from generator.document import Text
from generator.phrases import words_of
from generator.problem import Code, Level, Problem
from generator.shown import shown
from generator.subject import Subject

CODES = {
    "health-question": Code(
        "An advert asks candidates about their health, a disability or sickness before there is an offer. "
        "The law allows that in few cases (Equality Act 2010, section 60).",
        "Tell us how many days you were off sick last year.",
        "Once we have offered you the job, we will ask about your health.",
    )
}
CLUES = words_of(
    "absence absences attendance disabilities disability disabled fit health healthy ill illness illnesses "
    "medical sick sickness"
)
# A state of health, with no word after it that makes it a field of work, such as health policy.
STATE = (
    r"(?:(?:current|full|general|long-term|mental|past|physical|previous|recent|serious) )*"
    r"(?:attendance record|disabilit(?:y|ies)|health(?: conditions?| problems?| record)?|illness(?:es)?"
    r"|medical (?:conditions?|history|records?)|sickness(?: absences?| leave| record)?|sick leave)\b"
    r"(?=\s*(?:[.,;:?!)]|\Z|(?:and(?! safety| wellbeing)|before|during|in|on|or|over|that|which|with)\b))"
)
TELL = (
    r"\b(?:confirm|declare|describe|details?|disclose|give|list|provide|state|tell us|what is)\b"
    r"(?: (?:a|about|details|if|information|of|on|us|you have|whether))"
)
# Each with words of which it has one: those are sooner looked for.
ASKS = tuple(
    (tuple(clues.split("|")), re.compile(pattern, re.IGNORECASE))
    for clues, pattern in (
        (
            "confirm|declare|describe|detail|disclose|give|list|provide|state|tell us|what is",
            rf"{TELL}{{0,4}} (?:your|any|an?) {STATE}",
        ),
        (
            "do you|did you|have you",
            rf"\b(?:do|did|have) you(?: ever)? (?:had?|have|suffer(?:ed)?(?: from)?)(?: any| an?)? {STATE}",
        ),
        (
            "are you|consider you",
            r"\b(?:are|consider) you(?:rself)?(?: to be)? (?:disabled|in good health|medically fit)\b",
        ),
        (
            "have you been|how many days|how much time|how often",
            (
                r"\b(?:have you been|how many days|how much time|how often)\b"
                r"[^.?]{0,40}\b(?:ill|sick|sickness)\b"
            ),
        ),
        (
            "fit",
            r"\b(?:must|need to|should) be (?:(?:physically )?fit and healthy|medically fit)\b",
        ),
        ("be in good ", r"\b(?:must|need to|should) be in good (?:\w+ )?health\b"),
        (
            " record",
            r"\b(?:excellent|good|satisfactory) (?:attendance|health|sickness)(?: absence)? record\b",
        ),
        (
            "complete|fill in|return|send",
            (
                r"\b(?:complete|fill in|return|send)\b"
                r"[^.]{0,30}\b(?:health|medical) (?:declaration|form|question)"
            ),
        ),
    )
)
# What the law allows, in the same sentence: section 60(6), and all that comes after an offer.
ALLOWED = re.compile(
    r"\b(?:adjust|appointed|disability confident|diversity|monitor|need (?:any )?(?:help|support)"
    r"|occupational|offer|scheme|successful|support you)|\b(?:do|will) not\b|n['’]t\b|\bnever\b",
    re.IGNORECASE,
)
# What says in a sentence beside it what a question is for.
EXPLAINS = re.compile(r"\b(?:need (?:any )?(?:adjust|help|support)|monitor|occupational)", re.IGNORECASE)


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each such question of a vacancy that people can apply for, now or later."""
    if listing := subject.listing:
        for text in shown(listing, CLUES):
            yield from _questions(text)


def _questions(text: Text) -> Iterator[Problem]:
    """At most one of a text; none where it says what the law allows."""
    if (at := next(_unlawful(text), None)) is not None:
        message = "candidates are asked about their health before there is an offer"
        hint = (
            "Take it out, or say that you ask once you have offered the job. You may ask about adjustments."
        )
        yield Problem("health-question", message, text.where(at), hint, level=Level.ADVICE)


def _in_small_letters(text: str) -> str:
    """Letters as patterns take them for the same: two that are no small ones stand for i and s, and k."""
    small = text.lower()
    return small if small.isascii() else small.replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


def _unlawful(text: Text) -> Iterator[int]:
    """Where each question starts that neither its sentence nor one beside it makes lawful."""
    passage = text.passage.text
    typed = _in_small_letters(passage)
    asking = [asks for clues, asks in ASKS if any(clue in typed for clue in clues) and asks.search(passage)]
    sentences = text.passage.sentences if asking else ()
    for number, (start, end) in enumerate(sentences):
        found = [each.start() for asks in asking if (each := asks.search(passage, start, end))]
        beside = (*sentences[max(0, number - 1) : number], *sentences[number + 1 : number + 2])
        explained = ALLOWED.search(passage, start, end) or any(
            EXPLAINS.search(passage, *each) for each in beside
        )
        if found and not explained:
            yield min(found)
