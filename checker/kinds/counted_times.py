"""Two counts of the same deed: "his third visit" against "the second in two years"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.periods import said
from checker.matching.reference_class import nations_of
from checker.matching.scoring import keys_of, shared_keys, words_for
from checker.model.claim import Claim, ClaimKind, First, Modality
from checker.model.finding import Finding, Verdict

TOGETHER_DAYS = 21


def differing_counts(context: KindContext) -> Iterator[Finding]:
    """Findings on deeds that two articles of the same days count differently, each pair of claims once.

    Over different windows both can be right; over the same, or over none, they are counted to different numbers.
    """
    counts = [
        claim
        for claim in context.claims(ClaimKind.FIRST)
        if not claim.negated and claim.modality == Modality.ACTUAL and claim.subject.event_type
    ]
    for at, one in enumerate(counts):
        for other in counts[at + 1 :]:
            shared = _shared(one, other)
            if shared and one.span.document != other.span.document and _of_the_same_days(context, one, other):
                yield from _judged(context, one, other, shared)


def _shared(one: Claim, other: Claim) -> list[str]:
    """The names that both counts are about; none where they count deeds of another kind or class."""
    if not set(one.subject.event_type.split()) & set(other.subject.event_type.split()):
        return []
    left, right = nations_of(one.subject.modifiers), nations_of(other.subject.modifiers)
    if left and right and left != right:
        return []
    return [words_for(one.subject.names, key) for key, _ in shared_keys(keys_of(one), keys_of(other))]


def _of_the_same_days(context: KindContext, one: Claim, other: Claim) -> bool:
    days = [context.graph.published[claim.span.document].interval for claim in (one, other)]
    return days[0] is not None and days[1] is not None and days[0].gap_days(days[1]) <= TOGETHER_DAYS


def _judged(context: KindContext, one: Claim, other: Claim, shared: list[str]) -> Iterator[Finding]:
    assert isinstance(one.value, First)
    assert isinstance(other.value, First)
    windows = [(claim.when.words, claim.when.readings) for claim in (one, other)]
    same_window = windows[0] == windows[1]
    if one.value.ordinal == other.value.ordinal and same_window:
        return
    told = [f"“{claim.words}”" for claim in (one, other)]
    reasons = [f"Both count what {', '.join(dict.fromkeys(shared))} did: {told[0]} and {told[1]}."]
    if not same_window:
        reasons.append(f"They count over different stretches: {_stretch(one)} and {_stretch(other)}.")
        yield context.finding(
            "first", Verdict.RECONCILED, "the same deed, counted over two stretches", reasons, (one, other)
        )
    elif one.subject.segment == other.subject.segment:
        reasons.append("Neither names a stretch of time that the other does not count over.")
        summary = f"number {one.value.ordinal} against number {other.value.ordinal} of the same deed"
        yield context.finding("first", Verdict.REVIEW, summary, reasons, (one, other))


def _stretch(claim: Claim) -> str:
    return said(claim) if claim.when.words else "all the time there was"
