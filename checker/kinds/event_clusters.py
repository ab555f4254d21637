"""Which events of the network are one: joined where one clause alone, or both ends of an order, tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.kinds.context import KindContext
from checker.kinds.counted_things import kind_counted
from checker.kinds.one_story import of_one_story, pairs_of_stories
from checker.matching.measures import Relation, compare
from checker.matching.same_event import event_keys
from checker.matching.same_measure import figure_of
from checker.matching.same_order import EndMatch, OrderMatcher, may_be_one_event
from checker.matching.scoring import keys_of
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim, ClaimKind, Modality, Order
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension

FIRM = frozenset({Modality.ACTUAL, Modality.PLAN})
DATES_MAY_DIFFER = 7
AHEAD_OF_STRAIGHT = 1.5
SHARED_KEYS = 2
LEAST_EVIDENCE = 0.8
FARTHEST_FROM_ARTICLE = 200


@dataclass(slots=True)
class Clusters:
    """Event claims that are one event: claim id to the id of its event, with what joined them in words."""

    home: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    partners: dict[tuple[str, str], str] = field(default_factory=dict)
    twins: dict[str, str] = field(default_factory=dict)
    links: set[frozenset[str]] = field(default_factory=set)
    days: dict[str, TimeInterval] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)

    def twin(self, events: Iterable[Claim]) -> None:
        """Make one event of claims about the same word: as dated by its sentence, and as the end of an order."""
        first: dict[tuple[str | int | tuple[str, ...], ...], str] = {}
        for event in events:
            subject = event.subject
            what = subject.predicate, subject.event_type or subject.head, subject.place, subject.modifiers
            key = event.span.document, event.sentence, *what
            self.twins[event.id] = first.setdefault(key, event.id)
            self.home[event.id] = self.twins[event.id]
            self.members.setdefault(self.home[event.id], set()).add(event.id)
            if event.when.interval is not None:
                self.days[event.id] = event.when.interval

    def of(self, identity: str) -> str:
        """The event of a claim; the claim itself where nothing else tells it."""
        return self.home.get(identity, identity)

    def why(self, identity: str) -> list[str]:
        """What joined a claim with others."""
        return self.reasons.get(identity, [])

    def are_linked(self, one: str, other: str) -> bool:
        """Whether two claims were themselves found to tell one event, not only through a third."""
        left, right = self.twins.get(one, one), self.twins.get(other, other)
        return left == right or frozenset({left, right}) in self.links

    def join(self, end: EndMatch, on_dates: bool = False) -> None:
        """Make two claims one event, unless one of them already has another partner in the other's article.

        `on_dates` asks that all days told of either event meet all those told of the other.
        """
        one, other = end.one, end.other
        left, right = self.twins.get(one.id, one.id), self.twins.get(other.id, other.id)
        sides = ((left, other.span.document), right), ((right, one.span.document), left)
        if any(self.partners.setdefault(key, partner) != partner for key, partner in sides):
            return
        first, second = self.of(one.id), self.of(other.id)
        if on_dates and first != second and not self._days_meet(first, second):
            return
        self.links.add(frozenset({left, right}))
        if first == second:
            return
        joined, left_over = sorted((first, second))
        merged = self._told_as(first) | self._told_as(second)
        self.home.update(dict.fromkeys(merged, joined))
        self.members[joined] = merged
        self.members.pop(left_over, None)
        words = f"“{one.words}” and “{other.words}” tell one event: {'; '.join(end.grounds[:4])}."
        for claim in (one, other):
            self.reasons[claim.id].append(words)

    def _days_meet(self, first: str, second: str) -> bool:
        told = [[self.days[i] for i in self._told_as(event) if i in self.days] for event in (first, second)]
        return all(one.intersects(other) for one in told[0] for other in told[1])

    def _told_as(self, event: str) -> set[str]:
        """The claims that are one event by now."""
        return self.members.get(event, set()) | {event}


def clusters_of(
    context: KindContext, orders: Iterable[Claim], event_from: float, order_from: float, current_days: int
) -> Clusters:
    """Join the events of orders with one another and with dated events, best match first."""
    listed = list(orders)
    ends = {identity for order in listed for identity in ends_of(order)}
    events = [c for c in context.claims(ClaimKind.EVENT) if c.subject.head and (not c.negated or c.id in ends)]
    matcher = OrderMatcher(events, context.vocabulary)
    clusters = Clusters()
    clusters.twin(events)
    both = [
        *_both_ends(context, listed, matcher, order_from, current_days),
        *_with_dated(context, listed, events, matcher, order_from, current_days),
    ]
    for match in sorted(both, key=_rank_of_both):
        for end in match:
            clusters.join(end)
    for end in sorted(_single_events(context, events, ends, matcher, event_from, current_days), key=_rank):
        clusters.join(end, on_dates=True)
    return clusters


def _rank(end: EndMatch) -> tuple[float, str, int, str, int]:
    one, other = end.one.span, end.other.span
    return -end.score, one.document, one.start, other.document, other.start


def _rank_of_both(ends: tuple[EndMatch, EndMatch]) -> tuple[float, str, int, str, int]:
    return -sum(end.score for end in ends), *_rank(ends[0])[1:]


def ends_of(order: Claim) -> tuple[str, str]:
    """The ids of the claims that an order puts earlier and later."""
    assert isinstance(order.value, Order)
    return order.value.earlier, order.value.later


def is_firm(event: Claim) -> bool:
    """Whether an event is told as one; "rejected" as the event itself is no denial of another."""
    return event.modality in FIRM or (event.modality == Modality.DENIAL and bool(event.subject.event_type))


def _both_ends(
    context: KindContext, orders: list[Claim], matcher: OrderMatcher, least: float, current_days: int
) -> Iterator[tuple[EndMatch, EndMatch]]:
    """Two articles' orders of the same two events, told the same way round or the other."""
    for one, other in pairs_of_stories(context, orders, lambda order: _acts(context, order)):
        apart = context.days_between(one, other)
        if one.span.document == other.span.document or (apart is not None and apart > current_days):
            continue
        for ends in _best_way(context, matcher, events_of(context, one), events_of(context, other), least):
            if apart is not None or all(end.match.has("same word") for end in ends):
                yield ends


def _acts(context: KindContext, order: Claim) -> frozenset[str]:
    """What the two events of an order can be, with whom or what they tell of: orders that share none do not meet."""
    return frozenset(key for end in events_of(context, order) for key in _words_of(end))


def _words_of(event: Claim) -> frozenset[str]:
    subject = event.subject
    words = {subject.head, subject.predicate, *subject.modifiers, *subject.context, *subject.event_type.split()} - {""}
    return frozenset({*words, *(concept for word in words for concept in concepts_of(word)), *keys_of(event)})


def _with_dated(
    context: KindContext,
    orders: list[Claim],
    events: list[Claim],
    matcher: OrderMatcher,
    least: float,
    current_days: int,
) -> Iterator[tuple[EndMatch, EndMatch]]:
    """An order of one article with two dated events of another that shares names with it."""
    dated: dict[str, list[Claim]] = defaultdict(list)
    for event in events:
        if event.when.interval is not None and not event.when.interval.is_open:
            dated[event.span.document].append(event)
    for order in orders:
        near = sorted(of_one_story(context)[order.span.document])
        left = events_of(context, order)
        alike: list[dict[str, list[Claim]]] = [defaultdict(list), defaultdict(list)]
        for event in (event for document in near for event in dated.get(document, ())):
            if context.told_within(order, event, current_days):
                for end, found in zip(left, alike, strict=True):
                    if may_be_one_event(end, event) and matcher.event(end, event).is_of_a_kind:
                        found[event.span.document].append(event)
        for document in sorted(set(alike[0]) & set(alike[1])):
            for first in alike[0][document]:
                for second in alike[1][document]:
                    if first.sentence != second.sentence or first.focus != second.focus:
                        yield from _best_way(context, matcher, left, (first, second), least)


def _best_way(
    context: KindContext, matcher: OrderMatcher, left: tuple[Claim, Claim], right: tuple[Claim, Claim], least: float
) -> Iterator[tuple[EndMatch, EndMatch]]:
    """How two pairs of events meet, where one way fits clearly better than the other."""
    straight, turned = matcher.match(left, right), matcher.match(left, right[::-1])
    best, worse = (turned, straight) if turned.score >= straight.score else (straight, turned)
    clear = best.score - worse.score >= AHEAD_OF_STRAIGHT
    if (
        clear
        and best.score >= least
        and best.is_of_a_kind
        and best.evidence >= LEAST_EVIDENCE
        and days_and_counts_allow(context, best.ends)
    ):
        yield best.ends


def events_of(context: KindContext, order: Claim) -> tuple[Claim, Claim]:
    """The claims of the events that an order puts earlier and later."""
    earlier, later = ends_of(order)
    return context.graph.claim(earlier), context.graph.claim(later)


def days_and_counts_allow(context: KindContext, ends: Iterable[EndMatch]) -> bool:
    """Whether no two dates of what would be one event are more than a week apart, nor a date far from the article, and
    both tellings count alike."""
    return all(
        _within(context, end.one, end.other, DATES_MAY_DIFFER) and not _is_of_other_counts(context, end) for end in ends
    )


def _is_of_other_counts(context: KindContext, end: EndMatch) -> bool:
    """Whether two clauses count other numbers of one thing: "arrested three men", "arrested five more"."""
    left, right = (
        [claim for claim in context.figures_of_sentence(event) if event.span.contains(claim.focus)]
        for event in (end.one, end.other)
    )
    return any(_count_otherwise(one, other) for one in left for other in right)


def _count_otherwise(one: Claim, other: Claim) -> bool:
    left, right = figure_of(one), figure_of(other)
    if left is None or right is None or {left.unit.dimension, right.unit.dimension} != {Dimension.COUNT}:
        return False
    alike = left.unit == right.unit or kind_counted(one) == kind_counted(other) != ""
    return alike and compare(left, right).relation == Relation.DISJOINT


def _within(context: KindContext, one: Claim, other: Claim, days: int) -> bool:
    left, right = one.when.interval, other.when.interval
    if left is not None and right is not None:
        return left.gap_days(right) <= days
    told = left or right
    published = context.graph.published[(one if left is None else other).span.document].interval
    return told is None or published is None or told.gap_days(published) <= FARTHEST_FROM_ARTICLE


def _single_events(
    context: KindContext,
    events: list[Claim],
    ends: set[str],
    matcher: OrderMatcher,
    least: float,
    current_days: int,
) -> Iterator[EndMatch]:
    """An order's event with another clause that tells it, as a rule the one that dates it."""
    for one, other in pairs_of_stories(context, events, event_keys, least_shared=SHARED_KEYS):
        same_sentence = (one.span.document, one.sentence) == (other.span.document, other.sentence)
        if one.id == other.id or not {one.id, other.id} & ends or same_sentence:
            continue
        if _near(context, one, other, current_days):
            end = matcher.event(one, other)
            is_one = end.score >= least and end.is_of_a_kind and end.is_vouched_for and end.match.has("agents")
            if is_one and not _is_of_other_counts(context, end):
                yield end


def _near(context: KindContext, one: Claim, other: Claim, current_days: int) -> bool:
    """Whether nothing keeps two tellings apart: their days meet, or are those of the article that gives none."""
    if one.when.interval is None or other.when.interval is None:
        one_article = one.span.document == other.span.document
        if not one_article and not context.told_within(one, other, current_days):
            return False
    return _within(context, one, other, 0)
