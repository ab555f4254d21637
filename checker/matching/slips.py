"""Names the slip of the pen that would explain why two figures differ."""

from __future__ import annotations

from decimal import Decimal

from checker.matching.conversion import convertible
from checker.model.quantity import Dimension, Quantity

TENS = {
    1: "ten times apart",
    2: "a hundred times apart",
    3: "a thousand times apart",
    6: "a million times apart",
    9: "a billion times apart",
}
LEAST_DIGITS = 3
OTHER_UNIT, PERCENT_FOR_POINTS = "the same number in another unit", "percent taken for percentage points"


def likely_slip(one: Quantity, other: Quantity) -> str:
    """The most likely slip between two figures that differ, in a few words; "" where none suggests itself."""
    if {one.unit.dimension, other.unit.dimension} == {
        Dimension.PERCENT,
        Dimension.PERCENTAGE_POINT,
    } and one.written == other.written:
        return PERCENT_FOR_POINTS
    if one.unit != other.unit and one.written == other.written and convertible(one.unit, other.unit):
        return OTHER_UNIT
    if one.written == other.written or one.written * other.written <= 0:
        return ""
    left, right = _digits(one.written), _digits(other.written)
    if left == right:
        return _magnitude_slip(one.written, other.written)
    if one.written.adjusted() == other.written.adjusted():
        return _digit_slip(*_aligned(left, right))
    return _missing_digit(left, right)


def _digits(value: Decimal) -> str:
    return "".join(str(digit) for digit in abs(value).normalize().as_tuple().digits)


def _aligned(left: str, right: str) -> tuple[str, str]:
    width = max(len(left), len(right))
    return left.ljust(width, "0"), right.ljust(width, "0")


def _magnitude_slip(one: Decimal, other: Decimal) -> str:
    tens = abs(one.adjusted() - other.adjusted())
    return f"same digits, {TENS.get(tens, f'10 to the power of {tens} times apart')}"


def _digit_slip(left: str, right: str) -> str:
    differing = [place for place in range(len(left)) if left[place] != right[place]]
    if len(left) < LEAST_DIGITS:
        swapped = len(left) == len(differing) == 2 and left == right[::-1]
        return "two digits swapped" if swapped else ""
    if len(differing) == 2 and left[differing[0]] == right[differing[1]] and left[differing[1]] == right[differing[0]]:
        return "two digits swapped"
    return "one digit differs" if len(differing) == 1 else ""


def _missing_digit(left: str, right: str) -> str:
    shorter, longer = sorted((left, right), key=lambda digits: (len(digits), digits))
    if len(shorter) < LEAST_DIGITS - 1 or len(longer) != len(shorter) + 1:
        return ""
    drops = (longer[:place] + longer[place + 1 :] for place in range(len(longer)))
    return "one digit left out" if shorter in drops else ""
