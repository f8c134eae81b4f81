"""A vacancy as typed, and as a value: every key of the format in every form that it takes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator import vacancy
from generator.document import Document, parse
from generator.fields.candidate import Apply, Contact, Paper, Question, Stage
from generator.fields.kind import LONDON
from generator.fields.moments import Closing, Moment
from generator.fields.money import Salary
from generator.fields.pairs import Benefit, Update
from generator.fields.residency import Residency
from generator.fields.restriction import Restriction
from generator.fields.stage_dates import StageDate
from generator.fields.status import Status
from generator.fields.table import Field
from generator.fields.vetting import Vetting
from generator.fields.words import Choice, Words
from generator.fields.work import Contract, Hybrid, Place
from generator.problem import Invalid, Problem
from generator.shapes import Mapping
from generator.vacancy import Vacancy

TEXT = Callable[..., str]
NONE: dict[str, Mapping] = {"anytown": parse("a.md", b"---\n---\n").front}


def front(text: str) -> Mapping:
    """Fields as an employer's defaults have them, from its file."""
    return parse("content/organisations/anytown.md", f"---\n{text}\n---\n".encode()).front


def document(text: str) -> Document:
    return parse("content/vacancies/analyst.md", text.encode())


def read(text: str, defaults: dict[str, Mapping] = NONE, own: tuple[Field, ...] | None = ()) -> Vacancy:
    said = document(text)
    common = defaults.get(said.employer)
    whole = said if common is None else vacancy.with_defaults(said, common)
    return vacancy.read(whole, own, LONDON, common is None)


def problems(
    text: str, defaults: dict[str, Mapping] = NONE, own: tuple[Field, ...] | None = ()
) -> list[Problem]:
    with pytest.raises(Invalid) as caught:
        read(text, defaults, own)
    return list(caught.value.problems)


def moment(year: int, month: int, day: int, at: time | None = None, otherwise: time = time()) -> Moment:
    local = datetime.combine(date(year, month, day), at or otherwise, LONDON)
    return Moment(local, at is not None, local)


JANUARY = [date(2026, 1, day) for day in range(1, 32)]
PACK = "https://www.gov.uk/pack"
CLOSING = Closing(moment(2022, 5, 4, otherwise=time(23, 59)))
FIVE = moment(2022, 5, 4, time(17))
SENSITIVE = Restriction("sensitive post", exemption=False, note="It advises members.")


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("title", "Crime  Analyst", "Crime Analyst"),
        ("title", '"Analyst: crime"', "Analyst: crime"),
        ("reference", "00123", "00123"),
        ("reference", "1e5", "1e5"),
        ("partner_organisations", "county", ("county",)),
        ("partner_organisations", "[county, city]", ("county", "city")),
        ("department", "no", "no"),
        ("status", "live", Status("live")),
        ("status", "Draft", Status("draft")),
        ("status", "filled", Status("filled")),
        ("status", "withdrawn on 28 April 2022", Status("withdrawn", moment(2022, 4, 28))),
        ("posted", "2022-05-04", moment(2022, 5, 4)),
        ("posted", "4 May 2022", moment(2022, 5, 4)),
        ("posted", "Wednesday 4 May 2022", moment(2022, 5, 4)),
        ("posted", "5pm on 4 May 2022", FIVE),
        ("posted", "4 May 2022 at 17:00", FIVE),
        ("posted", "2022-05-04T17:00", FIVE),
        ("posted", "midday on 4 May 2022", moment(2022, 5, 4, time(12))),
        ("posted", "not stated", None),
        ("closing_date", "4 May 2022", CLOSING),
        ("closing_date", "11:59pm on 4 May 2022", Closing(moment(2022, 5, 4, time(23, 59)))),
        ("closing_date", "Open until filled", Closing(None)),
        ("start_date", "1 April 2026", date(2026, 4, 1)),
        ("start_date", "As soon as possible", "As soon as possible"),
        ("updates", "\n  - 27 April 2022: Moved", (Update(date(2022, 4, 27), "Moved"),)),
        (
            "updates",
            "\n  - 27 April 2022: First\n  - 28 April 2022: Then",
            (Update(date(2022, 4, 28), "Then"), Update(date(2022, 4, 27), "First")),
        ),
        ("contract", "permanent", Contract("permanent")),
        ("contract", "Fixed-term", Contract("fixed term")),
        ("contract", "{type: fixed term, length: 2 years}", Contract("fixed term", "2 years")),
        ("working_pattern", "full time", ("full time",)),
        ("working_pattern", "[Full time, job-share]", ("full time", "job share")),
        ("hours", "36 hours a week", "36 hours a week"),
        ("working_arrangements", "On a duty rota", "On a duty rota"),
        ("salary", "£41,580", Salary(Decimal(41580), Decimal(41580))),
        ("salary", "£52,000 to £62,000", Salary(Decimal(52000), Decimal(62000))),
        ("salary", "£52K–£62K", Salary(Decimal(52000), Decimal(62000))),
        ("salary", "£15.40 an hour", Salary(Decimal("15.40"), Decimal("15.40"), "hour")),
        ("salary", "Competitive", Salary(words="Competitive")),
        (
            "salary",
            "{minimum: 52K, per: year, currency: EUR, allowance: a bonus, note: pending}",
            Salary(Decimal(52000), None, "year", "EUR", "a bonus", "pending"),
        ),
        ("grade", "7", "7"),
        ("number_of_posts", "1,000", 1000),
        ("hub_locations", "high-street", ("high-street",)),
        ("hub_locations", "\n  - high-street\n  - annex", ("high-street", "annex")),
        ("location", "London", Place(name="London")),
        (
            "location",
            "{street: 1 High Street, postcode: SE26}",
            Place(street="1 High Street", postcode="SE26"),
        ),
        ("hybrid", "1 to 2 days a week in a hub", Hybrid(words="1 to 2 days a week in a hub")),
        ("hybrid", "{office_days: 1 to 2, per: month, note: n}", Hybrid("", "1 to 2", "month", "n")),
        ("remote", "UK", ("UK",)),
        ("remote", "[UK, Ireland]", ("UK", "Ireland")),
        ("political_restriction", "none", Restriction("none")),
        ("political_restriction", "All staff", Restriction("all staff")),
        (
            "political_restriction",
            "{kind: sensitive post, exemption: no, note: It advises members.}",
            SENSITIVE,
        ),
        ("vetting", "security checks", (Vetting("security checks"),)),
        ("vetting", "[sc, NPPV 2 full]", (Vetting("SC"), Vetting("NPPV 2 full"))),
        ("vetting", "{level: DV, note: You can start first.}", (Vetting("DV", "You can start first."),)),
        ("residency", "3 years", Residency(3)),
        ("residency", "{years: 5, continuous: no, note: n}", Residency(5, continuous=False, note="n")),
        ("right_to_work", "Required", "required"),
        ("right_to_work", "A sponsor can be found", "A sponsor can be found"),
        ("nationality", "UK nationals", "UK nationals"),
        ("essential_criteria", "Leading a team", ("Leading a team",)),
        ("desirable_criteria", "\n  - One\n  - Two: both", ("One", "Two: both")),
        (
            "benefits",
            "\n  - Annual leave: 32.5 days\n  - Gym",
            (Benefit("Annual leave", "32.5 days"), Benefit("Gym")),
        ),
        (
            "supplementary_questions",
            "\n  - Why?\n  - question: How?\n    words: 250\n    lead: yes",
            (Question("Why?"), Question("How?", 250, lead=True)),
        ),
        ("stages", "[{stage: Test}]", (Stage("Test", StageDate("unknown")),)),
        (
            "stages",
            "\n  - Sift: week of 5 January 2026\n  - {stage: Panel, date: 8 or 9 January 2026, place: P}",
            (
                Stage("Sift", StageDate("week", (JANUARY[4],))),
                Stage("Panel", StageDate("either", (JANUARY[7], JANUARY[8])), "P"),
            ),
        ),
        ("apply", "https://apply.example/1", Apply(url="https://apply.example/1")),
        ("apply", "jobs@police.example", Apply(email="jobs@police.example")),
        ("apply", f"{{pack: {PACK}, label: Get it, note: n}}", Apply(pack=PACK, label="Get it", note="n")),
        (
            "apply",
            f"{{url: {PACK}, email: a@b.example, documents: [CV, letter]}}",
            Apply(url=PACK, email="a@b.example", documents=("CV", "letter")),
        ),
        ("anonymised", "yes", True),
        ("cv_used_for_shortlisting", "no", False),
        ("ai_policy", "Do not use it.", "Do not use it."),
        ("ai_policy", "|\n  One.\n\n  Two.", "One.\n\nTwo."),
        ("commitments", "disability confident leader", ("disability confident leader",)),
        ("commitments", "[redeployment, We plant a tree]", ("redeployment", "We plant a tree")),
        ("contact", "hr@police.example", Contact(email="hr@police.example")),
        ("adjustments_contact", "{name: HR, phone: 101}", Contact("HR", phone="101")),
        ("documents", "job.pdf", (Paper(file="job.pdf"),)),
        (
            "documents",
            f"[{PACK}, {{title: Job, file: job.pdf, note: n}}]",
            (Paper(url=PACK), Paper("Job", "job.pdf", note="n")),
        ),
        ("statements", "equality", ("equality",)),
        ("statements", "[equality, We welcome all.]", ("equality", "We welcome all.")),
        ("language", "cy", "cy"),
        ("language", "EN-gb", "en-GB"),
        ("old_addresses", "[old-analyst, older]", ("old-analyst", "older")),
        ("ignore", "\n  - posted: It is old", (("posted", "It is old"),)),
    ],
)
def test_each_key_in_each_form(vacancy_text: TEXT, key: str, typed: str, value: Any) -> None:
    made = getattr(read(vacancy_text(**{key: typed})), key)
    assert made == value
    assert type(made) is type(value)


def test_what_is_left_out_is_none_or_empty_or_the_default(vacancy_text: TEXT) -> None:
    made = read(vacancy_text(closing_date=None))
    defaults = {"status": Status("live"), "right_to_work": "required", "language": "en-GB"}
    given = {"title", "organisation", "summary", "posted", "apply"} | set(defaults)
    own = {"slug", "extra", "document"}
    for name in set(Vacancy.__slots__) - given - own:
        assert getattr(made, name) in (None, ()), name
    assert {name: getattr(made, name) for name in defaults} == defaults
    assert made.slug == "analyst"


@pytest.mark.parametrize(
    "key", ["Closing date", "closing-date", "CLOSING_DATE", "closingDate", "closing  date"]
)
def test_a_key_however_it_is_typed(vacancy_text: TEXT, key: str) -> None:
    made = read(vacancy_text(closing_date=None, **{key: "4 May 2022"}))
    assert made.closing_date == CLOSING


@pytest.mark.parametrize(
    ("stages", "columns"),
    [
        ("[{stage: Interview, date: 12 January 2026}]", [35]),
        ("[Panel: 8 January 2026, {stage: Talk}]", [17, 41]),
        ('"Interview: 12 January 2026"', [9]),
    ],
)
def test_a_stage_comes_with_the_place_of_its_date(
    vacancy_text: TEXT, stages: str, columns: list[int]
) -> None:
    placed = read(vacancy_text(stages=stages)).placed_stages
    assert [where.column for _, where in placed] == columns
    assert [stage for stage, _ in placed] == list(read(vacancy_text(stages=stages)).stages)


def test_a_time_is_in_the_time_zone_of_the_site_unless_it_has_an_offset(vacancy_text: TEXT) -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    fields = {"posted": "5pm on 4 May 2022", "closing_date": "2022-05-04T17:00Z"}
    made = vacancy.read(document(vacancy_text(**fields)), (), tokyo)
    assert made.posted
    assert made.posted.at == datetime(2022, 5, 4, 8, tzinfo=UTC)
    assert made.closing_date
    assert made.closing_date.moment
    assert made.closing_date.moment.at == datetime(2022, 5, 4, 17, tzinfo=UTC)


def test_every_problem_is_told_at_once(vacancy_text: TEXT) -> None:
    text = vacancy_text(title="Job", posted="04/05/2022", salry="£41,580", apply=None)
    assert {(each.code, each.where.line) for each in problems(text)} == {
        ("too-short", 2),
        ("ambiguous-date", 5),
        ("unknown-field", 7),
        ("missing-field", 1),
    }


class TestDefaults:
    DEFAULTS = front("Vetting: SC\napply: jobs@anytown.example\nhybrid: 1 day a week")

    def test_fill_what_is_left_out(self, vacancy_text: TEXT) -> None:
        made = read(vacancy_text(apply=None, hybrid="2 days a week"), {"anytown": self.DEFAULTS})
        assert made.vetting == (Vetting("SC"),)
        assert made.apply == Apply(email="jobs@anytown.example")
        assert made.hybrid == Hybrid(words="2 days a week")

    def test_keep_their_place_in_the_employers_file(self, vacancy_text: TEXT) -> None:
        made = read(vacancy_text(), {"anytown": self.DEFAULTS})
        assert made.document.where("vetting").path == "content/organisations/anytown.md"
        assert made.document.where("apply").path == "content/vacancies/analyst.md"

    def test_of_another_employer_are_not_taken(self, vacancy_text: TEXT) -> None:
        assert read(vacancy_text(), {**NONE, "county": self.DEFAULTS}).vetting == ()

    def test_that_could_not_be_read_make_nothing_look_missing(self, vacancy_text: TEXT) -> None:
        assert read(vacancy_text(apply=None), {}).slug == "analyst"
        codes = [(each.code, each.message) for each in problems(vacancy_text(apply=None, title=None), {})]
        assert codes == [("missing-field", "title is missing")]

    @pytest.mark.parametrize("organisation", [None, "[anytown]"])
    def test_of_an_employer_that_is_not_known_are_none(
        self, vacancy_text: TEXT, organisation: str | None
    ) -> None:
        (problem,) = problems(vacancy_text(organisation=organisation, apply=None))
        assert "organisation" in problem.message


class TestOwnFields:
    TEAM = Field(
        "team", Choice({"North": "North", "South": "South"}), "", "North", required=True, title="Your team"
    )
    ROOM = Field("room", Words(), "", "1")

    def test_are_read_by_their_table(self, vacancy_text: TEXT) -> None:
        assert read(vacancy_text(Team="north"), own=(self.TEAM, self.ROOM)).extra == (
            ("team", "Your team", "North"),
        )

    def test_may_be_a_default_of_the_employer(self, vacancy_text: TEXT) -> None:
        defaults = {"anytown": front("team: South")}
        assert read(vacancy_text(), defaults, (self.TEAM,)).extra == (("team", "Your team", "South"),)

    def test_that_are_required_must_be_there(self, vacancy_text: TEXT) -> None:
        (problem,) = problems(vacancy_text(), own=(self.TEAM,))
        assert problem.message == "your team is missing"

    def test_that_are_not_known_make_nothing_look_wrong(self, vacancy_text: TEXT) -> None:
        assert read(vacancy_text(team="North"), own=None).extra == ()
