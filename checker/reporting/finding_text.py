"""A finding as plain lines, for formats that hold text and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Evidence, Finding
from checker.reporting.escaping import one_line
from checker.reporting.places import place_of


def lines_of(finding: Finding) -> Iterator[str]:
    """The sides in their words, the numbered reasons, the likely slip; the summary is left to the caller."""
    for evidence in finding.evidence:
        yield side_line(evidence)
    for number, reason in enumerate(finding.reasons, start=1):
        yield f"{number}. {one_line(reason)}"
    if finding.likely_slip:
        yield f"Likely slip: {one_line(finding.likely_slip)}"


def side_line(evidence: Evidence) -> str:
    """One side: "desk/draft.txt:9: “When Aas made a state visit to Lisbon in March”"."""
    return f"{one_line(place_of(evidence))}: “{one_line(evidence.text)}”"
