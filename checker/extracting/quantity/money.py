"""Reads sums of money, the currency before or behind the number, and tells pounds of money from pounds of weight."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.quantity.compounds import with_small_change, with_smaller_parts
from checker.extracting.quantity.currencies import (
    is_pounds,
    pounds_are_weight,
    read_currency_before,
    read_currency_behind,
)
from checker.extracting.quantity.figure import THOUSANDTH, Figure, signed, with_hedge_behind, with_rate
from checker.extracting.quantity.magnitudes import read_letter
from checker.extracting.quantity.numerals import read_numeral
from checker.extracting.quantity.tokens import HYPHENS, NumberStyle, Token, glued, is_hyphen, is_word
from checker.extracting.quantity.units import is_unit
from checker.model.quantity import Dimension, Unit

POUNDS_SURELY_MONEY_FROM = 1000
# "$1.085" is a rate of exchange, "€1.500" and "€12.345" may be thousands.
SMALLEST_DOUBTFUL, ROUND_TO = Decimal(10), Decimal("0.1")


def read_money(tokens: list[Token], index: int, style: NumberStyle) -> Figure | None:
    """The sum whose currency begins at `index`; None where no amount follows."""
    currency = read_currency_before(tokens, index, style)
    if currency is None:
        return None
    start, negative = (currency.end + 1, True) if tokens[currency.end].text in HYPHENS else (currency.end, False)
    numeral = read_numeral(tokens, start, style, is_unit, money=True)
    if numeral is None:
        return None
    behind = read_currency_behind(tokens, numeral.end, numeral.value)
    same = (
        behind is not None and behind.part == 1 and not is_hyphen(tokens, numeral.end) and is_word(tokens[numeral.end])
    )
    code, end = (behind.code, behind.end) if same and behind is not None else (currency.code, numeral.end)
    unit = Unit(Dimension.MONEY, code)
    figure = with_rate(tokens, Figure(index, end, numeral, unit, end, numeral.ambiguous, currency_first=True), style)
    return signed(with_hedge_behind(tokens, with_doubtful_thousands(figure)), negative)


def with_doubtful_thousands(figure: Figure) -> Figure:
    """The sum, doubtful where its stop may part thousands ("€450.000"), as no price of three decimals does."""
    numeral = figure.numeral
    three_decimals = numeral.magnitude == 1 and numeral.place == THOUSANDTH * figure.times
    price = abs(numeral.value) < SMALLEST_DOUBTFUL and numeral.value % ROUND_TO != 0
    return replace(figure, ambiguous=True) if three_decimals and not price and not figure.unit.per else figure


def with_currency_behind(tokens: list[Token], plain: Figure, start: int, style: NumberStyle) -> Figure | None:
    """The bare figure as a sum, where a currency stands at `start`."""
    numeral = plain.numeral
    if is_pounds(tokens, start):
        return _pounds(tokens, plain, start, style)
    currency = read_currency_behind(tokens, start, numeral.value)
    if currency is None and glued(tokens, start):
        factor, after = read_letter(tokens, start)
        currency = read_currency_behind(tokens, after, numeral.value * factor) if factor > 1 else None
        numeral = replace(numeral, value=numeral.value * factor, place=numeral.place * factor, magnitude=factor)
    if currency is None:
        return None
    scaled = replace(numeral, value=numeral.value * currency.part, place=numeral.place * currency.part)
    hyphened = is_hyphen(tokens, start)
    unit = Unit(Dimension.MONEY, currency.code)
    in_currency = replace(plain, end=currency.end, noun=currency.end, numeral=scaled, unit=unit)
    return with_small_change(tokens, replace(in_currency, hyphened=hyphened, times=currency.part), style)


def _pounds(tokens: list[Token], plain: Figure, start: int, style: NumberStyle) -> Figure:
    if not is_hyphen(tokens, start):
        weighed = replace(plain, end=start + 1, noun=start + 1, unit=Unit(Dimension.MASS, "pound"))
        with_ounces = with_smaller_parts(tokens, weighed, style)
        if with_ounces.unit.name == "ounce":
            return with_ounces
    weight = pounds_are_weight(tokens, plain.first, start, plain.numeral.magnitude)
    named = read_currency_behind(tokens, start, plain.numeral.value)
    end = named.end if named is not None else (start + 2 if is_hyphen(tokens, start) else start + 1)
    unit = Unit(Dimension.MASS, "pound") if weight and named is None else Unit(Dimension.MONEY, "GBP")
    doubtful = weight is None and named is None and plain.numeral.value < POUNDS_SURELY_MONEY_FROM
    figure = replace(plain, end=end, noun=end, unit=unit, ambiguous=plain.ambiguous or doubtful)
    if unit.dimension is not Dimension.MONEY:
        return figure
    in_full = with_small_change(tokens, figure, style)
    return replace(in_full, ambiguous=plain.ambiguous) if in_full.end > end else figure
