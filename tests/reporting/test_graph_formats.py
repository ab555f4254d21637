"""The graph formats, read back by networkx."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given

from checker.claim_network import claim_network
from checker.model.report import Report
from checker.reporting import graph_formats
from checker.reporting.escaping import visible
from tests.reporting import hostile, sample

REPORT = sample.make_report()
NETWORK = claim_network((document.name for document in REPORT.documents), REPORT.claims, REPORT.findings)


def read_graphml(text: str) -> Any:
    return networkx.parse_graphml(text, force_multigraph=True)


def read_gexf(text: str) -> Any:
    return networkx.read_gexf(io.BytesIO(text.encode("utf-8")))


def read_json(text: str) -> Any:
    return networkx.node_link_graph(json.loads(text), edges="edges")


FORMATS: list[tuple[Callable[[Report], str], Callable[[str], Any]]] = [
    (graph_formats.render_graphml, read_graphml),
    (graph_formats.render_gexf, read_gexf),
    (graph_formats.render_json, read_json),
]


def ties(graph: Any) -> list[tuple[str, str, str, str]]:
    return sorted((start, end, tie["kind"], tie.get("verdict", "")) for start, end, tie in graph.edges(data=True))


@pytest.mark.parametrize(("render", "read"), FORMATS)
def test_nodes_and_edges_come_back(render: Callable[[Report], str], read: Callable[[str], Any]) -> None:
    graph = read(render(REPORT))
    assert graph.is_directed()
    assert {node: (told["kind"], told["label"]) for node, told in graph.nodes(data=True)} == {
        node: (told["kind"], told["label"]) for node, told in NETWORK.nodes(data=True)
    }
    assert ties(graph) == ties(NETWORK)


@pytest.mark.parametrize(("render", "read"), FORMATS)
@pytest.mark.parametrize("words", hostile.WORDS)
def test_hostile_words_come_back_as_words(
    words: str, render: Callable[[Report], str], read: Callable[[str], Any]
) -> None:
    text = render(hostile.report_of(words))
    assert visible(text) == text
    labels = {told["label"] for _, told in read(text).nodes(data=True)}
    assert any(label.startswith(hostile.BEFORE) for label in labels)


@given(hostile.ANY_WORDS)
def test_any_words_make_well_formed_xml(words: str) -> None:
    for render in (graph_formats.render_graphml, graph_formats.render_gexf):
        assert len(ElementTree.fromstring(render(hostile.report_of(words))))


def test_gexf_bears_no_date() -> None:
    assert "lastmodified" not in graph_formats.render_gexf(REPORT)


@pytest.mark.parametrize("render", [graph_formats.render_graphml, graph_formats.render_gexf])
def test_every_edge_has_an_id_of_its_own(render: Callable[[Report], str]) -> None:
    root = ElementTree.fromstring(render(REPORT))
    ids = [element.get("id") for element in root.iter() if element.tag.endswith("}edge")]
    assert len(set(ids)) == len(ids) == NETWORK.number_of_edges()
