"""The sentences around a claim: their telling words, their phrases, and whom they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kinds.context import KindContext
from checker.matching.scoring import key_class
from checker.model.claim import Claim
from checker.model.sentence import Sentence, Token

PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
TIME_WORDS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "a.m.", "p.m."}
)


class Surroundings:
    """The sentences around a claim, and the names that claims found in them."""

    def __init__(self, context: KindContext) -> None:
        self._sentences = context.graph.sentences
        self._names: dict[tuple[str, int], set[str]] = {}
        for claim in context.graph.claims:
            self._names.setdefault((claim.span.document, claim.sentence), set()).update(_owners(claim))

    def sentence(self, claim: Claim, step: int = 0) -> Sentence | None:
        """The claim's sentence, or one before or after it; None where it was not read."""
        found = self._sentences.get((claim.span.document, claim.sentence + step))
        return found if found is not None and found.is_parsed else None

    def told(self, claim: Claim, step: int) -> set[str]:
        """The telling words of a sentence near a claim: nouns as lemmas, verbs as "to …", names as they are written."""
        found = self._sentences.get((claim.span.document, claim.sentence + step))
        if found is None:
            return set()
        if not found.is_parsed:
            return {word.strip(".,;:\"'") for word in found.words.split()}
        verbs = {f"to {t.lemma}" for t in found.tokens if t.part_of_speech == "VERB"}
        nouns = {t.lemma for t in found.tokens if t.part_of_speech == "NOUN" and t.lemma not in TIME_WORDS}
        return verbs | nouns | {t.text for t in found.tokens if t.part_of_speech == "PROPN"}

    def names(self, claim: Claim) -> frozenset[str]:
        """Who the claim is about: the names of its clause, else of its sentence, else of the sentence before."""
        own = _owners(claim)
        if own:
            return frozenset(own)
        here = (claim.span.document, claim.sentence)
        before = (claim.span.document, claim.sentence - 1)
        return frozenset(self._names.get(here) or self._names.get(before) or ())

    def lemmas(self, claim: Claim) -> frozenset[str]:
        """The telling words of the claim's sentence and of the one before."""
        return frozenset(self.told(claim, -1) | self.told(claim, 0))


def _owners(claim: Claim) -> set[str]:
    """The keys of the people, bodies and things a claim names; no places, no nationalities."""
    names = (name for name in claim.subject.names if name.label not in PLACES)
    return {name.key for name in names if name.key and key_class(name.key) == "name"}


def phrases(tokens: Sequence[Token], wanted: Sequence[str]) -> Iterator[tuple[Token, ...]]:
    """The runs of words whose lemmas, or whose letters, are one of some phrases."""
    spelled = [(token.lemma.lower(), token.text.lower()) for token in tokens]
    known = {word for both in spelled for word in both}
    for phrase in wanted:
        parts = phrase.split()
        if not known.issuperset(parts):
            continue
        for at in range(len(tokens) - len(parts) + 1):
            if all(part in both for part, both in zip(parts, spelled[at : at + len(parts)], strict=True)):
                yield tuple(tokens[at : at + len(parts)])
