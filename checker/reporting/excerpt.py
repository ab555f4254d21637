"""The words of one side of a finding in their context, cut into what is quoted, what clashes and what stands around."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.document import Document, Passage, PassageRole
from checker.model.finding import Evidence
from checker.reporting.escaping import one_line

_CONTEXT = 60  # characters on each side of the quoted clause


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A clause on one line, escaped: `lead` + `clause_before` + `focus` + `clause_after` + `trail` in order.

    `lead` and `trail` are the words around the clause in its passage; an ellipsis marks where they are cut off.
    """

    lead: str
    clause_before: str
    focus: str
    clause_after: str
    trail: str


def excerpt(evidence: Evidence, document: Document | None) -> Excerpt:
    """The excerpt of a piece of evidence; where its document is not at hand, the anchor gives the surroundings."""
    span, focus = evidence.span, evidence.focus
    lead, trail = _surroundings(evidence, document)
    start = min(max(focus.start - span.start, 0), len(evidence.text))
    end = min(max(focus.end - span.start, start), len(evidence.text))
    return Excerpt(
        lead=_end_of(one_line(lead).lstrip()),
        clause_before=one_line(evidence.text[:start]),
        focus=one_line(evidence.text[start:end]),
        clause_after=one_line(evidence.text[end:]),
        trail=_beginning_of(one_line(trail).rstrip()),
    )


def passage_at(document: Document, offset: int) -> Passage | None:
    """The passage of a document that an offset lies in."""
    return next((item for item in document.passages if item.start <= offset < item.end), None)


def role_at(document: Document | None, offset: int) -> str:
    """ "caption", "headline" and the like where the words stand in one; "" for the body."""
    passage = passage_at(document, offset) if document else None
    return "" if passage is None or passage.role is PassageRole.BODY else str(passage.role)


def _surroundings(evidence: Evidence, document: Document | None) -> tuple[str, str]:
    """The text of the passage before and after the clause."""
    span = evidence.span
    passage = passage_at(document, span.start) if document else None
    if document is None or passage is None:
        return evidence.anchor.prefix.rpartition("\n\n")[2], evidence.anchor.suffix.partition("\n\n")[0]
    return document.text[passage.start : span.start], document.text[span.end : max(passage.end, span.end)]


def _end_of(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    return "… " + text[-_CONTEXT:].partition(" ")[2]


def _beginning_of(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    return text[:_CONTEXT].rpartition(" ")[0] + " …"
