"""Joins two figures to a range, and shares a unit along a row of numbers: "$10-12bn", "six, seven and 18 months"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from checker.extracting.quantity.figure import Figure
from checker.extracting.quantity.figures import read_figure
from checker.extracting.quantity.numeral import Numeral, Sort
from checker.extracting.quantity.numerals import read_numeral
from checker.extracting.quantity.range_units import (
    in_smaller_unit,
    past_suspended_hyphen,
    read_one_of_unit,
    with_millions,
)
from checker.extracting.quantity.screens import is_year_like
from checker.extracting.quantity.shared_magnitudes import magnified
from checker.extracting.quantity.tokens import (
    NumberStyle,
    Token,
    begins_sentence,
    glued,
    is_hyphen,
    is_number,
    is_word,
    past_hyphen,
)
from checker.extracting.quantity.units import is_unit
from checker.model.quantity import Dimension
from checker.words import load

LONGEST_ROW, THOUSANDS = 6, ",000"
BETWEEN_AGES = ["between", "the", "ages", "of"]
MOST_TIMES, APART_BEFORE = 3, frozenset({"in", "since", "over", "within", "between", "by", "and"})
SPACED_DASH = "–"
SPACED_DASHES = frozenset({SPACED_DASH, "-"})
# "61 by 48 centimetres", "24 inches by 19": the two sides of a thing.
SIDES = frozenset({"by", "x", "×"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands at a place: one figure, a range up to `upper`, or, with `also`, two figures of one unit.

    `end` is the index to go on at. `is_score` marks two numbers that are a score or a vote and no figures.
    """

    figure: Figure
    end: int
    upper: Figure | None = None
    also: Figure | None = None
    is_score: bool = False


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(load("not_quantities")[section])


def read_reading(tokens: list[Token], figure: Figure, lead: int, style: NumberStyle) -> Reading:
    """The figure with what it forms a range or a row with. `lead` is the index its hedges begin at."""
    alone = Reading(_with_row_unit(tokens, figure, style), figure.end)
    if figure.numeral.sort not in (Sort.PLAIN, Sort.FRACTION) or (
        is_year_like(tokens[figure.first]) and figure.is_bare
    ):
        return alone
    joint = _joint(tokens, figure, lead)
    if not joint:
        return alone
    behind = past_hyphen(tokens, past_suspended_hyphen(tokens, figure.end) + 1)
    upper = read_figure(tokens, behind, style) or read_one_of_unit(tokens, behind, figure)
    if upper is None or upper.numeral.sort is not figure.numeral.sort:
        return alone
    pair = _same_unit(tokens, with_millions(tokens, figure, upper), upper)
    if pair is None and (across := _in_one_unit(tokens, figure, upper, joint, lead)) is not None:
        return across
    if joint == "-" and (pair is None or (pair[0].is_bare and _whole(pair[0]) and _whole(pair[1]))):
        return Reading(figure, upper.end, is_score=True)
    if pair is None:
        return alone
    idiom = joint not in SIDES and _shares_magnitude(tokens, figure, upper, joint, lead)
    lower = replace(pair[0], numeral=magnified(tokens, pair[0], pair[1], idiom=idiom))
    return _joined(tokens, figure, (lower, pair[1]), joint, lead) or alone


def _in_one_unit(tokens: list[Token], figure: Figure, upper: Figure, joint: str, lead: int) -> Reading | None:
    """The range of two figures in a smaller and a larger unit ("45 minutes to an hour"), where they form one."""
    pair = in_smaller_unit(figure, upper)
    reading = _joined(tokens, figure, pair, joint, lead) if pair is not None else None
    return reading if reading is not None and reading.upper is not None else None


def _shares_magnitude(tokens: list[Token], figure: Figure, upper: Figure, joint: str, lead: int) -> bool:
    """Whether "two or three hundred", "20 to 30,000" may be meant; "between 20 and 30,000" says what it means."""
    if upper.currency_first or (joint == "and" and tokens[upper.first].text.endswith(THOUSANDS)):
        return False
    return (figure.is_bare or figure.currency_first) and not _changes(tokens, lead)


def _changes(tokens: list[Token], lead: int) -> bool:
    """Whether the words before two numbers make them an amount and a level, or two levels: "up 20 to 30,000"."""
    before = tokens[lead - 1].lower
    return before in _words("changing") or (before == "from" and tokens[lead - 2].lower not in _words("ranging"))


def _joint(tokens: list[Token], figure: Figure, lead: int) -> str:
    """How the next number is joined on: "-", "–", "to", "and" (behind "between"), "or"; "" where it is not."""
    place = past_suspended_hyphen(tokens, figure.end)
    if place == figure.end and is_hyphen(tokens, figure.end):
        return "-" if is_number(tokens[figure.end + 1]) or not tokens[figure.end + 1].text.isalpha() else ""
    word = tokens[place].lower
    if word in SPACED_DASHES and not figure.is_bare and not glued(tokens, figure.end + 1):
        return SPACED_DASH
    if word == "and":
        of_ages = [token.lower for token in tokens[lead - 4 : lead]] == BETWEEN_AGES
        return word if tokens[lead - 1].lower == "between" or of_ages else ""
    return word if word in {"to", "or", *SIDES} else ""


def _same_unit(tokens: list[Token], lower: Figure, upper: Figure) -> tuple[Figure, Figure] | None:
    """Both figures in one unit, where the words give the second what the first lacks or the other way."""
    if lower.is_bare and not upper.is_bare and not upper.currency_first:
        lower = replace(lower, unit=upper.unit, numeral=_scaled(lower.numeral, upper), ambiguous=upper.ambiguous)
    elif upper.is_bare and (lower.currency_first or _is_age(lower) or _is_side(tokens, lower, upper)):
        upper = replace(upper, unit=lower.unit)
    elif lower.currency_first and not lower.unit.per and upper.unit.dimension is Dimension.MONEY:
        lower = replace(lower, unit=upper.unit) if lower.unit.name == upper.unit.name else lower
    if lower.unit != upper.unit:
        return None
    return lower, upper


def _is_side(tokens: list[Token], lower: Figure, upper: Figure) -> bool:
    """Whether "by" joins the sides of a thing: no year and no hour, as in "five metres by 2030", "by 3 pm"."""
    is_time = is_year_like(tokens[upper.first]) or tokens[upper.end].lower in _words("clock_marks")
    return tokens[lower.end].lower in SIDES and not is_time


def _is_age(figure: Figure) -> bool:
    """Whether the figure got its years from "aged" before it."""
    return figure.unit.dimension is Dimension.TIME and figure.end == figure.numeral.end


def _scaled(numeral: Numeral, like: Figure) -> Numeral:
    return replace(numeral, value=numeral.value * like.times, place=numeral.place * like.times)


def _joined(tokens: list[Token], figure: Figure, pair: tuple[Figure, Figure], joint: str, lead: int) -> Reading | None:
    lower, upper = pair
    if joint in SIDES:
        return Reading(lower, upper.end, also=upper) if upper.unit.dimension is Dimension.LENGTH else None
    rising = lower.numeral.value < upper.numeral.value
    if joint == "or":
        close = rising and upper.numeral.value <= 3 * lower.numeral.value and figure.is_bare
        return Reading(lower, upper.end, upper) if close else None
    before = tokens[lead - 1].lower
    if joint == "to":
        if figure.is_bare and upper.is_bare and before in _words("scoring"):
            return Reading(lower, upper.end, is_score=True)
        of_age = rising and "old" in (tokens[upper.end].lower, tokens[upper.end - 1].lower)
        apart = before == "from" and tokens[lead - 2].lower not in _words("ranging")
        if apart and not of_age and not (rising and _is_count_of(tokens, figure, upper, lead)):
            return Reading(lower, upper.end, also=upper)
        if before in _words("changing") and not figure.is_bare:
            return Reading(lower, upper.end, also=upper)
    if rising:
        return Reading(lower, upper.end, upper)
    return Reading(lower, upper.end, also=upper) if joint == "to" else None


def _is_count_of(tokens: list[Token], figure: Figure, upper: Figure, lead: int) -> bool:
    """Whether a sentence begins with a range that counts its subject: "From 20 to 30 people died"."""
    opens = begins_sentence(tokens, lead - 1) and figure.is_bare and upper.unit.dimension is Dimension.COUNT
    near = upper.numeral.value <= MOST_TIMES * figure.numeral.value
    return opens and near and (is_word(tokens[upper.end]) and tokens[upper.end].lower not in APART_BEFORE)


def _whole(figure: Figure) -> bool:
    return figure.numeral.plain or figure.numeral.spelled


def _with_row_unit(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """A bare number with the unit at the end of the row it opens: "six, seven, eight and 18 months"."""
    if not figure.is_bare or figure.numeral.sort is not Sort.PLAIN or figure.numeral.magnitude > 1:
        return figure
    place = figure.end
    for _ in range(LONGEST_ROW):
        if tokens[place].lower in {"and", "or"}:
            last = read_figure(tokens, place + 1, style)
            plain = last is not None and not last.currency_first and last.numeral.sort is Sort.PLAIN
            return _sharing(tokens, figure, last) if last is not None and plain and not last.is_bare else figure
        number = read_numeral(tokens, place + 1, style, is_unit) if tokens[place].text == "," else None
        if number is None or number.sort is not Sort.PLAIN:
            return figure
        place = number.end
    return figure


def _sharing(tokens: list[Token], figure: Figure, last: Figure) -> Figure:
    years = is_year_like(tokens[figure.first]) and figure.numeral.plain
    shared = last.unit.dimension not in (Dimension.MONEY, Dimension.MULTIPLE) and not years
    return replace(figure, unit=last.unit, numeral=_scaled(figure.numeral, last)) if shared else figure
