"""What a kind of comparison is given: the claim graph and the vocabulary of these articles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cached_property

from checker.graph import ClaimGraph
from checker.matching.copies import Copies, otherwise_same
from checker.matching.meaning_likeness import MeaningLikeness
from checker.matching.scoring import keys_of
from checker.matching.stories import Stories
from checker.matching.vocabulary import Vocabulary
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.document import PassageRole
from checker.model.finding import Evidence, Feature, Finding, Verdict
from checker.model.quantity import Dimension, Quantity
from checker.model.sentence import Sentence
from checker.model.span import Span

# Of a clause with several values, so many words lead up to each of them in a quotation.
WORD, MOST_LEADING = re.compile(r"\S+"), 8

# What tells how large, long or hot something was, and not how many there were.
SIZES = frozenset({Dimension.LENGTH, Dimension.TIME, Dimension.AREA, Dimension.TEMPERATURE})


class KindContext:
    """The claim graph with what is worked out from it once for all kinds; `drafts` are the names of the drafts."""

    def __init__(self, graph: ClaimGraph, drafts: frozenset[str] = frozenset()) -> None:
        self.graph, self._drafts = graph, drafts

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """How telling each lemma is among the sentences of these articles."""
        return Vocabulary(
            [token.lemma for token in sentence.tokens]
            for sentence in self.graph.sentences.values()
            if sentence.is_parsed
        )

    @cached_property
    def copies(self) -> Copies:
        """Which sentences are near-identical across these articles."""
        return Copies(self.graph.sentences.values(), self.graph.documents)

    @cached_property
    def stories(self) -> Stories:
        """Which of these articles may tell one story."""
        return Stories(self.sentences_by_document, self._drafts)

    @cached_property
    def meanings(self) -> MeaningLikeness:
        """How near in meaning the claims of any two of these articles are."""
        return MeaningLikeness(self.sentences_by_document)

    def otherwise_same(self, one: Claim, other: Claim) -> bool:
        """Whether two articles have one sentence in which only the figure, or the date, differs."""
        if not self.copies.alike((one.span.document, one.sentence), (other.span.document, other.sentence)):
            return False
        left, right = self.graph.sentence_of(one), self.graph.sentence_of(other)
        if left is None or right is None:
            return False
        return otherwise_same(left, _changing(one), right, _changing(other))

    def claims(self, *kinds: ClaimKind) -> list[Claim]:
        """The claims of some kinds."""
        return self.graph.of_kind(*kinds)

    @cached_property
    def _figures_by_sentence(self) -> dict[tuple[str, int], list[Claim]]:
        found: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.graph.of_kind(ClaimKind.QUANTITY, ClaimKind.DURATION):
            found.setdefault((claim.span.document, claim.sentence), []).append(claim)
        return found

    def figures_of_sentence(self, claim: Claim) -> list[Claim]:
        """The figure claims that stand in the sentence of a claim, the claim itself among them."""
        return self._figures_by_sentence.get((claim.span.document, claim.sentence), [])

    def days_between(self, one: Claim, other: Claim) -> int | None:
        """How many days lie between the articles of two claims, 0 where they can be of one day; None where unknown."""
        left, right = (self.graph.published[claim.span.document].interval for claim in (one, other))
        return left.gap_days(right) if left is not None and right is not None else None

    def told_within(self, one: Claim, other: Claim, days: int) -> bool:
        """Whether the articles of two claims are known to be at most so many days apart."""
        apart = self.days_between(one, other)
        return apart is not None and apart <= days

    def lies_ahead(self, claim: Claim) -> bool:
        """Whether a claim's time begins after its article; "pays 16 million a year until 2028" is of now as well."""
        published = self.graph.published.get(claim.span.document)
        timex = claim.when.timex
        if timex is not None and timex.bound == "until" and claim.modality is Modality.ACTUAL:
            return False
        if claim.when.interval is None or published is None or published.interval is None:
            return False
        return claim.when.interval.first > published.interval.last

    @cached_property
    def _by_sentence(self) -> dict[tuple[str, int], list[Claim]]:
        found: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.graph.claims:
            found.setdefault((claim.span.document, claim.sentence), []).append(claim)
        return found

    def claims_of_sentence(self, claim: Claim) -> list[Claim]:
        """All claims that stand in the sentence of a claim, the claim itself among them."""
        return self._by_sentence.get((claim.span.document, claim.sentence), [])

    @cached_property
    def _by_document(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.graph.claims:
            found.setdefault(claim.span.document, []).append(claim)
        return found

    def claims_of_document(self, document: str) -> list[Claim]:
        """All claims of an article."""
        return self._by_document.get(document, [])

    def claims_before(self, claim: Claim) -> list[Claim]:
        """All claims that stand in the sentence before that of a claim."""
        return self._by_sentence.get((claim.span.document, claim.sentence - 1), [])

    @cached_property
    def names(self) -> dict[str, frozenset[str]]:
        """The keys of all names that the claims of each article carry."""
        found: dict[str, set[str]] = {name: set() for name in self.graph.documents}
        for claim in self.graph.claims:
            found[claim.span.document] |= keys_of(claim)
        return {name: frozenset(keys) for name, keys in found.items()}

    @cached_property
    def sentences_by_document(self) -> dict[str, list[Sentence]]:
        """The sentences of each article."""
        found: dict[str, list[Sentence]] = {name: [] for name in self.graph.documents}
        for (name, _), sentence in self.graph.sentences.items():
            found[name].append(sentence)
        return found

    def depth(self, claim: Claim) -> float:
        """How far down its article a claim stands, from 0 to 1."""
        return claim.sentence / max(1, len(self.sentences_by_document[claim.span.document]))

    def counts_many(self, claim: Claim) -> bool:
        """Whether a clause counts what befell several ("extradited 118 people in 2023"): no single event.

        How long, how wide and how hot it was counts nothing: "the cable, 78 kilometres long, was laid in 2010".
        """
        beside = (other for other in self.figures_of_sentence(claim) if claim.span.overlaps(other.focus))
        return any(not isinstance(one.value, Quantity) or one.value.unit.dimension not in SIZES for one in beside)

    def twins(self, claim: Claim) -> list[Claim]:
        """Other claims of the same article with the same figure and a word of the measure in common."""
        words = {claim.subject.head, claim.subject.predicate, *claim.subject.modifiers, *claim.subject.context} - {""}
        return [
            other
            for other in self.claims_of_document(claim.span.document)
            if other.kind == claim.kind
            and other.sentence != claim.sentence
            and other.value == claim.value
            and words & {other.subject.head, other.subject.predicate, *other.subject.modifiers, *other.subject.context}
        ]

    def is_told_again(self, claim: Claim) -> bool:
        """Whether another sentence of its article tells a claim's figure too, whatever the words."""
        told = getattr(claim.value, "written", None)
        others = (other for other in self.claims_of_document(claim.span.document) if other.sentence != claim.sentence)
        return told is not None and any(getattr(other.value, "written", None) == told for other in others)

    def beside_the_text(self, one: Claim, other: Claim) -> bool:
        """Whether one claim stands in a caption or headline and the other in the text, or in the other of these."""
        sentences = [self.graph.sentence_of(claim) for claim in (one, other)]
        roles = {sentence.role for sentence in sentences if sentence is not None}
        return len(roles) == 2 and bool(roles & {PassageRole.CAPTION, PassageRole.HEADLINE})

    def opens_with(self, claim: Claim, words: Collection[str]) -> bool:
        """Whether the sentence of a claim begins with one of some words, given in lower case."""
        sentence = self.graph.sentence_of(claim)
        return sentence is not None and sentence.words.split(" ", 1)[0].lower() in words

    def is_quoted(self, claim: Claim) -> bool:
        """Whether a claim's words stand inside quotation marks, so that their time is the speaker's."""
        sentence = self.graph.sentence_of(claim)
        if sentence is None:
            return False
        before = sentence.words[: claim.focus.start - sentence.start]
        return before.count('"') % 2 == 1

    def finding(
        self,
        kind: str,
        verdict: Verdict,
        summary: str,
        reasons: Iterable[str],
        claims: Iterable[Claim],
        features: tuple[Feature, ...] = (),
        score: float = 1.0,
        likely_slip: str = "",
        narrow: bool = False,
        quoted: tuple[tuple[Span, Span], ...] = (),
    ) -> Finding:
        """A finding with the claims as its evidence; the rule that asked for it is filled in by the rulebook.

        `narrow` quotes only the words that lead up to each value: for sides that stand in one clause. `quoted` gives
        the words of each side, and those in them that are meant, where neither the clause nor its value will do.
        """
        sides = list(claims)
        spans = quoted or tuple(
            (self._leading_up(claim, sides) if narrow else claim.span, claim.focus) for claim in sides
        )
        evidence: list[Evidence] = [
            self.graph.evidence(claim, span, focus) for claim, (span, focus) in zip(sides, spans, strict=True)
        ]
        return Finding(
            rule="",
            kind=kind,
            verdict=verdict,
            summary=summary,
            reasons=tuple(reason for reason in reasons if reason),
            evidence=tuple(evidence),
            features=features,
            score=score,
            likely_slip=likely_slip,
        )

    def _leading_up(self, claim: Claim, sides: Iterable[Claim]) -> Span:
        """The last words of a claim's clause up to its value, without those that carry the value of another side."""
        foci = [side.focus for side in sides if side.focus.document == claim.focus.document]
        others = [focus.end for focus in foci if focus.end <= claim.focus.start]
        start = max([min(claim.span.start, claim.focus.start), *others])
        text = self.graph.documents[claim.focus.document].text
        words = list(WORD.finditer(text, start, claim.focus.start))[-MOST_LEADING:]
        leading = [word for word in words if any(letter.isalnum() for letter in word.group())]
        return Span(claim.focus.document, leading[0].start() if leading else claim.focus.start, claim.focus.end)


def _changing(claim: Claim) -> Span:
    """The words in which a copy would differ: of an event its date, else the words that carry the value."""
    return claim.when.span if claim.kind == ClaimKind.EVENT and claim.when.span is not None else claim.focus
