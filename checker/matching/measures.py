"""Compares figures: whether their units allow it, what one is in the unit of the other, and how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from checker.matching.conversion import convert, convertible, times
from checker.matching.figure_words import format_quantity, format_value
from checker.matching.slips import likely_slip
from checker.model.quantity import PHYSICAL, SHARES, Bound, Dimension, Quantity, Unit
from checker.words import load

__all__ = ["Comparison", "Relation", "commensurable", "compare", "format_quantity", "in_unit", "likely_slip"]

HUNDRED = Decimal(100)
RATIO_DIGITS, LARGEST_ROUNDED = 6, Decimal(10) ** 12
POINTS = {Dimension.PERCENTAGE_POINT: Decimal(1), Dimension.BASIS_POINT: Decimal("0.01")}


class Relation(StrEnum):
    """How two figures stand.

    Equal: one is the other rounded, or each lies in what the other can mean. Overlap: they share some value. Disjoint:
    they share none. Incomparable: units or wording allow no comparison.
    """

    EQUAL = "equal"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two figures came to; the same whichever of them is named first, but for the order of `words`.

    `one` and `other` are the figures as they were given. `ratio` is the larger written figure over the smaller one,
    None where there is none (a zero, unlike signs).
    """

    one: Quantity
    other: Quantity
    relation: Relation
    ratio: Decimal | None = None

    @property
    def words(self) -> str:
        """What was converted, and by how much the two differ."""
        if self.relation is not Relation.INCOMPARABLE:
            return _words(self.one, self.other, self.relation, self.ratio)
        if self.one.ambiguous or self.other.ambiguous:
            return "a figure with two readings is not compared"
        return f"{self.one.unit} is not compared with {self.other.unit}"


def commensurable(one: Unit, other: Unit) -> bool:
    """Whether figures in two units can be compared at all.

    Percent and shares can, percent and percentage points cannot; counts and sums of money only with their like.
    """
    if one.dimension in SHARES and other.dimension in SHARES:
        return one.per == other.per or not (one.per and other.per)
    if one.dimension in POINTS and other.dimension in POINTS:
        return True
    if one.dimension is Dimension.MONEY and other.dimension is Dimension.MONEY:
        return _same_currency(one.name, other.name) and _same_per(one.per, other.per)
    if one.dimension in PHYSICAL and other.dimension in PHYSICAL:
        return one == other or convertible(one, other)
    return one.dimension is other.dimension and one.name == other.name and _same_per(one.per, other.per)


def in_unit(quantity: Quantity, unit: Unit) -> Quantity:
    """The same figure in another unit, interval and bound kept. Raises ValueError where the units do not allow it."""
    if quantity.unit == unit:
        return quantity
    if not commensurable(quantity.unit, unit):
        raise ValueError(f"{quantity.unit} is never compared with {unit}")
    if quantity.unit.dimension in PHYSICAL:
        return convert(quantity, unit)
    return times(quantity, _factor(quantity.unit.dimension, unit.dimension), unit)


def compare(one: Quantity, other: Quantity) -> Comparison:
    """How two figures stand, with words that tell what was converted and by how much they differ."""
    if one.ambiguous or other.ambiguous or not commensurable(one.unit, other.unit):
        return Comparison(one, other, Relation.INCOMPARABLE)
    unit = min(one.unit, other.unit)
    left, right = in_unit(one, unit), in_unit(other, unit)
    return Comparison(one, other, _relation(left, right), _ratio(left.written, right.written))


def _factor(source: Dimension, target: Dimension) -> Decimal:
    if source in POINTS and target in POINTS:
        return POINTS[source] / POINTS[target]
    if source is target:
        return Decimal(1)
    return HUNDRED if source is Dimension.FRACTION else 1 / HUNDRED


def _relation(left: Quantity, right: Quantity) -> Relation:
    if not left.intersects(right):
        return Relation.DISJOINT
    within = (_holds(left, right.written), _holds(right, left.written))
    unhedged = left.bound is right.bound is Bound.EXACT
    return Relation.EQUAL if all(within) or (unhedged and any(within)) else Relation.OVERLAP


def _holds(quantity: Quantity, value: Decimal) -> bool:
    return (quantity.low is None or quantity.low <= value) and (quantity.high is None or value <= quantity.high)


def _ratio(one: Decimal, other: Decimal) -> Decimal | None:
    if one * other <= 0:
        return None
    ratio = max(abs(one), abs(other)) / min(abs(one), abs(other))
    # Metres beside light-years: a ratio that fills a decimal's digits has none left behind its point.
    return round(ratio, RATIO_DIGITS) if ratio < LARGEST_ROUNDED else ratio


def _words(one: Quantity, other: Quantity, relation: Relation, ratio: Decimal | None) -> str:
    left, right = format_quantity(one), format_quantity(other)
    if one.unit != other.unit and one.unit.name != other.unit.name:
        converted = in_unit(one, other.unit)
        left = (
            f"{left} ({'=' if one.unit.dimension in PHYSICAL else 'or'} {format_value(converted.written, other.unit)})"
        )
    if relation is Relation.EQUAL:
        exact = one.written == other.written and one.unit == other.unit
        return (
            f"{left} and {right} are the same figure"
            if exact
            else f"{left} and {right} agree as far as they are written"
        )
    if relation is Relation.OVERLAP:
        return f"{left} and {right} can both be true"
    apart = f", {_in_tenths(ratio)} times" if ratio is not None and ratio >= 2 else _gap(ratio)
    return f"{left} and {right} have no value in common{apart}"


def _gap(ratio: Decimal | None) -> str:
    return f", a gap of {(ratio - 1) * HUNDRED:.1f}%" if ratio is not None else ""


def _same_currency(one: str, other: str) -> bool:
    families = _families()
    return one == other or other in families.get(one, ()) or one in families.get(other, ())


def _same_per(one: str, other: str) -> bool:
    tons = {"ton", "tonne"}
    return one == other or (one in tons and other in tons)


@cache
def _families() -> dict[str, frozenset[str]]:
    return {word: frozenset(codes) for word, codes in load("currencies")["families"].items()}


def _in_tenths(ratio: Decimal) -> str:
    return f"{ratio:.0f}" if ratio >= LARGEST_ROUNDED else f"{ratio.quantize(Decimal('0.1')).normalize():f}"
