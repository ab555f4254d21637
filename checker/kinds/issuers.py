"""Figures of two issuers that are close, and bounds that reach no farther than a reporter means them to."""

from __future__ import annotations

from decimal import Decimal

from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import digits
from checker.kinds.figure_pairs import FigureSettings, Pair, bare_counts
from checker.kinds.figure_reasons import OTHER_SCOPE, two_issuers
from checker.kinds.periods import PeriodRelation
from checker.kinds.rival_classes import other_class
from checker.matching.measures import Relation, in_unit
from checker.matching.same_measure import figure_of
from checker.model.claim import Modality
from checker.model.quantity import Bound, Quantity

SMALL_GAP = 0.1
AT_LEAST = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
TOGETHER = frozenset({PeriodRelation.SAME, PeriodRelation.ASSUMED})
STATED = frozenset({Modality.ACTUAL, Modality.ESTIMATE})
APART = OTHER_SCOPE | {"other name"}


def is_close_call(pair: Pair, settings: FigureSettings, context: KindContext) -> bool:
    """Whether two named issuers give figures a little apart for one measure: which counts is for a reader to settle."""
    apart = pair.comparison.relation == Relation.DISJOINT or beyond_its_bound(pair)
    if not apart or not 0 < pair.gap <= SMALL_GAP or not two_issuers(pair) or pair.same_article:
        return False
    likely = pair.measure_score >= settings.close_call_measure_from
    if not likely or pair.periods.relation not in TOGETHER or any(pair.match.has(name) for name in APART):
        return False
    return {pair.one.modality, pair.other.modality} <= STATED and not other_class(context, pair.one, pair.other)


def beyond_its_bound(pair: Pair) -> bool:
    """Whether only an open bound lets two figures meet: nobody writes "over 12.1 billion" for 12.4 billion."""
    for told, exact in ((pair.one, pair.other), (pair.other, pair.one)):
        bounded, figure = figure_of(told), figure_of(exact)
        if bounded is None or figure is None or bounded.bound not in AT_LEAST or figure.bound in AT_LEAST:
            continue
        bounded, figure = bare_counts(bounded, figure)
        if bounded and figure and in_unit(figure, bounded.unit).written > meant_up_to(bounded):
            return True
    return False


def meant_up_to(bounded: Quantity) -> Decimal:
    """How far "over" is meant to reach: to the next number written with as many digits; "over 190" is below 200."""
    places = digits(bounded) - 1
    return bounded.written + Decimal(1).scaleb(bounded.written.adjusted() - places)
