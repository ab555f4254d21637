"""Figures: one number with its unit, rate and counted noun, as they stand in the tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.extracting.quantity.counted_nouns import CountedNoun, is_ending
from checker.extracting.quantity.hedges import Hedge, hedge_after, odd_hedge
from checker.extracting.quantity.numeral import Numeral
from checker.extracting.quantity.rates import read_rate
from checker.extracting.quantity.tokens import NumberStyle, Token, is_word
from checker.extracting.quantity.units import unit_of_noun
from checker.model.quantity import Dimension, Unit

BARE = Unit(Dimension.BARE)
THOUSANDTH = Decimal("0.001")

MEASURED = frozenset({Dimension.VOLUME, Dimension.MASS, Dimension.ENERGY})
CONVERTED = MEASURED | {Dimension.MONEY, Dimension.LENGTH}
SPANS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "season"})
LONGEST_SUBSTANCE, LONGEST_BRACKET, MOST_WORDS_OF_HEDGE, FEWEST_ODD = 3, 8, 3, 20


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: tokens `first` to `end`, its number, its unit, and `noun`, where its counted noun begins.

    `noun` equals `end` where nothing is counted. `hedge` is a hedge written between number and noun or behind them
    ("10 or more countries"). `hyphened` says that unit or noun hangs on the number by a hyphen, `currency_first`
    that a currency stands before the number; `times` is what one written unit counts in `unit` (0.01 for cents).
    """

    first: int
    end: int
    numeral: Numeral
    unit: Unit
    noun: int
    ambiguous: bool = False
    hedge: Hedge | None = None
    hyphened: bool = False
    currency_first: bool = False
    times: Decimal = Decimal(1)

    @property
    def is_bare(self) -> bool:
        """Whether it has neither a unit nor a counted noun."""
        return self.unit.dimension is Dimension.BARE and not self.unit.per


def signed(figure: Figure, negative: bool) -> Figure:
    """The figure with its number below zero where a minus stood before it."""
    if not negative:
        return figure
    return replace(figure, numeral=replace(figure.numeral, value=-figure.numeral.value))


def with_rate(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """The figure with what it is counted per, where that stands behind it."""
    if figure.unit.per:
        return figure
    more = tokens[figure.end].lower in {"more", "extra", "less"} and figure.unit.dimension is Dimension.MONEY
    per, end = read_rate(tokens, figure.end + more, figure.unit.dimension, style)
    if not per:
        return _with_rate_behind_substance(tokens, _with_rate_behind_brackets(tokens, figure, style), style)
    rated = _per(figure, per)
    return replace(rated, end=end, noun=figure.noun if figure.noun < figure.end else end)


def _per(figure: Figure, per: str) -> Figure:
    """The figure counted per something; a length per hour is a speed."""
    speed = figure.unit.dimension is Dimension.LENGTH and per in {"hour", "second", "minute"}
    dimension = Dimension.SPEED if speed else figure.unit.dimension
    return replace(figure, unit=Unit(dimension, figure.unit.name, per))


def _with_rate_behind_brackets(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """A figure with a rate behind the brackets that tell it in another unit: "270 million reais ($54 million) a year".

    The figure in the brackets has it too.
    """
    if figure.unit.dimension not in CONVERTED or tokens[figure.end].text not in {"(", ")"}:
        return figure
    within = range(figure.end, figure.end + LONGEST_BRACKET)
    closing = next((place for place in within if tokens[place].text == ")"), None)
    opened = "(" in {token.text for token in tokens[figure.first - MOST_WORDS_OF_HEDGE : figure.first]}
    if closing is None or (closing == figure.end and not opened):
        return figure
    per, _ = read_rate(tokens, closing + 1, figure.unit.dimension, style)
    return _per(figure, per) if per else figure


def _with_rate_behind_substance(tokens: list[Token], figure: Figure, style: NumberStyle) -> Figure:
    """The measure with a rate behind what it measures: "36 litres of water a second", "5 mg of lead per litre"."""
    if figure.unit.dimension not in MEASURED or tokens[figure.end].lower != "of":
        return figure
    place = figure.end + 1
    while is_word(tokens[place]) and not is_ending(tokens[place].lower) and place <= figure.end + LONGEST_SUBSTANCE:
        place += 1
    per, _ = read_rate(tokens, place, figure.unit.dimension, style)
    if (per not in SPANS_OF_TIME and tokens[place].lower != "per") or not per or place == figure.end + 1:
        return figure
    return replace(figure, unit=replace(figure.unit, per=per))


def with_hedge_behind(tokens: list[Token], figure: Figure) -> Figure:
    """The figure with the hedge that stands behind it."""
    if figure.hedge is not None:
        return figure
    found = hedge_after(tokens, figure.end) or _odd(tokens, figure)
    return replace(figure, hedge=found[0]) if found is not None else figure


def _odd(tokens: list[Token], figure: Figure) -> tuple[Hedge, int] | None:
    """The hedge of "20 odd people": "odd" behind a round number, where "three odd men" are strange ones."""
    numeral = figure.numeral
    round_number = numeral.value >= FEWEST_ODD and numeral.value % 10 == 0
    return odd_hedge(tokens, numeral.end) if round_number and figure.end > numeral.end else None


def counting(figure: Figure, noun: CountedNoun | None, *, hyphened: bool = False) -> Figure:
    """The figure with the noun it counts; a noun that is a unit of measure makes it a measure.

    Three decimals and no magnitude before a noun that is counted whole ("1.234 people") have two readings.
    """
    if noun is None:
        return figure
    measure = unit_of_noun(noun.name)
    if measure is not None and not hyphened:
        return replace(figure, end=noun.end, noun=noun.end, unit=measure)
    numeral = figure.numeral
    doubtful = figure.ambiguous or (numeral.magnitude == 1 and numeral.place == THOUSANDTH)
    unit = Unit(Dimension.COUNT, noun.name)
    return replace(figure, end=noun.end, noun=noun.start, unit=unit, hyphened=hyphened, ambiguous=doubtful)
