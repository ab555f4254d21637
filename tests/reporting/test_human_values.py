"""Values of claims in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.model.claim import Change, First, Order, Quotation, Role, Value
from checker.model.interval import TimeInterval
from checker.model.quantity import Bound, Dimension, Quantity, Unit
from checker.reporting.human_values import value_in_words

USD, PERCENT, PERSON = Unit(Dimension.MONEY, "USD"), Unit(Dimension.PERCENT), Unit(Dimension.COUNT, "person")


def quantity(
    written: str, low: str | None, high: str | None, unit: Unit, bound: Bound = Bound.EXACT, to: str | None = None
) -> Quantity:
    low_value, high_value, to_value = (None if number is None else Decimal(number) for number in (low, high, to))
    return Quantity(low_value, high_value, unit, Decimal(written), to_value, bound)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (quantity("1.9E+11", "1.895E+11", "1.905E+11", USD), "USD 190 billion (189.5 billion to 190.5 billion)"),
        (quantity("12500", "12500", "12500", PERSON), "12,500 × person"),
        (quantity("0", "0", "0", PERSON), "0 × person"),
        (quantity("26.3", "26.25", "26.35", PERCENT), "26.3% (26.25 to 26.35)"),
        (quantity("20", "20", None, PERCENT, Bound.AT_LEAST), "at least 20%"),
        (quantity("20", "19.5", None, PERCENT, Bound.MORE_THAN), "more than 20% (19.5 or more)"),
        (quantity("9", None, "9", PERSON, Bound.AT_MOST), "at most 9 × person"),
        (quantity("3", "3", "5", PERSON, Bound.RANGE, "5"), "3 to 5 × person"),
        (quantity("80", "80", "80", Unit(Dimension.MONEY, "USD", "barrel")), "USD 80 per barrel"),
        (quantity("12", "12", "12", Unit(Dimension.LENGTH, "kilometre")), "12 kilometre"),
        (Change(quantity("2", "2", "2", PERCENT), rises=False), "down 2%"),
        (
            Change(quantity("5", "5", "5", PERCENT), rises=True, base_time=TimeInterval.year(2021)),
            "up 5%, against 2021",
        ),
        (Quotation("never", "Aas"), "“never” — Aas"),
        (Role("Ines Tavares", "minister", "Portugal", "former"), "former minister, Portugal"),
        (Order("a", "b"), "one before the other"),
        (Order("a", "b", least_days=2, most_days=2), "one before the other, by 2 days"),
        (First(1, TimeInterval.year(2019), ("visit",)), "number 1 of its kind since 2019"),
        (TimeInterval.month(2023, 3), "March 2023"),
    ],
)
def test_value_in_words(value: Value, words: str) -> None:
    assert value_in_words(value) == words
