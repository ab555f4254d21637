"""Whether two figures measure the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal
from functools import cache

from checker.matching.places import part_of, place_key
from checker.matching.scoring import Match, keys_of, rivals, setting_words, shared_keys, shared_words, words_for
from checker.matching.vocabulary import Vocabulary, concepts_of, same_word
from checker.matching.weighing import weigh
from checker.model.claim import Change, Claim
from checker.model.finding import Feature
from checker.model.quantity import Dimension, Quantity
from checker.stems import stem_of
from checker.words import load

TABLE = "figures"
SEGMENT_MARKS = frozenset({"base of a comparison", "part of another figure", "in addition"})
COLOURLESS = frozenset(
    {
        "be",
        "have",
        "do",
        "say",
        "reach",
        "rise",
        "fall",
        "hit",
        "come",
        "stand",
        "total",
        "amount",
        "go",
        "get",
        "make",
        "include",
        "climb",
        "grow",
        "jump",
        "take",
        "give",
        "put",
        "see",
        "",
    }
)
# Concepts by which two words name one part of a whole.
SCOPES = frozenset({"from_abroad"})
CONTEXT_MOST, SETTING_MOST, NAMES_MOST, SEGMENT_MOST = 3.0, 2.0, 3.0, 2


def same_measure(one: Claim, other: Claim, vocabulary: Vocabulary) -> Match:
    """Compare what two figure claims measure; the figures themselves and their times play no part."""
    return Match(
        (
            _heads(one, other, vocabulary),
            *_predicates(one, other),
            *_contexts(one, other, vocabulary),
            *_settings(one, other, vocabulary),
            *_names(one, other),
            *_directions(one, other),
            *_segments(one, other),
            *_issuers(one, other),
        )
    )


def _heads(one: Claim, other: Claim, vocabulary: Vocabulary) -> Feature:
    left, right = one.subject.head, other.subject.head
    scale = 0.6 + 0.4 * min(vocabulary.weight(left), vocabulary.weight(right))
    if left == right == "be":
        return weigh(TABLE, "no head", 1.0, "neither names a measure of its own")
    if left and left == right:
        return weigh(TABLE, "same head", scale, f"both measure “{left}”")
    if same_word(left, right):
        return weigh(TABLE, "head concept", scale, f"“{left}” and “{right}” are the same measure")
    phrases = _same_phrases(one, other)
    if phrases is not None:
        return weigh(TABLE, "head concept", scale, f"“{phrases[0]}” and “{phrases[1]}” are the same measure")
    for word, claim in ((left, other), (right, one)):
        deed = claim.subject.predicate
        if deed not in COLOURLESS and same_word(word, deed):
            told = f"both tell “{word}”" if word == deed else f"“{word}” and “{deed}” tell the same"
            return weigh(TABLE, "head predicate", scale, told)
    for word, claim in ((left, other), (right, one)):
        partner = next(
            (
                w
                for w in (claim.subject.predicate, *claim.subject.modifiers, *claim.subject.context)
                if same_word(word, w)
            ),
            None,
        )
        if partner is not None:
            return weigh(TABLE, "head elsewhere", scale, f"“{word}” stands beside “{partner}” in the other")
    if {left, right} & _empty_heads():
        return weigh(TABLE, "no head", 1.0, "one names no measure of its own")
    return weigh(TABLE, "other head", 1.0, f"“{left}” and “{right}” are different words")


def _same_phrases(one: Claim, other: Claim) -> tuple[str, str] | None:
    """The words by which two measures are one though their nouns are not: "jobless rate" and "unemployment"."""
    phrases = [
        [*(f"{word} {claim.subject.head}" for word in claim.subject.modifiers), claim.subject.head]
        for claim in (one, other)
    ]
    pairs = ((a, b) for a in phrases[0] for b in phrases[1] if " " in a + b)
    return next(((a, b) for a, b in pairs if concepts_of(a) & concepts_of(b)), None)


@cache
def _empty_heads() -> frozenset[str]:
    """Heads that name no measure: "total", a pronoun, and words for anybody."""
    return frozenset(
        {
            "",
            "it",
            "they",
            "he",
            "she",
            "that",
            "this",
            *load("measures")["hollow_nouns"],
            *load("concepts")["concepts"]["person"],
        }
    )


def _predicates(one: Claim, other: Claim) -> Iterator[Feature]:
    left, right = one.subject.predicate, other.subject.predicate
    if left in COLOURLESS or right in COLOURLESS or left == one.subject.head == other.subject.head:
        return
    if same_word(left, right):
        yield weigh(
            TABLE, "predicate", 1.0, f"“{left}” and “{right}” say the same" if left != right else f"both say “{left}”"
        )


def _contexts(one: Claim, other: Claim, vocabulary: Vocabulary) -> Iterator[Feature]:
    skip = {claim.subject.head for claim in (one, other)} | {claim.subject.predicate for claim in (one, other)}
    skip |= _name_lemmas(one) | _name_lemmas(other)
    left = [word for word in (*one.subject.modifiers, *one.subject.context) if word not in skip]
    right = [word for word in (*other.subject.modifiers, *other.subject.context) if word not in skip]
    pairs = shared_words(left, right, vocabulary)
    total = min(CONTEXT_MOST, sum(weight for _, _, weight in pairs))
    if total >= 0.15:
        told = ", ".join(a if a == b else f"{a}/{b}" for a, b, _ in pairs[:5])
        yield weigh(TABLE, "context", total, f"shared words: {told}")


def _settings(one: Claim, other: Claim, vocabulary: Vocabulary) -> Iterator[Feature]:
    words, total = setting_words(one, other, vocabulary)
    if total >= 0.3:
        yield weigh(TABLE, "setting", min(SETTING_MOST, total), f"also near by: {', '.join(words)}")


def _name_lemmas(claim: Claim) -> set[str]:
    return {part.lower() for name in claim.subject.names for part in name.words.split()}


def _names(one: Claim, other: Claim) -> Iterator[Feature]:
    left, right = keys_of(one), keys_of(other)
    shared = shared_keys(left, right)
    if shared:
        told = ", ".join(dict.fromkeys(words_for(one.subject.names, a) for a, _ in shared))
        yield weigh(TABLE, "names", min(NAMES_MOST, len(shared)), f"both name {told}")
    for kind in ("place", "name"):
        rival = rivals(one, other, kind)
        if rival is not None:
            yield weigh(TABLE, f"other {kind}", 1.0, f"one is about {rival[0]}, the other about {rival[1]}")


def _directions(one: Claim, other: Claim) -> Iterator[Feature]:
    """Exports of A to B are imports of B from A; the other way round they are another flow."""
    ends = [(place_key(claim.subject.origin), place_key(claim.subject.destination)) for claim in (one, other)]
    known = [(left, right) for left, right in zip(*ends, strict=True) if left and right]
    if any(not part_of(left, right) and not part_of(right, left) for left, right in known):
        told = [f"{claim.subject.origin or '…'} to {claim.subject.destination or '…'}" for claim in (one, other)]
        yield weigh(TABLE, "other direction", 1.0, f"one goes from {told[0]}, the other from {told[1]}")
    elif len(known) == len(ends):
        yield weigh(TABLE, "same direction", 1.0, f"both go from {one.subject.origin} to {one.subject.destination}")


def _segments(one: Claim, other: Claim) -> Iterator[Feature]:
    left, right = (set(claim.subject.segment) for claim in (one, other))
    if one.subject.head == other.subject.head:
        left, right = left - {one.subject.head}, right - {one.subject.head}
    for mark in sorted((left ^ right) & SEGMENT_MARKS):
        yield weigh(TABLE, mark, 1.0, f"one figure stands as “{mark}”")
    subjects = (one.subject, other.subject)
    told = [{subject.head, *subject.modifiers, *subject.context, *subject.segment} for subject in subjects]
    pairs = ((left, told[1]), (right, told[0]))
    lone = sorted(w for own, around in pairs for w in own - SEGMENT_MARKS if not any(_same_scope(w, a) for a in around))
    if lone:
        yield weigh(TABLE, "segment", min(SEGMENT_MOST, len(lone)), f"only one says “{', '.join(lone)}”")


def _same_scope(word: str, other: str) -> bool:
    """Whether two words name one part of a whole: "foreign" customers, and what was sold "abroad"."""
    return same_word(word, other) or bool(concepts_of(word) & concepts_of(other) & SCOPES)


EMPTY_WORDS = frozenset(
    {
        "the",
        "of",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "who",
        "its",
        "his",
        "her",
        "their",
        "and",
        "for",
        "'s",
        "to",
        "in",
        "by",
        "from",
        "figures",
        "data",
        "numbers",
        "statistics",
        "count",
    }
)


def issuers(one: Claim, other: Claim) -> tuple[set[str], set[str]]:
    """The words that name who each figure comes from; a pronoun names nobody."""
    left, right = (set(claim.attribution.lower().split()) - EMPTY_WORDS for claim in (one, other))
    return left, right


def _issuers(one: Claim, other: Claim) -> Iterator[Feature]:
    left, right = issuers(one, other)
    if left & right:
        yield weigh(TABLE, "same issuer", 1.0, f"both according to {one.attribution}")
    elif left and right:
        yield weigh(TABLE, "other issuer", 1.0, f"one according to {one.attribution}, the other to {other.attribution}")


def figure_of(claim: Claim) -> Quantity | None:
    """The figure of a quantity, duration or change claim (of a change its amount)."""
    if isinstance(claim.value, Change):
        return claim.value.amount
    return claim.value if isinstance(claim.value, Quantity) else None


def change_of(claim: Claim) -> Change:
    """The change that a change claim states."""
    assert isinstance(claim.value, Change)
    return claim.value


BUCKET = Decimal("1.4")
FAMILIES = {Dimension.FRACTION: "share", Dimension.PERCENT: "share", Dimension.BARE: "count", Dimension.COUNT: "count"}


def measure_keys(claim: Claim, size: Decimal | None = None) -> frozenset[str]:
    """Keys under which comparable claims meet: dimension with a word or concept of the measure, or the magnitude.

    `size` is the figure in a unit that all of its dimension are converted to; without it the figure as written.
    """
    figure = figure_of(claim)
    if figure is None:
        return frozenset()
    family = FAMILIES.get(figure.unit.dimension, str(figure.unit.dimension))
    subject = claim.subject
    words = {subject.head, subject.predicate, *subject.modifiers, *subject.context} - {""}
    found = {f"{family}:{word}" for word in words}
    found |= {f"{family}:*{concept}" for word in words for concept in concepts_of(word)}
    found |= {f"{family}:{stem}-" for word in words if (stem := stem_of(word))}
    size = figure.written if size is None else size
    if size:
        bucket = int((abs(size).ln() / BUCKET.ln()).to_integral_value(ROUND_FLOOR))
        found |= {f"{family}:~{step}" for step in (bucket, bucket + 1)}
    return frozenset(found)
