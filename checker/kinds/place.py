"""The same event in two places, neither part of the other."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.matching.candidates import pairs_by_key
from checker.matching.places import part_of, place_key
from checker.matching.same_event import TABLE, event_keys, happens_once, same_event
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict

SAME_TIME = 1.4
NEWS_DAYS, LONGEST_DAY, LONGEST_ONCE = 7, 2, 31


class Settings(BaseModel):
    """From which score on two clauses tell of one event."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    conflict_from: float = 0.3


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the places of events of the same day."""
    claims = [claim for claim in context.claims(ClaimKind.EVENT) if _has_city(claim)]
    used: set[str] = set()
    for one, other in pairs_by_key(claims, event_keys, least_shared=2):
        if one.span.document == other.span.document or {one.id, other.id} & used or not _same_day(context, one, other):
            continue
        left, right = place_key(one.subject.place), place_key(other.subject.place)
        if part_of(left, right) or part_of(right, left):
            continue
        match = _without_place(same_event(one, other, context.vocabulary))
        stated = one.when.interval is not None and other.when.interval is not None
        if match.score + base_weight(TABLE) + (SAME_TIME if stated else 0) >= settings.conflict_from:
            used |= {one.id, other.id}
            yield _finding(context, one, other, match)


def _without_place(match: Match) -> Match:
    """The match without what the places themselves speak against it."""
    return Match(tuple(feature for feature in match.features if feature.name not in {"other place", "same place"}))


def _has_city(claim: Claim) -> bool:
    return (
        claim.modality == Modality.ACTUAL and not claim.negated and place_key(claim.subject.place).startswith("city:")
    )


def _same_day(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether two events are of one day; one without a time is taken to be of its article's days."""
    left, right = one.when.interval, other.when.interval
    if left is not None and right is not None:
        longest = LONGEST_ONCE if happens_once(one, other) else LONGEST_DAY
        return left.days <= longest and right.days <= longest and left.intersects(right)
    days = [context.graph.published[claim.span.document].interval for claim in (one, other)]
    return days[0] is not None and days[1] is not None and days[0].gap_days(days[1]) <= NEWS_DAYS


def _finding(context: KindContext, one: Claim, other: Claim, match: Match) -> Finding:
    grounds = "; ".join(feature.words for feature in match.features if feature.weight > 0)
    reasons = [f"The same event: {grounds}", "neither place lies in the other"]
    summary = f"{one.subject.head}: {one.subject.place} or {other.subject.place}"
    return context.finding("place", Verdict.CONFLICT, summary, reasons, (one, other), match.features, match.score)
