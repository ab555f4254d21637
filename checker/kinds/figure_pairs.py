"""Pairs of figure claims that may measure the same, with all that was compared."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import (
    CIRCUMSTANCES,
    COUNTS,
    TOLD_ALIKE,
    alone,
    circumstances,
    figures_written,
    told_alike,
)
from checker.kinds.figure_sizes import sizes_of
from checker.kinds.neighbours import Neighbours
from checker.kinds.one_story import pairs_of_stories
from checker.kinds.periods import PeriodRelation, Periods, relate
from checker.kinds.sentence_ties import SentenceTies
from checker.matching.measures import Comparison, Relation, commensurable, compare, likely_slip
from checker.matching.same_measure import TABLE, figure_of, measure_keys, same_measure
from checker.matching.scoring import Match
from checker.matching.vocabulary import concepts_of
from checker.matching.weighing import base_weight
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.quantity import Dimension, Quantity, Unit
from checker.words import load

UNTIED = frozenset({"no head", "alone", "near", "precise", "slip"})
LEAST_DOUBTFUL, MOST_DOUBTFUL = -3.5, 2.5


class FigureSettings(BaseModel):
    """What a rule about figures sets: which measures it looks at, and from which scores on it speaks.

    `counterparts_from` and `counterparts_apart_from` are for what whole articles say of two figures; below
    `doubted_below` they make a question of two that are alike by themselves.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    measures: tuple[str, ...] = ()
    except_measures: tuple[str, ...] = ()
    conflict_from: float = 0.5
    one_article_from: float = 1.2
    measure_from: float = 1.65
    vague_measure_from: float = 3.2
    plain_measure_from: float = 3.0
    plain_measure_bonus: float = 0.8
    precise_bonus: float = 0.3
    review_from: float = 1.5
    note_from: float = -2.8
    close_call_measure_from: float = 1.2
    agreement_from: float = 0.2
    least: float = -4.6
    largest_ratio: float = 2.2
    tolerated_gap: float = 0.0
    counterparts_from: float | None = None
    counterparts_apart_from: float | None = None
    doubted_below: float | None = None


@dataclass(frozen=True)
class Pair:
    """Two figure claims with all that was compared."""

    one: Claim
    other: Claim
    match: Match
    comparison: Comparison
    periods: Periods

    @property
    def same_article(self) -> bool:
        """Whether both stand in one article."""
        return self.one.span.document == self.other.span.document

    @property
    def articles(self) -> frozenset[str]:
        """The articles, or the one, that both stand in."""
        return frozenset((self.one.span.document, self.other.span.document))

    @cached_property
    def measure_score(self) -> float:
        """What speaks for one measure alone, the figures and times left out."""
        return round(sum(f.weight for f in self.match.features if f.name not in CIRCUMSTANCES), 3)

    @property
    def is_tied(self) -> bool:
        """Whether anything but their nearness makes two figures one measure: a word, a name, a unit, a moment."""
        return any(feature.weight > 0 and feature.name not in UNTIED for feature in self.match.features)

    @property
    def is_opposed(self) -> bool:
        """Whether two stated changes go in opposite directions."""
        changes = [claim.value for claim in (self.one, self.other) if isinstance(claim.value, Change)]
        return len(changes) == 2 and changes[0].rises != changes[1].rises

    @cached_property
    def score(self) -> float:
        """The match's score against the table's base; 0 is even odds."""
        return round(self.match.score + base_weight(TABLE), 3)

    @property
    def score_of_figures(self) -> float:
        """The score without what their sentences share: where only that makes a match, a word that sets the two
        apart weighs more."""
        return round(self.score - sum(f.weight for f in self.match.features if f.name in TOLD_ALIKE), 3)

    @cached_property
    def slip(self) -> str:
        """The likely slip of the pen between the two figures, or ""."""
        left, right = figure_of(self.one), figure_of(self.other)
        return likely_slip(left, right) if left is not None and right is not None else ""

    @property
    def gap(self) -> float:
        """How far apart the two figures are, as a share of one of them; 1.0 where it cannot be told."""
        ratio = self.comparison.ratio
        return abs(1 - float(ratio)) if ratio else 1.0

    def is_farther_than(self, largest: float) -> bool:
        """Whether one figure is more than so many times the other, and no slip of the magnitude explains it."""
        ratio = self.comparison.ratio
        if not ratio:
            return True
        return max(float(ratio), 1 / float(ratio)) > largest and not self.slip


class FigureComparison:
    """Compares figure claims of some articles two by two, each against the other figures of its article."""

    def __init__(self, context: KindContext, claims: Collection[Claim]) -> None:
        self._context = context
        self._neighbours, self._ties = Neighbours(claims), SentenceTies(context)
        self._written = figures_written(claims)

    def of(self, one: Claim, other: Claim) -> Pair | None:
        """Two figures with all that speaks for and against their being one; None where their units differ."""
        left, right = bare_counts(figure_of(one), figure_of(other))
        if left is None or right is None or not commensurable(left.unit, right.unit):
            return None
        comparison, periods = compare(left, right), _of_what_lasts((one, other), relate(one, other, self._context))
        around = circumstances((one, other), (left, right), comparison, periods, self._context)
        measure = same_measure(one, other, self._context.vocabulary)
        match = Match((*measure.features, *alone(one, other, self._neighbours), *around))
        if _is_doubtful(match.score + base_weight(TABLE), comparison, one, other):
            tie = self._ties.between(one, other)
            tied = told_alike(match, tie, (left, right), periods, self._written, (one, other))
            match = Match((*match.features, *tied))
        return Pair(one, other, match, comparison, periods)


def figure_pairs(context: KindContext, kind: ClaimKind, settings: FigureSettings) -> list[Pair]:
    """The pairs of comparable figures, scored, best first."""
    claims = [claim for claim in context.claims(kind) if not settings.measures or _is_about(claim, settings.measures)]
    comparison, sizes = FigureComparison(context, claims), sizes_of(claims)
    pairs = []
    for one, other in pairs_of_stories(context, claims, lambda claim: measure_keys(claim, sizes.get(claim.id))):
        if _never_compared(one, other) or (
            _is_about(one, settings.except_measures) and _is_about(other, settings.except_measures)
        ):
            continue
        pair = comparison.of(one, other)
        if pair is not None and pair.score >= settings.least:
            pairs.append(pair)
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one.focus, pair.other.focus))


def _is_doubtful(score: float, comparison: Comparison, one: Claim, other: Claim) -> bool:
    """Whether two figures that differ might be one measure or not: only there is it worth reading the sentences."""
    apart = comparison.relation is Relation.DISJOINT and one.span.document != other.span.document
    return apart and LEAST_DOUBTFUL <= score <= MOST_DOUBTFUL


def _of_what_lasts(pair: tuple[Claim, Claim], periods: Periods) -> Periods:
    """The periods of two measures of a thing: its length or area does not change between two articles.

    What burns, falls as rain or is otherwise counted up while a story goes on does.
    """
    figure = figure_of(pair[0])
    told = all(claim.when.timex is None and claim.modality == Modality.ACTUAL for claim in pair)
    if periods.relation != PeriodRelation.APART or figure is None or not told:
        return periods
    if figure.unit.dimension not in {Dimension.LENGTH, Dimension.AREA} or figure.unit.per:
        return periods
    growing = {concept for listed in load("measures")["growing"].values() for concept in listed}
    words = {word for claim in pair for word in (claim.subject.head, claim.subject.predicate, *claim.subject.context)}
    if any(concepts_of(word) & growing for word in words):
        return periods
    return Periods(PeriodRelation.ASSUMED, "a measure of a thing, which lasts")


def bare_counts(left: Quantity | None, right: Quantity | None) -> tuple[Quantity | None, Quantity | None]:
    """Two counts are compared as numbers: whether "bodies" are "dead" is for the match to say."""
    if (
        left is None
        or right is None
        or not {left.unit.dimension, right.unit.dimension} <= COUNTS
        or left.unit.per != right.unit.per
    ):
        return left, right
    bare = Unit(Dimension.BARE, "", left.unit.per)
    return replace(left, unit=bare), replace(right, unit=bare)


def _is_about(claim: Claim, measures: Collection[str]) -> bool:
    """Whether a figure is of one of some measures, named by words or concepts."""
    words = {claim.subject.head, *claim.subject.modifiers}
    return bool(measures) and not (words | set().union(*map(concepts_of, words))).isdisjoint(measures)


def _never_compared(one: Claim, other: Claim) -> bool:
    """Two figures of one sentence tell of two things; a negated clause states no figure."""
    same_sentence = one.span.document == other.span.document and one.sentence == other.sentence
    return same_sentence or one.negated != other.negated
