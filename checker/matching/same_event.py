"""Whether two dated clauses tell of the same event."""

from __future__ import annotations

from collections.abc import Iterator

from checker.matching.places import part_of, place_key
from checker.matching.scoring import Match, keys_of, rivals, setting_words, shared_keys, shared_words, words_for
from checker.matching.vocabulary import Vocabulary, concepts_of, same_word
from checker.matching.weighing import weigh
from checker.model.claim import Claim
from checker.model.finding import Feature
from checker.stems import stem_of
from checker.words import load

TABLE = "events"
AGENTS_MOST, CONTEXT_MOST, SETTING_MOST, NAMES_MOST = 2.0, 3.2, 2.0, 3.0


def same_event(one: Claim, other: Claim, vocabulary: Vocabulary) -> Match:
    """Compare what two event claims tell; their times play no part."""
    return Match(
        (
            _types(one, other),
            *_agents(one, other, vocabulary),
            *_contexts(one, other, vocabulary),
            *_settings(one, other, vocabulary),
            *_names(one, other),
            *_places(one, other),
        )
    )


def shared_types(one: Claim, other: Claim) -> set[str]:
    """The event types that both claims can be of."""
    return set(one.subject.event_type.split()) & set(other.subject.event_type.split())


def happens_once(one: Claim, other: Claim) -> bool:
    """Whether the type that two event claims share is one that befalls a thing only once (a birth, an opening).

    What is added to a thing, and named in one clause alone, is another thing: an addendum is signed after the contract.
    """
    types, additions = load("events")["types"], frozenset(load("events")["additions"])
    shared = shared_types(one, other)
    added = [additions & {*claim.subject.modifiers, *claim.subject.context} for claim in (one, other)]
    return bool(shared) and bool(added[0]) == bool(added[1]) and any(types[name] == "once" for name in shared)


def _types(one: Claim, other: Claim) -> Feature:
    left, right = one.subject.head, other.subject.head
    if left and left == right:
        return weigh(TABLE, "same word", 1.0, f"both tell “{left}”")
    if shared_types(one, other) or same_word(left, right):
        return weigh(TABLE, "same type", 1.0, f"“{left}” and “{right}” can be one event")
    return weigh(TABLE, "other type", 1.0, f"“{left}” and “{right}” are different events")


def _agents(one: Claim, other: Claim, vocabulary: Vocabulary) -> Iterator[Feature]:
    pairs = [p for p in shared_words(one.subject.modifiers, other.subject.modifiers, vocabulary) if p[2] > 0.15]
    first = [_acting_person(claim) for claim in (one, other)]
    if all(first) and first[0] != first[1]:
        yield weigh(TABLE, "other agent", 1.0, "somebody else acts in the other")
    if pairs:
        told = ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs)
        yield weigh(TABLE, "agents", min(AGENTS_MOST, sum(p[2] for p in pairs)), f"the same takes part: {told}")


def _acting_person(claim: Claim) -> str:
    """The key of the person or body that does what the clause tells, where its subject is named."""
    acting = claim.subject.modifiers[:1]
    for name in claim.subject.names if acting else ():
        last = name.words.split()[-1]
        if name.key.startswith("name:") and last.lower() == acting[0] and not last.islower():
            return name.key
    return ""


def _contexts(one: Claim, other: Claim, vocabulary: Vocabulary) -> Iterator[Feature]:
    skip = {
        word
        for claim in (one, other)
        for word in (claim.subject.head, claim.subject.predicate, *claim.subject.modifiers)
    }
    skip |= {part.lower() for claim in (one, other) for name in claim.subject.names for part in name.words.split()}
    left = [word for word in one.subject.context if word not in skip]
    right = [word for word in other.subject.context if word not in skip]
    pairs = shared_words(left, right, vocabulary)
    total = min(CONTEXT_MOST, sum(weight for _, _, weight in pairs))
    if total >= 0.2:
        told = ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs[:5])
        yield weigh(TABLE, "context", total, f"shared words: {told}")


def _settings(one: Claim, other: Claim, vocabulary: Vocabulary) -> Iterator[Feature]:
    words, total = setting_words(one, other, vocabulary)
    if total >= 0.3:
        yield weigh(TABLE, "setting", min(SETTING_MOST, total), f"also near by: {', '.join(words)}")


def _names(one: Claim, other: Claim) -> Iterator[Feature]:
    left, right = keys_of(one), keys_of(other)
    shared = shared_keys(left, right)
    if shared:
        told = ", ".join(dict.fromkeys(words_for(one.subject.names, a) for a, _ in shared))
        yield weigh(TABLE, "names", min(NAMES_MOST, len(shared)), f"both name {told}")
    rival = rivals(one, other, "name")
    if rival is not None:
        yield weigh(TABLE, "other names", 1.0, f"one is about {rival[0]}, the other about {rival[1]}")


def _places(one: Claim, other: Claim) -> Iterator[Feature]:
    left, right = place_key(one.subject.place), place_key(other.subject.place)
    if not left or not right:
        return
    if part_of(left, right) or part_of(right, left):
        yield weigh(TABLE, "same place", 1.0, f"both in {one.subject.place}")
    else:
        yield weigh(TABLE, "other place", 1.0, f"{one.subject.place} and {other.subject.place}")


def event_keys(claim: Claim) -> frozenset[str]:
    """Keys under which comparable event claims meet: type or verb, each with a name, an agent or a context word."""
    subject = claim.subject
    if not subject.head:
        return frozenset()
    kinds = set(subject.event_type.split()) | {subject.head, stem_of(subject.head) or subject.head}
    kinds |= concepts_of(subject.head)
    words = set(subject.modifiers) | set(subject.context)
    about = set(keys_of(claim)) | words | {concept for word in words for concept in concepts_of(word)}
    if claim.when.interval is not None:
        about.add(f"year:{claim.when.interval.first.year}")
    return frozenset(f"{kind}:{word}" for kind in kinds for word in about) | {
        f"type:{name}" for name in subject.event_type.split()
    }
