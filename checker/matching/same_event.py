"""Whether two dated clauses tell of the same event."""

from __future__ import annotations

from dataclasses import dataclass

from checker.matching.places import part_of, place_key
from checker.matching.scoring import Match, key_class, keys_of, setting_words, shared_keys, shared_words, words_for
from checker.matching.vocabulary import Vocabulary, concepts_of, same_word
from checker.model.claim import Claim
from checker.model.finding import Feature
from checker.words import load


@dataclass(frozen=True, slots=True)
class EventWeights:
    """What each feature adds; the defaults were set on the odd-numbered stories of the corpus."""

    same_word: float = 2.0
    same_type: float = 1.6
    other_type: float = -2.5
    agent: float = 1.2
    context_most: float = 3.2
    setting_most: float = 1.0
    name: float = 0.8
    names_most: float = 2.4
    other_names: float = -1.5
    same_place: float = 0.6
    other_place: float = -1.2


def same_event(one: Claim, other: Claim, vocabulary: Vocabulary, weights: EventWeights = EventWeights()) -> Match:
    """Compare what two event claims tell; their times play no part."""
    features = [
        _types(one, other, weights),
        _agents(one, other, vocabulary, weights),
        _contexts(one, other, vocabulary, weights),
        _settings(one, other, vocabulary, weights),
        *_names(one, other, weights),
        _places(one, other, weights),
    ]
    return Match(tuple(feature for feature in features if feature is not None))


def happens_once(one: Claim, other: Claim) -> bool:
    """Whether the type that two event claims share is one that befalls a thing only once (a birth, an opening)."""
    types = load("events")["types"]
    shared = set(one.subject.event_type.split()) & set(other.subject.event_type.split())
    return bool(shared) and all(types[name] == "once" for name in shared)


def _types(one: Claim, other: Claim, weights: EventWeights) -> Feature:
    left, right = one.subject.head, other.subject.head
    if left and left == right:
        return Feature("event", weights.same_word, f"both tell “{left}”")
    shared = set(one.subject.event_type.split()) & set(other.subject.event_type.split())
    if shared or same_word(left, right):
        return Feature("event", weights.same_type, f"“{left}” and “{right}” can be one event")
    return Feature("event", weights.other_type, f"“{left}” and “{right}” are different events")


def _agents(one: Claim, other: Claim, vocabulary: Vocabulary, weights: EventWeights) -> Feature | None:
    pairs = [p for p in shared_words(one.subject.modifiers, other.subject.modifiers, vocabulary) if p[2] > 0.15]
    if not pairs:
        return None
    told = ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs)
    return Feature("agents", round(min(2.0, weights.agent * sum(p[2] for p in pairs)), 3), f"the same takes part: {told}")


def _contexts(one: Claim, other: Claim, vocabulary: Vocabulary, weights: EventWeights) -> Feature | None:
    skip = {one.subject.head, other.subject.head, one.subject.predicate, other.subject.predicate, *one.subject.modifiers, *other.subject.modifiers}
    skip |= {part.lower() for claim in (one, other) for name in claim.subject.names for part in name.words.split()}
    left = [word for word in one.subject.context if word not in skip]
    right = [word for word in other.subject.context if word not in skip]
    pairs = shared_words(left, right, vocabulary)
    total = min(weights.context_most, sum(weight for _, _, weight in pairs))
    if total < 0.2:
        return None
    told = ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs[:5])
    return Feature("context", round(total, 3), f"shared words: {told}")


def _settings(one: Claim, other: Claim, vocabulary: Vocabulary, weights: EventWeights) -> Feature | None:
    words, total = setting_words(one, other, vocabulary)
    if total < 0.4:
        return None
    return Feature("setting", round(min(weights.setting_most, 0.5 * total), 3), f"also near by: {', '.join(words)}")


def _names(one: Claim, other: Claim, weights: EventWeights) -> list[Feature]:
    left, right = keys_of(one), keys_of(other)
    shared = shared_keys(left, right)
    found = []
    if shared:
        told = ", ".join(dict.fromkeys(words_for(one.subject.names, a) for a, _ in shared))
        found.append(Feature("names", min(weights.names_most, weights.name * len(shared)), f"both name {told}"))
    matched = {key for pair in shared for key in pair}
    lone_left = {key for key in left - matched if key_class(key) == "name"}
    lone_right = {key for key in right - matched if key_class(key) == "name"}
    if lone_left and lone_right and not any(key_class(a) == "name" for a, _ in shared):
        a, b = words_for(one.subject.names, min(lone_left)), words_for(other.subject.names, min(lone_right))
        found.append(Feature("other names", weights.other_names, f"one is about {a}, the other about {b}"))
    return found


def _places(one: Claim, other: Claim, weights: EventWeights) -> Feature | None:
    left, right = place_key(one.subject.place), place_key(other.subject.place)
    if not left or not right:
        return None
    if part_of(left, right) or part_of(right, left):
        return Feature("place", weights.same_place, f"both in {one.subject.place}")
    return Feature("other place", weights.other_place, f"{one.subject.place} and {other.subject.place}")


def event_keys(claim: Claim) -> frozenset[str]:
    """Keys under which comparable event claims meet: type or verb, each with a name, an agent or a context word."""
    subject = claim.subject
    if not subject.head:
        return frozenset()
    kinds = set(subject.event_type.split()) | {subject.head} | concepts_of(subject.head)
    about = {key for key in keys_of(claim)} | set(subject.modifiers) | set(subject.context)
    about |= {concept for word in subject.modifiers for concept in concepts_of(word)}
    return frozenset(f"{kind}:{word}" for kind in kinds for word in about)
