"""The claim graph for graph programs: GraphML, GEXF and node-link JSON, written by networkx."""

from __future__ import annotations

import json
from collections.abc import Mapping
from xml.etree import ElementTree

import networkx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from checker.claim_network import Network, claim_network
from checker.model.report import Report
from checker.reporting.escaping import json_text, xml_text

_GEXF = {"gexf": "http://www.gexf.net/1.2draft"}


def render_graphml(report: Report) -> str:
    """The graph as GraphML; `networkx.read_graphml` reads it back."""
    writer = GraphMLWriter(_for_xml(report), prettyprint=True)
    return _document(str(writer))


def render_gexf(report: Report) -> str:
    """The graph as GEXF 1.2; `networkx.read_gexf` reads it back. It bears no date, so that it stays the same."""
    root = ElementTree.fromstring(str(GEXFWriter(_for_xml(report), prettyprint=False)))
    for written_when in root.findall("gexf:meta", _GEXF):
        root.remove(written_when)
    ElementTree.register_namespace("", _GEXF["gexf"])
    ElementTree.indent(root)
    return _document(ElementTree.tostring(root, encoding="unicode"))


def render_json(report: Report) -> str:
    """The graph as node-link JSON; `networkx.node_link_graph` reads it back."""
    data = networkx.node_link_data(_network(report), edges="edges")
    return json_text(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _network(report: Report) -> Network:
    return claim_network((document.name for document in report.documents), report.claims, report.findings)


def _for_xml(report: Report) -> Network:
    """The graph with nothing in it that XML cannot hold, its edges numbered so that each has an id of its own."""
    network = _network(report)
    written: Network = networkx.MultiDiGraph()
    for node, attributes in network.nodes(data=True):
        written.add_node(xml_text(node), **_escaped(attributes))
    for number, (start, end, attributes) in enumerate(network.edges(data=True)):
        written.add_edge(xml_text(start), xml_text(end), key=f"e{number}", **_escaped(attributes))
    return written


def _escaped(attributes: Mapping[str, str]) -> dict[str, str]:
    return {key: xml_text(value) for key, value in attributes.items()}


def _document(xml: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{xml.strip()}\n'
