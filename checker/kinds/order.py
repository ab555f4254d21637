"""Events in an order that cannot be: the network of dates and order words has a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.periods import said
from checker.matching.candidates import pairs_by_key
from checker.matching.same_event import TABLE, event_keys, same_event
from checker.matching.weighing import base_weight
from checker.model.claim import Claim, ClaimKind, Modality, Order
from checker.model.finding import Finding, Verdict
from checker.timeline.network import Constraint, Contradiction, TemporalNetwork, dated

FIRM = frozenset({Modality.ACTUAL, Modality.PLAN})


class Settings(BaseModel):
    """From which score on two clauses are taken for one event of the network."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    same_event_from: float = -0.6
    current_days: int = 14


@dataclass(frozen=True, slots=True)
class Clusters:
    """Which event claims are one event: claim id to the id of its event's first claim."""

    home: dict[str, str]

    def of(self, identity: str) -> str:
        """The event of a claim; the claim itself where nothing else tells it."""
        return self.home.get(identity, identity)


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Build the network of order claims and dated events, and report each contradiction that an order word is part of."""
    orders = [claim for claim in context.claims(ClaimKind.ORDER) if claim.modality in FIRM]
    if not orders:
        return
    clusters = _clusters(context, orders, settings)
    constraints = list(_constraints(context, orders, clusters))
    for contradiction in TemporalNetwork(constraints).contradictions():
        claims = _claims_of(context, contradiction)
        if (
            any(claim.kind == ClaimKind.ORDER for claim in claims)
            and len({claim.span.document for claim in claims}) > 1
        ):
            yield _finding(context, claims)


def _ends(order: Claim) -> tuple[str, str]:
    assert isinstance(order.value, Order)
    return order.value.earlier, order.value.later


def _clusters(context: KindContext, orders: Iterable[Claim], settings: Settings) -> Clusters:
    """Join events that two clauses tell, best match first; each event joins one other per article."""
    ends = {identity for order in orders for identity in _ends(order)}
    events = [
        claim
        for claim in context.claims(ClaimKind.EVENT)
        if (claim.subject.head and not claim.negated) or claim.id in ends
    ]
    found = []
    for one, other in pairs_by_key(events, event_keys, least_shared=2):
        if (
            one.id == other.id
            or not ({one.id, other.id} & ends)
            or (one.span.document == other.span.document and one.sentence == other.sentence)
        ):
            continue
        if not _near(context, one, other, settings):
            continue
        match = same_event(one, other, context.vocabulary)
        if (
            match.score + base_weight(TABLE) >= settings.same_event_from
            and not match.has("other names")
            and not match.has("other place")
        ):
            found.append((-match.score, one.span, other.span, one, other))
    home: dict[str, str] = {}
    partners: dict[tuple[str, str], str] = {}
    for _, _, _, one, other in sorted(found, key=lambda item: item[:3]):
        if (
            partners.setdefault((one.id, other.span.document), other.id) == other.id
            and partners.setdefault((other.id, one.span.document), one.id) == one.id
        ):
            first, second = home.get(one.id, one.id), home.get(other.id, other.id)
            for identity in [*home, one.id, other.id]:
                if home.get(identity, identity) in {first, second}:
                    home[identity] = min(first, second)
    return Clusters(home)


def _near(context: KindContext, one: Claim, other: Claim, settings: Settings) -> bool:
    """Whether nothing keeps two tellings apart: their days meet, or their articles are of the same days."""
    left, right = one.when.interval, other.when.interval
    if left is not None and right is not None:
        return left.intersects(right)
    if one.span.document == other.span.document:
        return True
    days = [context.graph.published[claim.span.document].interval for claim in (one, other)]
    return days[0] is not None and days[1] is not None and days[0].gap_days(days[1]) <= settings.current_days


def _constraints(context: KindContext, orders: Iterable[Claim], clusters: Clusters) -> Iterator[Constraint]:
    events: dict[str, list[str]] = defaultdict(list)
    for order in orders:
        earlier, later = _ends(order)
        if clusters.of(earlier) != clusters.of(later):
            yield Constraint(
                clusters.of(earlier),
                clusters.of(later),
                0 if _same_day_possible(context, earlier, later) else 1,
                None,
                order.id,
            )
        events[clusters.of(earlier)].append(earlier)
        events[clusters.of(later)].append(later)
    wanted = set(events)
    for claim in context.claims(ClaimKind.EVENT):
        interval = claim.when.interval
        event = clusters.of(claim.id)
        if (
            event in wanted
            and interval is not None
            and not interval.is_open
            and not interval.approximate
            and claim.modality in FIRM
        ):
            yield dated(event, interval.first, interval.last, claim.id)


def _same_day_possible(context: KindContext, earlier: str, later: str) -> bool:
    """ "Before" does not rule out the same day, unless the two are said to follow one another without dates."""
    left, right = context.graph.claim(earlier).when.interval, context.graph.claim(later).when.interval
    return left is not None or right is not None


def _claims_of(context: KindContext, contradiction: Contradiction) -> list[Claim]:
    return [context.graph.claim(label) for label in dict.fromkeys(contradiction.labels)]


def _finding(context: KindContext, claims: list[Claim]) -> Finding:
    reasons = []
    for claim in claims:
        if claim.kind == ClaimKind.ORDER:
            earlier, later = (context.graph.claim(identity) for identity in _ends(claim))
            reasons.append(f"“{earlier.subject.head}” comes before “{later.subject.head}”: {claim.words}")
        else:
            reasons.append(f"“{claim.subject.head}” is dated {said(claim)}")
    reasons.append("Together these put an event before itself.")
    return context.finding("order", Verdict.CONFLICT, "an order of events that cannot be", reasons, claims)
