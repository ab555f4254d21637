"""How alike the clauses of two claims are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.kinds.context import KindContext
from checker.kinds.one_story import pairs_of_stories
from checker.matching.scoring import cosine
from checker.matching.telling_words import CALENDAR, TELLING
from checker.model.claim import Claim
from checker.model.sentence import Token
from checker.stems import stem_of


class ClauseLikeness:
    """The clauses of some claims as bags of stems, weighed by how rare each is among the sentences of the articles.

    The likeness is the cosine of two bags (Salton and McGill 1983) with inverse document frequencies for weights
    (Spärck Jones 1972), from 0 to 1.
    """

    def __init__(self, context: KindContext, claims: Sequence[Claim]) -> None:
        sentences = [sentence for sentence in context.graph.sentences.values() if sentence.is_parsed]
        counts = Counter(stem for sentence in sentences for stem in _stems(sentence.tokens))
        weights = {stem: math.sqrt(math.log(len(sentences) / count)) for stem, count in counts.items()}
        self._bags = {claim.id: {stem: weights[stem] for stem in _clause(context, claim)} for claim in claims}
        self.pairs = [pair for pair in pairs_of_stories(context, claims, self._keys) if _are_of_two_articles(*pair)]

    def between(self, one: Claim, other: Claim) -> float:
        """The likeness of two claims' clauses."""
        return cosine(self._bags[one.id], self._bags[other.id])

    def _keys(self, claim: Claim) -> frozenset[str]:
        """The stems, the year, and one key for all: where claims are few, those that share no word are compared too."""
        interval = claim.when.interval
        return frozenset(self._bags[claim.id]) | {"*", str(interval.first.year) if interval is not None else ""}


def _are_of_two_articles(one: Claim, other: Claim) -> bool:
    return one.span.document != other.span.document


def _clause(context: KindContext, claim: Claim) -> frozenset[str]:
    sentence = context.graph.sentence_of(claim)
    return _stems(sentence.tokens_between(claim.span.start, claim.span.end)) if sentence is not None else frozenset()


def _stems(tokens: Iterable[Token]) -> frozenset[str]:
    lemmas = (t.lemma.lower() for t in tokens if t.part_of_speech in TELLING and not t.text.isdigit())
    return frozenset(stem_of(lemma) or lemma for lemma in lemmas if lemma not in CALENDAR)
