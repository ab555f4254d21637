"""How alike two sentences of two articles are, against all the other sentences that either could be like.

Two articles of one story share words everywhere. A sentence that tells what another tells shares more with it than
with the rest of the other article, and so do the sentences beside the two.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from checker.kinds.context import KindContext
from checker.matching.meaning_likeness import BESIDE, RIVALS
from checker.matching.scoring import product, size
from checker.matching.telling_words import CALENDAR, TELLING
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim
from checker.model.sentence import Sentence
from checker.stems import stem_of

STEM = "stem "
Bag = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Compared:
    """The sentences of two articles by their numbers: how alike each two are, and each and its best rivals."""

    likeness: Mapping[tuple[int, int], float]
    rows: Mapping[int, float]
    columns: Mapping[int, float]


class SentenceLikeness:
    """The sentences of articles as bags of stems and concepts; those of two articles are weighed by how rare each is
    in the two (Spärck Jones 1972), so that no third article changes what is said of them."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        self._counts: dict[str, dict[int, Counter[str]]] = {}
        self._compared: dict[tuple[str, str], _Compared] = {}

    def lead(self, one: Claim, other: Claim) -> float:
        """By how much the sentences of two claims are more alike than either and its best rivals, itself among them,
        are on the average: -1 to 1."""
        if one.span.document > other.span.document:
            one, other = other, one
        documents = (one.span.document, other.span.document)
        if documents not in self._compared:
            self._compared[documents] = self._compare(*documents)
        compared, sides = self._compared[documents], (one.sentence, other.sentence)
        if sides not in compared.likeness:
            return 0.0
        return compared.likeness[sides] - max(compared.rows[sides[0]], compared.columns[sides[1]])

    def in_common(self, one: Claim, other: Claim) -> int:
        """How many stems the sentences of two claims have in common."""
        told = [self._told(claim.span.document).get(claim.sentence, Counter()) for claim in (one, other)]
        return sum(word.startswith(STEM) for word in told[0].keys() & told[1].keys())

    def _compare(self, one: str, other: str) -> _Compared:
        """The likeness of each sentence of one article to each of another."""
        counts = [self._told(one), self._told(other)]
        sentences = [bag for told in counts for bag in told.values()]
        standing_in = Counter(word for bag in sentences for word in bag)
        rarity = {word: math.log(1 + len(sentences) / count) for word, count in standing_in.items()}
        left, right = (_with_neighbours(told, rarity) for told in counts)
        likeness = {(i, j): product(left[i], right[j]) for i in left for j in right}
        rows = {i: _of_best([likeness[i, j] for j in right]) for i in left}
        return _Compared(likeness, rows, {j: _of_best([likeness[i, j] for i in left]) for j in right})

    def _told(self, document: str) -> dict[int, Counter[str]]:
        """The stems and concepts of each sentence of an article, counted."""
        if document not in self._counts:
            parsed = (s for s in self._context.sentences_by_document[document] if s.is_parsed)
            self._counts[document] = {sentence.index: _words(sentence) for sentence in parsed}
        return self._counts[document]


def _of_best(values: list[float]) -> float:
    """The mean of the best few of some values."""
    best = sorted(values, reverse=True)[:RIVALS]
    return sum(best) / len(best) if best else 0.0


def _words(sentence: Sentence) -> Counter[str]:
    lemmas = [t.lemma.lower() for t in sentence.tokens if t.part_of_speech in TELLING and t.text[:1].isalpha()]
    telling = [lemma for lemma in lemmas if lemma not in CALENDAR]
    stems = (f"{STEM}{stem_of(lemma) or lemma}" for lemma in telling)
    return Counter([*stems, *(f"concept {concept}" for lemma in telling for concept in concepts_of(lemma))])


def _with_neighbours(told: Mapping[int, Counter[str]], rarity: Mapping[str, float]) -> dict[int, Bag]:
    """Each sentence as a bag of weighed words of length 1, with half of what the sentences beside it tell."""
    own = {
        index: {word: (1 + math.log(count)) * rarity[word] for word, count in bag.items()}
        for index, bag in told.items()
    }
    whole: dict[int, Bag] = {}
    for index, bag in own.items():
        around = dict(bag)
        for beside in (index - 1, index + 1):
            for word, weight in own.get(beside, {}).items():
                around[word] = around.get(word, 0.0) + BESIDE * weight
        length = size(around) or 1.0
        whole[index] = {word: weight / length for word, weight in around.items()}
    return whole
