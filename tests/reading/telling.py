"""How the tests of reading write down what was read: role and words of each passage."""

from __future__ import annotations

from checker.model.document import Document


def passages(document: Document) -> list[tuple[str, str]]:
    """Role and reading text of each passage, in order, runs of spaces as one."""
    return [
        (str(passage.role), " ".join(document.reading[passage.start : passage.end].split()))
        for passage in document.passages
    ]


def stated(document: Document) -> list[tuple[str, str]]:
    """Trust and day of each stated date, in order."""
    return [(date.trust.name.lower(), date.interval.edtf) for date in document.stated]
