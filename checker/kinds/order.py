"""Events in an order that cannot be: the network of dates and order words has a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import combinations

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.crosswise_orders import crossings
from checker.kinds.event_clusters import FIRM, Clusters, clusters_of, ends_of, events_of, is_firm
from checker.kinds.itinerary import judge_itineraries
from checker.kinds.numbered_stops import judge_numbered_stops
from checker.kinds.periods import said
from checker.kinds.same_days import judge_same_days
from checker.model.claim import Claim, ClaimKind, Order
from checker.model.finding import Finding, Verdict
from checker.timeline.network import ORIGIN, Constraint, Contradiction, TemporalNetwork, offset_of

DAY = 1000  # the network counts in thousandths of a day, so that "before" holds on one day too
STRAY = 1  # by how many days "two days after" may miss before it is a conflict


class Settings(BaseModel):
    """From which scores on clauses are taken for one event of the network: alone, and both ends of an order at once.

    From `crosswise_from` on two orders in words of their own are taken for the same two events.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    same_event_from: float = -0.6
    same_order_from: float = -6.5
    current_days: int = 14
    crosswise_from: float = 1.0


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Build the network of order claims and dated events, and report each contradiction an order word is part of.

    What is contradictory only when "two days after" is taken to the day is left to a reader. An order that is part of
    one contradiction is not reported in another.
    """
    orders = [claim for claim in context.claims(ClaimKind.ORDER) if claim.modality in FIRM]
    yield from judge_numbered_stops(context)
    if not orders:
        return
    clusters = clusters_of(context, orders, settings.same_event_from, settings.same_order_from, settings.current_days)
    reported: set[str] = set()
    for whole_days, verdict in ((False, Verdict.CONFLICT), (True, Verdict.REVIEW)):
        constraints = list(_constraints(context, orders, clusters, whole_days))
        for contradiction in TemporalNetwork(constraints).contradictions():
            claims = _claims_of(context, contradiction)
            told = {claim.id for claim in claims if claim.kind == ClaimKind.ORDER}
            if _is_told_apart(claims) and not told & reported and _is_linked(claims, clusters):
                reported |= told
                yield _finding(context, claims, clusters, verdict)
    for finding in _turned_round(context, orders, settings, reported):
        reported |= {side.claim for side in finding.evidence}
        yield finding
    left = [order for order in orders if order.id not in reported]
    yield from judge_itineraries(context, left)
    yield from judge_same_days(context, left, clusters)


def _turned_round(
    context: KindContext, orders: Iterable[Claim], settings: Settings, reported: Set[str]
) -> Iterator[Finding]:
    """The orders that another article tells the other way round, likeliest first, each in one finding at most."""
    used = set(reported)
    likely = [found for found in crossings(context, orders) if found.likelihood.score >= settings.crosswise_from]
    for found in sorted(likely, key=lambda item: (-item.likelihood.score, item.one.focus, item.other.focus)):
        sides = (found.one, found.other)
        if used & {side.id for side in sides}:
            continue
        used |= {side.id for side in sides}
        heads = [events_of(context, side) for side in sides]
        reasons = [
            f"“{_named(earlier)}” comes before “{_named(later)}”{_by(side)}: {side.words}"
            for side, (earlier, later) in zip(sides, heads, strict=True)
        ]
        reasons.append(f"What the one puts first the other puts last: {found.grounds}.")
        summary = f"two events in opposite order: {_named(heads[0][0])}, {_named(heads[0][1])}"
        yield context.finding(
            "order", Verdict.CONFLICT, summary, reasons, sides, found.likelihood.features, found.likelihood.score
        )


def _is_told_apart(claims: list[Claim]) -> bool:
    """Whether an order is part of a contradiction, and more than one article."""
    return any(claim.kind == ClaimKind.ORDER for claim in claims) and len({c.span.document for c in claims}) > 1


def _is_linked(claims: list[Claim], clusters: Clusters) -> bool:
    """Whether each event of a circle is one by direct likeness: through a third telling, two events run together."""
    heads = {head for claim in claims for head in (ends_of(claim) if claim.kind == ClaimKind.ORDER else (claim.id,))}
    events: dict[str, list[str]] = defaultdict(list)
    for head in sorted(heads):
        events[clusters.of(head)].append(head)
    return all(
        clusters.are_linked(one, other) for heads_of in events.values() for one, other in combinations(heads_of, 2)
    )


def _constraints(
    context: KindContext, orders: Iterable[Claim], clusters: Clusters, whole_days: bool
) -> Iterator[Constraint]:
    events: dict[str, list[str]] = defaultdict(list)
    for order in orders:
        earlier, later = (clusters.of(identity) for identity in ends_of(order))
        if earlier != later:
            yield _ordered(order, earlier, later, whole_days)
        for event, identity in zip((earlier, later), ends_of(order), strict=True):
            events[event].append(identity)
    for claim in context.claims(ClaimKind.EVENT):
        interval, event = claim.when.interval, clusters.of(claim.id)
        if event not in events or interval is None or interval.is_open or interval.approximate:
            continue
        if is_firm(claim) and not _is_distance(claim):
            last = offset_of(interval.last) * DAY + (0 if whole_days else DAY - 1)
            yield Constraint(ORIGIN, event, offset_of(interval.first) * DAY, last, claim.id)


def _ordered(order: Claim, earlier: str, later: str, whole_days: bool) -> Constraint:
    """The order as a constraint: strictly after, or by as many days as are told.

    In whole days every event is at the start of its day, and an order holds on one day too.
    """
    assert isinstance(order.value, Order)
    least, most = order.value.least_days, order.value.most_days
    if most is None:
        return Constraint(earlier, later, least * DAY if whole_days else max(1, least * DAY), None, order.id)
    if whole_days:
        return Constraint(earlier, later, least * DAY, most * DAY, order.id)
    slack = STRAY if least == most else 0
    return Constraint(earlier, later, max(1, (least - slack) * DAY), (most + slack) * DAY, order.id)


def _is_distance(claim: Claim) -> bool:
    """Whether a time is told from another event, so that it is no date of its own."""
    return claim.when.timex is not None and claim.when.timex.anchored == "event"


def _claims_of(context: KindContext, contradiction: Contradiction) -> list[Claim]:
    return [context.graph.claim(label) for label in dict.fromkeys(contradiction.labels)]


def _finding(context: KindContext, claims: list[Claim], clusters: Clusters, verdict: Verdict) -> Finding:
    """The shortest circle of statements, each in words, with what makes two of its events one."""
    reasons, heads = [], []
    for claim in claims:
        if claim.kind == ClaimKind.ORDER:
            earlier, later = (context.graph.claim(identity) for identity in ends_of(claim))
            heads += [earlier, later]
            reasons.append(f"“{_named(earlier)}” comes before “{_named(later)}”{_by(claim)}: {claim.words}")
        else:
            heads.append(claim)
            reasons.append(f"“{_named(claim)}” is dated {said(claim)}.")
    reasons += list(dict.fromkeys(words for claim in heads for words in clusters.why(claim.id)))
    if verdict == Verdict.CONFLICT:
        reasons.append("Together these put an event before itself.")
        summary = f"an order of events that cannot be: {_named(heads[0])}, {_named(heads[1])}"
    else:
        reasons.append("They miss one another by a day: it may only be a matter of how the days are counted.")
        summary = f"a day too many or too few: {_named(heads[0])}, {_named(heads[1])}"
    return context.finding("order", verdict, summary, reasons, claims)


def _named(claim: Claim) -> str:
    place = claim.subject.place
    return f"{claim.subject.head} ({place})" if place else claim.subject.head


def _by(order: Claim) -> str:
    """The stated distance of an order, in days."""
    assert isinstance(order.value, Order)
    least, most = order.value.least_days, order.value.most_days
    if most is None:
        return ""
    days = f"{most}" if least == most else f"{least} to {most}"
    return f" by {days} day{'' if days == '1' else 's'}"
