"""Arithmetic of change: there and back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.kinds.arithmetic import base_before, compared_growth, growth, middle, rounded, stated_percent
from checker.model.claim import Change
from checker.model.quantity import Dimension, Quantity, Unit
from tests.made_claims import PEOPLE, exactly

PERCENT, FRACTION, POINTS = (
    Unit(dimension) for dimension in (Dimension.PERCENT, Dimension.FRACTION, Dimension.PERCENTAGE_POINT)
)
levels = st.decimals(min_value=1, max_value=10**9, places=2)


@pytest.mark.parametrize(
    ("base", "result", "percent"), [("40", "50", "25"), ("50", "40", "-20"), ("8", "8", "0"), ("10", "30", "200")]
)
def test_growth_from_one_level_to_another(base: str, result: str, percent: str) -> None:
    assert growth(exactly(base), exactly(result)) == (Decimal(percent), Decimal(percent))


def test_growth_between_rounded_levels_is_a_range() -> None:
    about_40 = Quantity(Decimal("39.5"), Decimal("40.5"), PEOPLE, Decimal(40))
    found = growth(about_40, exactly(50))
    assert found is not None
    low, high = found
    assert low < 25 < high


def test_no_growth_from_nothing_or_without_a_bound() -> None:
    assert growth(exactly(0), exactly(50)) is None
    assert growth(exactly(40), Quantity(Decimal(50), None, PEOPLE, Decimal(50))) is None


@pytest.mark.parametrize(
    ("amount", "rises", "percent"),
    [
        (exactly("4.5", PERCENT), True, "4.5"),
        (exactly("4.5", PERCENT), False, "-4.5"),
        (exactly("0.5", FRACTION), True, "50"),
        (exactly("4.5", POINTS), True, None),
        (Quantity(Decimal(5), None, PERCENT, Decimal(5)), True, None),
    ],
)
def test_a_change_as_percent_with_its_sign(amount: Quantity, rises: bool, percent: str | None) -> None:
    assert stated_percent(Change(amount, rises)) == ((Decimal(percent), Decimal(percent)) if percent else None)


def test_no_change_is_read_from_a_bound_below_nothing() -> None:
    up_to_half_a_time = Quantity(None, Decimal("0.5"), Unit(Dimension.MULTIPLE), Decimal("0.5"))
    assert compared_growth(Change(up_to_half_a_time, rises=True), exactly(40), exactly(50)) is None


@given(levels, levels)
def test_growth_and_the_base_before_it_go_there_and_back(base: Decimal, result: Decimal) -> None:
    found = growth(exactly(base), exactly(result))
    assert found is not None
    assume(found[0] > -100)
    change = Change(exactly(abs(found[0]), PERCENT), rises=found[0] >= 0)
    before = base_before(result, change)
    assert before is not None
    assert before == pytest.approx(base)


@given(levels, st.decimals(min_value=0, max_value=99, places=1), st.booleans())
def test_the_base_before_grows_back_to_the_result(result: Decimal, percent: Decimal, rises: bool) -> None:
    base = base_before(result, Change(exactly(percent, PERCENT), rises))
    assert base is not None
    found = growth(exactly(base), exactly(result))
    assert found is not None
    assert found[0] == pytest.approx(percent if rises else -percent, abs=Decimal("0.001"))


def test_nothing_comes_before_a_fall_by_all_of_it() -> None:
    assert base_before(Decimal(10), Change(exactly(100, PERCENT), rises=False)) is None
    assert base_before(Decimal(10), Change(exactly(2, POINTS), rises=True)) is None


@pytest.mark.parametrize(
    ("value", "places", "words"),
    [
        ("190.1045", 1, "190.1"),
        ("3.0", 1, "3"),
        ("2.25", 1, "2.3"),
        ("-2.25", 1, "-2.3"),
        ("1.263", 3, "1.263"),
        ("1E+30", 3, "1" + 30 * "0"),
    ],
)
def test_figures_in_reasons_are_rounded(value: str, places: int, words: str) -> None:
    assert rounded(Decimal(value), places) == words


def test_a_change_without_an_upper_bound_is_compared_as_far_as_it_goes() -> None:
    more_than_doubled = Change(Quantity(Decimal(100), None, PERCENT, Decimal(100)), rises=True)
    found = compared_growth(more_than_doubled, exactly(40), exactly(50))
    assert found == ((Decimal(25), Decimal(25)), (Decimal(100), Decimal("Infinity")))
    assert [middle(bounds) for bounds in found] == [25, 100]
    assert compared_growth(Change(Quantity(None, None, PERCENT, Decimal(0)), True), exactly(40), exactly(50)) is None
