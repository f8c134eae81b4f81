"""An old advert copied: its dates and all that is once only are taken out, the rest stays as it was."""

from datetime import date

import pytest

from generator.copied_draft import LEFT_OUT, NO_DATES, CannotCopy, copied
from generator.document import parse
from generator.first_draft import STATUS
from generator.problem import Invalid

PATH = "content/vacancies/old.md"
TODAY = date(2026, 6, 1)
OLD = """---
# Approved by the board.
title: Crime Analyst
organisation: anytown
reference: AN-1

# Shown in lists.
summary: Find the patterns in crime.
status: filled on 3 April 2026
posted: 1 March 2026
closing-date: 5pm on 20 March 2026
updates:
  - 2 March 2026: Salary corrected

  - 3 March 2026: Grade added
# The pay.
salary: £30,000
start_date: 1 May 2026
old_addresses: [analyst]
stages:
  - stage: Interview
    date: "12 April 2026"
    place: High Street
  - stage: Talk
  - Panel: 13 April 2026
apply: https://apply.anytown.example/1
---

## What you will do

Read the figures.
"""
NEW = f"""---
{STATUS}
# Approved by the board.
title: "Analyst: cyber"
organisation: other
{LEFT_OUT}
# reference: AN-1

# Shown in lists.
summary: Find the patterns in crime.
{LEFT_OUT}
# status: filled on 3 April 2026
posted: 1 June 2026
{LEFT_OUT}
# closing-date: 5pm on 20 March 2026
{LEFT_OUT}
# updates:
#   - 2 March 2026: Salary corrected
#
#   - 3 March 2026: Grade added
# The pay.
salary: £30,000
{LEFT_OUT}
# start_date: 1 May 2026
{LEFT_OUT}
# old_addresses: [analyst]
{NO_DATES}
stages:
  - stage: Interview
    date: to be confirmed
    place: High Street
  - stage: Talk
  - Panel: to be confirmed
apply: https://apply.anytown.example/1
---

## What you will do

Read the figures.
"""


def copy(old: str, employer: str = "") -> str:
    return copied(PATH, old.encode(), "Analyst: cyber", employer, TODAY)


def with_stages(stages: str) -> str:
    return f"---\ntitle: Crime Analyst\norganisation: anytown\nstages: {stages}\nposted: 1 March 2026\n---\n"


def test_a_whole_advert() -> None:
    assert copy(OLD, "other") == NEW
    assert parse(PATH, NEW.encode()).problems == ()


def test_a_file_of_windows_is_copied_too() -> None:
    assert copy("\ufeff" + OLD.replace("\n", "\r\n"), "other") == NEW


def test_the_employer_stays_unless_another_is_named() -> None:
    assert "\norganisation: anytown\n" in copy(OLD)


def test_a_field_that_the_old_advert_lacks_comes_first() -> None:
    assert copy("---\nsummary: Read.\n---\n", "other").startswith(
        f'---\n{STATUS}\ntitle: "Analyst: cyber"\nposted: 1 June 2026\norganisation: other\nsummary: Read.\n'
    )
    assert "organisation" not in copy("---\n---\nRead.\n")


def test_several_stages_on_one_line() -> None:
    text = copy(with_stages("[{stage: Talk, date: 1 May 2026}, {Panel: 2 May 2026}]"))
    assert "\nstages: [{stage: Talk, date: to be confirmed}, {Panel: to be confirmed}]\n" in text


@pytest.mark.parametrize(
    "stages",
    [
        '["Interview: 12 January 2026"]',
        "\n  - stage: Interview\n    date: 12 January\n      2026",
        "\n  - stage: Interview\n    date: [12 January 2026]",
    ],
)
def test_stages_whose_dates_cannot_be_taken_out_are_left_out(stages: str) -> None:
    text = copy(with_stages(stages))
    assert f"{LEFT_OUT}\n# stages:" in text
    assert parse(PATH, text.encode()).front.get("stages") is None


def test_an_empty_stage_stays_for_check_to_tell() -> None:
    assert "\nstages: [{}]\n" in copy(with_stages("[{}]"))


@pytest.mark.parametrize(
    "old",
    [
        "---\n{title: Crime Analyst, organisation: anytown}\n---\n",
        "---\n{\ntitle: Crime Analyst,\nsummary: Read.,\nposted: 1 March 2026\n}\n---\n",
    ],
)
def test_fields_that_do_not_each_have_lines_of_their_own_are_refused(old: str) -> None:
    with pytest.raises(CannotCopy):
        copy(old)


@pytest.mark.parametrize("old", ["Read.\n", "---\ntitle: Crime: analyst\n---\n"])
def test_an_advert_that_cannot_be_read_is_told(old: str) -> None:
    with pytest.raises(Invalid):
        copy(old)
