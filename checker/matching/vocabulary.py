"""Words and their weight: concepts that several words share, and how telling a word is among these articles."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from checker.stems import stem_of
from checker.words import load

REMEMBERED_PAIRS = 16_384


@cache
def _concepts_by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for concept, words in load("concepts")["concepts"].items():
        for word in words:
            found.setdefault(word, set()).add(concept)
    return {word: frozenset(concepts) for word, concepts in found.items()}


def concepts_of(word: str) -> frozenset[str]:
    """The concepts a lemma or set phrase can stand for; empty for a word that only means itself."""
    return _concepts_by_word().get(word, frozenset())


@lru_cache(REMEMBERED_PAIRS)
def same_word(one: str, other: str) -> bool:
    """Whether two lemmas are one word, share a concept, or are derived from one stem."""
    if not one or not other:
        return False
    return one == other or bool(concepts_of(one) & concepts_of(other)) or stem_of(one) == stem_of(other) != ""


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(load("weights")["plain"])


class Vocabulary:
    """How telling each lemma is: 1.0 for a word of one sentence, near 0 for one that is everywhere or means little."""

    def __init__(self, sentences: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        self._total = 0
        for lemmas in sentences:
            self._total += 1
            counts.update(set(lemmas))
        self._counts = counts

    def weight(self, lemma: str) -> float:
        """Inverse document frequency over sentences (Spärck Jones 1972), scaled to 0 … 1."""
        if lemma in _plain_words():
            return 0.1
        most = math.log(1 + max(self._total, 20))
        return math.log(1 + max(self._total, 20) / max(1, self._counts[lemma])) / most
