"""Whether two figures measure the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from checker.matching.scoring import Match, key_class, keys_of, setting_feature, shared_keys, shared_words, words_for
from checker.matching.vocabulary import Vocabulary, concepts_of, same_word
from checker.model.claim import Change, Claim
from checker.model.finding import Feature
from checker.model.quantity import Dimension, Quantity

SEGMENT_MARKS = frozenset({"base of a comparison", "part of another figure", "in addition"})
COLOURLESS = frozenset({"be", "have", "do", "say", "reach", "rise", "fall", "hit", "come", "stand", "total", "amount", "go", "get", "make", "include", "climb", "grow", "jump", ""})


@dataclass(frozen=True, slots=True)
class MeasureWeights:
    """What each feature adds; the defaults were set on the odd-numbered stories of the corpus."""

    same_head: float = 3.0
    same_concept: float = 2.4
    head_elsewhere: float = 1.3
    other_head: float = -1.2
    same_predicate: float = 1.0
    context_most: float = 3.0
    name: float = 0.9
    names_most: float = 2.0
    other_places: float = -2.5
    other_names: float = -1.0
    segment: float = -1.2
    mark: float = -2.0


def same_measure(one: Claim, other: Claim, vocabulary: Vocabulary, weights: MeasureWeights = MeasureWeights()) -> Match:
    """Compare what two figure claims measure; the figures themselves and their times play no part."""
    features = [
        _heads(one, other, vocabulary, weights),
        _predicates(one, other, weights),
        _contexts(one, other, vocabulary, weights),
        setting_feature(one, other, vocabulary),
        *_names(one, other, weights),
        *_segments(one, other, weights),
    ]
    return Match(tuple(feature for feature in features if feature is not None))


def _heads(one: Claim, other: Claim, vocabulary: Vocabulary, weights: MeasureWeights) -> Feature | None:
    left, right = one.subject.head, other.subject.head
    scale = 0.7 + 0.3 * min(vocabulary.weight(left), vocabulary.weight(right))
    if left and left == right:
        return Feature("head", round(weights.same_head * scale, 3), f"both measure “{left}”")
    if same_word(left, right):
        return Feature("head", round(weights.same_concept * scale, 3), f"“{left}” and “{right}” are the same measure")
    for word, claim in ((left, other), (right, one)):
        partner = next((w for w in (claim.subject.predicate, *claim.subject.modifiers, *claim.subject.context) if same_word(word, w)), None)
        if partner is not None:
            return Feature("head", round(weights.head_elsewhere * scale, 3), f"“{word}” stands beside “{partner}” in the other")
    return Feature("head", weights.other_head, f"“{left or '–'}” and “{right or '–'}” are different words")


def _predicates(one: Claim, other: Claim, weights: MeasureWeights) -> Feature | None:
    left, right = one.subject.predicate, other.subject.predicate
    if left in COLOURLESS or right in COLOURLESS or left == one.subject.head == other.subject.head:
        return None
    if same_word(left, right):
        return Feature("predicate", weights.same_predicate, f"“{left}” and “{right}” say the same" if left != right else f"both say “{left}”")
    return None


def _contexts(one: Claim, other: Claim, vocabulary: Vocabulary, weights: MeasureWeights) -> Feature | None:
    skip = {claim.subject.head for claim in (one, other)} | {claim.subject.predicate for claim in (one, other)}
    skip |= _name_lemmas(one) | _name_lemmas(other)
    left = [word for word in (*one.subject.modifiers, *one.subject.context) if word not in skip]
    right = [word for word in (*other.subject.modifiers, *other.subject.context) if word not in skip]
    pairs = shared_words(left, right, vocabulary)
    total = min(weights.context_most, sum(weight for _, _, weight in pairs) * 1.2)
    if total < 0.2:
        return None
    told = ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs[:5])
    return Feature("context", round(total, 3), f"shared words: {told}")


def _name_lemmas(claim: Claim) -> set[str]:
    return {part.lower() for name in claim.subject.names for part in name.words.split()}


def _names(one: Claim, other: Claim, weights: MeasureWeights) -> list[Feature]:
    left, right = keys_of(one), keys_of(other)
    found = []
    shared = shared_keys(left, right)
    if shared:
        told = ", ".join(dict.fromkeys(words_for(one.subject.names, a) for a, _ in shared))
        found.append(Feature("names", min(weights.names_most, weights.name * len(shared)), f"both name {told}"))
    matched = {key for pair in shared for key in pair}
    for kind, weight in (("place", weights.other_places), ("name", weights.other_names)):
        only_left = {key for key in left - matched if key_class(key) == kind}
        only_right = {key for key in right - matched if key_class(key) == kind}
        if only_left and only_right and not any(key_class(a) == kind for a, _ in shared):
            a = words_for(one.subject.names, min(only_left))
            b = words_for(other.subject.names, min(only_right))
            found.append(Feature(f"other {kind}", weight, f"one is about {a}, the other about {b}"))
    return found


def _segments(one: Claim, other: Claim, weights: MeasureWeights) -> list[Feature]:
    left, right = set(one.subject.segment), set(other.subject.segment)
    found = []
    for mark in sorted((left ^ right) & SEGMENT_MARKS):
        found.append(Feature("segment", weights.mark, f"one figure stands as “{mark}”"))
    told = [{claim.subject.head, *claim.subject.modifiers, *claim.subject.context} for claim in (one, other)]
    lone = sorted(((left - told[1]) | (right - told[0])) - SEGMENT_MARKS)
    if lone:
        found.append(Feature("segment", round(weights.segment * min(2, len(lone)), 3), f"only one says “{', '.join(lone)}”"))
    return found


def figure_of(claim: Claim) -> Quantity | None:
    """The figure of a quantity, duration or change claim (of a change its amount)."""
    if isinstance(claim.value, Change):
        return claim.value.amount
    return claim.value if isinstance(claim.value, Quantity) else None


def measure_keys(claim: Claim) -> frozenset[str]:
    """Keys under which comparable claims meet: dimension with each word or concept that tells the measure."""
    figure = figure_of(claim)
    if figure is None:
        return frozenset()
    dimension = figure.unit.dimension
    family = {Dimension.FRACTION: "share", Dimension.PERCENT: "share", Dimension.BARE: "count", Dimension.COUNT: "count"}.get(dimension, str(dimension))
    if dimension == Dimension.MONEY:
        family += figure.unit.name
    subject = claim.subject
    words = {subject.head, subject.predicate, *subject.modifiers, *subject.context} - {""}
    found = {f"{family}:{word}" for word in words}
    found |= {f"{family}:*{concept}" for word in words for concept in concepts_of(word)}
    return frozenset(found)
