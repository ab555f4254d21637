"""Reads what "times", "-fold" and "x" behind a number make of it."""

from __future__ import annotations

from dataclasses import replace

from checker.extracting.quantity.figure import Figure
from checker.extracting.quantity.numeral import Sort
from checker.extracting.quantity.shares import multiplies
from checker.extracting.quantity.tokens import Token, glued, past_hyphen
from checker.model.quantity import Dimension, Unit


def read_times(tokens: list[Token], plain: Figure, start: int) -> Figure | None:
    """The multiple of "three times as many", "10-fold", "3x", or the count of "won three times"; else None."""
    place = past_hyphen(tokens, start)
    word = tokens[place].lower
    times = word == "times" and place == start
    fold = word == "fold" and place > start
    cross = word == "x" and glued(tokens, start) and not glued(tokens, start + 1)
    if fold or cross or (times and multiplies(tokens, place + 1)):
        return replace(plain, end=place + 1, noun=place + 1, unit=Unit(Dimension.MULTIPLE))
    if times and plain.numeral.sort is Sort.PLAIN:
        return replace(plain, end=place + 1, noun=place, unit=Unit(Dimension.COUNT, "time"))
    return None
