import pytest

from generator.fields.restriction import RESTRICTIONS, Restriction, RestrictionKind

from .reading import read, refusal, shown, told

KIND = RestrictionKind()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("none", "Not politically restricted"),
        ("all staff", "Politically restricted, like all staff of an elected local policing body"),
        ("Specified post", "Politically restricted (specified post)"),
        ("sensitive-post", "Politically restricted (sensitive post)"),
        ("civil service", "Civil Service rules on political activity"),
        ("police officer", "Politically restricted (police officer)"),
    ],
)
def test_every_kind_of_restriction_has_a_plain_name(typed: str, says: str) -> None:
    assert shown(KIND, typed) == says


@pytest.mark.parametrize("kind", ["all staff", "specified post", "sensitive post"])
def test_the_1989_act_is_cited_with_its_effect(kind: str) -> None:
    rule = Restriction(kind).rule
    assert rule.statute.startswith("Local Government and Housing Act 1989, section")
    assert rule.statute.endswith("the Local Government Officers (Political Restrictions) Regulations 1990")
    assert rule.effect == (
        "You could not stand for election, hold office in a political party, canvass for a party or a "
        "candidate, or comment in public on party politics."
    )


def test_staff_of_an_elected_local_policing_body_are_restricted_by_the_act_as_amended() -> None:
    assert Restriction("all staff").rule.statute == (
        "Local Government and Housing Act 1989, section 1(9), inserted by the Police Reform and Social "
        "Responsibility Act 2011, Schedule 16, and the Local Government Officers (Political Restrictions) "
        "Regulations 1990"
    )


def test_no_restriction_cites_no_law() -> None:
    assert [kind for kind, rule in RESTRICTIONS.items() if not rule.statute] == ["none"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("none", ""),
        ("all staff", "You could not apply for an exemption."),
        ("specified post", "You could not apply for an exemption."),
        ("sensitive post", "You could apply for an exemption."),
        ("{kind: sensitive post, exemption: yes}", "You could apply for an exemption."),
        ("{kind: sensitive post, exemption: no}", "You could not apply for an exemption."),
        ("{kind: all staff, exemption: no}", "You could not apply for an exemption."),
        ("civil service", ""),
        ("police officer", ""),
    ],
)
def test_whether_one_can_apply_for_an_exemption(typed: str, words: str) -> None:
    assert read(KIND, typed).exemption_words == words


def test_a_note_may_say_more() -> None:
    typed = "{kind: sensitive post, note: The post advises members.}"
    assert read(KIND, typed) == Restriction("sensitive post", note="The post advises members.")


@pytest.mark.parametrize(
    ("kind", "exemption"),
    [
        ("all staff", "yes"),
        ("specified post", "yes"),
        ("none", "no"),
        ("civil service", "no"),
        ("police officer", "yes"),
    ],
)
def test_an_exemption_is_refused_where_the_law_knows_none(kind: str, exemption: str) -> None:
    problem = refusal(KIND, f"{{kind: {kind}, exemption: {exemption}}}")
    assert problem.code == "no-exemption"
    assert problem.message == f'field of the kind "{kind}" has no exemption'
    assert problem.where.column == len(f"field: {{kind: {kind}, exemption: ") + 1


@pytest.mark.parametrize(
    ("typed", "hint", "fix"),
    [
        ("al staff", "Did you mean all staff?", "field: all staff"),
        (
            "politically restricted",
            "Did you mean all staff, specified post, sensitive post or police officer?",
            "",
        ),
        ("yes", "", ""),
    ],
)
def test_a_near_miss_is_suggested(typed: str, hint: str, fix: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.hint, problem.fix) == ("unknown-choice", hint, fix)


def test_as_data_it_is_a_kind_that_the_schema_defines_with_its_law() -> None:
    assert told(RestrictionKind(), "All staff") == {"kind": "all staff"}
    assert told(RestrictionKind(), "{kind: sensitive post, exemption: no}") == {
        "kind": "sensitive post",
        "exemption": False,
    }
    free, *bound = RestrictionKind.choice.terms
    assert (free.anchor, free.meaning) == ("restriction-none", "This post is not politically restricted.")
    for term in bound:
        rule = RESTRICTIONS[term.value]
        assert term.meaning == f"{rule.effect} The law: {rule.statute}."
