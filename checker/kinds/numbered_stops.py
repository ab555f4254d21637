"""Two places for one numbered stop of a journey: "began in Tokyo", "in Seoul, the first stop of the tour"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.one_story import name_in_common, pairs_of_stories
from checker.matching.places import part_of, place_key, plain
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict

EXTRACTOR = "journey stops"
LONGEST_NEWS = 21  # days
IN_WORDS = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "last": "last"}


def judge_numbered_stops(context: KindContext) -> Iterator[Finding]:
    """Conflicts: two articles of the same days that name somebody in common call two places the first stop.

    Each article has to call one place only so, and neither place may lie in the other.
    """
    stops = [
        claim
        for claim in context.claims(ClaimKind.PLACE)
        if claim.extractor == EXTRACTOR and claim.modality is Modality.ACTUAL and not claim.negated
    ]
    told: dict[tuple[str, str], set[str]] = {}
    for stop in stops:
        told.setdefault((stop.span.document, _number(stop)), set()).add(_key(stop))
    used: set[tuple[str, str, str]] = set()
    for one, other in pairs_of_stories(context, stops, lambda stop: [_number(stop)]):
        documents = one.span.document, other.span.document
        number = _number(one)
        is_alone = all(len(told[document, number]) == 1 for document in documents)
        if documents[0] == documents[1] or not is_alone or (*documents, number) in used or _can_be_one(one, other):
            continue
        if context.told_within(one, other, LONGEST_NEWS) and name_in_common(context, *documents):
            used.add((*documents, number))
            yield _finding(context, one, other)


def _number(stop: Claim) -> str:
    return stop.subject.modifiers[0]


def _key(stop: Claim) -> str:
    return place_key(stop.subject.place) or plain(stop.subject.place)


def _can_be_one(one: Claim, other: Claim) -> bool:
    """Whether two stops are one place, or the one lies in the other."""
    left, right = _key(one), _key(other)
    return left == right or part_of(left, right) or part_of(right, left)


def _finding(context: KindContext, one: Claim, other: Claim) -> Finding:
    number, places = IN_WORDS[_number(one)], (one.subject.place, other.subject.place)
    reasons = [
        f"One has {places[0]} as the {number} stop of the journey, and the other {places[1]}.",
        "neither is known to lie in the other",
    ]
    summary = f"the {number} stop: {places[0]} or {places[1]}"
    return context.finding("order", Verdict.CONFLICT, summary, reasons, (one, other))
