"""The network of claims: who states what, what it is about, and what findings tie together."""

from __future__ import annotations

from dataclasses import replace

from checker.claim_network import Network, claim_network
from checker.model.claim import ClaimKind, Order
from tests.reporting import sample


def edges(network: Network, kind: str) -> set[tuple[str, str]]:
    return {(start, end) for start, end, told in network.edges(data=True) if told["kind"] == kind}


def test_articles_state_claims_and_claims_are_about_names_and_measures() -> None:
    network = claim_network([sample.DRAFT], [sample.DRAFT_TRADE])
    claim = f"claim:{sample.DRAFT_TRADE.id}"
    assert edges(network, "states") == {(f"document:{sample.DRAFT}", claim)}
    assert edges(network, "about") == {
        (claim, "entity:country:PT"),
        (claim, "entity:country:NO"),
        (claim, "measure:trade"),
    }
    assert network.nodes[claim] == {"kind": "claim", "claim_kind": "quantity", "label": sample.DRAFT_TRADE.words}


def test_an_event_is_about_its_kind() -> None:
    network = claim_network([sample.DRAFT], [sample.BODY_VISIT])
    assert (f"claim:{sample.BODY_VISIT.id}", "event:visit") in edges(network, "about")


def test_findings_tie_their_claims_as_the_same_event_or_fact() -> None:
    network = claim_network([sample.DRAFT, sample.AGENCY], sample.CLAIMS, [sample.CONFLICT, sample.REVIEW])
    dates = (f"claim:{sample.CAPTION_VISIT.id}", f"claim:{sample.BODY_VISIT.id}")
    assert edges(network, "same-event") == {dates}
    assert edges(network, "same-fact") == {(f"claim:{sample.DRAFT_FIRMS.id}", f"claim:{sample.AGENCY_FIRMS.id}")}
    [tie] = network.get_edge_data(*dates).values()
    assert tie == {"kind": "same-event", "verdict": "conflict", "finding": sample.CONFLICT.id}


def test_an_order_runs_from_the_earlier_event_to_the_later() -> None:
    order = replace(
        sample.TRIP, kind=ClaimKind.ORDER, value=Order(sample.BODY_VISIT.id, sample.TRIP.id), extractor="orders", id=""
    )
    network = claim_network([sample.DRAFT, sample.PAPER], [sample.BODY_VISIT, sample.TRIP, order])
    assert edges(network, "before") == {(f"claim:{sample.BODY_VISIT.id}", f"claim:{sample.TRIP.id}")}


def test_claims_that_are_not_in_the_graph_are_not_tied() -> None:
    network = claim_network([sample.DRAFT], [sample.CAPTION_VISIT], [sample.CONFLICT])
    assert edges(network, "same-event") == set()
    assert all("kind" in told for _, told in network.nodes(data=True))
