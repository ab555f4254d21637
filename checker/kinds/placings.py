"""Places in a contest that cannot all be right: one place for two, or two places for one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.kinds.rival_classes import other_class
from checker.matching.scoring import shared_words
from checker.model.claim import Claim, ClaimKind, First, Modality
from checker.model.finding import Finding, Verdict
from checker.words import load

EXTRACTOR = "placings"
LONGEST_NEWS, TELLING = 10, 0.35  # days; how telling a word has to be to name a contest


def judge_placings(context: KindContext) -> Iterator[Finding]:
    """Conflicts between two articles of the same days.

    One place is given to two, both of whom one of the sentences names; or one of them gets two places in what both
    call by a word of their own ("the medal table"). The men's race and the women's are two contests.
    """
    placings = [
        claim
        for claim in context.claims(ClaimKind.FIRST)
        if claim.extractor == EXTRACTOR and claim.modality is Modality.ACTUAL and _holder(claim)
    ]
    used: set[str] = set()
    for one, other in pairs_of_stories(context, placings, _keys):
        same_holder, same_place = _holder(one) == _holder(other), _place(one) == _place(other)
        if one.span.document == other.span.document or same_holder == same_place or {one.id, other.id} & used:
            continue
        if not context.told_within(one, other, LONGEST_NEWS) or _rounds(one) != _rounds(other):
            continue
        if other_class(context, one, other):
            continue
        grounds = _contest(context, one, other) if same_holder else _both_named(one, other)
        if grounds:
            used |= {one.id, other.id}
            yield _finding(context, one, other, grounds)


def _keys(claim: Claim) -> list[str]:
    return [f"holder {_holder(claim)}", f"place {_place(claim)}"]


def _place(claim: Claim) -> int:
    assert isinstance(claim.value, First)
    return claim.value.ordinal


def _holder(claim: Claim) -> str:
    return claim.subject.names[0].key


def _rounds(claim: Claim) -> frozenset[str]:
    """The words of a sentence that say which part of a contest a place is of: a heat, a stage."""
    return frozenset(load("placings")["rounds"]).intersection(claim.subject.context)


def _both_named(one: Claim, other: Claim) -> str:
    """Whether one of two sentences names the holder of the other, too: "Sarosi was second, ahead of Petrenko"."""
    keys = [{name.key for name in claim.subject.names} for claim in (one, other)]
    named = _holder(one) in keys[1] or _holder(other) in keys[0]
    both = " and ".join(claim.subject.names[0].words for claim in (one, other))
    return f"one sentence names {both}" if named else ""


def _contest(context: KindContext, one: Claim, other: Claim) -> str:
    """The words by which both sentences tell of one contest; "" without any."""
    hollow = {*load("placings")["hollow"], *_parts_of_names(one), *_parts_of_names(other)}
    left, right = ([word for word in claim.subject.context if word not in hollow] for claim in (one, other))
    shared = [word for word, _, weight in shared_words(left, right, context.vocabulary) if weight >= TELLING]
    return f"shared words: {', '.join(shared)}" if shared else ""


def _parts_of_names(claim: Claim) -> set[str]:
    return {part.lower() for name in claim.subject.names for part in name.words.split()}


def _finding(context: KindContext, one: Claim, other: Claim, grounds: str) -> Finding:
    names = [claim.subject.names[0].words for claim in (one, other)]
    numbers = {number: word for word, number in reversed(load("placings")["numbers"].items())}
    places = [numbers[_place(claim)] for claim in (one, other)]
    told = [f"{name} is {place}" for name, place in zip(names, places, strict=True)]
    reasons = [f"The same contest: {grounds}.", f"{told[0]} in one, and {told[1]} in the other"]
    return context.finding("first", Verdict.CONFLICT, f"{told[0]} or {told[1]}", reasons, (one, other))
