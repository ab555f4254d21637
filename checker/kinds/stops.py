"""Stops of a journey with their days: each day of a sentence with the town that stands beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.kinds.context import KindContext
from checker.matching.places import place_key
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.interval import TimeInterval
from checker.model.sentence import Sentence

EXTRACTOR = "events"
TIMES = frozenset({"DATE", "TIME", "CARDINAL"})
LONGEST_STOP, FARTHEST = 10, 6
TOLD = frozenset({Modality.ACTUAL, Modality.PLAN, Modality.FORECAST, Modality.CONDITIONAL})


@dataclass(frozen=True, slots=True)
class Stop:
    """A town with the days somebody is there, and the dated claim that says so."""

    key: str
    town: str
    days: TimeInterval
    claim: Claim


def stops_by_article(context: KindContext, documents: Iterable[str]) -> dict[str, dict[str, Stop]]:
    """For some articles each town that is named beside days once only, by its key."""
    wanted = set(documents)
    found: dict[str, dict[str, list[Stop]]] = defaultdict(lambda: defaultdict(list))
    for claim in context.claims(ClaimKind.EVENT):
        if claim.span.document in wanted:
            for stop in _stop(context, claim):
                found[claim.span.document][stop.key].append(stop)
    return {
        document: {key: stops[0] for key, stops in towns.items() if len({stop.days for stop in stops}) == 1}
        for document, towns in found.items()
    }


def _stop(context: KindContext, claim: Claim) -> Iterator[Stop]:
    days, sentence, place = claim.when.interval, context.graph.sentence_of(claim), claim.when.span
    if claim.extractor != EXTRACTOR or claim.negated or claim.modality not in TOLD or not claim.when.stated:
        return
    if days is None or days.days > LONGEST_STOP or sentence is None or place is None:
        return
    if claim.when.timex is not None and claim.when.timex.anchored == "event":
        return
    for town in (*_towns_beside(sentence, place.start, place.end), claim.subject.place):
        key = place_key(town)
        if key.startswith("city:"):
            yield Stop(key, town, days, claim)
            return


def _towns_beside(sentence: Sentence, start: int, end: int) -> Iterator[str]:
    """The names nearest to a time, before it and behind it, with no other time between."""
    times = [name for name in sentence.names if name.label in TIMES]
    names = [name for name in sentence.names if name.label not in TIMES]
    before = [name for name in names if sentence.tokens[name.last].end <= start]
    behind = [name for name in names if sentence.tokens[name.first].start >= end]
    for name in (*before[-1:], *behind[:1]):
        first, last = sentence.tokens[name.first], sentence.tokens[name.last]
        gap = sentence.tokens_between(min(last.end, end), max(first.start, start))
        if len(gap) <= FARTHEST and not any(sentence.tokens[other.first] in gap for other in times):
            yield sentence.words[first.start - sentence.start : last.end - sentence.start]
