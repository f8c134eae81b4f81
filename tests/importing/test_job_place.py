from typing import Any

import pytest

from generator.importing.extract import Value
from generator.importing.job_place import place


@pytest.mark.parametrize(
    ("data", "typed"),
    [
        ({"address": {"addressLocality": "London", "addressCountry": "GB"}}, "London"),
        ({"address": {"addressLocality": "London", "addressCountry": {"name": "United Kingdom"}}}, "London"),
        ({"address": "10 High Street,  Anytown"}, "10 High Street, Anytown"),
        (
            {"address": {"streetAddress": "1 Rue A", "addressLocality": "Paris", "addressCountry": "FR"}},
            {"street": "1 Rue A", "locality": "Paris", "country": "FR"},
        ),
        ({"address": {"addressCountry": "FR"}}, {}),
        ({"address": 7}, ""),
        ("London", "London"),
    ],
)
def test_a_place_is_as_much_as_the_data_have_of_it(data: Any, typed: Value) -> None:
    assert place(data) == typed
