"""Two events that one article puts in an order, and another dates to one day: days are too coarse to tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from checker.kinds.context import KindContext
from checker.kinds.event_clusters import Clusters, ends_of, is_firm
from checker.kinds.periods import said
from checker.model.claim import Claim, ClaimKind, Modality, Order
from checker.model.finding import Finding, Verdict

EXTRACTOR = "events"


def judge_same_days(context: KindContext, orders: Iterable[Claim], clusters: Clusters) -> Iterator[Finding]:
    """Questions for a reader: the order of two events that another article gives the same day and nothing finer."""
    dated: dict[str, list[Claim]] = defaultdict(list)
    for event in context.claims(ClaimKind.EVENT):
        days = event.when.interval
        if event.extractor == EXTRACTOR and days is not None and days.days == 1 and is_firm(event):
            dated[clusters.of(event.id)].append(event)
    for order in orders:
        assert isinstance(order.value, Order)
        earlier, later = ends_of(order)
        if order.value.least_days or order.modality != Modality.ACTUAL:
            continue
        found = _of_one_day(order, _linked(clusters, dated, earlier), _linked(clusters, dated, later))
        if found is not None:
            yield _finding(context, order, *found, clusters)


def _linked(clusters: Clusters, dated: dict[str, list[Claim]], end: str) -> list[Claim]:
    return [event for event in dated.get(clusters.of(end), ()) if clusters.are_linked(end, event.id)]


def _of_one_day(order: Claim, firsts: list[Claim], seconds: list[Claim]) -> tuple[Claim, Claim] | None:
    """Two dated events of one other article that are of one day, where the order's own article dates neither."""
    if any(event.span.document == order.span.document for event in (*firsts, *seconds)):
        return None
    for first in firsts:
        for second in seconds:
            together = first.span.document == second.span.document and first.id != second.id
            if together and first.when.interval == second.when.interval:
                return first, second
    return None


def _finding(context: KindContext, order: Claim, first: Claim, second: Claim, clusters: Clusters) -> Finding:
    told = [event.subject.predicate or event.subject.head for event in (first, second)]
    reasons = [
        f"“{told[0]}” comes before “{told[1]}”: {order.words}",
        f"Both are dated {said(first)}: days are too coarse to tell which came first.",
        *dict.fromkeys(words for end in ends_of(order) for words in clusters.why(end)),
    ]
    summary = f"an order that one day cannot show: {told[0]}, {told[1]}"
    return context.finding("order", Verdict.REVIEW, summary, reasons, (order, first, second))
