"""Ranks that cannot both be: the first Finn to win a prize, or the second; a first title of a season, or a second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.matching.scoring import shared_keys
from checker.model.claim import Claim, ClaimKind, First, Modality
from checker.model.finding import Finding, Verdict

# How many days a count of somebody's own, over a season or a term, may stand still.
EXTRACTOR, SAME_NEWS = "ranks", 5


def judge_ranks(context: KindContext) -> Iterator[Finding]:
    """Conflicts between two articles that give one holder two ranks among those who did one thing, or in one count."""
    told = [
        claim
        for claim in context.claims(ClaimKind.FIRST)
        if claim.extractor == EXTRACTOR and claim.modality is Modality.ACTUAL and not claim.negated
    ]
    singles = Counter((claim.span.document, *_count_of(claim)) for claim in told)
    for one, other in pairs_of_stories(context, told, lambda claim: [_count_of(claim)]):
        if one.span.document == other.span.document or _number(one) == _number(other):
            continue
        by_name = _same_holder(one, other)
        alone = all(singles[(claim.span.document, *_count_of(claim))] == 1 for claim in (one, other))
        if by_name is not False and (by_name or alone) and _are_one(context, one, other):
            summary = f"number {_number(one)} or number {_number(other)} of one kind: {one.words}"
            reasons = [
                f"Both rank the same: “{one.words}” and “{other.words}”.",
                "" if by_name else "neither article gives another such rank",
            ]
            yield context.finding("first", Verdict.CONFLICT, summary, [r for r in reasons if r], (one, other))


def _count_of(claim: Claim) -> tuple[str, str, str]:
    """What is counted: the noun, what was done, and the stretch that is counted over."""
    return claim.subject.head, claim.subject.predicate, " ".join(claim.subject.segment)


def _first_of(claim: Claim) -> First:
    assert isinstance(claim.value, First)
    return claim.value


def _number(claim: Claim) -> int:
    return _first_of(claim).ordinal


def _same_holder(one: Claim, other: Claim) -> bool | None:
    """Whether two ranks are of one holder; None where one of them names none."""
    keys = [
        frozenset(name.key for name in claim.subject.names if name.words == _first_of(claim).holder and name.key)
        for claim in (one, other)
    ]
    return bool(shared_keys(*keys)) if all(keys) else None


def _are_one(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether two ranks are of one count: with the same adjectives, and no name that the other lacks; over a season or
    a term in news of the same days."""
    left, right = one.subject, other.subject
    if left.modifiers != right.modifiers:
        return False
    if left.segment:
        return context.told_within(one, other, SAME_NEWS)
    keys = [
        frozenset(name.key for name in claim.subject.names if name.key and name.words != _first_of(claim).holder)
        for claim in (one, other)
    ]
    return bool(keys[0]) and len(shared_keys(*keys)) >= max(map(len, keys))
