"""What a job asks of a candidate: criteria, then rules and vetting in plain words before the law."""

from collections.abc import Iterable

from generator.fields.restriction import Restriction
from generator.fields.vetting import Vetting
from generator.parts import Bullets, Heading, Paragraph, Part, Row, Terms
from generator.vacancy import Vacancy


def asks(vacancy: Vacancy) -> Iterable[Part]:
    """Each requirement under its own heading."""
    for heading, criteria in (
        ("Essential criteria", vacancy.essential_criteria),
        ("Desirable criteria", vacancy.desirable_criteria),
    ):
        if criteria:
            yield Heading(heading)
            yield Bullets(tuple((each,) for each in criteria), authored=True)
    if vacancy.political_restriction:
        yield from _restriction(vacancy.political_restriction)
    if vacancy.vetting:
        yield from _vetting(vacancy.vetting)
    yield Heading("Right to work and where you have lived")
    yield Paragraph((right_to_work(vacancy),))
    for text in (vacancy.residency, vacancy.nationality):
        if text:
            yield Paragraph((f"{str(text).rstrip('.')}.",))


def right_to_work(vacancy: Vacancy) -> str:
    """The right to work, in a sentence."""
    if vacancy.right_to_work.casefold() == "required":
        return "You must have the right to work in the UK."
    return vacancy.right_to_work


def _restriction(restriction: Restriction) -> Iterable[Part]:
    rule = restriction.rule
    yield Heading("Political restriction")
    yield Paragraph((" ".join(text for text in (rule.effect, restriction.exemption_words) if text),))
    if restriction.note:
        yield Paragraph((restriction.note,), authored=True)
    if rule.statute:
        yield Paragraph((f"The law: {rule.statute}.",))


def _vetting(levels: Iterable[Vetting]) -> Iterable[Part]:
    yield Heading("Vetting")
    rows = (Row(str(each), (f"{each.meaning} {each.note}".strip(),)) for each in levels)
    yield Terms(tuple(rows))
