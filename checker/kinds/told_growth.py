"""Growth that two levels of one sentence tell, against a change stated elsewhere: "36.4 TWh, against 33.6 in 2023"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.kinds.arithmetic import growth, rounded, stated_percent
from checker.kinds.context import KindContext
from checker.kinds.figure_pairs import bare_counts
from checker.kinds.figure_scopes import scopes_of
from checker.kinds.one_story import name_in_common
from checker.kinds.periods import PeriodRelation, relate
from checker.matching.measures import Relation, commensurable, compare, format_quantity, in_unit
from checker.matching.same_measure import SEGMENT_MARKS, TABLE, figure_of, same_measure
from checker.matching.scoring import Match
from checker.matching.weighing import weigh
from checker.model.claim import Change, Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Dimension, Quantity

BASE, AVERAGE = "base of a comparison", "average"
LEVELS = frozenset(
    {
        Dimension.MONEY,
        Dimension.COUNT,
        Dimension.BARE,
        Dimension.MASS,
        Dimension.VOLUME,
        Dimension.AREA,
        Dimension.LENGTH,
        Dimension.ENERGY,
        Dimension.POWER,
    }
)
MOST_TIMES, NEAREST, LIKE = 4, 2, 1.3
FITTING = frozenset({PeriodRelation.SAME, PeriodRelation.ASSUMED, PeriodRelation.OPEN, PeriodRelation.APART})
NAMED = frozenset({"same head", "head concept", "head predicate"})
PRONOUNS = frozenset({"it", "they"})


@dataclass(frozen=True, slots=True)
class Growth:
    """Two levels of one sentence: what the later is, and the one it is set against."""

    after: Claim
    before: Claim

    @property
    def levels(self) -> tuple[Quantity, Quantity] | None:
        """The figures before and after in one unit; None where they cannot be compared."""
        base, result = bare_counts(figure_of(self.before), figure_of(self.after))
        if base is None or result is None or not commensurable(base.unit, result.unit):
            return None
        return in_unit(base, result.unit), result


def growths(context: KindContext) -> list[Growth]:
    """The pairs of levels that a sentence sets against one another as now and before."""
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in context.claims(ClaimKind.QUANTITY):
        figure = figure_of(claim)
        if figure is not None and figure.unit.dimension in LEVELS and claim.modality == Modality.ACTUAL:
            sentences[claim.span.document, claim.sentence].append(claim)
    found = []
    for claims in sentences.values():
        bases = [claim for claim in claims if BASE in claim.subject.segment]
        after = [claim for claim in claims if BASE not in claim.subject.segment]
        for base in bases:
            like = [claim for claim in after if _can_follow(claim, base)]
            if like:
                found.append(Growth(min(like, key=lambda claim: abs(claim.focus.start - base.focus.start)), base))
    return found


def _can_follow(after: Claim, base: Claim) -> bool:
    """Whether a level can be what became of another: of one unit, and not of a part or of something else."""
    levels = Growth(after, base).levels
    if levels is None or not levels[0].written or not levels[1].written:
        return False
    ratio = levels[1].written / levels[0].written
    return 1 / MOST_TIMES < ratio < MOST_TIMES and not set(after.subject.segment) & SEGMENT_MARKS


def judge_growth(context: KindContext) -> Iterator[Finding]:
    """Stated changes that do not fit the two levels which another sentence gives for the same measure."""
    told = growths(context)
    for change in context.claims(ClaimKind.CHANGE):
        if change.modality != Modality.ACTUAL or change.negated:
            continue
        matched = [(match.score, one, match) for one in told if (match := _match(context, change, one)) is not None]
        if matched:
            _, best, match = max(matched, key=lambda item: (item[0], item[1].after.focus))
            finding = _compared(context, change, best, match)
            if finding is not None:
                yield finding


def _match(context: KindContext, change: Claim, told: Growth) -> Match | None:
    """How alike the measures of a change and of two levels are; None where nothing ties them."""
    if _in_one_sentence(change, told) and _has_levels(change):
        return None
    if relate(change, told.after, context).relation not in FITTING or _has_other_levels(change, told):
        return None
    match = same_measure(change, told.after, context.vocabulary)
    if AVERAGE in set(scopes_of(change, context)) ^ set(scopes_of(told.after, context)):
        return None
    if not any(match.has(name) for name in NAMED) and told.after.subject.head not in PRONOUNS:
        return None
    if change.span.document == told.after.span.document:
        if abs(change.sentence - told.after.sentence) > NEAREST:
            return None
        match = Match((*match.features, weigh(TABLE, "alone", 2.0, "one sentence follows the other")))
    elif not name_in_common(context, change.span.document, told.after.span.document):
        return None
    return match if match.score >= LIKE else None


def _in_one_sentence(change: Claim, told: Growth) -> bool:
    return (change.span.document, change.sentence) == (told.after.span.document, told.after.sentence)


def _has_levels(change: Claim) -> bool:
    """Whether a change names a level of its own, which the kind compares by itself."""
    assert isinstance(change.value, Change)
    return change.value.result is not None or change.value.base is not None


def _has_other_levels(change: Claim, told: Growth) -> bool:
    """Whether a change names levels of its own, and they are others."""
    assert isinstance(change.value, Change)
    pairs = ((change.value.result, figure_of(told.after)), (change.value.base, figure_of(told.before)))
    return any(_are_apart(*bare_counts(own, level)) for own, level in pairs)


def _are_apart(own: Quantity | None, level: Quantity | None) -> bool:
    return own is not None and level is not None and compare(own, level).relation == Relation.DISJOINT


def _compared(context: KindContext, change: Claim, told: Growth, match: Match) -> Finding | None:
    """The finding where a change and two levels clash; figures that are far off tell of something else."""
    assert isinstance(change.value, Change)
    levels, stated = told.levels, stated_percent(change.value)
    if levels is None or stated is None:
        return None
    base, result = levels
    worked_out = growth(base, result)
    true = (result.written / base.written - 1) * 100
    middle = (stated[0] + stated[1]) / 2
    if worked_out is None or not true or not 1 / MOST_TIMES < middle / true < MOST_TIMES:
        return None
    if stated[0] <= worked_out[1] + 1 and worked_out[0] - 1 <= stated[1]:
        return None
    grounds = "; ".join(feature.words for feature in match.features if feature.weight > 0)
    amount = f"{'up' if change.value.rises else 'down'} {format_quantity(change.value.amount)}"
    sign = "+" if true >= 0 else "−"
    reasons = [
        f"The same measure: {grounds}.",
        f"{format_quantity(result)} against {format_quantity(base)} is {sign}{rounded(abs(true))}%, not {amount}",
    ]
    summary = f"{change.subject.head or told.after.subject.head}: a change that does not fit the levels"
    sides = (told.after, told.before, change)
    return context.finding("change", Verdict.CONFLICT, summary, reasons, sides, match.features, match.score)
