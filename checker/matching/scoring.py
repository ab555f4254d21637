"""A match: what two claims were compared on, what each point adds, and the sum."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from checker.matching.places import part_of
from checker.matching.vocabulary import Vocabulary, concepts_of, same_word
from checker.model.claim import Claim, Name
from checker.model.finding import Feature
from checker.stems import stem_of


@dataclass(frozen=True)
class Match:
    """How likely two claims speak of the same thing: the features that were compared, for and against."""

    features: tuple[Feature, ...]

    @cached_property
    def score(self) -> float:
        """The sum of the features' weights, rounded so that it prints the same everywhere."""
        return round(sum(feature.weight for feature in self.features), 3)

    def has(self, name: str) -> bool:
        """Whether a feature of this name was found."""
        return any(feature.name == name for feature in self.features)


def shared_words(one: Iterable[str], other: Iterable[str], vocabulary: Vocabulary) -> list[tuple[str, str, float]]:
    """Pairs of lemmas, one of each side, that are one word or share a concept, with their weight; most telling first.

    Each word is paired once. A pair of different words of one concept weighs four fifths of their mean.
    """
    left, right = list(dict.fromkeys(one)), list(dict.fromkeys(other))
    pairs = [(word, word, vocabulary.weight(word)) for word in left if word in right]
    used = {word for word, _, _ in pairs}
    for word in left:
        if word in used or not (concepts_of(word) or stem_of(word)):
            continue
        partner = next((w for w in right if w not in used and w != word and same_word(word, w)), None)
        if partner is not None:
            pairs.append((word, partner, 0.4 * (vocabulary.weight(word) + vocabulary.weight(partner))))
            used |= {word, partner}
    return sorted(pairs, key=lambda pair: (-pair[2], pair[0]))


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The likeness of two bags of weighed words (Salton and McGill 1983), from 0 to 1."""
    sizes = size(one) * size(other)
    return product(one, other) / sizes if sizes else 0.0


def product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The inner product of two bags of weighed words."""
    return math.fsum(one[word] * other[word] for word in one.keys() & other.keys())


def size(bag: Mapping[str, float]) -> float:
    """The Euclidean length of a bag of weighed words."""
    return math.sqrt(math.fsum(weight * weight for weight in bag.values()))


def setting_words(one: Claim, other: Claim, vocabulary: Vocabulary) -> tuple[list[str], float]:
    """Words that the rest of one sentence shares with the other's clause or sentence, and their weight together."""
    names = {part.lower() for claim in (one, other) for name in claim.subject.names for part in name.words.split()}
    inner = [_own_words(claim) - names for claim in (one, other)]
    outer = [set(claim.subject.setting) - names for claim in (one, other)]
    both = ((inner[0] & outer[1]) | (outer[0] & inner[1]) | (outer[0] & outer[1])) - (inner[0] & inner[1])
    told = sorted(both, key=lambda word: (-vocabulary.weight(word), word))
    return told[:5], sum(vocabulary.weight(word) for word in told)


def _own_words(claim: Claim) -> set[str]:
    subject = claim.subject
    return {subject.head, subject.predicate, *subject.modifiers, *subject.context}


def keys_of(claim: Claim) -> frozenset[str]:
    """The keys of the entities a claim names."""
    return frozenset(name.key for name in claim.subject.names if name.key)


def shared_keys(one: frozenset[str], other: frozenset[str]) -> list[tuple[str, str]]:
    """Pairs of keys that are the same entity, or a place and the country it lies in."""
    found = []
    for left in sorted(one):
        for right in sorted(other):
            if left == right or part_of(left, right) or part_of(right, left):
                found.append((left, right))
    return found


def key_class(key: str) -> str:
    """ "place" for cities, countries and parts of the world, "name" for the rest."""
    return "place" if key.startswith(("country:", "city:", "region:")) else "name"


def rivals(one: Claim, other: Claim, kind: str) -> tuple[str, str] | None:
    """The words of two names, one of each side, that each stand where the other could; None where none do.

    A claim about a person and one about a town do not exclude one another, nor do a nationality and a town.
    `kind` is that of `key_class`; where the sides share a name of that kind, the rest is no rival.
    """
    left, right = keys_of(one), keys_of(other)
    shared = shared_keys(left, right)
    if any(key_class(a) == kind for a, _ in shared):
        return None
    matched = {key for pair in shared for key in pair}
    lone = [
        sorted(
            (n for n in claim.subject.names if n.key and n.key not in matched and key_class(n.key) == kind), key=_key
        )
        for claim in (one, other)
    ]
    for name in lone[0]:
        for rival in lone[1]:
            if _sort(name) == _sort(rival) or _is_of_one_pattern(name, rival):
                return name.words, rival.words
    return None


def _sort(name: Name) -> str:
    """ "person" for a full name, "nationality" for one; all else may be of any sort: labels of short names err."""
    if name.label == "PERSON" and " " in name.words:
        return "person"
    return "nationality" if name.label == "NORP" else "other"


def _is_of_one_pattern(name: Name, rival: Name) -> bool:
    """Whether two names of several words end alike and begin otherwise: "Fernley Water", "Sarn Water"."""
    left, right = name.words.split(), rival.words.split()
    return min(len(left), len(right)) > 1 and left[-1] == right[-1] and left[0] != right[0]


def _key(name: Name) -> str:
    return name.key


def words_for(names: Iterable[Name], key: str) -> str:
    """The words in which a claim names an entity."""
    return next((name.words for name in names if name.key == key), key)
