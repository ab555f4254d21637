"""Lengths of time told in words that need not meet, seen against all the lengths that their two articles tell.

An article tells few lengths of time, and most of these only count from another day, look back over the past week or
give an age. Where each of two reports of one story tells how long something went on, it is mostly one thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import log1p

from checker.kinds.context import KindContext
from checker.kinds.counterparts import Counterparts, Measured
from checker.kinds.figure_pairs import FigureComparison, Pair
from checker.kinds.figure_reasons import reconciling
from checker.kinds.figure_rivals import times_the_other
from checker.kinds.lengths import is_age, is_margin
from checker.kinds.one_story import can_be_seen_whole, of_one_story
from checker.kinds.periods import PeriodRelation, Periods
from checker.kinds.sentence_likeness import SentenceLikeness
from checker.matching.measures import Relation
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.interval import Precision
from checker.model.quantity import Quantity
from checker.model.sentence import Sentence
from checker.words import load

MOST_WORDS = 2
SHORT = frozenset({"second", "minute"})
TWO_TIMES = frozenset({PeriodRelation.DIFFERENT, PeriodRelation.PART})


class LengthCounterparts(Counterparts):
    """The pairs of lengths that each tell how long something went on, and what their whole articles say of them."""

    table = "length counterparts"
    largest_ratio = 4.5

    def __init__(self, context: KindContext) -> None:
        self.pairs = list(_pairs(context))
        super().__init__(context, self.pairs)
        self._sentences = SentenceLikeness(context)
        near = (pair for pair in self.pairs if self._may_be_near(pair))
        self._in_play = Counter(pair.articles for pair in near)

    def _may_be_near(self, pair: Pair) -> bool:
        return pair.comparison.relation == Relation.DISJOINT and times_the_other(pair) <= self.largest_ratio

    def _is_tied(self, pair: Pair) -> bool:
        return True

    def _explained(self, pair: Pair) -> bool:
        """Whether words explain a difference; that one is of another time is weighed, unless each has a day of its own:
        a heat on Friday, a final on Sunday."""
        if pair.periods.relation is PeriodRelation.DIFFERENT and all(map(_is_of_a_day, (pair.one, pair.other))):
            return True
        timeless = replace(pair, periods=Periods(PeriodRelation.ASSUMED, pair.periods.words))
        return next(reconciling(timeless, self._context), None) is not None

    def _measured(self, pair: Pair) -> Iterator[Measured]:
        yield from super()._measured(pair)
        play = self._in_play[pair.articles]
        yield "in play", log1p(play), f"pairs of lengths that could be meant: {play}"
        units = {figure.unit.name for claim in (pair.one, pair.other) if (figure := figure_of(claim)) is not None}
        if len(units) == 1:
            yield "one unit", 1.0, "both are told in one unit"
        between = sum(claim.kind is ClaimKind.ELAPSED for claim in (pair.one, pair.other))
        yield "between events", between, f"lengths that lie between two events: {between}"
        if pair.periods.relation in TWO_TIMES:
            yield "two times", 1.0, pair.periods.words
        lead = self._sentences.lead(pair.one, pair.other)
        yield "sentences ahead", lead, "the two sentences are more alike than either is to most others"


def _is_of_a_day(claim: Claim) -> bool:
    """Whether a length of seconds or minutes has its day named: "ran it in 12.9 seconds on Friday"."""
    interval, value = claim.when.interval, claim.value
    short = isinstance(value, Quantity) and value.unit.name in SHORT
    return short and claim.when.stated and interval is not None and interval.precision is Precision.DAY


def _pairs(context: KindContext) -> Iterator[Pair]:
    """The lengths of two articles that may tell one story, each with each."""
    lengths = [
        claim for claim in context.claims(ClaimKind.DURATION, ClaimKind.ELAPSED) if _tells_how_long(context, claim)
    ]
    comparison = FigureComparison(context, lengths)
    told: dict[str, list[Claim]] = {}
    for claim in lengths:
        told.setdefault(claim.span.document, []).append(claim)
    for one in sorted(told):
        for other in sorted(name for name in of_one_story(context)[one] if name > one and name in told):
            if can_be_seen_whole(context, one, other):
                compared = (comparison.of(*pair) for pair in product(told[one], told[other]))
                yield from (pair for pair in compared if pair is not None)


def _tells_how_long(context: KindContext, claim: Claim) -> bool:
    """Whether a length is how long something goes on: no age, no lead, no window of time and no distance in time."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None or claim.negated or claim.modality is Modality.CAPACITY or is_age(sentence, claim):
        return False
    if not isinstance(claim.value, Quantity) or claim.value.unit.per or _is_a_rule(sentence, claim):
        return False
    table = load("lengths")
    own = {token.text.lower() for token in sentence.tokens_between(claim.focus.start, claim.focus.end)}
    before = [token.text.lower() for token in sentence.tokens if token.end <= claim.focus.start][-MOST_WORDS:]
    behind = [token.text.lower() for token in sentence.tokens if token.start >= claim.focus.end][:MOST_WORDS]
    if own.union(before).intersection(table["windows"]) or set(behind[:1]).intersection(table["offsets"]):
        return False
    return not is_margin(sentence, claim)


def _is_a_rule(sentence: Sentence, claim: Claim) -> bool:
    """Whether a clause tells what must, may or can be, and not what was or will be."""
    clause = sentence.tokens_between(claim.span.start, claim.span.end)
    return any(token.tag == "MD" and token.lemma not in {"will", "would", "shall"} for token in clause)
