"""How near in meaning two claims of two articles are, whatever their words.

A clause or sentence is the sum of the vectors of its telling words, each weighed by how rare it is in the two articles
(Arora, Liang and Ma 2017, with the inverse document frequency for the weight); likeness is the cosine of two sums.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from checker.matching.telling_words import CALENDAR, TELLING
from checker.meanings import SIZE, Vector, unit, vector_of
from checker.model.claim import Claim
from checker.model.sentence import Sentence, Token

# What stands in the sentences before and behind counts half; the best so many sentences are the rivals of one.
BESIDE, RIVALS, DIGITS = 0.5, 5, 3
# Of clauses as near as this in two articles of one story few tell of two things, whatever their words.
NEAR = 0.1
Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Article:
    """An article's sentences as vectors, each with half of those beside it, and where each sentence stands in them."""

    rows: Mapping[int, int]
    sentences: Matrix


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two articles: how rare each word is in them, and by how much each two sentences lead over their rivals."""

    rarity: Mapping[str, float]
    rows: Mapping[int, int]
    columns: Mapping[int, int]
    leads: Matrix


class MeaningLikeness:
    """The claims of articles compared by what their words mean; each two articles by themselves, so that no third
    article changes what is said of them.

    Takes the sentences of each article by its name.
    """

    def __init__(self, sentences: Mapping[str, Sequence[Sentence]]) -> None:
        self._sentences = {
            name: {sentence.index: sentence for sentence in told if sentence.is_parsed}
            for name, told in sentences.items()
        }
        self._compared: dict[tuple[str, str], _Compared] = {}
        self._clauses: dict[tuple[str, str], Vector] = {}

    def of_clauses(self, one: Claim, other: Claim) -> float:
        """The likeness of two claims' clauses: 0 for nothing in common, 1 for the same words."""
        return round(float(self._beside(one, other) @ self._beside(other, one)), DIGITS)

    def are_near(self, one: Claim, other: Claim) -> bool:
        """Whether two claims' clauses are near enough in meaning to be tied without a word in common."""
        return self.of_clauses(one, other) >= NEAR

    def lead(self, one: Claim, other: Claim) -> float:
        """By how much two claims' sentences, with those beside them, are more alike than either and its best rivals
        are on the average: -1 to 1."""
        if one.span.document > other.span.document:
            one, other = other, one
        compared = self._articles_of(one, other)
        row, column = compared.rows.get(one.sentence), compared.columns.get(other.sentence)
        if row is None or column is None:
            return 0.0
        return round(float(compared.leads[row, column]), DIGITS)

    def _articles_of(self, one: Claim, other: Claim) -> _Compared:
        first, second = sorted((one.span.document, other.span.document))
        if (first, second) not in self._compared:
            self._compared[first, second] = self._compare(first, second)
        return self._compared[first, second]

    def _compare(self, one: str, other: str) -> _Compared:
        told = [list(self._sentences[name].values()) for name in (one, other)]
        sentences = [*told[0], *told[1]]
        standing_in = Counter(word for sentence in sentences for word in set(_telling(sentence.tokens)))
        rarity = {word: math.log(1 + len(sentences) / count) for word, count in standing_in.items()}
        left, right = (_article(own, rarity) for own in told)
        likeness: Matrix = left.sentences @ right.sentences.T
        best = np.maximum(_of_best(likeness)[:, None], _of_best(likeness.T)[None, :])
        return _Compared(rarity, left.rows, right.rows, likeness - best)

    def _beside(self, claim: Claim, other: Claim) -> Vector:
        """The vector of a claim's clause, its words weighed by how rare they are in its article and the other's."""
        key = (claim.id, other.span.document)
        if key not in self._clauses:
            rarity = self._articles_of(claim, other).rarity
            self._clauses[key] = unit(_sum(_telling(self._clause(claim)), rarity))
        return self._clauses[key]

    def _clause(self, claim: Claim) -> Sequence[Token]:
        sentence = self._sentences[claim.span.document].get(claim.sentence)
        return sentence.tokens_between(claim.span.start, claim.span.end) if sentence is not None else ()


def _article(sentences: Sequence[Sentence], rarity: Mapping[str, float]) -> _Article:
    vectors = [unit(_sum(_telling(sentence.tokens), rarity)) for sentence in sentences]
    own = np.array(vectors, np.float32).reshape(len(vectors), SIZE)
    around = own.copy()
    around[1:] += np.float32(BESIDE) * own[:-1]
    around[:-1] += np.float32(BESIDE) * own[1:]
    rows = {sentence.index: row for row, sentence in enumerate(sentences)}
    return _Article(rows, np.array([unit(vector) for vector in around], np.float32).reshape(len(vectors), SIZE))


def _of_best(likeness: Matrix) -> Matrix:
    """The mean of the best few values of each row."""
    if not likeness.size:
        return np.zeros(len(likeness), np.float32)
    best: Matrix = np.sort(likeness, axis=1)[:, -RIVALS:].mean(axis=1)
    return best


def _sum(words: Iterable[str], rarity: Mapping[str, float]) -> Vector:
    """The sum of the vectors of some words, the rare ones weighing more."""
    vectors = [np.float32(rarity.get(word, 1.0)) * vector_of(word) for word in words]
    return np.sum(vectors, axis=0, dtype=np.float32) if vectors else np.zeros(SIZE, np.float32)


def _telling(tokens: Iterable[Token]) -> list[str]:
    """The words that tell what a sentence is about: names as they are written, the rest as lemmas."""
    told = (token for token in tokens if token.part_of_speech in TELLING and token.text[:1].isalpha())
    words = (token.text if token.part_of_speech == "PROPN" else token.lemma.lower() for token in told)
    return [word for word in words if word.lower() not in CALENDAR]
