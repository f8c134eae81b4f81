"""Words that are spelled wrong, or as in the United States, if the program that knows them is installed."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from generator.document import Document, Text
from generator.passages import Passage, Word
from generator.problem import Code, Level, Problem
from generator.shapes import Scalar
from generator.site import Site
from generator.spelling import Misspelling, misspelt
from generator.subject import Subject
from generator.wording import listed

CODES = {
    "spelling": Code(
        "A word is spelled wrong, or as in the United States. A name that is right goes into `spellings` in "
        "content/site.md. The check asks the program `typos`, which the extra `spelling` installs; without "
        "it, the check says nothing.",
        "You will recieve an organization chart.",
        "You will receive an organisation chart.",
    )
}
# What may stand between the end of a sentence and the first word of the next.
OPENING = " \n*_([\"'“‘"
ENDING = ".!?:…"


# A word that is spelled wrong, and advice on one place of it.
Found = tuple[str, Problem]


def group(subject: Subject) -> str:
    """Each file is judged alone; only the names that are right are those of all."""
    return subject.document.path


def prepare(subjects: Iterable[Subject]) -> None:
    """Have all words of some files judged at once: starting the program takes longer than its work."""
    misspelt(set().union(*(_words(each.document) for each in subjects if each.english)))


def item(subject: Subject) -> tuple[Found, ...]:
    """Advice on every word that is spelled wrong, unless a name has it."""
    if not subject.english:
        return ()
    document = subject.document
    wrong = misspelt(_words(document))
    return tuple(_found(document, wrong)) if wrong else ()


class Comparison:
    """What is not right because the site or an employer has a name with it."""

    def __init__(self, site: Site) -> None:
        self._right = _right(site)
        self._wrong: list[Problem] = []

    def take(self, item: tuple[Found, ...]) -> None:
        """Look at the next file."""
        self._wrong += [problem for word, problem in item if word not in self._right]

    def advice(self) -> list[Problem]:
        """The advice on what is left."""
        return self._wrong


def _words(document: Document) -> set[str]:
    titles = {word.text for title in _title(document) for word in title.passage.words}
    return document.vocabulary | titles if titles else document.vocabulary


def _found(document: Document, wrong: Mapping[str, Iterable[Misspelling]]) -> Iterator[Found]:
    """With the line corrected where only one other word can be meant."""
    for text in (*_title(document), *_texts(document, wrong.keys())):
        for word in text.passage.words:
            for part in wrong.get(word.text, ()):
                if not _is_meant(text, word, part):
                    yield word.text, _problem(text, word.start + part.start, word.start + part.end, part)


def _title(document: Document) -> Iterator[Text]:
    """The title, where it is no more than one word and so is not among the texts."""
    for title in document.items("title"):
        if isinstance(title, Scalar) and title.value.isalnum():
            yield Text(document, Passage("field", title.value), ("title",), title)


def _texts(document: Document, words: AbstractSet[str]) -> Iterator[Text]:
    """What is written for people and has one of the words: a single one in a field is for programs."""
    for text in document.texts_with(words):
        if text.scalar is None or " " in text.passage.text or text.keys == ("title",):
            yield text


def _right(site: Site) -> set[str]:
    """The words of every name and term that the site or an employer has, in small letters."""
    names = [*site.settings.spellings, *(hub.name for hub in site.hubs)]
    for each in site.organisations:
        names += [each.name, *each.acronyms, *each.usual_words]
    return {word.text for name in names for word in Passage("field", name).words}


def _is_meant(text: Text, word: Word, part: Misspelling) -> bool:
    """Whether it is part of something else, or capitals say that it is a short form or a name.

    A name within a sentence is let be where its spelling is right in other English.
    """
    whole = text.passage.text
    typed = whole[word.start + part.start : word.start + part.end]
    around = whole[: word.start][-1:] + whole[word.end :][:1]
    if any(sign.isalnum() or sign == "_" or not (sign.isprintable() or sign == "\n") for sign in around):
        return True
    if typed.lower() != word.text[part.start : part.end] or typed[1:] != typed[1:].lower():
        return True
    before = whole[: word.start].rstrip(OPENING)
    is_first = not before or before[-1] in ENDING
    return part.right_elsewhere and typed[0].isupper() and not is_first


def _problem(text: Text, start: int, end: int, part: Misspelling) -> Problem:
    typed = text.passage.text[start:end]
    meant = [each[0].upper() + each[1:] if typed[0].isupper() else each for each in part.meant]
    message = f'"{typed}" is ' + ("American spelling" if part.right_elsewhere else "not spelled right")
    hint = f"Did you mean {listed(meant, 'or')}? " if meant else ""
    hint += "If it is a name, add it to spellings in content/site.md."
    fix = text.corrected(start, end, meant[0]) if len(meant) == 1 else ""
    return Problem("spelling", message, text.where(start), hint, fix, Level.ADVICE)
