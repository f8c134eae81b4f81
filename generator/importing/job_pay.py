"""Pay in the data of a page (schema.org MonetaryAmount) as an author types it."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.fields.money import PERIODS
from generator.importing.extract import Value
from generator.wording import money


def pay(said: Any) -> Value:
    """`£52,000 to £62,000 a year`, parts for another currency, or nothing where it is not all clear."""
    amount = said if isinstance(said, Mapping) else {}
    value = amount.get("value")
    range_ = value if isinstance(value, Mapping) else {"value": value}
    per = str(range_.get("unitText", amount.get("unitText", ""))).lower()
    figures = [_figure(range_.get(name, amount.get(name))) for name in ("minValue", "maxValue")]
    low, high = figures if any(figures) else [_figure(range_.get("value"))] * 2
    if not low or not high or per not in PERIODS:
        return ""
    if amount.get("currency") != "GBP":
        return {
            "minimum": str(low),
            "maximum": str(high),
            "per": per,
            "currency": str(amount.get("currency")),
        }
    return f"{money(low)}{'' if low == high else f' to {money(high)}'} {PERIODS[per]}"


def _figure(said: Any) -> Decimal | None:
    """An amount that is a number, or text that is nothing else."""
    try:
        figure = Decimal(str(said))
    except InvalidOperation:
        return None
    return figure if figure.is_finite() and 0 < figure < Decimal(10) ** 9 else None
