"""The field table of a vacancy: every key an author may type, described once."""

from dataclasses import replace
from functools import lru_cache

from generator.fields.candidate import ApplyKind, ContactKind, PaperKind, Questions, StageStep
from generator.fields.commitments import COMMITMENT
from generator.fields.many import Many
from generator.fields.moments import ClosingDate, DateOrText, PostedDate
from generator.fields.money import SalaryKind
from generator.fields.pairs import Benefits, Pairs, Updates
from generator.fields.residency import ResidencyKind
from generator.fields.restriction import RestrictionKind
from generator.fields.right_to_work import RightToWorkKind
from generator.fields.status import StatusKind
from generator.fields.table import Field, Table
from generator.fields.vetting import VettingKind
from generator.fields.words import Choice, Markdown, Slug, WholeNumber, Words, YesNo
from generator.fields.work import PATTERN, ContractKind, CountryName, HybridKind, PlaceKind
from generator.shapes import Mapping, normal

# The language of most adverts, and of the words of the site itself.
ENGLISH = "en-GB"
LANGUAGES = {ENGLISH: "English", "cy": "Welsh"}

VACANCY: Table = (
    Field(
        "title",
        Words(75, 4),
        "The job, not the advert: no dates, pay, codes, employer or capitals for emphasis.",
        "Head of Private Office",
        required=True,
    ),
    Field(
        "reference",
        Words(40),
        "The employer's own reference. It is kept as typed, must be unique on the site, "
        "and is never changed once published.",
        "MOPAC-0123",
        fact=True,
    ),
    Field(
        "organisation",
        Slug("an employer in content/organisations"),
        "The employer.",
        "mopac",
        required=True,
        fact=True,
    ),
    Field(
        "partner_organisations",
        Many(Slug("an employer in content/organisations"), unique=True),
        "Employers shown beside it, when an advert is shared.",
        "[mopac]",
        fact=True,
    ),
    Field(
        "department",
        Words(120),
        "The department, directorate or service.",
        "Strategy and Governance",
        fact=True,
    ),
    Field(
        "summary",
        Words(200, 4),
        "One or two sentences for lists and search results.",
        "Lead the office that keeps the Deputy Mayor well advised.",
        required=True,
    ),
    Field(
        "status",
        StatusKind(),
        "Whether the vacancy is live. A draft is never published. Withdrawn and filled "
        "close the vacancy at once, or on the date that follows them.",
        "draft",
        default="live",
    ),
    Field(
        "posted",
        PostedDate(),
        "When the advert is published. A vacancy whose date is to come is not on the site "
        "until then. Write `not stated` only for an old advert whose date nobody knows.",
        "24 November 2025",
        required=True,
        fact=True,
        means="When the advert was published: a day, or a moment where its time was given.",
    ),
    Field(
        "closing_date",
        ClosingDate(),
        "The last moment to apply. A date alone means 11:59pm on that day.",
        "11:59pm on 4 May 2022",
        fact=True,
        means="The moment from which it is too late to apply, unless the job is open until filled.",
    ),
    Field("start_date", DateOrText(), "When the job starts.", "1 April 2026", fact=True),
    Field(
        "updates",
        Updates(),
        "What changed after publishing, with its date.",
        '"27 April 2022: Closing date moved from 4 to 11 May"',
    ),
    Field("contract", ContractKind(), "The kind of contract.", "permanent", fact=True),
    Field(
        "working_pattern",
        Many(PATTERN, unique=True, either=True),
        "The pattern or patterns of work on offer.",
        "[full time, job share]",
        fact=True,
    ),
    Field("hours", Words(120), "The hours.", "36 hours a week", fact=True),
    Field(
        "working_arrangements",
        Words(300),
        "What else a candidate must know of working time.",
        "Some evenings and weekends, on a duty rota",
        fact=True,
    ),
    Field("salary", SalaryKind(), "The pay, as a figure or a range.", "£52,000 to £62,000", fact=True),
    Field("grade", Words(60), "The grade or band.", "Grade 7", fact=True),
    Field("number_of_posts", WholeNumber(1, 10_000), "How many posts there are.", "2", fact=True),
    Field(
        "hub_locations",
        Many(Slug("a hub in content/hubs"), unique=True),
        "The office hubs where the job can be based.",
        "[union-street, newlands-park]",
        fact=True,
    ),
    Field("location", PlaceKind(), "A place that is not a hub.", "London", fact=True),
    Field(
        "hybrid",
        HybridKind(),
        "How the work is split between office and home.",
        "1 to 2 days a week in a hub",
        fact=True,
    ),
    Field(
        "remote",
        Many(CountryName(), unique=True),
        "Only for work that is entirely remote: where a candidate must live.",
        "UK",
        fact=True,
    ),
    Field(
        "political_restriction",
        RestrictionKind(),
        "The political restriction. The law and its effect are added for you.",
        "all staff",
        fact=True,
        means="The political restriction of the post.",
    ),
    Field(
        "vetting",
        Many(VettingKind(), unique=True),
        "The vetting that is needed. Each level is explained for you.",
        "SC",
        fact=True,
        means="The vetting that is needed.",
    ),
    Field(
        "residency", ResidencyKind(), "How long a candidate must have lived in the UK.", "3 years", fact=True
    ),
    Field(
        "right_to_work",
        RightToWorkKind(),
        "The right to work in the UK.",
        "required",
        default="required",
        fact=True,
    ),
    Field(
        "nationality",
        Words(300),
        "Nationality rules, where they apply.",
        "UK nationals, and others under the Civil Service nationality rules",
        fact=True,
    ),
    Field(
        "essential_criteria",
        Many(Words(500)),
        "What a candidate must show.",
        "[Experience of leading a team]",
    ),
    Field("desirable_criteria", Many(Words(500)), "What would help.", "[Experience of local government]"),
    Field("benefits", Benefits(), "What comes with the job.", '["Annual leave: 32.5 days"]'),
    Field(
        "supplementary_questions",
        Questions(),
        "Questions that the application must answer.",
        "[Describe a time when you led a team.]",
    ),
    Field(
        "stages",
        Many(StageStep()),
        "The steps of the selection, with dates.",
        "[{stage: Interview, date: 12 January 2026}]",
    ),
    Field("apply", ApplyKind(), "How to apply.", "https://jobs.police.example/123", required=True),
    Field(
        "anonymised",
        YesNo(),
        "Whether applications are read without names; adds a reminder beside the questions.",
        "yes",
        fact=True,
        means="Whether applications are read without names.",
    ),
    Field("cv_used_for_shortlisting", YesNo(), "Whether the CV counts in the shortlisting.", "no", fact=True),
    Field(
        "ai_policy",
        Markdown(),
        "What candidates may do with AI tools, as text or as the name of one of the employer's statements.",
        "Do not use AI tools to write your answers.",
        means="What candidates may do with AI tools, in Markdown.",
    ),
    Field(
        "commitments",
        Many(COMMITMENT, unique=True),
        "Schemes the employer belongs to. The wording is added for you.",
        "[disability confident employer]",
        means="Schemes that the employer belongs to, or other undertakings in words.",
    ),
    Field("contact", ContactKind(), "Whom to ask about the job.", "hr@police.example"),
    Field(
        "adjustments_contact", ContactKind(), "Whom to ask for reasonable adjustments.", "hr@police.example"
    ),
    Field("documents", Many(PaperKind()), "Documents to read.", "[job-description.pdf]"),
    Field(
        "statements",
        Many(Markdown()),
        "The employer's statements to show, by name, or text.",
        "[equality]",
        means="Statements of the employer, such as on equality, in Markdown.",
    ),
    Field(
        "language", Choice(LANGUAGES), "The language that the advert is written in.", "cy", default=ENGLISH
    ),
    Field(
        "find_a_job_category",
        WholeNumber(1, 999),
        "The number of the kind of work on DWP Find a job, from the list that DWP gives to employers who "
        "upload vacancies. Only the file for that job board uses it.",
        "27",
    ),
    Field(
        "old_addresses",
        Many(Slug("an earlier advert"), unique=True),
        "Earlier file names, the oldest first; each leads to this page. Job boards, feeds and calendars "
        "know the vacancy by the first one, so add new ones at the end.",
        "[head-of-office]",
    ),
    Field(
        "ignore",
        Pairs(),
        "Advice to silence on this vacancy, each with the reason.",
        '"closing-time-missing: The appointing body gave a date only"',
    ),
)

# What is each vacancy's own, so that no employer can give it for all of its vacancies.
OWN = ("title", "reference", "organisation", "posted", "old_addresses")


@lru_cache(maxsize=16)
def table_of(own: Table, *, required: bool = True) -> Table:
    """The field table of a vacancy with the site's `own` fields.

    Without `required`, those may be missing that an employer can give for all of its vacancies.
    """
    table = (*VACANCY, *own)
    if required:
        return table
    return tuple(replace(field, required=field.required and field.key in OWN) for field in table)


def judged(front: Mapping, own: Table | None) -> tuple[Mapping, Table]:
    """What to read of a vacancy's fields, and the table to read it by, with the site's `own` fields.

    Where those are not known, because their file is broken, no other field can be called unknown: what
    is not in the table is passed over.
    """
    if own is not None:
        return front, table_of(own)
    keys = {normal(field.key) for field in VACANCY}
    entries = tuple(entry for entry in front.entries if normal(entry.key.value) in keys)
    return replace(front, entries=entries), VACANCY
