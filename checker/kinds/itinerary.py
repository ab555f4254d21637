"""Towns visited in one order by the words of one article, and in another by the days of a second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.kinds.context import KindContext
from checker.kinds.event_clusters import ends_of
from checker.kinds.one_story import of_one_story
from checker.kinds.periods import said
from checker.kinds.stops import Stop, stops_by_article
from checker.matching.places import place_key
from checker.matching.scoring import key_class
from checker.model.claim import Claim
from checker.model.finding import Finding, Verdict

KIND, VISIT = "order", "visit"
LONGEST_JOURNEY = 366


def judge_itineraries(context: KindContext, orders: Iterable[Claim]) -> Iterator[Finding]:
    """Conflicts: somebody went to one town and then to another, and another article's days say the other way round.

    The two articles share the name of a person or body; each town has its days only once in the second article.
    """
    legs = [(order, towns) for order in orders if (towns := _towns(context, order)) is not None]
    wanted = {document for order, _ in legs for document in of_one_story(context)[order.span.document]}
    stops = stops_by_article(context, wanted) if legs else {}
    for order, (first, second) in legs:
        for document in sorted(of_one_story(context)[order.span.document]):
            told = stops.get(document, {})
            earlier, later = told.get(first), told.get(second)
            if earlier is None or later is None or not _is_turned(earlier, later):
                continue
            if _is_of_one_journey(context, order, document) and _is_of_its_days(context, order, earlier, later):
                yield _finding(context, order, earlier, later)
                break


def _towns(context: KindContext, order: Claim) -> tuple[str, str] | None:
    """The keys of the two towns that an order of visits goes through."""
    ends = [context.graph.claim(identity) for identity in ends_of(order)]
    if not all(VISIT in end.subject.event_type.split() for end in ends):
        return None
    first, second = (place_key(end.subject.place) for end in ends)
    is_known = first.startswith("city:") and second.startswith("city:")
    return (first, second) if is_known and first != second else None


def _is_turned(earlier: Stop, later: Stop) -> bool:
    """Whether the days put the stop first that should be the later; a shared day is one of travel."""
    return later.days.first < earlier.days.first and later.days.last <= earlier.days.first


def _is_of_one_journey(context: KindContext, order: Claim, document: str) -> bool:
    """Whether a person or body of the order's article is named in the other."""
    shared = context.names[order.span.document] & context.names[document]
    return any(key_class(key) == "name" for key in shared)


def _is_of_its_days(context: KindContext, order: Claim, earlier: Stop, later: Stop) -> bool:
    """Whether the days lie near the article that tells the order, and near one another."""
    published = context.graph.published[order.span.document].interval
    near = published is None or all(stop.days.gap_days(published) <= LONGEST_JOURNEY for stop in (earlier, later))
    return near and earlier.days.gap_days(later.days) <= LONGEST_JOURNEY


def _finding(context: KindContext, order: Claim, earlier: Stop, later: Stop) -> Finding:
    reasons = [
        f"{earlier.town} comes before {later.town}: {order.words}",
        f"{later.town} is dated {said(later.claim)}, {earlier.town} {said(earlier.claim)}",
        "The days put the two stops the other way round.",
    ]
    summary = f"stops in an order that cannot be: {earlier.town}, {later.town}"
    sides = list(dict.fromkeys((order, earlier.claim, later.claim)))
    return context.finding(KIND, Verdict.CONFLICT, summary, reasons, sides)
