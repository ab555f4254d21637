"""Two levels of one measure at two times: in one sentence, in one behind the other, or in two articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from checker.kinds.arithmetic import base_before, compared_growth
from checker.kinds.context import KindContext
from checker.kinds.figure_pairs import bare_counts
from checker.kinds.times_of_changes import counts_from_time_of, states_its_base
from checker.matching.measures import Relation, commensurable, compare, in_unit
from checker.matching.same_measure import SEGMENT_MARKS, change_of, figure_of, same_measure
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.quantity import MAGNITUDES, Dimension, Quantity
from checker.words import load

BASE = "base of a comparison"
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
# What has a unit that says what is measured; a bare number or a sum of money can be of anything.
TELLING = LEVELS - {Dimension.MONEY, Dimension.BARE, Dimension.COUNT, Dimension.LENGTH}
NAMED = frozenset({"same head", "head concept", "head predicate"})
AGAINST = frozenset({"other place", "other name", "other segment"})
# How far a level may be from what the change began from; farther where the change states from when it counts.
MOST_TIMES, FARTHEST_BASE, FARTHEST_STATED = 4, Decimal("1.35"), Decimal("1.7")
POINTERS = frozenset({"it", "that", "this", "they"})


@dataclass(frozen=True)
class Growth:
    """Two levels of one measure: what the later is, and the one it is set against."""

    after: Claim
    before: Claim

    @cached_property
    def levels(self) -> tuple[Quantity, Quantity] | None:
        """The figures before and after in one unit; None where they cannot be compared.

        A number that stands without a unit or a noun is in the unit of the other: "6,900 tonnes. In 2022 it was 4,450".
        """
        figures = (_in_unit_beside(self.before, self.after), _in_unit_beside(self.after, self.before))
        base, result = bare_counts(*figures)
        if base is None or result is None or not commensurable(base.unit, result.unit):
            return None
        return in_unit(base, result.unit), result


def _in_unit_beside(claim: Claim, other: Claim) -> Quantity | None:
    """The figure of a claim; a bare number of nothing named, or of what the other is of, in the other's unit."""
    figure, beside = figure_of(claim), figure_of(other)
    if figure is None or beside is None or figure.unit.dimension is not Dimension.BARE or figure.unit.per:
        return figure
    if beside.unit.dimension in {Dimension.TIME, Dimension.COUNT} and figure.written % 1:
        return None  # 7.5 are no months, and 34.7 no ballot papers
    nameless = {*load("measures")["hollow_nouns"], *load("persons")["pronouns"], *POINTERS, claim.subject.predicate, ""}
    if claim.subject.head not in nameless | {other.subject.head}:
        return figure
    return replace(figure, unit=beside.unit)


def growths(context: KindContext) -> list[Growth]:
    """The pairs of levels that a sentence, or one and the next, sets against one another as now and before."""
    sentences = by_sentence(_levels(context))
    found = [*_from_to(context)]
    for (document, number), claims in sentences.items():
        after = [claim for claim in claims if BASE not in claim.subject.segment]
        told = [claim for claim in sentences.get((document, number - 1), []) if BASE not in claim.subject.segment]
        for claim in after:
            follows = [one for one in told if _takes_up(one, claim) and _is_told_as_earlier(context, claim, one)]
            if (best := _nearest(follows, claim)) is not None:
                found.append(Growth(best, claim))
    return found


def _from_to(context: KindContext) -> Iterator[Growth]:
    """The levels that one sentence sets against one another, rates in percent among them: "from 4% to 6%"."""
    for claims in by_sentence(_levels(context, LEVELS | {Dimension.PERCENT})).values():
        after = [claim for claim in claims if BASE not in claim.subject.segment]
        for base in (claim for claim in claims if BASE in claim.subject.segment):
            best = _nearest(after, base)
            if best is not None:
                yield Growth(best, base)


def by_sentence(claims: Iterable[Claim]) -> dict[tuple[str, int], list[Claim]]:
    """Claims by their article and the number of their sentence there; an empty list for a sentence without any."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.span.document, claim.sentence].append(claim)
    return found


def _levels(context: KindContext, dimensions: frozenset[Dimension] = LEVELS) -> Iterator[Claim]:
    for claim in context.claims(ClaimKind.QUANTITY):
        figure = figure_of(claim)
        if figure is not None and figure.unit.dimension in dimensions and claim.modality == Modality.ACTUAL:
            yield claim


def _nearest(after: list[Claim], base: Claim) -> Claim | None:
    like = [claim for claim in after if _can_follow(claim, base)]
    return min(like, key=lambda claim: abs(claim.focus.start - base.focus.start)) if like else None


def _can_follow(after: Claim, base: Claim) -> bool:
    """Whether a level can be what became of another: of one unit, and not of a part or of something else."""
    levels = Growth(after, base).levels
    if levels is None or not levels[0].written or not levels[1].written:
        return False
    ratio = levels[1].written / levels[0].written
    return 1 / MOST_TIMES < ratio < MOST_TIMES and not set(after.subject.segment) & SEGMENT_MARKS


def _takes_up(before: Claim, claim: Claim) -> bool:
    """Whether a figure names no measure but that of the sentence before: "In 2023 the number was 520,100"."""
    hollow = frozenset(load("measures")["hollow_nouns"]) | {""}
    return claim.subject.head in hollow or (
        claim.subject.head == before.subject.head and claim.subject.predicate == before.subject.predicate
    )


def _is_told_as_earlier(context: KindContext, claim: Claim, after: Claim) -> bool:
    """Whether a claim states a time of its own that was over at the time of another, or of its article."""
    then, now = claim.when.interval, after.when.interval if after.when.stated else None
    if then is None or not claim.when.stated:
        return False
    now = now or context.graph.published[after.span.document].interval
    return now is not None and then.last < now.last and then.first < now.first and not then.contains(now)


def levels_by_article(context: KindContext) -> dict[str, list[Claim]]:
    """The claims of each article that state a level as a fact."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in _levels(context):
        found[claim.span.document].append(claim)
    return found


def growths_across(context: KindContext, change: Claim, levels: Sequence[Claim]) -> Iterator[Growth]:
    """The levels beside a change, each with that of some `levels` which another article gives for the time the change
    counts from. The levels are those of articles that share names with the change's.

    Nothing where some level of the unit fits the change, or where more than one could be its base.
    """
    for own in _own_levels(context, change):
        bases = [level for level in levels if _can_be_base(context, change, own, level)]
        told = {figure.written for level in bases if (figure := figure_of(level)) is not None}
        if len(told) == 1 and not any(bears_out(Growth(own, level), change) for level in levels):
            yield from (Growth(own, level) for level in bases)


def _own_levels(context: KindContext, change: Claim) -> list[Claim]:
    """The levels of a change's sentence after the change: what it names as its result, else the only one there is."""
    beside = [
        claim
        for claim in context.figures_of_sentence(change)
        if (figure := figure_of(claim)) is not None
        and figure.unit.dimension in LEVELS
        and claim.modality == Modality.ACTUAL
        and not set(claim.subject.segment) & SEGMENT_MARKS
    ]
    if change_of(change).base is not None:
        return []
    if change_of(change).result is not None:
        return [claim for claim in beside if figure_of(claim) == change_of(change).result]
    return beside if len(beside) == 1 else []


def _can_be_base(context: KindContext, change: Claim, own: Claim, level: Claim) -> bool:
    """Whether a level of another article is near what the change began from, of that time, and of its measure."""
    if level.span.document == change.span.document or not counts_from_time_of(context, change, level):
        return False
    levels = Growth(own, level).levels
    if levels is None or set(level.subject.segment) - {BASE}:
        return False
    worked_out = base_before(levels[1].written, change_of(change))
    if not worked_out or worked_out <= 0 or levels[0].written <= 0:
        return False
    ratio = worked_out / levels[0].written
    farthest = FARTHEST_STATED if states_its_base(context, change) else FARTHEST_BASE
    return max(ratio, 1 / ratio) <= farthest and _is_of_measure(context, change, own, level)


def _is_of_measure(context: KindContext, change: Claim, own: Claim, level: Claim) -> bool:
    """Whether a word of the measure ties a level to the change or its result, or its unit says enough."""
    figure = figure_of(level)
    if figure is None:
        return False
    matches = [same_measure(claim, level, context.vocabulary) for claim in (change, own)]
    if any(match.has(name) for match in matches for name in AGAINST):
        return False
    named = any(match.has(name) for match in matches for name in NAMED)
    return named or figure.unit.dimension in TELLING


def bears_out(told: Growth, change: Claim) -> bool:
    """Whether two levels are apart by as much as a change states, rounding allowed for."""
    compared = compared_growth(change_of(change), *told.levels) if told.levels is not None else None
    return compared is not None and compared[0][0] - 1 <= compared[1][1] and compared[1][0] <= compared[0][1] + 1


def relation_of(own: Quantity | None, level: Quantity | None) -> Relation:
    """How two figures stand, counts compared as numbers; INCOMPARABLE where one is missing or the units differ."""
    left, right = bare_counts(own, level)
    if left is None or right is None or not commensurable(left.unit, right.unit):
        return Relation.INCOMPARABLE
    return compare(left, right).relation


def has_other_levels(change: Claim, told: Growth) -> bool:
    """Whether a change names levels of its own, and they are others, or of another thing: pairs of shoes, euros."""
    pairs = ((change_of(change).result, figure_of(told.after)), (change_of(change).base, figure_of(told.before)))
    return any(
        relation_of(*pair) == Relation.DISJOINT or _are_of_two_dimensions(*pair) or _is_another_number(*pair)
        for pair in pairs
    )


def _is_another_number(own: Quantity | None, level: Quantity | None) -> bool:
    """Whether a level told without its unit is not the other's number, of millions or not: 136.80 and 412 million."""
    if own is None or level is None or Dimension.BARE not in {own.unit.dimension, level.unit.dimension}:
        return False
    return all(own.written * scale != level.written for scale in MAGNITUDES)


def _are_of_two_dimensions(own: Quantity | None, level: Quantity | None) -> bool:
    dimensions = {figure.unit.dimension for figure in (own, level) if figure is not None} - {Dimension.BARE}
    return len(dimensions) > 1
