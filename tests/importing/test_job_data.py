from typing import Any

from generator.importing.job_data import MOST_PARTS, read
from generator.importing.notes import Notes


def posting(**said: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "JobPosting", **said}


def test_each_property_with_a_field_is_a_fact(notes: Notes) -> None:
    data = posting(
        title="Policy Adviser",
        datePosted="2025-11-24T00:00:00Z",
        validThrough="2025-12-24T23:59:00Z",
        employmentType=["FULL_TIME", "TEMPORARY"],
        hiringOrganization={"@type": "Organization", "name": "MOPAC"},
        identifier={"@type": "PropertyValue", "value": 7},
        jobLocation=[{"address": "London"}],
        description="<p>Lead.</p>",
        url="https://jobs.example/1",
    )
    facts, description = read([{"@graph": [{"@type": ["WebPage"]}, data]}], notes)
    assert [(fact.key, fact.value) for fact in facts] == [
        ("title", "Policy Adviser"),
        ("posted", "2025-11-24"),
        ("closing_date", "2025-12-24T23:59:00Z"),
        ("terms", "FULL_TIME, TEMPORARY"),
        ("organisation", "MOPAC"),
        ("reference", "7"),
        ("location", "London"),
    ]
    assert facts[0].said == "the data of the page (title “Policy Adviser”)"
    assert description == "<p>Lead.</p>"
    assert notes.look == []


def test_what_has_no_field_or_is_not_clear_is_told(notes: Notes) -> None:
    data = posting(
        validThrough="2025-12-24T00:00",
        industry="Policing",
        skills=["a", {"name": "b", "x": []}, [7]],
        description=7,
    )
    assert read([[data]], notes) == ([], "")
    assert notes.look == [
        "The data of the page say of this job: validThrough “2025-12-24T00:00”.",
        "The data of the page say of this job: industry “Policing”.",
        "The data of the page say of this job: skills “a”.",
        "The data of the page say of this job: skills “name: b, x: …”.",
        "The data of the page say of this job: skills “…”.",
    ]


def test_data_about_several_jobs_are_not_used(notes: Notes) -> None:
    assert read([posting(title="A"), {"@type": ["JobPosting"], "title": "B"}], notes) == ([], "")
    assert notes.look == ["The data of the page are about 2 jobs, so they were not used."]


def test_data_about_no_job_say_nothing_however_many_they_are(notes: Notes) -> None:
    assert read(["a", {"@type": "WebPage"}], notes) == ([], "")
    assert read([0] * (MOST_PARTS + 1), notes) == ([], "")
    assert notes.look == []
