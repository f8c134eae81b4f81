"""What a job asks of a candidate: criteria, then rules and vetting in plain words before the law."""

from collections.abc import Iterable
from dataclasses import replace

from generator import wording
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
    residency = "residency" if vacancy.residency else ""
    nationality = "nationality" if vacancy.nationality else ""
    yield Heading(wording.listed([text for text in ("Right to work", residency, nationality) if text]))
    yield from (Paragraph((text,), authored) for text, authored in eligibility(vacancy))


def eligibility(vacancy: Vacancy) -> Iterable[tuple[str, bool]]:
    """Who may take the job, each rule as a sentence, and whether it is in the author's words."""
    if vacancy.right_to_work == "required":
        yield "You must have the right to work in the UK.", False
    else:
        yield _sentence(vacancy.right_to_work), True
    if vacancy.residency:
        yield _sentence(str(replace(vacancy.residency, note=""))), False
        if vacancy.residency.note:
            yield _sentence(vacancy.residency.note), True
    if vacancy.nationality:
        yield _sentence(vacancy.nationality), True


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _restriction(restriction: Restriction) -> Iterable[Part]:
    rule = restriction.rule
    yield Heading("Political restriction")
    yield Paragraph((" ".join(text for text in (rule.effect, restriction.exemption_words) if text),))
    if restriction.note:
        yield Paragraph((restriction.note,), authored=True)
    if rule.statute:
        yield Paragraph((f"The law: {rule.statute}.",))


def _vetting(levels: Iterable[Vetting]) -> Iterable[Part]:
    """Each level, and below it what the author says of it."""
    yield Heading("Vetting")
    for each in levels:
        yield Terms((Row(str(each), (each.meaning,)),))
        if each.note:
            yield Paragraph((each.note,), authored=True)
