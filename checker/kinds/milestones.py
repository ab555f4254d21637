"""Dates of different steps of one matter: a pact is signed on one day and comes into force on another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.matching.scoring import key_class, shared_words
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim
from checker.model.finding import Finding, Verdict
from checker.timeline.day_words import days_in_words
from checker.words import load

TELLING = 0.45


def judge_milestones(context: KindContext, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Near misses: two dated events of one thing that are different steps of it; one for each event and article.

    They share what they befall; or else a name, where neither article dates another step of the matter.
    """
    used: set[tuple[str, str]] = set()
    steps = [claim for claim in claims if _steps(claim)]
    told = Counter((claim.span.document, matter) for claim in steps for matter in _steps(claim))
    for one, other in pairs_of_stories(context, steps, lambda claim: _keys(context, claim)):
        matter = _matter(one, other)
        shared = _things(context, one, other) or _only_matter(context, one, other, told)
        ends = {(one.id, other.span.document), (other.id, one.span.document)}
        if not matter or not shared or ends & used or _one_day(one, other):
            continue
        used |= ends
        yield _finding(context, one, other, shared)


@cache
def _matters() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, frozenset(steps)) for name, steps in sorted(load("events")["milestones"].items()))


def _steps(claim: Claim) -> dict[str, frozenset[str]]:
    """The matters a claim can be a step of, with the steps."""
    types = frozenset(claim.subject.event_type.split())
    return {matter: types & steps for matter, steps in _matters() if types & steps}


def _matter(one: Claim, other: Claim) -> str:
    """The matter that two claims are different steps of; "" where they can be one step."""
    left, right = _steps(one), _steps(other)
    return next((matter for matter in left if matter in right and not left[matter] & right[matter]), "")


def different_steps(one: Claim, other: Claim) -> bool:
    """Whether two events are different steps of one matter: an arrest and a charge."""
    return bool(_matter(one, other))


def _keys(context: KindContext, claim: Claim) -> frozenset[str]:
    words = {word for lemma in claim.subject.modifiers for word in (lemma, *concepts_of(lemma))}
    words |= {key for key in context.names[claim.span.document] if key_class(key) == "name"}
    return frozenset(f"{matter}:{word}" for matter in _steps(claim) for word in words)


def _things(context: KindContext, one: Claim, other: Claim) -> list[str]:
    """What both events befall; a court or a minister acts in many matters."""
    pairs = shared_words(one.subject.modifiers, other.subject.modifiers, context.vocabulary)
    actors = set(load("events")["actors"])
    return [word for word, like, weight in pairs if weight >= TELLING and not {word, like} & actors]


def _only_matter(context: KindContext, one: Claim, other: Claim, told: Mapping[tuple[str, str], int]) -> list[str]:
    """A name that two articles share, where each dates one step of a matter only, and the clauses share a word."""
    documents = (one.span.document, other.span.document)
    matter = _matter(one, other)
    if documents[0] == documents[1] or not matter or any(told[document, matter] != 1 for document in documents):
        return []
    names = sorted(key for key in context.names[documents[0]] & context.names[documents[1]] if key_class(key) == "name")
    left, right = ((*claim.subject.modifiers, *claim.subject.context, *claim.subject.setting) for claim in (one, other))
    return [names[0].split(":", 1)[1]] if names and shared_words(left, right, context.vocabulary) else []


def _one_day(one: Claim, other: Claim) -> bool:
    left, right = one.when.interval, other.when.interval
    return left is None or right is None or left.intersects(right)


def _finding(context: KindContext, one: Claim, other: Claim, shared: Sequence[str]) -> Finding:
    told = [
        f"“{claim.subject.head}”, {days_in_words(claim.when.interval)}"
        for claim in (one, other)
        if claim.when.interval is not None
    ]
    reasons = [f"Of one matter: {', '.join(shared[:3])}.", f"two steps of it: {' and '.join(told)}"]
    summary = f"{shared[0]}: {' against '.join(claim.subject.head for claim in (one, other))}"
    return context.finding("date", Verdict.RECONCILED, summary, reasons, (one, other))
