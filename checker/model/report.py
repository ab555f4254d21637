"""The report: everything one run of the checker found out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval


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


@dataclass(frozen=True, slots=True)
class InputProblem:
    """A file that could not be used: its name as given, and a message that names the place and what to do."""

    name: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The documents with their dates, the claims drawn from them, the findings, and what was left unchecked."""

    documents: tuple[Document, ...]
    published: tuple[Published, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[Unchecked, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    problems: tuple[InputProblem, ...] = ()

    def counts(self) -> dict[Verdict, int]:
        """How many findings each verdict has, every verdict named."""
        found = Counter(finding.verdict for finding in self.findings)
        return {verdict: found[verdict] for verdict in Verdict}

    def with_verdict(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings of one verdict, in the order of the report."""
        return tuple(finding for finding in self.findings if finding.verdict == verdict)
