"""The report: everything one run of the checker found out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.span import Span


@dataclass(frozen=True, slots=True)
class Published:
    """An article's publication date: the days it can be, how it is known, and the grounds in words.

    `interval` is None where nothing tells it. `stated` is False where it was worked out.
    """

    document: str
    interval: TimeInterval | None
    grounds: tuple[str, ...]
    stated: bool


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A claim or a file that could not be checked, and why."""

    document: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One dated event, merged over the articles that tell it: ids of its claims, and of the findings that touch it."""

    interval: TimeInterval
    label: str
    claims: tuple[str, ...]
    planned: bool = False
    conflicts: tuple[str, ...] = ()


class Standing(StrEnum):
    """What the sources make of a figure or date of the draft, the gravest first."""

    CONTRADICTED = "contradicted"
    DOUBTFUL = "doubtful"
    NO_SOURCE = "no source"
    SUPPORTED = "supported"


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A figure or date of the draft: where it stands, the sources that state it and those that clash, by name.

    `contradicted_by` names the draft itself where it clashes with itself or the calendar. `findings` are the ids of
    the findings that speak of it.
    """

    span: Span
    words: str
    line: int
    is_date: bool
    standing: Standing
    supported_by: tuple[str, ...] = ()
    contradicted_by: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InputProblem:
    """A file that could not be used: its name as given, and a message that tells the place in it and what to do."""

    name: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The documents with their dates, the claims drawn from them, the findings, and what was left unchecked.

    `draft` is empty where no draft was checked against sources.
    """

    documents: tuple[Document, ...]
    published: tuple[Published, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[Unchecked, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    problems: tuple[InputProblem, ...] = ()
    draft: tuple[DraftLine, ...] = ()

    def counts(self) -> dict[Verdict, int]:
        """How many findings each verdict has, every verdict named."""
        found = Counter(finding.verdict for finding in self.findings)
        return {verdict: found[verdict] for verdict in Verdict}

    def with_verdict(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings of one verdict, in the order of the report."""
        return tuple(finding for finding in self.findings if finding.verdict == verdict)

    def draft_counts(self) -> dict[Standing, int]:
        """How many figures and dates of the draft have each standing, every standing named."""
        found = Counter(line.standing for line in self.draft)
        return {standing: found[standing] for standing in Standing}
