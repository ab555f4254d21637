"""W3C Web Annotations (JSON-LD): each finding annotates the words of all its sides, wherever these are read.

A target names the article by its URI and the words twice, by quotation with a little on each side and by position in
code points (TextQuoteSelector and TextPositionSelector of the Web Annotation Data Model, W3C, 2017).
"""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID, uuid5

from checker.model.document import Document
from checker.model.finding import Evidence, Finding
from checker.model.report import Report
from checker.model.span import Anchor
from checker.reporting.escaping import json_text
from checker.reporting.finding_text import lines_of
from checker.reporting.index import Index
from checker.reporting.places import uri_of
from checker.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_NAMES = UUID("5f0c7e52-6a0d-5c0e-9b5c-5d8f5d1f8a61")  # the name space of this program's ids
_CREATOR = {"type": "Software", "name": f"checker {__version__}"}

Object = dict[str, Any]


def render(report: Report) -> str:
    """The findings as one AnnotationCollection with a single page, in JSON-LD text."""
    index = Index(report)
    annotations = [_annotation(item.finding, index) for item in index.findings]
    collection: Object = {
        "@context": CONTEXT,
        "id": _urn("collection", *(item.finding.id for item in index.findings)),
        "type": "AnnotationCollection",
        "label": "Claims checked against one another",
        "creator": _CREATOR,
        "total": len(annotations),
    }
    if annotations:
        page = _urn("page", *(item.finding.id for item in index.findings))
        collection["first"] = {"id": page, "type": "AnnotationPage", "startIndex": 0, "items": annotations}
    return json_text(json.dumps(collection, ensure_ascii=False, indent=2)) + "\n"


def _annotation(finding: Finding, index: Index) -> Object:
    return {
        "id": _urn("finding", finding.id),
        "type": "Annotation",
        "motivation": "assessing",
        "creator": _CREATOR,
        "body": [
            _body("\n".join((finding.summary, *lines_of(finding))), "describing"),
            _body(finding.verdict.value, "tagging"),
            _body(finding.rule, "tagging"),
        ],
        "target": [_target(evidence, index.documents.get(evidence.span.document)) for evidence in finding.evidence],
    }


def _body(words: str, purpose: str) -> Object:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "language": "en", "purpose": purpose}


def _target(evidence: Evidence, document: Document | None) -> Object:
    """The clashing words; of an article that is not at hand, the whole clause as far as it is known."""
    span, anchor = evidence.span, evidence.anchor
    if document is not None:
        span = evidence.focus
        anchor = Anchor.at(document.text, span.start, span.end)
    quote = {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": uri_of(evidence.span.document), "selector": [quote, position]}


def _urn(*parts: str) -> str:
    """An id that hangs on the content alone."""
    return f"urn:uuid:{uuid5(_NAMES, ' '.join(parts))}"
