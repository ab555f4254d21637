"""The same event in two places, neither part of the other."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.occasion import Occasions, Shared, carries
from checker.matching.candidates import pairs_by_key
from checker.matching.distance import kilometres_apart, town_key
from checker.matching.places import part_of
from checker.matching.same_event import event_keys
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict

AHEAD = frozenset({Modality.PLAN, Modality.FORECAST, Modality.TARGET, Modality.PLEDGE})


class Settings(BaseModel):
    """What a rule about places sets: towns nearer than `nearest_km` may be one place in another's words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nearest_km: float = 30.0


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the towns of events that are one by what they share, the best matches first."""
    claims = [claim for claim in context.claims(ClaimKind.EVENT) if _has_city(claim)]
    occasions = Occasions(context)
    found = []
    for one, other in pairs_by_key(claims, _keys):
        if one.span.document != other.span.document and not _one_place(one, other):
            shared = occasions.shared(one, other)
            if shared is not None:
                found.append((shared, one, other))
    used: set[str] = set()
    for shared, one, other in sorted(found, key=lambda item: (-item[0].weight, item[1].focus, item[2].focus)):
        if not {one.id, other.id} & used and not _told_elsewhere(context, one, other):
            used |= {one.id, other.id}
            yield _finding(context, settings, one, other, shared)


def _keys(claim: Claim) -> frozenset[str]:
    """The keys of events, and one more for whatever carries people somewhere."""
    head = claim.subject.head
    carried = {"carry"} if carries(claim) else set()
    names = {f"name:{name.key}" for name in claim.subject.names if name.key}
    return event_keys(claim) | carried | names | {f"head:{word}" for word in {head} | concepts_of(head)}


def _has_city(claim: Claim) -> bool:
    told = claim.modality == Modality.ACTUAL or claim.modality in AHEAD
    return told and not claim.negated and bool(town_key(claim.subject.place))


def _one_place(one: Claim, other: Claim) -> bool:
    left, right = town_key(one.subject.place), town_key(other.subject.place)
    return part_of(left, right) or part_of(right, left)


def _told_elsewhere(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether one of the sentences names the other's town too: "talks in Lima and then in Cusco"."""
    for claim, rival in ((one, other), (other, one)):
        sentence = context.graph.sentence_of(claim)
        if sentence is not None and rival.subject.place in sentence.words:
            return True
    return False


def _finding(context: KindContext, settings: Settings, one: Claim, other: Claim, shared: Shared) -> Finding:
    apart = kilometres_apart(one.subject.place, other.subject.place)
    planned = next((claim for claim in (one, other) if claim.modality in AHEAD), None)
    reasons = [f"The same event: {shared.words}"]
    if planned is not None:
        verdict = Verdict.RECONCILED
        reasons.append(f"{planned.subject.place} is where it was to be, as {planned.modality} told before the outcome")
    elif apart is None or apart < settings.nearest_km:
        verdict = Verdict.REVIEW
        reasons.append("the two places are near each other, and one may be told for the other")
    else:
        verdict = Verdict.CONFLICT
        reasons.append(f"neither place lies in the other; they are {apart:.0f} km apart")
    summary = f"{one.subject.head}: {one.subject.place} or {other.subject.place}"
    return context.finding("place", verdict, summary, reasons, (one, other), (), shared.weight)
