"""The claim graph: documents, claims, the entities and measures they speak of, and the ties between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import networkx

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Document
from checker.model.finding import Evidence, Finding
from checker.model.report import Published
from checker.model.sentence import Sentence
from checker.model.span import Anchor, Span


class ClaimGraph:
    """Documents and dated claims as a directed graph (networkx), with the look-ups that rules need.

    Nodes: "document:NAME", "claim:ID", "entity:KEY", "measure:HEAD", "event:TYPE".
    Edges by their `kind`: "states" (document to claim), "about" (claim to entity, measure or event), and, once
    findings are added, "same-fact", "same-event" or "repeats" between claims.
    """

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

    def evidence(self, claim: Claim, span: Span) -> Evidence:
        """A claim as one side of a finding, quoted by a span that holds its focus."""
        document = self.documents[span.document]
        return Evidence(
            span=span,
            focus=claim.focus,
            text=document.quote(span),
            line=document.line_of(claim.focus.start),
            anchor=Anchor.at(document.text, span.start, span.end),
            claim=claim.id,
        )

    @cached_property
    def network(self) -> networkx.MultiDiGraph:
        """The graph itself, built on first use."""
        graph = networkx.MultiDiGraph()
        for name in sorted(self.documents):
            graph.add_node(f"document:{name}", kind="document", label=name)
        for claim in self.claims:
            node = f"claim:{claim.id}"
            graph.add_node(node, kind="claim", claim_kind=str(claim.kind), label=claim.words)
            graph.add_edge(f"document:{claim.span.document}", node, kind="states")
            for about, kind, label in _topics(claim):
                graph.add_node(about, kind=kind, label=label)
                graph.add_edge(node, about, kind="about")
        return graph

    def add_findings(self, findings: Iterable[Finding]) -> None:
        """Tie the claims of each finding together: "same-event" for dates and order, "same-fact" for the rest."""
        for finding in findings:
            tie = "same-event" if finding.kind in {"date", "order", "first", "place"} else "same-fact"
            sides = [item.claim for item in finding.evidence if item.claim]
            for left, right in zip(sides, sides[1:], strict=False):
                self.network.add_edge(
                    f"claim:{left}", f"claim:{right}", kind=tie, verdict=str(finding.verdict), finding=finding.id
                )


def _topics(claim: Claim) -> Iterable[tuple[str, str, str]]:
    for name in claim.subject.names:
        if name.key:
            yield f"entity:{name.key}", "entity", name.words
    if claim.kind == ClaimKind.EVENT and claim.subject.event_type:
        yield f"event:{claim.subject.event_type}", "event", claim.subject.event_type
    elif claim.subject.head:
        yield f"measure:{claim.subject.head}", "measure", claim.subject.head
