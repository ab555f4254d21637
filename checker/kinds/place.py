"""The same event in two places, neither part of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.occasion import Occasions, carries
from checker.kinds.one_story import pairs_of_stories
from checker.kinds.place_counterparts import PlaceCounterparts
from checker.matching.distance import kilometres_apart, town_key
from checker.matching.places import part_of
from checker.matching.same_event import event_keys
from checker.matching.scoring import Match
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict

UNKNOWN_TO_EACH = "the two sentences are alike, and neither article names the other's place"
AHEAD = frozenset({Modality.PLAN, Modality.FORECAST, Modality.TARGET, Modality.PLEDGE})


class Settings(BaseModel):
    """What a rule about places sets: towns nearer than `nearest_km` may be one place in another's words; from which
    log odds on two places that only one article each names are told of one thing, and from which that is a question.

    Both stand above what the fit asks for: the stories it is made on misplace things four times as often as news copy.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    nearest_km: float = 30.0
    counterparts_from: float = 1.0
    counterparts_review_from: float = 0.5


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Compare the towns of events that are one by what they share, the best matches first."""
    claims = [claim for claim in context.claims(ClaimKind.EVENT) if _has_city(claim)]
    occasions = Occasions(context)
    found = []
    for one, other in pairs_of_stories(context, claims, _keys):
        if one.span.document != other.span.document and not _one_place(one, other):
            shared = occasions.shared(one, other)
            if shared is not None:
                found.append((shared, one, other))
    used: set[str] = set()
    judged: set[tuple[str, int]] = set()
    for shared, one, other in sorted(found, key=lambda item: (-item[0].weight, item[1].focus, item[2].focus)):
        if not {one.id, other.id} & used and not _told_elsewhere(context, one, other):
            used |= {one.id, other.id}
            judged |= {_sentence(one), _sentence(other)}
            yield _finding(context, settings, one, other, Match(()), shared.words, shared.weight)
    yield from _counterparts(context, settings, judged)


def _counterparts(context: KindContext, settings: Settings, judged: set[tuple[str, int]]) -> Iterator[Finding]:
    """The places that only one of two articles names and that are told of one thing, each once, the likeliest first."""
    counterparts = PlaceCounterparts(context)
    weighed = [(counterparts.likelihood(*pair), *pair) for pair in counterparts.pairs()]
    for likelihood, one, other in sorted(weighed, key=lambda item: (-item[0].score, item[1].focus, item[2].focus)):
        sides = {_sentence(one), _sentence(other)}
        if likelihood.score >= settings.counterparts_review_from and not sides & judged:
            judged |= sides
            finding = _finding(context, settings, one, other, likelihood, UNKNOWN_TO_EACH, likelihood.score)
            is_sure = likelihood.score >= settings.counterparts_from
            yield finding if is_sure else replace(finding, verdict=Verdict.REVIEW, id="")


def _sentence(claim: Claim) -> tuple[str, int]:
    return claim.span.document, claim.sentence


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


def _finding(
    context: KindContext, settings: Settings, one: Claim, other: Claim, match: Match, words: str, score: float
) -> Finding:
    """A finding about two places; `words` say what makes what is told one thing."""
    apart = kilometres_apart(one.subject.place, other.subject.place)
    planned = next((claim for claim in (one, other) if claim.modality in AHEAD), None)
    reasons = [f"The same event: {words}"]
    if planned is not None:
        verdict = Verdict.RECONCILED
        reasons.append(f"{planned.subject.place} is where it was to be, as {planned.modality} told before the outcome")
    elif apart is not None and apart < settings.nearest_km:
        verdict = Verdict.REVIEW
        reasons.append("the two places are near each other, and one may be told for the other")
    else:
        verdict = Verdict.CONFLICT
        reasons.append(
            f"neither place lies in the other; they are {apart:.0f} km apart"
            if apart is not None
            else "neither is known to lie in the other"
        )
    summary = f"{one.subject.head or other.subject.head or 'place'}: {one.subject.place} or {other.subject.place}"
    return context.finding("place", verdict, summary, reasons, (one, other), match.features, score)
