"""One change of a share told in percent here and in percentage points there: "up 8.5 points", "up 8.5 per cent"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import digits
from checker.kinds.one_story import pairs_of_stories
from checker.matching.measures import format_quantity
from checker.matching.same_measure import change_of, figure_of, same_measure
from checker.matching.slips import PERCENT_FOR_POINTS
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Dimension

LIKE, EXACT_DIGITS = 1.3, 2
UNITS = {Dimension.PERCENT, Dimension.PERCENTAGE_POINT}


def points_for_percent(context: KindContext, told: Set[str]) -> Iterator[Finding]:
    """The changes of one share that two articles tell by one number, in percent and in points; none of those `told`."""
    changes = [
        claim
        for claim in context.claims(ClaimKind.CHANGE)
        if change_of(claim).amount.unit.dimension in UNITS and claim.modality is Modality.ACTUAL and not claim.negated
    ]
    for one, other in pairs_of_stories(context, changes, _keys):
        if one.span.document == other.span.document or {one.id, other.id} & told or not _are_unlike(one, other):
            continue
        match = same_measure(one, other, context.vocabulary)
        if match.score >= LIKE and (_is_of_a_share(context, one) or _is_of_a_share(context, other)):
            grounds = "; ".join(feature.words for feature in match.features if feature.weight > 0)
            amounts = " and ".join(format_quantity(change_of(claim).amount) for claim in (one, other))
            reasons = [f"The same measure: {grounds}.", f"{amounts} of a share are two changes: one unit is wrong"]
            summary = f"{one.subject.head}: percent against percentage points"
            features, slip = match.features, PERCENT_FOR_POINTS
            yield context.finding(
                "change", Verdict.CONFLICT, summary, reasons, (one, other), features, match.score, slip
            )


def _keys(claim: Claim) -> list[str]:
    amount = change_of(claim).amount
    return [f"{amount.written:f}"] if digits(amount) >= EXACT_DIGITS else []


def _are_unlike(one: Claim, other: Claim) -> bool:
    """Whether two changes go the same way by the same number, one in percent and one in points."""
    left, right = change_of(one), change_of(other)
    return left.rises == right.rises and {left.amount.unit.dimension, right.amount.unit.dimension} == UNITS


def _is_of_a_share(context: KindContext, change: Claim) -> bool:
    """Whether the sentence of a change tells a level in percent."""
    beside = (figure_of(each) for each in context.figures_of_sentence(change) if each.kind is not ClaimKind.CHANGE)
    return any(figure is not None and figure.unit.dimension is Dimension.PERCENT for figure in beside)
