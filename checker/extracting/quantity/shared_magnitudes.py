"""Gives the lower number of a range the magnitude that only the upper one is written with: "two or three hundred"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.quantity.figure import Figure
from checker.extracting.quantity.numeral import Numeral, decimals
from checker.extracting.quantity.tokens import Token

THOUSAND = Decimal(1000)


def magnified(tokens: list[Token], lower: Figure, upper: Figure, *, idiom: bool) -> Numeral:
    """The lower number with the magnitude of the upper one, where it lacks its own and is the smaller figure.

    `idiom` says that nothing speaks against "two or three hundred" and "20 to 30,000", as a change to a level does.
    """
    number, like = lower.numeral, upper.numeral
    if number.magnitude > 1:
        return number
    shared = _shared_scale(tokens, lower, upper) if idiom else Decimal(1)
    if shared > like.magnitude and number.value < like.value / shared:
        whole = replace(number, value=number.value * shared, place=like.place, magnitude=like.magnitude, plain=False)
        return replace(whole, rough=like.rough)
    factor = like.magnitude
    if factor == 1 or number.value >= like.value / factor:
        return number
    return replace(number, value=number.value * factor, place=number.place * factor, magnitude=factor, plain=False)


def _shared_scale(tokens: list[Token], lower: Figure, upper: Figure) -> Decimal:
    """What the words for magnitudes behind the first of the upper number come to, or a thousand for "30,000"."""
    words = tokens[upper.first + 1 : upper.numeral.end]
    product = Decimal(1)
    for word in words:
        product *= decimals("scales").get(word.lower, Decimal(0))
    grouped = tokens[upper.first].text.endswith(",000")
    if grouped and not words and lower.numeral.plain and lower.numeral.value < THOUSAND:
        return THOUSAND
    return product if words else Decimal(1)
