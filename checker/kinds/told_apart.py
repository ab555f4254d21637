"""Whether two clauses say themselves that their events are two: one more of a kind, elsewhere, or of another class."""

from __future__ import annotations

from itertools import pairwise

from checker.kinds.context import KindContext
from checker.kinds.rival_classes import other_side, rival_classes
from checker.matching.places import place_key
from checker.matching.vocabulary import same_word
from checker.model.claim import Claim
from checker.words import load

VISIT = "visit"


def is_another(claim: Claim) -> bool:
    """Whether a clause says itself that it tells of one more: "another stone was found in July", "a third victim"."""
    words = claim.words.lower().split()
    ordinals = load("firsts")["ordinals"]
    one_more = any(article == "a" and ordinals.get(word, 0) > 1 for article, word in pairwise(words))
    return "another" in words or one_more


def are_told_apart(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether two clauses say themselves that their events are two: one tells of one more, or alone of somebody's
    fourth comet, they go on in two countries or are visits to two kinds of place, are of the first phase and the
    second, or of two classes, as preliminary and final results are."""
    if is_another(one) or is_another(other) or _number_told(one) != _number_told(other):
        return True
    if _are_in_two_countries(one, other) or _are_visits_to_two(one, other) or _are_of_two_sets(context, one, other):
        return True
    return bool(rival_classes(one, other) or other_side(context, one, other))


def _are_in_two_countries(one: Claim, other: Claim) -> bool:
    """Whether two events go on in two countries: a film opens in Germany in May, and in France in June."""
    left, right = (place_key(claim.subject.place) for claim in (one, other))
    countries = all(key.startswith("country:") for key in (left, right))
    return countries and left != right


def _are_visits_to_two(one: Claim, other: Claim) -> bool:
    """Whether two visits are each to another kind of place: a school, and a hospital."""
    kinds = [
        {at for at, line in enumerate(load("events")["visited"]) if not set(line).isdisjoint(claim.subject.modifiers)}
        for claim in (one, other)
    ]
    visits = all(VISIT in claim.subject.event_type.split() for claim in (one, other))
    return visits and all(kinds) and not kinds[0] & kinds[1]


def _are_of_two_sets(context: KindContext, one: Claim, other: Claim) -> bool:
    """Whether two sets of figures are published: "wages data", "the unemployment figures"."""
    sets = [_set_of_figures(context, claim) for claim in (one, other)]
    return all(sets) and not any(same_word(word, other) for word in sets[0] for other in sets[1])


def _set_of_figures(context: KindContext, claim: Claim) -> frozenset[str]:
    """The nouns that say what published figures are of; empty where a clause tells of none."""
    sentence = context.graph.sentence_of(claim)
    inside = sentence.tokens_between(claim.span.start, claim.span.end) if sentence is not None else ()
    sets = {token.index for token in inside if token.lemma in load("events")["statistics"] and token.tag != "VB"}
    near = (token for token in inside if token.head in sets and token.dependency in {"compound", "nmod", "poss"})
    return frozenset(token.lemma.lower() for token in near if token.part_of_speech == "NOUN")


def _number_told(claim: Claim) -> int:
    """Which of somebody's things takes part in an event, from the second on; 0 where that is not said."""
    ordinals, words = load("firsts")["ordinals"], claim.words.lower().split()
    owners = {"its", *load("persons")["possessives"]}
    for owner, ordinal, noun in zip(words, words[1:], words[2:], strict=False):
        if owner in owners and ordinals.get(ordinal, 0) > 1 and noun.strip(",.;") in claim.subject.modifiers:
            return int(ordinals[ordinal])
    return 0
