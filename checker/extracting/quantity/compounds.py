"""Reads measures told in several parts: "two hours, six minutes and 48 seconds", "2:06:48", "6ft 2in"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.quantity.figure import Figure
from checker.extracting.quantity.number_words import read_and_a_half
from checker.extracting.quantity.numeral import Numeral, Sort
from checker.extracting.quantity.numerals import read_numeral
from checker.extracting.quantity.screens import is_race_time
from checker.extracting.quantity.tokens import NumberStyle, Token, glued
from checker.extracting.quantity.units import compounds, is_unit, read_unit
from checker.model.quantity import Dimension, Unit

MOST_PARTS = 3
ARTICLES = frozenset({"a", "an"})
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
        whole = figure.numeral.value * ratio + part.numeral.value
        numeral = replace(part.numeral, value=whole, spelled=figure.numeral.spelled, plain=False, rough=False)
        figure = replace(figure, end=part.end, noun=part.end, numeral=numeral, unit=part.unit)
    return figure


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
