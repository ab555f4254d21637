"""Finds the figures in running text and gives each a unit and the interval of values it can mean.

No parser and no model is needed: the text is split into tokens once, and figures are read from left to right, so
that the time grows with the length of the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.extracting.quantity.brackets import in_unit_outside
from checker.extracting.quantity.currencies import currency_openers
from checker.extracting.quantity.doubts import Surroundings, is_date, is_no_quantity
from checker.extracting.quantity.figures import behind_minus, read_figure
from checker.extracting.quantity.hedges import Hedge, bound_of, hedges_before, widen
from checker.extracting.quantity.numerals import number_openers
from checker.extracting.quantity.ranges import Reading, read_reading
from checker.extracting.quantity.rounding import implied_interval
from checker.extracting.quantity.screens import chain_end, passed_over
from checker.extracting.quantity.tokens import PADDING, NumberStyle, Token, TokenKind, number_style, tokenise
from checker.model.quantity import Bound, Quantity, QuantityMention


def find_quantities(text: str) -> list[QuantityMention]:
    """The figures of a text in order, none overlapping another.

    Years, days, times of day, names with numbers, scores, ordinals and numbers of lists are no figures.
    """
    style = number_style(text)
    return _Search(text, tokenise(text, style), style).run()


@dataclass(slots=True)
class _Search:
    """One walk through the tokens of a text: what was found, and where the last figure and the last date ended."""

    text: str
    tokens: list[Token]
    style: NumberStyle
    found: list[QuantityMention] = field(default_factory=list)
    figure_end: int = 0
    date_end: int = 0

    def run(self) -> list[QuantityMention]:
        words, signs = number_openers(), currency_openers()
        index, last = PADDING, len(self.tokens) - PADDING
        while index < last:
            token = self.tokens[index]
            opens = token.kind is TokenKind.NUMBER or token.lower in words or token.text in signs
            if opens or behind_minus(self.tokens, index)[0] > index:
                index = self._read(index)
            else:
                index += 1
        return in_unit_outside(self.text, self.found)

    def _read(self, index: int) -> int:
        """Reads what stands at `index`; returns the index to go on at."""
        tokens = self.tokens
        over = passed_over(self.text, tokens, index)
        if over is not None:
            return over
        figure = read_figure(tokens, index, self.style)
        if figure is None:
            return chain_end(tokens, index) if tokens[index].kind is TokenKind.NUMBER else index + 1
        hedges, lead = hedges_before(tokens, figure.first, figure.unit.dimension, self.figure_end)
        around = Surroundings(bool(hedges), self.date_end, self.figure_end)
        if is_date(tokens, figure, around):
            self.date_end = figure.numeral.end
            return figure.numeral.end
        reading = read_reading(tokens, figure, lead, self.style)
        if reading.is_score:
            return max(reading.end, chain_end(tokens, reading.end - 1))
        if is_no_quantity(tokens, reading.figure, around):
            return figure.numeral.end if figure.is_bare else figure.end
        return self._keep(reading, hedges, lead)

    def _keep(self, reading: Reading, hedges: list[Hedge], lead: int) -> int:
        self.found.append(self._mention(reading, hedges, lead))
        if reading.also is not None:
            second = Reading(reading.also, reading.also.end)
            self.found.append(
                self._mention(
                    second, *hedges_before(self.tokens, reading.also.first, reading.also.unit.dimension, lead)
                )
            )
        self.figure_end = reading.end
        return reading.end

    def _mention(self, reading: Reading, hedges: list[Hedge], lead: int) -> QuantityMention:
        first, last = reading.figure, reading.upper or reading.figure
        if reading.upper is not None and self.tokens[lead - 1].lower == "between":
            lead -= 1
        end = last.end if reading.upper is not None else first.end
        return QuantityMention(
            start=self.tokens[first.first].start,
            end=self.tokens[end - 1].end,
            quantity=quantity_of(reading, hedges),
            hedge_start=self.tokens[lead].start,
            noun_start=self.tokens[last.noun].start if last.noun < end else self.tokens[end - 1].end,
        )


def quantity_of(reading: Reading, hedges: list[Hedge]) -> Quantity:
    """The quantity of a figure or range with the hedges before it, nearest first, and the one behind it."""
    first, last = reading.figure, reading.upper or reading.figure
    behind = last.hedge or first.hedge
    every = [*hedges, behind] if behind is not None else hedges
    dimension = first.unit.dimension
    low, high = implied_interval(first.numeral, dimension)[0], implied_interval(last.numeral, dimension)[1]
    interval = (min(low, high), max(low, high))
    widened = interval[0], interval[1]
    for hedge in every:
        written = first.numeral.value if hedge.below else last.numeral.value
        widened = widen(widened, written, hedge)  # type: ignore[assignment]
    vague = first.numeral.top
    upper = last.numeral.value if reading.upper is not None else vague
    return Quantity(
        low=widened[0],
        high=widened[1],
        unit=last.unit,
        written=first.numeral.value,
        written_to=upper,
        bound=bound_of(every, Bound.RANGE if upper is not None else Bound.EXACT),
        ambiguous=first.ambiguous or last.ambiguous,
    )
