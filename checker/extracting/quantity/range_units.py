"""Brings both ends of a range into one unit where they are told in two: "45 minutes to an hour", "1m to 2m people"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.quantity.figure import Figure
from checker.extracting.quantity.magnitudes import read_letter
from checker.extracting.quantity.numeral import Numeral
from checker.extracting.quantity.tokens import HYPHENS, Token, glued
from checker.extracting.quantity.units import compounds, read_unit
from checker.model.quantity import Dimension

ARTICLES = frozenset({"a", "an"})
JOINTS = frozenset({"to", "or"})
METRE_SIGN = "m"


def past_suspended_hyphen(tokens: list[Token], index: int) -> int:
    """The index of the "to" behind a hyphen that leaves out a unit: "10- to 15-year", "three-to-four weeks"."""
    hanging = tokens[index].text in HYPHENS and glued(tokens, index) and tokens[index + 1].lower in JOINTS
    return index + 1 if hanging else index


def read_one_of_unit(tokens: list[Token], index: int, lower: Figure) -> Figure | None:
    """The upper end of "45 minutes to an hour": one of a unit that the lower end is told in parts of."""
    found = read_unit(tokens, index + 1) if tokens[index].lower in ARTICLES else None
    if found is None or found.hyphened or (found.unit.name, lower.unit.name) not in compounds():
        return None
    one = Numeral(Decimal(1), Decimal(1), index + 1, spelled=True)
    return Figure(index, found.end, one, found.unit, found.end)


def in_smaller_unit(lower: Figure, upper: Figure) -> tuple[Figure, Figure] | None:
    """Both ends in the unit of the lower one, where that is a part of the unit of the upper one."""
    ratio = compounds().get((upper.unit.name, lower.unit.name))
    if ratio is None or lower.unit.per or upper.unit.per:
        return None
    number = upper.numeral
    value = number.value * ratio
    whole = value if ratio == ratio.to_integral_value() else Decimal(round(value))  # days in a month
    numeral = replace(number, value=whole, place=number.place * ratio, plain=False)
    return lower, replace(upper, unit=lower.unit, numeral=numeral)


def with_millions(tokens: list[Token], lower: Figure, upper: Figure) -> Figure:
    """The lower end of "between 1m and 2m people", whose "m" the upper end shows to be a magnitude, no metre."""
    sign = tokens[lower.end - 1]
    millions = read_letter(tokens, lower.end - 1)[0]
    in_metres = lower.unit.dimension is Dimension.LENGTH and sign.text == METRE_SIGN
    if not in_metres or upper.unit.dimension is Dimension.LENGTH or upper.numeral.magnitude != millions:
        return lower
    number = lower.numeral
    larger = replace(
        number, value=number.value * millions, place=number.place * millions, magnitude=millions, plain=False
    )
    return replace(lower, numeral=larger, unit=upper.unit, ambiguous=upper.ambiguous)
