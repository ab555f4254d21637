"""Reads one figure at a place in the tokens: currency, number, unit, rate and counted noun."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.quantity.compounds import read_race_time, with_smaller_parts
from checker.extracting.quantity.counted_nouns import (
    CountedNoun,
    read_counted_noun,
    read_counted_singular,
    read_hyphened_noun,
)
from checker.extracting.quantity.currencies import currency_openers
from checker.extracting.quantity.figure import BARE, Figure, signed, with_hedge_behind, with_rate
from checker.extracting.quantity.hedges import hedge_after
from checker.extracting.quantity.magnitudes import read_letter
from checker.extracting.quantity.money import read_money, with_currency_behind
from checker.extracting.quantity.numeral import Numeral, Sort
from checker.extracting.quantity.numerals import read_numeral
from checker.extracting.quantity.shares import multiplies
from checker.extracting.quantity.tokens import HYPHENS, NumberStyle, Token, glued, is_hyphen, is_word
from checker.extracting.quantity.units import is_unit, read_unit, unit_of_time
from checker.model.quantity import Dimension, Unit

MINUS = frozenset("-−–")


def read_figure(tokens: list[Token], index: int, style: NumberStyle) -> Figure | None:
    """The figure that begins at `index`; None where none does."""
    start, negative = _behind_minus(tokens, index)
    if tokens[start].text in currency_openers():
        money = read_money(tokens, start, style)
        if money is not None:
            return signed(replace(money, first=index), negative)
    race_time = read_race_time(tokens, start)
    if race_time is not None:
        return race_time
    numeral = read_numeral(tokens, start, style, is_unit)
    if numeral is None:
        return None
    figure = _read_unit_behind(tokens, start, numeral, style)
    if figure.is_bare:
        figure = _read_noun_behind(tokens, figure, style)
    figure = replace(figure, first=index)
    return signed(with_hedge_behind(tokens, figure), negative)


def _behind_minus(tokens: list[Token], index: int) -> tuple[int, bool]:
    if tokens[index].lower == "minus":
        return index + 1, True
    if tokens[index].text in MINUS and glued(tokens, index + 1) and not glued(tokens, index):
        return index + 1, True
    return index, False


def _read_unit_behind(tokens: list[Token], index: int, numeral: Numeral, style: NumberStyle) -> Figure:
    """The figure with its currency or unit and rate, bare where it has none."""
    start = numeral.end + 1 if numeral.joined else numeral.end
    plain = Figure(index, numeral.end, numeral, BARE, numeral.end, numeral.ambiguous)
    if numeral.sort in (Sort.FRACTION, Sort.MULTIPLE):
        return _with_share_noun(tokens, replace(plain, unit=Unit(Dimension(str(numeral.sort)))))
    multiple = _times(tokens, plain, start)
    if multiple is not None:
        return multiple
    hedge = hedge_after(tokens, start)
    if hedge is not None and read_unit(tokens, hedge[1]) is not None:
        plain, start = replace(plain, hedge=hedge[0]), hedge[1]
    money = with_currency_behind(tokens, plain, start)
    if money is not None:
        return with_rate(tokens, money, style)
    found = read_unit(tokens, start)
    if found is None:
        return plain
    scaled = replace(numeral, value=numeral.value * found.times, place=numeral.place * found.times)
    figure = replace(
        plain,
        end=found.end,
        noun=found.end,
        numeral=scaled,
        unit=found.unit,
        hyphened=found.hyphened,
        times=found.times,
    )
    doubtful = tokens[start].text == "m" and not _is_length(tokens, figure)
    return with_rate(
        tokens, with_smaller_parts(tokens, replace(figure, ambiguous=figure.ambiguous or doubtful), style), style
    )


def _is_length(tokens: list[Token], figure: Figure) -> bool:
    """Whether "m" behind a number is metres for certain: "3m high", "a 100m race", not "sales of 3.4m"."""
    following = tokens[figure.end]
    lengths = {
        "tall",
        "high",
        "long",
        "wide",
        "deep",
        "away",
        "above",
        "below",
        "thick",
        "across",
        "underwater",
        "from",
    }
    return following.lower in lengths or (is_word(following) and tokens[figure.first - 1].lower in {"a", "the", "an"})


def _times(tokens: list[Token], plain: Figure, start: int) -> Figure | None:
    """The multiple of "three times as many", "10-fold", "3x"; None where nothing is multiplied."""
    place = start + 1 if is_hyphen(tokens, start) else start
    word = tokens[place].lower
    multiple = word == "times" and multiplies(tokens, place + 1)
    multiple = (
        multiple
        or (word == "fold" and place > start)
        or (word == "x" and glued(tokens, start) and not glued(tokens, start + 1))
    )
    if multiple:
        return replace(plain, end=place + 1, noun=place + 1, unit=Unit(Dimension.MULTIPLE))
    if word == "times" and place == start and plain.numeral.sort is Sort.PLAIN:
        return replace(plain, end=place + 1, noun=place, unit=Unit(Dimension.COUNT, "time"))
    return None


def _with_share_noun(tokens: list[Token], figure: Figure) -> Figure:
    """A share with the noun or name it is a share of: "one fifth of Malta", "one in three households"."""
    if figure.unit.dimension is not Dimension.FRACTION:
        return figure
    of = tokens[figure.end].lower == "of"
    noun = read_counted_noun(tokens, figure.end + 1 if of else figure.end)
    if noun is not None:
        return replace(figure, noun=noun.start, end=noun.end)
    place = figure.end + 1
    while of and is_word(tokens[place]) and tokens[place].text.istitle() and place < figure.end + 5:
        place += 1
    return replace(figure, noun=figure.end + 1, end=place) if place > figure.end + 1 else figure


def _read_noun_behind(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """The bare figure with its counted noun, if a noun shows itself, and its rate."""
    numeral = figure.numeral
    start = numeral.end + 1 if numeral.joined else numeral.end
    hedge = hedge_after(tokens, start)
    hyphened = read_hyphened_noun(tokens, start)
    noun: CountedNoun | None = hyphened
    if hyphened is None and tokens[start].text not in HYPHENS:
        letter, after = read_letter(tokens, start) if glued(tokens, start) else (Decimal(1), start)
        if letter > 1:
            return _read_noun_behind_letter(tokens, figure, letter, after)
        single = numeral.value == 1 and numeral.spelled
        noun = read_counted_singular(tokens, start) if single else read_counted_noun(tokens, start)
    if noun is None and hedge is not None and hedge[1] > start:
        noun = read_counted_noun(tokens, hedge[1])
        figure = replace(figure, hedge=hedge[0]) if noun is not None else figure
    return with_rate(tokens, _counting(figure, noun, hyphened is not None), style)


def _counting(figure: Figure, noun: CountedNoun | None, hyphened: bool) -> Figure:
    if noun is None:
        return figure
    if unit_of_time(noun.name) and not hyphened:
        return replace(figure, end=noun.end, noun=noun.end, unit=Unit(Dimension.TIME, noun.name))
    thousands = figure.numeral.place < 1 and figure.numeral.magnitude == 1
    unit = Unit(Dimension.COUNT, noun.name)
    doubtful = figure.ambiguous or (thousands and figure.numeral.place == Decimal("0.001"))
    return replace(figure, end=noun.end, noun=noun.start, unit=unit, hyphened=hyphened, ambiguous=doubtful)


def _read_noun_behind_letter(tokens: list[Token], figure: Figure, factor: Decimal, after: int) -> Figure:
    """ "5m people", "20k runners": the letter is a magnitude where a counted noun follows."""
    noun = read_counted_noun(tokens, after)
    found = read_unit(tokens, after) if noun is None else None
    numeral = figure.numeral
    numeral = replace(
        numeral, value=numeral.value * factor, place=numeral.place * factor, magnitude=factor, plain=False
    )
    if noun is not None:
        return _counting(replace(figure, numeral=numeral), noun, False)
    if found is not None:
        return replace(figure, numeral=numeral, unit=found.unit, end=found.end, noun=found.end)
    return replace(figure, numeral=numeral, end=after, noun=after, ambiguous=True)
