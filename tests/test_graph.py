"""The claim graph: claims by kind and id, the sentences they stand in, the evidence they give."""

from __future__ import annotations

import pytest

from checker.graph import ClaimGraph
from checker.model.claim import ClaimKind, Subject
from checker.model.document import Document, PassageRole
from checker.model.sentence import Sentence
from tests.made_claims import exactly, made_claim, made_graph
from tests.reporting import sample

LATE = made_claim(Subject("toll"), exactly(5), start=40, sentence=2)
EARLY = made_claim(Subject("toll"), exactly(4), start=3)
VISIT = made_claim(Subject("visit"), kind=ClaimKind.EVENT, start=20)
ELSEWHERE = made_claim(Subject("toll"), exactly(6), document="b")


def test_claims_stand_in_order_of_documents_and_places() -> None:
    assert made_graph([LATE, ELSEWHERE, VISIT, EARLY]).claims == [EARLY, VISIT, LATE, ELSEWHERE]


def test_claims_of_some_kinds() -> None:
    graph = made_graph([LATE, ELSEWHERE, VISIT, EARLY])
    assert graph.of_kind(ClaimKind.QUANTITY) == [EARLY, LATE, ELSEWHERE]
    assert graph.of_kind(ClaimKind.EVENT, ClaimKind.QUANTITY)[0] == VISIT
    assert graph.of_kind(ClaimKind.ROLE) == []


def test_a_claim_by_its_id() -> None:
    graph = made_graph([LATE, EARLY])
    assert graph.claim(LATE.id) == LATE
    with pytest.raises(KeyError):
        graph.claim("no such claim")


def test_the_sentence_of_a_claim() -> None:
    sentence = Sentence("a", 2, PassageRole.BODY, 1, 30, 60, "The toll was 5.")
    graph = made_graph([LATE, EARLY], sentences={("a", 2): sentence})
    assert graph.sentence_of(LATE) == sentence
    assert graph.sentence_of(EARLY) is None


def test_evidence_quotes_the_document_with_its_line_and_what_stands_around() -> None:
    text = "A toll.\n\nIt was 5 euros, they said."
    claim = made_claim(Subject("toll"), exactly(5), start=text.index("5"))
    graph = ClaimGraph([Document("a", text, text, ())], {}, [claim], {})
    evidence = graph.evidence(claim, claim.span)
    assert (evidence.text, evidence.line, evidence.claim) == ("5", 3, claim.id)
    anchor = evidence.anchor
    assert (anchor.exact, anchor.prefix[-7:], anchor.suffix[:6]) == ("5", "It was ", " euros")


def test_findings_tie_claims_together_in_the_network() -> None:
    names = {claim.span.document for claim in sample.CLAIMS}
    texts = {name: Document(name, "x", "x", ()) for name in names}
    graph = ClaimGraph(list(texts.values()), {}, sample.CLAIMS, {})
    before = graph.network.number_of_edges()
    graph.add_findings([sample.CONFLICT])
    assert graph.network.number_of_edges() == before + 1
