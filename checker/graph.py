"""The claim graph: documents, claims, the entities and measures they speak of, and the ties between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from checker.claim_network import Network, add_findings, claim_network
from checker.model.claim import Claim, ClaimKind
from checker.model.document import Document
from checker.model.finding import Evidence, Finding
from checker.model.report import Published
from checker.model.sentence import Sentence
from checker.model.span import Anchor, Span


class ClaimGraph:
    """Documents and dated claims as a directed graph (`checker.claim_network`), with the look-ups that rules need."""

    def __init__(
        self,
        documents: Sequence[Document],
        published: Mapping[str, Published],
        claims: Iterable[Claim],
        sentences: Mapping[tuple[str, int], Sentence],
    ) -> None:
        self.documents = {document.name: document for document in documents}
        self.published = dict(published)
        self.claims = sorted(claims, key=lambda claim: (claim.span.document, claim.focus.start, claim.kind, claim.id))
        self.sentences = sentences
        self._by_kind: dict[ClaimKind, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self._by_kind[claim.kind].append(claim)

    def of_kind(self, *kinds: ClaimKind) -> list[Claim]:
        """The claims of some kinds, in order of documents and places."""
        return [claim for kind in kinds for claim in self._by_kind[kind]]

    def claim(self, identity: str) -> Claim:
        """The claim of an id; KeyError where there is none."""
        return self._by_id[identity]

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    def sentence_of(self, claim: Claim) -> Sentence | None:
        """The sentence a claim stands in; None for a quotation that runs over several."""
        return self.sentences.get((claim.span.document, claim.sentence))

    def evidence(self, claim: Claim, span: Span, focus: Span | None = None) -> Evidence:
        """A claim as one side of a finding, quoted by a span; `focus` are the words in it that are meant, if not all
        that carry the claim."""
        document = self.documents[span.document]
        focus = focus or claim.focus
        return Evidence(
            span=span,
            focus=focus,
            text=document.quote(span),
            line=document.line_of(focus.start),
            anchor=Anchor.at(document.text, span.start, span.end),
            claim=claim.id,
        )

    @cached_property
    def network(self) -> Network:
        """The graph itself, built on first use."""
        return claim_network(self.documents, self.claims)

    def add_findings(self, findings: Iterable[Finding]) -> None:
        """Tie the claims of each finding together: "same-event" for dates and order, "same-fact" for the rest."""
        add_findings(self.network, findings)
