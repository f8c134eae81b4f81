"""Every field under one heading."""

from generator.desk.form.groups import GROUPS, MORE, OWN, grouped
from generator.fields.table import Field
from generator.fields.words import Words
from generator.vacancy_fields import VACANCY

NEW = Field("new", Words(), "New.", "x")


def test_every_field_stands_under_exactly_one_heading() -> None:
    keys = [field.key for fields in grouped(VACANCY, ()).values() for field in fields]
    assert sorted(keys) == sorted(field.key for field in VACANCY)
    assert {key for group in GROUPS.values() for key in group} <= set(keys)


def test_what_few_need_and_what_is_new_stand_under_more() -> None:
    groups = grouped((*VACANCY, NEW), ())
    few = ["language", "find_a_job_category", "old_addresses", "ignore"]
    assert [field.key for field in groups[MORE]] == [*few, "new"]
    assert OWN not in groups


def test_the_sites_own_fields_stand_under_a_heading_of_theirs() -> None:
    groups = grouped((*VACANCY, NEW), (NEW,))
    assert groups[OWN] == [NEW]
    assert NEW not in groups[MORE]
