"""What a written figure can stand for before any hedge: the interval its last written digit leaves open."""

from __future__ import annotations

from decimal import Decimal

from checker.extracting.quantity.numeral import Numeral, Sort
from checker.model.quantity import Dimension

HALF = Decimal("0.5")
SHARE_MARGIN = Decimal("0.02")
TENTH = Decimal("0.1")
ROUND_FROM = 1000
MEASURED_ROUND_FROM = 100
COUNTED = frozenset({Dimension.COUNT, Dimension.BARE})
WRITTEN_OUT = frozenset({Dimension.MONEY, Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.BASIS_POINT})


def implied_interval(numeral: Numeral, dimension: Dimension) -> tuple[Decimal, Decimal]:
    """The lowest and highest value a figure without a hedge can mean.

    A figure is good to half of its last written digit ("26.3%" is 26.25 to 26.35; "38 million" is 37.5 to 38.5
    million), or to a tenth where that is less ("one million"). A round figure is read to its second digit, or to its
    last digit that is no zero where that is finer ("22,000" is 21,500 to 22,500; "10,000" is 9,500 to 10,500). Counts
    below a thousand are exact. Shares in words are good to two hundredths, multiples and rough numbers ("a dozen") to
    a tenth.
    """
    if numeral.top is not None:
        return numeral.value, numeral.top
    half = _half_width(numeral, dimension)
    return numeral.value - half, numeral.value + half


def _half_width(numeral: Numeral, dimension: Dimension) -> Decimal:
    value = abs(numeral.value)
    if numeral.sort is Sort.FRACTION:
        return min(SHARE_MARGIN, value * TENTH)
    written = numeral.place * HALF
    whole = value == value.to_integral_value()
    if dimension is Dimension.MULTIPLE:
        return value * TENTH if whole else written
    if numeral.magnitude > 1:
        written = min(written, value * TENTH)
    if numeral.rough:
        counted = numeral.magnitude > 1 and value >= numeral.magnitude
        return max(value * TENTH, written) if counted else value * TENTH
    if not whole or numeral.place < 1:
        return written
    if numeral.magnitude == 1 and value < ROUND_FROM and dimension in COUNTED:
        return Decimal(0)
    if numeral.magnitude == 1 and value < _round_from(dimension):
        return written
    return max(written, _round_place(value) * HALF)


def _round_from(dimension: Dimension) -> Decimal:
    """From which figure on zeros at its end are taken for rounding."""
    if dimension is Dimension.TIME:
        return Decimal("Infinity")
    return Decimal(ROUND_FROM if dimension in WRITTEN_OUT else MEASURED_ROUND_FROM)


def _round_place(value: Decimal) -> Decimal:
    """The worth of the second digit, or of the last digit that is no zero where that is less."""
    if value == 0:
        return Decimal(0)
    digits = value.normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    last = Decimal(1).scaleb(exponent)
    second = Decimal(1).scaleb(value.adjusted() - 1)
    return min(last, second)
