"""Short forms that are never spelled out."""

import pytest

from generator.checks import acronyms
from tests.checks.told import VACANCY, Advise, VacancyText

EMPLOYER = "content/organisations/anytown.md"


@pytest.mark.parametrize(
    ("body", "forms"),
    [
        ("You will answer to the IOPC. The IOPC is in London.", ["IOPC"]),
        ("Work with HMICFRS and the IOPC.", ["HMICFRS", "IOPC"]),
        ("- IOPC\n- MPs and PCSOs", ["IOPC", "PCSO"]),
        ("| Body | IOPC |", ["IOPC"]),
        ("Learn about Q&R.", ["Q&R"]),
        ("Work with MoJ and the DfE.", ["MoJ", "DfE"]),
        ("The inquiry team (IOPC) answers.", ["IOPC"]),
        ("The IOPC (it decides) answers.", ["IOPC"]),
        ("Ask the watchdog (IOPC).", ["IOPC"]),
        ("IOPC (with others) decides.", ["IOPC"]),
        ("IOPC: see below", ["IOPC"]),
        ("Independent Office\n\nAsk (IOPC).", ["IOPC"]),
        ("Independent Office (or so people in the street say, IOPC).", ["IOPC"]),
        ("Ask the IOPC's HR team.", ["IOPC"]),
        ("You need SC clearance.", ["SC"]),
        ("See the DPA-based rules.", ["DPA"]),
    ],
)
def test_a_form_that_is_never_spelled_out_is_told_once(
    advise_body: Advise, body: str, forms: list[str]
) -> None:
    found = advise_body(acronyms, body)
    assert [told.at[: len(form)] for told, form in zip(found, forms, strict=True)] == forms
    assert {told.problem.code for told in found} == {"acronym-not-explained"}


@pytest.mark.parametrize(
    "body",
    [
        "Ask the Independent Office for Police Conduct (IOPC). The IOPC answers.",
        "The IOPC (Independent Office for Police Conduct) answers.",
        "The Independent Office for Police Conduct (“IOPC”) answers.",
        "Members of Parliament (MPs) and deputy police constables (DPCs).",
        "**DPC**: deputy police constable",
        "DPC stands for deputy police constable.",
        '<abbr title="Deputy police constable">DPC</abbr> posts',
        "Send your CV to HR as a PDF.",
        "You must NOT be late, ever. It is ESSENTIAL.",
        "## OVERVIEW\n\nText.",
        "## ABOUT THE ROLE\n\nTHIS IS A GREAT JOB, we think.",
        "SE26 and AN1 2BC and COVID-19 and PO-7",
        "See GOV.UK or write to HR@police.example, https://a.example/ABC.",
        "World War II and part VI",
        "The Ministry of Justice (MoJ), an Automobile Association (AA)",
        "**KPI**: a key performance indicator. MPs (members of Parliament)",
        "Use the STAR method. HMRC, R&D, PAYE and AT&T",
        "Quote AB/CDE-12, ABC/12 and 12/AB.",
        "McDonald is on YouTube and GitHub, LinkedIn",
        "Use `SQLX` well.",
        "You will help to make things SMART. Be smart.",
        "McDONALD and iPHONE",
    ],
)
def test_what_is_explained_known_or_no_short_form_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(acronyms, body) == []


def test_a_field_counts_as_much_as_the_body(advise_body: Advise) -> None:
    (told,) = advise_body(acronyms, summary="Help the IOPC at its work.")
    assert (told.line, told.at) == (4, "IOPC at its work.")
    fields = {"summary": "Help the IOPC at its work."}
    assert advise_body(acronyms, "The Independent Office for Police Conduct (IOPC).", **fields) == []


def test_codes_in_fields_are_fine(advise_body: Advise) -> None:
    fields = {"reference": "ABC-XYZ", "grade": "SEO or HEO", "ignore": '"jargon: The ABCD says so"'}
    assert advise_body(acronyms, **fields) == []


def test_vetting_is_explained_by_the_page(advise_body: Advise) -> None:
    assert advise_body(acronyms, "You need SC clearance.", vetting="SC") == []


@pytest.mark.parametrize(
    "line",
    [
        "short_name: IOPC",
        "acronyms: [IOPC, NCA]",
        "defaults: {hours: As for the Independent Office for Police Conduct (IOPC)}",
    ],
)
def test_the_employer_can_make_a_form_known(advise: Advise, vacancy_text: VacancyText, line: str) -> None:
    files = {VACANCY: vacancy_text("The IOPC."), EMPLOYER: f"---\nname: Anytown Police\n{line}\n---\n"}
    assert advise(acronyms, files) == []


def test_welsh_is_left_alone(advise_body: Advise) -> None:
    assert advise_body(acronyms, "Yr IOPC.", language="cy") == []


def test_pages_are_read_too_and_all_employers_are_known_there(advise: Advise) -> None:
    files = {
        EMPLOYER: "---\nname: Anytown Police\nshort_name: ANP\n---\n",
        "content/pages/help.md": "---\ntitle: Help\n---\nThe ANP asks the IOPC.\n",
    }
    (told,) = advise(acronyms, files)
    assert (told.path, told.at) == ("content/pages/help.md", "IOPC.")
