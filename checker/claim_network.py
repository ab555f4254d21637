"""The claim graph as a networkx graph: what the stages build up and what the graph formats write down.

Nodes: "document:NAME", "claim:ID", "entity:KEY", "measure:HEAD", "event:TYPE"; each has a `kind` and a `label`.
Edges by their `kind`: "states" (document to claim), "about" (claim to entity, measure or event), "before" (claim of the
earlier event to that of the later), and between the claims of a finding "same-event" or "same-fact".
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeAlias

import networkx

from checker.model.claim import Claim, ClaimKind, Order
from checker.model.finding import Finding

Network: TypeAlias = "networkx.MultiDiGraph[str]"

_KINDS_OF_EVENTS = frozenset({"date", "order", "first", "place"})


def claim_network(documents: Iterable[str], claims: Iterable[Claim], findings: Iterable[Finding] = ()) -> Network:
    """The graph of documents, by name, their claims in order, and the findings that tie these together."""
    network: Network = networkx.MultiDiGraph()
    for name in sorted(documents):
        network.add_node(_document_node(name), kind="document", label=name)
    ordered = tuple(claims)
    for claim in ordered:
        _add_claim(network, claim)
    for claim in ordered:
        if isinstance(claim.value, Order):
            _tie(network, claim.value.earlier, claim.value.later, kind="before")
    add_findings(network, findings)
    return network


def add_findings(network: Network, findings: Iterable[Finding]) -> None:
    """Tie the claims of each finding together, each side to the next."""
    for finding in findings:
        kind = "same-event" if finding.kind in _KINDS_OF_EVENTS else "same-fact"
        sides = list(dict.fromkeys(item.claim for item in finding.evidence if item.claim))
        for left, right in pairwise(sides):
            _tie(network, left, right, kind=kind, verdict=finding.verdict.value, finding=finding.id)


def _add_claim(network: Network, claim: Claim) -> None:
    node = _claim_node(claim.id)
    network.add_node(node, kind="claim", claim_kind=claim.kind.value, label=claim.words)
    network.add_edge(_document_node(claim.span.document), node, kind="states")
    for topic, kind, label in _topics(claim):
        network.add_node(topic, kind=kind, label=label)
        network.add_edge(node, topic, kind="about")


def _tie(network: Network, left: str, right: str, **attributes: str) -> None:
    """An edge between two claims, by their ids; none where one of them is not in the graph."""
    ends = _claim_node(left), _claim_node(right)
    if all(end in network for end in ends):
        network.add_edge(*ends, **attributes)


def _topics(claim: Claim) -> Iterable[tuple[str, str, str]]:
    """What a claim is about: node, kind and label."""
    for name in claim.subject.names:
        if name.key:
            yield f"entity:{name.key}", "entity", name.words
    if claim.kind == ClaimKind.EVENT and claim.subject.event_type:
        yield f"event:{claim.subject.event_type}", "event", claim.subject.event_type
    elif claim.subject.head:
        yield f"measure:{claim.subject.head}", "measure", claim.subject.head


def _document_node(name: str) -> str:
    return f"document:{name}"


def _claim_node(identity: str) -> str:
    return f"claim:{identity}"
