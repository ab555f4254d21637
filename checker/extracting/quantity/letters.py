"""Tells what a single letter behind digits means: "m" for million or metre, "k" for thousand."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from checker.extracting.quantity.counted_nouns import read_counted_noun
from checker.extracting.quantity.figure import Figure, counting
from checker.extracting.quantity.magnitudes import read_letter
from checker.extracting.quantity.tokens import Token, glued, is_number, is_word
from checker.extracting.quantity.units import FoundUnit, read_unit
from checker.model.quantity import Dimension, Unit
from checker.words import load

MILLION_TONNES = "mt"
METRE_SIGN, NEAR_BEFORE = "m", 6  # tokens before a number that say that it is a height
ARTICLES = frozenset({"a", "the", "an"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("units")["metres"][name])


def with_letter(tokens: list[Token], plain: Figure, start: int) -> Figure | None:
    """The figure with the magnitude of the letter at `start`; None where there is none or it is a unit.

    The letter is a magnitude where a counted noun or a unit follows ("5m people", "20k tonnes"). Alone it is one
    too, but then the figure is ambiguous, and "m" is left to be metres.
    """
    if not glued(tokens, start) and tokens[start].text != METRE_SIGN:
        return None
    factor, after = read_letter(tokens, start)
    if factor == 1:
        return None
    numeral = plain.numeral
    larger = replace(numeral, value=numeral.value * factor, place=numeral.place * factor, magnitude=factor, plain=False)
    figure = replace(plain, end=after, noun=after, numeral=larger)
    found = read_unit(tokens, after)
    if found is not None and not found.hyphened:
        return replace(figure, end=found.end, noun=found.end, unit=found.unit)
    noun = read_counted_noun(tokens, after)
    race = tokens[start].text == METRE_SIGN and noun is not None and tokens[noun.end - 1].lower in _words("races")
    if noun is not None and not race:
        return counting(figure, noun)
    return None if read_unit(tokens, start) is not None else replace(figure, ambiguous=True)


def read_million_tonnes(tokens: list[Token], index: int) -> FoundUnit | None:
    """The million tonnes of "1.2mt", where decimals show that tonnes are not counted singly, as in "30mt"."""
    decimals = is_number(tokens[index - 1]) and "." in tokens[index - 1].text
    if not (decimals and tokens[index].text == MILLION_TONNES and glued(tokens, index)):
        return None
    return FoundUnit(Unit(Dimension.MASS, "megatonne"), index + 1)


def metres_are_doubtful(tokens: list[Token], plain: Figure, start: int) -> bool:
    """Whether "m" at `start` may be millions as well: "sales of 3.4m", but not "3m high", "a 100m race"."""
    if tokens[start].text != METRE_SIGN:
        return False
    following = tokens[start + 1]
    before_noun = is_word(following) and tokens[plain.first - 1].lower in ARTICLES
    before = {token.lower for token in tokens[max(0, plain.first - NEAR_BEFORE) : plain.first]}
    of_height = before_noun or bool(before & _words("heights"))
    return not (following.lower in _words("lengths") or following.lower in _words("races") or of_height)
