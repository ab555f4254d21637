"""Reads one figure at a place in the tokens: currency, number, unit, rate and counted noun."""

from __future__ import annotations

from dataclasses import replace

from checker.extracting.quantity.compounds import read_one_and_part, read_race_time, with_smaller_parts
from checker.extracting.quantity.counted_nouns import (
    CountedNoun,
    read_counted_noun,
    read_counted_singular,
    read_hyphened_noun,
)
from checker.extracting.quantity.currencies import currency_openers
from checker.extracting.quantity.figure import BARE, Figure, counting, signed, with_hedge_behind, with_rate
from checker.extracting.quantity.hedges import hedge_after
from checker.extracting.quantity.letters import metres_are_doubtful, read_million_tonnes, with_letter
from checker.extracting.quantity.money import read_money, with_currency_behind, with_doubtful_thousands
from checker.extracting.quantity.multiples import read_times
from checker.extracting.quantity.numeral import Numeral, Sort
from checker.extracting.quantity.numerals import read_numeral
from checker.extracting.quantity.shares import POINTS
from checker.extracting.quantity.tokens import HYPHENS, NumberStyle, Token, glued, is_number, is_word
from checker.extracting.quantity.units import FoundUnit, is_unit, read_unit
from checker.model.quantity import Dimension, Unit

MINUS = frozenset("-−–")
PLUS_OR, NEGATIVE = ["plus", "or"], "negative"
BELOW_NOTHING = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.TEMPERATURE})
BELOW_ZERO = ["below", "zero"]
AGE_WORDS = frozenset({"aged", "age", "ages"})
OLDEST = 120


def read_figure(tokens: list[Token], index: int, style: NumberStyle) -> Figure | None:
    """The figure that begins at `index`; None where none does."""
    start, negative = behind_minus(tokens, index)
    if tokens[start].text in currency_openers():
        money = read_money(tokens, start, style)
        if money is not None:
            return signed(replace(money, first=index), negative)
    in_parts = read_race_time(tokens, start) or read_one_and_part(tokens, start, style)
    if in_parts is not None:
        return in_parts
    numeral = read_numeral(tokens, start, style, is_unit)
    if numeral is None:
        return None
    figure = _read_unit_behind(tokens, start, numeral, style)
    if figure.is_bare:
        figure = _read_noun_behind(tokens, figure, style)
    figure = replace(figure, first=index)
    if tokens[index].lower == NEGATIVE and figure.unit.dimension not in BELOW_NOTHING:
        return None
    return signed(with_hedge_behind(tokens, figure), negative)


def behind_minus(tokens: list[Token], index: int) -> tuple[int, bool]:
    """The index behind a minus in a mark or word, and whether one stands there: none in "plus or minus"."""
    if tokens[index].lower == "minus":
        return index + 1, [token.lower for token in tokens[index - 2 : index]] != PLUS_OR
    if tokens[index].lower == NEGATIVE and is_number(tokens[index + 1]):
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
    multiple = read_times(tokens, plain, start)
    if multiple is not None:
        return with_rate(tokens, multiple, style)
    hedge = hedge_after(tokens, start)
    if hedge is not None and read_unit(tokens, hedge[1]) is not None:
        plain, start = replace(plain, hedge=hedge[0]), hedge[1]
    money = with_currency_behind(tokens, plain, start, style)
    if money is not None:
        return with_doubtful_thousands(with_rate(tokens, money, style))
    lettered = with_letter(tokens, plain, start)
    if lettered is not None:
        return with_rate(tokens, lettered, style)
    points = _quarter_point(tokens, plain, start)
    if points is not None:
        return points
    found = read_million_tonnes(tokens, start) or read_unit(tokens, start) or _bare_degrees(tokens, start)
    if found is None:
        return plain
    below = _below_zero(tokens, plain, found)
    if below is not None:
        return below
    figure = replace(_in_unit(plain, found), ambiguous=plain.ambiguous or metres_are_doubtful(tokens, plain, start))
    return with_rate(tokens, with_smaller_parts(tokens, figure, style), style)


def _bare_degrees(tokens: list[Token], start: int) -> FoundUnit | None:
    """The degrees that "20 below zero" leaves out."""
    below = [token.lower for token in tokens[start : start + 2]] == BELOW_ZERO
    return FoundUnit(Unit(Dimension.TEMPERATURE, "degree"), start) if below else None


def _below_zero(tokens: list[Token], plain: Figure, found: FoundUnit) -> Figure | None:
    """A temperature told downwards, with its scale before or behind: "41 degrees below zero Fahrenheit"."""
    if not found.unit.name.startswith("degree") or [t.lower for t in tokens[found.end : found.end + 2]] != BELOW_ZERO:
        return None
    end = found.end + len(BELOW_ZERO)
    scale = read_unit(tokens, end)
    if scale is not None and scale.unit.dimension is Dimension.TEMPERATURE:
        return signed(replace(_in_unit(plain, replace(found, unit=scale.unit)), end=scale.end, noun=scale.end), True)
    return signed(replace(_in_unit(plain, found), end=end, noun=end), True)


def _in_unit(plain: Figure, found: FoundUnit) -> Figure:
    """The bare figure in a unit that stands behind it."""
    numeral = plain.numeral
    scaled = replace(numeral, value=numeral.value * found.times, place=numeral.place * found.times)
    joined = replace(plain, end=found.end, noun=found.end, numeral=scaled, unit=found.unit)
    return replace(joined, hyphened=found.hyphened, times=found.times)


def _quarter_point(tokens: list[Token], plain: Figure, start: int) -> Figure | None:
    """The percentage points of "a quarter-point cut"."""
    if not (plain.numeral.rough and plain.numeral.value < 1 and tokens[start].lower in POINTS):
        return None
    return replace(plain, end=start + 1, noun=start + 1, unit=Unit(Dimension.PERCENTAGE_POINT), hyphened=True)


def _with_share_noun(tokens: list[Token], figure: Figure) -> Figure:
    """A share with the noun or name it is a share of: "one fifth of Malta", "one in three households"."""
    if figure.unit.dimension is not Dimension.FRACTION:
        return figure
    of = tokens[figure.end].lower == "of"
    noun = read_counted_noun(tokens, figure.end + 1 if of else figure.end, compounds=False)
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
        single = numeral.value == 1 and numeral.spelled
        noun = read_counted_singular(tokens, start) if single else read_counted_noun(tokens, start)
    if noun is None and hedge is not None and hedge[1] > start:
        noun = read_counted_noun(tokens, hedge[1])
        figure = replace(figure, hedge=hedge[0]) if noun is not None else figure
    if noun is None and _is_age(tokens, figure):
        return replace(figure, unit=Unit(Dimension.TIME, "year"))
    return with_rate(tokens, counting(figure, noun, hyphened=hyphened is not None), style)


def _is_age(tokens: list[Token], figure: Figure) -> bool:
    """Whether a bare number is one of years, told by the words before it: "aged 87", "under the age of five"."""
    numeral = figure.numeral
    before = figure.first - 2 if tokens[figure.first - 1].lower in {"between", "of"} else figure.first - 1
    whole = numeral.plain or (numeral.spelled and numeral.magnitude == 1 and numeral.place == 1)
    return tokens[before].lower in AGE_WORDS and whole and numeral.sort is Sort.PLAIN and numeral.value <= OLDEST
