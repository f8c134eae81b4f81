"""What a candidate cannot do without."""

import pytest

from generator.checks import apply_route
from tests.checks.told import VACANCY, Advise, Files, VacancyText

NOBODY = {"content/organisations/anytown.md": "---\nname: Anytown Police\n---\n"}


def test_the_small_project_has_all_of_it(advise: Advise) -> None:
    assert advise(apply_route) == []


def test_what_is_missing_is_told_at_the_top_of_the_file(advise: Advise, vacancy_text: VacancyText) -> None:
    found = advise(apply_route, {**NOBODY, VACANCY: vacancy_text()})
    codes = [told.problem.code for told in found]
    assert codes == ["contact-missing", "adjustments-contact-missing", "place-missing"]
    assert {(told.path, told.at) for told in found} == {(VACANCY, "---")}
    assert "content/organisations/anytown.md" in found[0].problem.hint


def test_the_vacancy_may_say_what_its_employer_does_not(advise: Advise, vacancy_text: VacancyText) -> None:
    vacancy = vacancy_text(
        contact="hr@anytown.example", adjustments_contact="hr@anytown.example", remote="UK"
    )
    assert advise(apply_route, {**NOBODY, VACANCY: vacancy}) == []


@pytest.mark.parametrize(
    "place", [{"hub_locations": "high-street"}, {"location": "Anytown"}, {"remote": "UK"}]
)
def test_any_place_will_do(advise_body: Advise, place: dict[str, str]) -> None:
    assert advise_body(apply_route, **place) == []


def test_a_pack_is_a_way_to_apply(advise_body: Advise) -> None:
    pack = "{pack: https://anytown.example/pack}"
    assert advise_body(apply_route, apply=pack, location="Anytown") == []


def test_a_draft_is_told_and_a_closed_vacancy_is_not(advise: Advise, vacancy_text: VacancyText) -> None:
    files: Files = {VACANCY: vacancy_text(status="draft")}
    assert [told.problem.code for told in advise(apply_route, files)] == ["place-missing"]
    assert advise(apply_route, {VACANCY: vacancy_text()}, "1 April 2026") == []
