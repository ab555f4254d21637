"""Arithmetic of change: whether a stated change fits two levels, and what it makes of one."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Context, Decimal

from checker.model.claim import Change
from checker.model.quantity import Dimension, Quantity

HUNDRED, DIGITS = Decimal(100), 28
POINTS = {Dimension.PERCENTAGE_POINT: Decimal(1), Dimension.BASIS_POINT: Decimal("0.01")}


def growth(base: Quantity, result: Quantity) -> tuple[Decimal, Decimal] | None:
    """The change in percent from one level to another, lowest and highest; None where a level has no bound or is 0."""
    if base.low is None or base.high is None or result.low is None or result.high is None or base.low <= 0:
        return None
    return (result.low / base.high - 1) * HUNDRED, (result.high / base.low - 1) * HUNDRED


def stated_percent(change: Change) -> tuple[Decimal, Decimal] | None:
    """A change as percent with its sign, lowest and highest; None for points and open bounds."""
    amount = change.amount
    if amount.unit.dimension == Dimension.MULTIPLE and amount.low is not None and amount.high is not None:
        return ((amount.low - 1) * HUNDRED, (amount.high - 1) * HUNDRED) if change.rises else None
    scale = {Dimension.PERCENT: Decimal(1), Dimension.FRACTION: HUNDRED}.get(amount.unit.dimension)
    if scale is None or amount.low is None or amount.high is None:
        return None
    low, high = amount.low * scale, amount.high * scale
    return (low, high) if change.rises else (-high, -low)


def _widest_percent(change: Change) -> tuple[Decimal, Decimal] | None:
    """A change as percent with its sign, an open bound as far as it goes: "more than doubled" is 100 and above.

    None where it has no bound at all, or one that no change can keep ("up to half a time more").
    """
    amount = change.amount
    if amount.low is None and amount.high is None:
        return None
    nothing = Decimal(1) if amount.unit.dimension == Dimension.MULTIPLE else Decimal(0)
    low = amount.low if amount.low is not None else nothing
    high = amount.high if amount.high is not None else Decimal("Infinity")
    return stated_percent(replace(change, amount=replace(amount, low=low, high=high))) if low <= high else None


def middle(bounds: tuple[Decimal, Decimal]) -> Decimal:
    """What lies between two bounds, or the one that is finite."""
    finite = [bound for bound in bounds if bound.is_finite()]
    return sum(finite, Decimal(0)) / len(finite) if finite else Decimal(0)


# Half a point is no quarter of one.
ROOM_IN_POINTS = Decimal("0.1")


def compared_growth(
    change: Change, base: Quantity, result: Quantity
) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]] | None:
    """The growth that two levels give and the one a change states, both in percent, or both in percentage points.

    A bound of the change may be infinite ("more than doubled"). None where the two cannot be compared. The levels are
    taken to be in one unit.
    """
    points = POINTS.get(change.amount.unit.dimension)
    if points is None:
        worked_out, stated = growth(base, result), _widest_percent(change)
        return (worked_out, stated) if worked_out is not None and stated is not None else None
    bounds = (base.low, base.high, result.low, result.high, change.amount.low, change.amount.high)
    if base.unit.dimension != Dimension.PERCENT or any(bound is None for bound in bounds):
        return None
    low, high, new_low, new_high, least, most = (bound or Decimal(0) for bound in bounds)
    sign = points if change.rises else -points
    first, last = sorted((least * sign, most * sign))
    return (new_low - high, new_high - low), (first, last)


def room_for(change: Change, room: Decimal) -> Decimal:
    """How much two levels may miss a change by: nothing where it is told in hundredths of a point, little in points,
    which the levels themselves give as they are rounded."""
    dimension = change.amount.unit.dimension
    if dimension is Dimension.BASIS_POINT:
        return Decimal(0)
    return min(room, ROOM_IN_POINTS) if dimension is Dimension.PERCENTAGE_POINT else room


def base_before(result: Decimal, change: Change) -> Decimal | None:
    """The level before a change that led to `result`: result / (1 + change)."""
    percent = stated_percent(change)
    if percent is None or change.amount.written is None:
        return None
    scale = HUNDRED if change.amount.unit.dimension == Dimension.FRACTION else Decimal(1)
    signed = change.amount.written * scale * (1 if change.rises else -1)
    factor = 1 + signed / HUNDRED
    return result / factor if factor > 0 else None


def rounded(value: Decimal, places: int = 1) -> str:
    """A decimal with so many places, half away from zero, without a trailing ".0"."""
    digits = Context(prec=max(DIGITS, value.adjusted() + places + 2))  # as many as the figure itself asks for
    text = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, digits):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
