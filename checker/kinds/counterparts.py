"""Whether two figures are each other's counterpart, seen against all that their two articles tell.

Two clauses seldom say by themselves that they tell of one thing. What stands around them does: reports of one day tell
the same facts, the weightier ones first, and agree in most of their figures; a figure that has many rivals in the other
article, or is a plan in one and past in the other, is seldom the one meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log, log1p

from checker.kinds.context import KindContext
from checker.kinds.counted_things import PEOPLE, kind_counted
from checker.kinds.figure_circumstances import EXACT_DIGITS, HEADS, digits
from checker.kinds.figure_pairs import Pair
from checker.kinds.figure_reasons import reconciling
from checker.kinds.figure_rivals import FigureRivals, times_the_other
from checker.kinds.figure_scopes import are_of_two_scopes
from checker.kinds.one_story import can_be_seen_whole, days_apart, may_tell_one_story
from checker.kinds.periods import PeriodRelation, Periods
from checker.matching.candidates import Ends, ends_of
from checker.matching.measures import Relation
from checker.matching.same_measure import figure_of
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight, has_weight, weigh
from checker.model.claim import Claim
from checker.model.finding import Feature
from checker.model.quantity import SHARES, Dimension
from checker.words import load

TABLE = "counterparts"
LARGEST_RATIO, MONTHS = 2.5, 90
LEAD_SENTENCES = 3
TIMES = {PeriodRelation.OPEN: "open time", PeriodRelation.APART: "time apart"}
# The name of a feature, how much of it there is, and words for it.
Measured = tuple[str, float, str]
AGREEING = frozenset({Relation.EQUAL, Relation.OVERLAP})


class Counterparts:
    """The figures of some articles, paired, and what the whole of two articles says of each pair."""

    table = TABLE
    largest_ratio = LARGEST_RATIO

    def __init__(self, context: KindContext, pairs: Sequence[Pair]) -> None:
        self._context = context
        self._rivals = FigureRivals(pairs)
        self._settled: set[Ends] = set()
        self._compared: dict[frozenset[str], int] = defaultdict(int)
        self._agreed: dict[frozenset[str], int] = defaultdict(int)
        for pair in pairs:
            articles = pair.articles
            self._compared[articles] += 1
            if pair.comparison.relation == Relation.EQUAL and pair.measure_score > 0:
                self._agreed[articles] += 1
            if _is_same_fact(pair):
                self._settled.update(ends_of(pair.one, pair.other))

    def may_be(self, pair: Pair) -> bool:
        """Whether two figures of two articles differ, not by far, and no words explain it."""
        if pair.comparison.relation != Relation.DISJOINT or pair.same_article:
            return False
        if (times_the_other(pair) > self.largest_ratio and not _is_slip_of_a_sum(pair)) or not self._is_tied(pair):
            return False
        documents = (pair.one.span.document, pair.other.span.document)
        if not can_be_seen_whole(self._context, *documents) or not may_tell_one_story(self._context, *documents):
            return False
        return not self._explained(pair) and not are_of_two_scopes(pair, self._context)

    def _explained(self, pair: Pair) -> bool:
        """Whether words explain the difference."""
        return next(reconciling(without_days(pair), self._context), None) is not None

    def _known(self, pair: Pair) -> int:
        """How many of two figures have their like in the other's article."""
        return len(self._settled.intersection(ends_of(pair.one, pair.other)))

    def likelihood(self, pair: Pair) -> Match:
        """What speaks for and against two figures of two articles being one told twice; the sum is the log odds."""
        base = Feature("base", base_weight(self.table), "few figures of two articles are one")
        measured = (item for item in self._measured(pair) if has_weight(self.table, item[0]))
        return Match((base, *(weigh(self.table, *item) for item in measured)))

    def _measured(self, pair: Pair) -> Iterator[Measured]:
        """What may be weighed of a pair: the table of weights names what is."""
        yield from self._of_articles(pair)
        yield from self._of_places(pair)
        yield from self._of_times(pair)
        yield from self._of_clauses(pair)
        yield from self._of_rivals(pair)
        known = self._known(pair)
        yield "known", known, f"figures that have their like in the other article: {known}"

    def _is_tied(self, pair: Pair) -> bool:
        """Whether a word or the meaning of their clauses ties two figures, and neither is that of "he" or "they"."""
        tied = pair.is_tied or self._context.meanings.are_near(pair.one, pair.other)
        return tied and not {pair.one.subject.head, pair.other.subject.head} & {*load("persons")["pronouns"]}

    def in_words(self, pair: Pair) -> str:
        """What the two articles as wholes say for one figure, in a sentence."""
        days = self._context.days_between(pair.one, pair.other)
        told = {None: "The two articles", 0: "The two articles are of one day and"}.get(
            days, f"The two articles are {days} day{'s' if days != 1 else ''} apart and"
        )
        agreed = self._agreed[pair.articles]
        like = (
            f"agree in {agreed} other pair{'s' if agreed != 1 else ''} of figures" if agreed else "may tell one story"
        )
        alone = {0: "neither figure has", 1: "one figure alone has"}.get(self._known(pair), "each figure has")
        only_near = not pair.is_tied and self._context.meanings.are_near(pair.one, pair.other)
        near = "; the two clauses have no word in common, but are near in meaning" if only_near else ""
        return f"{told} {like}; {alone} its like in the other article{near}."

    def _of_articles(self, pair: Pair) -> Iterator[Measured]:
        days, told = days_apart(self._context, pair.one, pair.other)
        yield "days apart", log1p(days), told
        if days > MONTHS:
            yield "months apart", 1.0, "one article looks back on what the other reports"
        agreed, compared = self._agreed[pair.articles], self._compared[pair.articles]
        yield "articles agree", log1p(agreed), f"figures in which the two articles agree: {agreed}"
        yield "articles compared", log1p(compared), f"pairs of figures compared: {compared}"

    def _of_places(self, pair: Pair) -> Iterator[Measured]:
        sides = (pair.one, pair.other)
        depth = max(map(self._context.depth, sides))
        yield "far down", depth, f"told no farther down than {round(depth * 100)}% of an article"
        words = sum(map(self._length, sides))
        yield "words around", log(words), f"words in the two sentences: {words}"
        sources = sum(bool(claim.attribution) for claim in sides)
        yield "attributed", sources, f"sides with a source: {sources}"

        nearest_top = min(claim.sentence for claim in sides)
        if nearest_top < LEAD_SENTENCES:
            yield "in the lead", 1.0, "one stands in the first sentences of its article"
        apart = abs(pair.one.sentence - pair.other.sentence)
        yield "sentences apart", apart, f"one stands {apart} sentence{'s' if apart != 1 else ''} farther down"
        beside = [len(self._context.figures_of_sentence(claim)) for claim in sides]
        yield "figures beside", sum(map(log1p, beside)), f"figures in the two sentences: {sum(beside)}"
        again = sum(map(self._context.is_told_again, sides))
        yield "told again", again, f"figures that their article tells more than once: {again}"

    def _of_times(self, pair: Pair) -> Iterator[Measured]:
        relation = TIMES.get(pair.periods.relation)
        if relation is not None:
            yield relation, 1.0, pair.periods.words
        stated = sum(claim.when.stated for claim in (pair.one, pair.other))
        yield "times told", stated, f"sides that state a time: {stated}"

    def _of_clauses(self, pair: Pair) -> Iterator[Measured]:
        sides = (pair.one, pair.other)
        named = sum(bool(claim.subject.names) for claim in sides)
        yield "named", named, f"sides whose clause names somebody or something: {named}"
        if kind_counted(pair.one) == kind_counted(pair.other) == PEOPLE:
            yield "people", 1.0, "both count people"
        figure = figure_of(pair.one)
        if figure is not None and figure.unit.dimension in SHARES:
            yield "share", 1.0, "shares, of which there are many"
        if pair.one.when.tense == pair.other.when.tense:
            yield "same tense", 1.0, "both are told in one tense"

    def _of_rivals(self, pair: Pair) -> Iterator[Measured]:
        yield "likeness", pair.score, "measure, figure and time, taken by themselves"
        near = self._rivals.near(pair)
        by_themselves = {feature.name: feature.value for feature in pair.match.features}
        if "alone" in by_themselves:
            yield "lone pair", by_themselves["alone"], "no other figure of the articles is near either"
        if "only unit" in by_themselves:
            yield "lone unit", by_themselves["only unit"], "hardly another figure has that unit"
        yield "rivals", log1p(near), f"figures of one article near that of the other: {near}"
        yield "ahead", self._rivals.ahead(pair), "how far ahead of the next best pair"
        times = times_the_other(pair)
        yield "ratio", log(times), f"one figure is {times:.1f} times the other"
        yield "gap", pair.gap, f"the figures are {round(pair.gap * 100, 1):g}% apart"
        if "swapped" in pair.slip and not _are_of_two_things(pair):
            exact = "swapped digits" if pair.match.has("swapped") else "two swapped digits"
            yield exact, 1.0, "the same digits in another order"

    def _length(self, claim: Claim) -> int:
        sentence = self._context.graph.sentence_of(claim)
        return max(1, len(sentence.tokens)) if sentence is not None else 1


def _is_slip_of_a_sum(pair: Pair) -> bool:
    """Whether two figures that are no counts have their digits in another order: 720 million for 270."""
    figure = figure_of(pair.one)
    counts = figure is None or figure.unit.dimension in {Dimension.COUNT, Dimension.BARE}
    return "swapped" in pair.slip and not counts


def _are_of_two_things(pair: Pair) -> bool:
    """Whether two figures are told of things of two names, neither of which is a kind of the other: tankers, people."""
    if any(pair.match.has(name) for name in HEADS) or kind_counted(pair.one) == kind_counted(pair.other) == PEOPLE:
        return False
    units = [figure.unit for figure in map(figure_of, (pair.one, pair.other)) if figure is not None]
    # A verb, or the "there" of "there were", names nothing that the figure is of.
    named = all(claim.subject.head not in ("there", claim.subject.predicate) for claim in (pair.one, pair.other))
    return (pair.match.has("other head") and named) or all(unit.dimension is Dimension.COUNT for unit in units)


def _is_same_fact(pair: Pair) -> bool:
    """Whether two figures agree and are more than a bare small number: each is the other's like."""
    figures = [figure for figure in map(figure_of, (pair.one, pair.other)) if figure is not None]
    if pair.comparison.relation not in AGREEING or pair.same_article:
        return False
    exact = all(digits(figure) >= EXACT_DIGITS for figure in figures)
    return exact or pair.measure_score > 0


def without_days(pair: Pair) -> Pair:
    """A pair without the days between its articles: what they say is weighed, and rules nothing out."""
    if pair.periods.relation != PeriodRelation.APART:
        return pair
    return replace(pair, periods=Periods(PeriodRelation.ASSUMED, pair.periods.words))
