"""Which explained differences are worth telling: those over which a reader of both figures would stumble.

Any two figures of one unit that differ can be explained by something. A reader stumbles where the two look like one:
the words for the measure are alike, they are not far apart, and no other figure is nearer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log, log1p

from checker.kinds.counted_things import counts_other_nouns
from checker.kinds.figure_circumstances import HEADS, VAGUE, digits
from checker.kinds.figure_pairs import Pair
from checker.kinds.figure_rivals import FigureRivals, times_the_other
from checker.kinds.periods import PeriodRelation
from checker.matching.candidates import ends_of
from checker.matching.measures import Relation
from checker.matching.same_measure import figure_of
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight, weigh
from checker.model.finding import Feature
from checker.model.quantity import Dimension

TABLE = "near misses"
# One figure is so many times the other that nobody takes the two for one; of shares fewer times will do.
FARTHEST, FARTHEST_SHARE, FARTHEST_OF_TWO = 20, 4, 6


class NearMisses:
    """The pairs of figures of some articles, and how likely each is one that a reader stumbles over."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._rivals = FigureRivals(pairs)
        agreeing = (pair for pair in pairs if pair.comparison.relation == Relation.EQUAL and not pair.same_article)
        self._known = {ends for pair in agreeing for ends in ends_of(pair.one, pair.other)}

    def both_known(self, pair: Pair) -> bool:
        """Whether each of two articles gives both figures, so that nobody takes one for the other."""
        return self._known.issuperset(ends_of(pair.one, pair.other))

    def are_far_apart(self, pair: Pair) -> bool:
        """Whether one figure is so many times the other that nobody takes the two for one, the sooner where they count
        two things: 34 tankers, and three questions."""
        figures = [figure for figure in map(figure_of, (pair.one, pair.other)) if figure is not None]
        share = any(figure.unit.dimension in VAGUE for figure in figures)
        farthest = FARTHEST_OF_TWO if counts_other_nouns(pair) else FARTHEST_SHARE if share else FARTHEST
        return times_the_other(pair) > farthest and not pair.slip

    def likelihood(self, pair: Pair) -> Match:
        """What speaks for and against a reader's stumbling over two figures; the sum is the log odds."""
        base = Feature("base", base_weight(TABLE), "few explained differences are worth telling")
        return Match((base, *self._of_the_pair(pair), *self._of_the_figures(pair), *self._of_the_articles(pair)))

    def _of_the_pair(self, pair: Pair) -> Iterator[Feature]:
        yield weigh(TABLE, "likeness", pair.score, "measure, figure and time, taken by themselves")
        times = times_the_other(pair)
        yield weigh(TABLE, "ratio", log(times), f"one figure is {times:.1f} times the other")
        if pair.slip:
            yield weigh(TABLE, "slip", 1.0, pair.slip)
        if pair.match.has("caption"):
            yield weigh(TABLE, "caption", 1.0, "a caption or headline repeats the text")
        if any(pair.match.has(name) for name in HEADS):
            yield weigh(TABLE, "named alike", 1.0, "one word is of both measures")
        told = {PeriodRelation.DIFFERENT: "other time", PeriodRelation.APART: "apart", PeriodRelation.OPEN: "open time"}
        if pair.periods.relation in told:
            yield weigh(TABLE, told[pair.periods.relation], 1.0, pair.periods.words)

    def _of_the_figures(self, pair: Pair) -> Iterator[Feature]:
        figures = [figure for figure in map(figure_of, (pair.one, pair.other)) if figure is not None]
        exact = min(map(digits, figures))
        yield weigh(TABLE, "digits", exact, f"digits of the rounder figure: {exact}")
        dimensions = {figure.unit.dimension for figure in figures}
        if dimensions & VAGUE:
            yield weigh(TABLE, "share", 1.0, "shares are told of many things")
        if Dimension.BARE in dimensions:
            yield weigh(TABLE, "bare", 1.0, "one figure has no unit and counts no noun")
        if pair.match.has("small"):
            yield weigh(TABLE, "small", 1.0, "small numbers are often of different things")

    def _of_the_articles(self, pair: Pair) -> Iterator[Feature]:
        near = self._rivals.near(pair)
        yield weigh(TABLE, "rivals", log1p(near), f"figures of one article near that of the other: {near}")
        yield weigh(TABLE, "ahead", self._rivals.ahead(pair), "how far ahead of the next best pair")
