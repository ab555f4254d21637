"""What a "first" is the first to do, and whether an event is another such deed."""

from __future__ import annotations

from itertools import pairwise

from checker.model.claim import Claim, First
from checker.stems import stem_of
from checker.words import load


def deeds_of(claim: Claim) -> list[str]:
    """The event types of a claim, and the stems of the words that name its deed: a transplant is to transplant.

    "The first woman to win it" and "the last woman to lift it" also meet in whom they single out.
    """
    first = claim.value if isinstance(claim.value, First) else None
    words = {claim.subject.head, *(first.kind_of if first is not None else ())}
    stems = {f"stem {stem}" for word in words if (stem := stem_of(word))}
    singled_out = {claim.subject.head} if first is not None else _singled_out(claim)
    return [*claim.subject.event_type.split(), *sorted(stems), *sorted(f"one {word}" for word in singled_out)]


def is_same_deed(first: Claim, event: Claim) -> bool:
    """Whether an event is of the kind by its own words; a match won over somebody is no cup won."""
    table = load("firsts")
    is_match = event.subject.head in table["beating"] and not _prizes_in(event) and bool(_prizes_in(first))
    return not is_match and bool(set(deeds_of(first)) & set(deeds_of(event)))


def singles_out_another(first: Claim, event: Claim) -> bool:
    """Whether an event is told as that of "the last woman to …", where "the first woman to …" is claimed."""
    return first.subject.head in _singled_out(event)


def _singled_out(event: Claim) -> set[str]:
    """What a clause tells of one before, of a deed told before too: "the last woman to lift it"."""
    words = event.words.lower().split()
    before = set(load("firsts")["one_before"]) if "it" in words else set()
    return {word for earlier, word in pairwise(words) if earlier in before}


def _prizes_in(claim: Claim) -> set[str]:
    return {claim.subject.head, *claim.subject.context, *claim.subject.modifiers} & set(load("firsts")["prizes"])
