from typing import Any

import pytest

from generator.importing.extract import Value
from generator.importing.job_pay import pay


def said(currency: str = "GBP", **value: Any) -> dict[str, Any]:
    return {"@type": "MonetaryAmount", "currency": currency, "value": {"@type": "QuantitativeValue", **value}}


@pytest.mark.parametrize(
    ("data", "typed"),
    [
        (said(minValue=52000, maxValue="62000", unitText="YEAR"), "£52,000 to £62,000 a year"),
        (said(value=15.4, unitText="HOUR"), "£15.40 an hour"),
        ({"currency": "GBP", "value": 41580, "unitText": "YEAR"}, "£41,580 a year"),
        ({"currency": "GBP", "minValue": 1, "maxValue": 2, "unitText": "hour"}, "£1 to £2 an hour"),
        (
            said("EUR", value=40000, unitText="YEAR"),
            {"minimum": "40000", "maximum": "40000", "per": "year", "currency": "EUR"},
        ),
        (said(minValue=0, maxValue=62000, unitText="YEAR"), ""),
        (said(minValue=52000, unitText="YEAR"), ""),
        (said(value=52000), ""),
        (said(value="competitive", unitText="YEAR"), ""),
        (said(value="Infinity", unitText="YEAR"), ""),
        ("£52,000", ""),
    ],
)
def test_pay_is_typed_only_where_it_is_all_clear(data: Any, typed: Value) -> None:
    assert pay(data) == typed
