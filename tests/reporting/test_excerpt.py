"""Evidence in its context."""

from __future__ import annotations

from dataclasses import replace

from checker.model.document import Document, Passage, PassageRole
from checker.model.finding import Evidence
from checker.model.span import Anchor, Span
from checker.reporting.excerpt import excerpt, role_at
from tests.reporting import sample


def evidence_in(text: str, clause: str, focus: str) -> tuple[Evidence, Document]:
    start = text.index(clause)
    inside = start + clause.index(focus)
    evidence = Evidence(
        Span("a.txt", start, start + len(clause)),
        Span("a.txt", inside, inside + len(focus)),
        clause,
        1,
        Anchor.at(text, start, start + len(clause)),
    )
    return evidence, Document("a.txt", text, text, (Passage(PassageRole.BODY, 0, len(text)),))


def test_the_parts_are_the_passage_in_order() -> None:
    evidence, document = evidence_in("Some say 21 died in the storm.", "21 died", "21")
    cut = excerpt(evidence, document)
    assert (cut.lead, cut.clause_before, cut.focus, cut.clause_after, cut.trail) == (
        "Some say ",
        "",
        "21",
        " died",
        " in the storm.",
    )


def test_long_surroundings_are_cut_at_words() -> None:
    text = "word " * 40 + "21 died" + " word" * 40
    cut = excerpt(*evidence_in(text, "21 died", "21"))
    assert cut.lead.startswith("… word ")
    assert cut.trail.endswith(" word …")
    assert len(cut.lead) <= 62
    assert len(cut.trail) <= 62


def test_a_sentence_torn_by_empty_lines_is_shown_whole() -> None:
    cut = excerpt(*evidence_in("The ship left ahead of\n\na storm that\n\nkilled 21 people.", "killed 21", "21"))
    assert cut.lead == "The ship left ahead of a storm that "


def test_context_stays_inside_the_passage() -> None:
    report = sample.make_report()
    document = next(item for item in report.documents if item.name == sample.DRAFT)
    cut = excerpt(sample.CONFLICT.evidence[0], document)
    assert cut.lead == "Prime Minister Ines Tavares greets "
    assert cut.trail == ". Photo: Desk archive"


def test_without_the_document_the_anchor_gives_the_surroundings() -> None:
    evidence, _ = evidence_in("Some say 21 died in the storm.", "21 died", "21")
    cut = excerpt(evidence, None)
    assert (cut.lead, cut.trail) == ("Some say ", " in the storm.")


def test_a_focus_outside_the_clause_marks_nothing() -> None:
    evidence, document = evidence_in("Some say 21 died in the storm.", "21 died", "21")
    cut = excerpt(replace(evidence, focus=Span("a.txt", 20, 25)), document)
    assert (cut.clause_before, cut.focus) == ("21 died", "")


def test_roles_other_than_body_are_named() -> None:
    document = sample.make_report().documents[0]
    assert role_at(document, 0) == "headline"
    assert role_at(document, sample.CAPTION_VISIT.span.start) == "caption"
    assert role_at(document, sample.BODY_VISIT.span.start) == ""
    assert role_at(None, 0) == ""
