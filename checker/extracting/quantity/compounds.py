"""Reads measures told in several parts: "two hours, six minutes and 48 seconds", "2:06:48", "6ft 2in"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.quantity.counted_nouns import is_ending
from checker.extracting.quantity.currencies import read_currency_behind
from checker.extracting.quantity.figure import Figure
from checker.extracting.quantity.number_words import read_and_a_half
from checker.extracting.quantity.numeral import Numeral, Sort
from checker.extracting.quantity.numerals import read_numeral
from checker.extracting.quantity.screens import is_race_time
from checker.extracting.quantity.tokens import HYPHENS, NumberStyle, Token, glued, is_word, past_hyphen
from checker.extracting.quantity.units import compounds, is_unit, read_unit
from checker.model.quantity import Dimension, Unit

MOST_PARTS = 3
ARTICLES = frozenset({"a", "an"})
HUNDRED, TALLEST = Decimal(100), Decimal(9)  # feet
BEHIND_MEASURE = frozenset({"tall", "high", "long", "later", "earlier", "ago", "away", "before", "late", "into"})
TIMES = "times"
CENTS = frozenset({"cent", "cents"})
LETTERS = {("hour", "m"): "minute", ("minute", "s"): "second", ("foot", "in"): "inch"}


def read_race_time(tokens: list[Token], index: int) -> Figure | None:
    """The length of time in "2:06:48", in seconds; None where none stands there."""
    if not is_race_time(tokens, index):
        return None
    hours, minutes, seconds = (Decimal(tokens[place].text) for place in (index, index + 2, index + 4))
    decimals = len(tokens[index + 4].text.partition(".")[2])
    numeral = Numeral(hours * 3600 + minutes * 60 + seconds, Decimal(1).scaleb(-decimals), index + 5)
    return Figure(index, index + 5, numeral, Unit(Dimension.TIME, "second"), index + 5)


def read_one_and_part(tokens: list[Token], index: int, style: NumberStyle) -> Figure | None:
    """ "An hour and 25 minutes", "a mile and a half": one of a unit in words with a smaller part; else None."""
    if tokens[index].lower not in ARTICLES:
        return None
    currency = read_currency_behind(tokens, index + 1, Decimal(1)) if is_word(tokens[index + 1]) else None
    if currency is not None and currency.part == 1:
        number = Numeral(Decimal(1), Decimal(1), index + 1, spelled=True)
        sum_of_one = Figure(index, currency.end, number, Unit(Dimension.MONEY, currency.code), currency.end)
        with_change = with_small_change(tokens, sum_of_one, style)
        return with_change if with_change.end > currency.end else None
    found = read_unit(tokens, index + 1)
    if found is None or found.hyphened:
        return None
    one = Figure(index, found.end, Numeral(Decimal(1), Decimal(1), index + 1, spelled=True), found.unit, found.end)
    half, end = read_and_a_half(tokens, found.end)
    if half:
        halved = Numeral(1 + half, half, end, spelled=True)
        return replace(one, end=end, noun=end, numeral=halved)
    if found.unit.dimension is not Dimension.TIME:
        return None
    whole = with_smaller_parts(tokens, one, style)
    return whole if whole.end > one.end else None


def with_smaller_parts(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """A length of time or other measure with the smaller parts behind it: "two hours, six minutes and 48 seconds"."""
    for _ in range(MOST_PARTS):
        part = _smaller_part(tokens, figure, style)
        if part is None:
            break
        ratio = compounds()[figure.unit.name, part.unit.name]
        inexact = ratio != ratio.to_integral_value()  # days in a month
        whole = (round(figure.numeral.value * ratio) if inexact else figure.numeral.value * ratio) + part.numeral.value
        numeral = replace(part.numeral, value=whole, spelled=figure.numeral.spelled, plain=False, rough=False)
        figure = replace(figure, end=part.end, noun=part.end, numeral=numeral, unit=part.unit)
    return _with_bare_inches(tokens, _with_half(tokens, figure), style)


def _with_half(tokens: list[Token], figure: Figure) -> Figure:
    """The half of "two hours and a half", told behind the unit, where no noun of its own follows."""
    half, end = read_and_a_half(tokens, figure.end)
    of_whole = figure.numeral.value == figure.numeral.value.to_integral_value()
    if not half or not of_whole or figure.hyphened or not _ends_phrase(tokens, end) or tokens[end].lower == "of":
        return figure
    numeral = replace(figure.numeral, value=figure.numeral.value + half, place=half, plain=False)
    return replace(figure, end=end, noun=end, numeral=numeral)


def _with_bare_inches(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """The inches of "six foot four", which are told without their unit."""
    if figure.unit.name != "foot" or figure.unit.per or figure.numeral.value > TALLEST:
        return figure
    inches = read_numeral(tokens, past_hyphen(tokens, figure.end), style, is_unit)
    if inches is None or not 0 < inches.value < compounds()["foot", "inch"] or inches.sort is not Sort.PLAIN:
        return figure
    repeated = tokens[inches.end].lower == TIMES
    if repeated or read_unit(tokens, inches.end) is not None or not _ends_phrase(tokens, inches.end):
        return figure
    numeral = replace(inches, value=figure.numeral.value * compounds()["foot", "inch"] + inches.value, plain=False)
    return replace(
        figure, end=inches.end, noun=inches.end, numeral=numeral, unit=Unit(Dimension.LENGTH, "inch"), hyphened=False
    )


def _ends_phrase(tokens: list[Token], index: int) -> bool:
    """Whether no noun can begin at an index."""
    token = tokens[index]
    return token.text not in HYPHENS and (not is_word(token) or is_ending(token.lower) or token.lower in BEHIND_MEASURE)


def with_small_change(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """A sum with the hundredths behind it: "three dollars and 49 cents"."""
    place = figure.end + 1 if tokens[figure.end].text == "," else figure.end
    place = place + 1 if tokens[place].lower == "and" else place
    whole = figure.numeral.magnitude == 1 and figure.times == 1 and not figure.hyphened
    numeral = read_numeral(tokens, place, style, is_unit) if whole else None
    if numeral is None or not 0 < numeral.value < HUNDRED or numeral.sort is not Sort.PLAIN:
        return figure
    change = read_currency_behind(tokens, numeral.end, numeral.value)
    if change is None or change.part == 1:
        return figure
    of_any = tokens[change.end - 1].lower in CENTS and change.end == numeral.end + 1
    if not of_any and change.code != figure.unit.name:
        return figure
    value = figure.numeral.value + numeral.value * change.part
    joined = replace(numeral, value=value, place=change.part, plain=False, rough=False)
    return replace(figure, end=change.end, noun=change.end, numeral=joined)


def _smaller_part(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure | None:
    place = figure.end
    if tokens[place].text == ",":
        place += 1
    if tokens[place].lower == "and":
        place += 1
    numeral = _two_digits(tokens, place) or read_numeral(tokens, place, style, is_unit)
    if numeral is None or numeral.sort is not Sort.PLAIN or numeral.magnitude > 1:
        return None
    found = read_unit(tokens, numeral.end)
    name, end = (found.unit.name, found.end) if found is not None else ("", 0)
    letter = LETTERS.get((figure.unit.name, tokens[numeral.end].lower))
    if letter is not None and glued(tokens, numeral.end):
        name, end = letter, numeral.end + 1
    ratio = compounds().get((figure.unit.name, name))
    if ratio is None or not 0 < numeral.value < ratio:
        return None
    return Figure(place, end, numeral, Unit(figure.unit.dimension, name), end)


def _two_digits(tokens: list[Token], index: int) -> Numeral | None:
    """A part with a leading zero ("09s")."""
    digits = tokens[index].text
    if len(digits) != 2 or not digits.isdecimal() or not digits.startswith("0"):
        return None
    return Numeral(Decimal(digits), Decimal(1), index + 1)
