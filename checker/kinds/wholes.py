"""A figure of part of a time above that of the whole time: possible for a price, not for what adds up."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from checker.matching.same_measure import figure_of
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim, Modality
from checker.model.quantity import Bound, Dimension
from checker.words import load

if TYPE_CHECKING:
    from checker.kinds.figure_pairs import Pair

CUMULATIVE = frozenset({Dimension.COUNT, Dimension.BARE, Dimension.MONEY, Dimension.MASS, Dimension.VOLUME})
SCOPES = ("segment", "other place")
FIRM = frozenset({Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN})


def part_and_whole(pair: Pair) -> tuple[Claim, Claim] | None:
    """The claim whose stated time lies within the other's, then that other; None where neither does, or not firmly."""
    left, right = pair.one.when.interval, pair.other.when.interval
    if left is None or right is None or left.is_open or right.is_open or left.approximate or right.approximate:
        return None
    if left.days == right.days or not (pair.one.when.stated and pair.other.when.stated):
        return None
    part, whole = (pair.one, pair.other) if left.days < right.days else (pair.other, pair.one)
    inner, outer = part.when.interval, whole.when.interval
    return (part, whole) if inner is not None and outer is not None and outer.contains(inner) else None


def above_its_whole(pair: Pair) -> bool:
    """Whether a figure that adds up over time is higher for a part of the time than for all of it."""
    found = part_and_whole(pair)
    if found is None or any(claim.modality != Modality.ACTUAL for claim in found):
        return False
    part, whole = (figure_of(claim) for claim in found)
    if part is None or whole is None or part.low is None or whole.high is None or part.bound not in FIRM:
        return False
    if part.unit.per or part.unit.dimension not in CUMULATIVE or any(pair.match.has(name) for name in SCOPES):
        return False
    return part.low > whole.high and all(_adds_up(claim) for claim in found)


@cache
def cumulative_measures() -> tuple[str, ...]:
    """Words and concepts for what adds up as time goes by."""
    return tuple(load("sums")["cumulative"])


def _adds_up(claim: Claim) -> bool:
    words = {claim.subject.head, claim.subject.predicate, *claim.subject.modifiers}
    return bool((words | set().union(*(concepts_of(word) for word in words))) & set(cumulative_measures()))
