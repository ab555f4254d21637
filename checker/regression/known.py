"""Findings as a baseline keeps them: known by their content, with as much in words as it takes to tell them again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.finding import Finding, Verdict

ALARMS = frozenset({Verdict.CONFLICT, Verdict.REVIEW})


@dataclass(frozen=True, order=True, slots=True)
class KnownSide:
    """One side of a known finding: its article, and the words as they stood there."""

    document: str
    words: str


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding by its id, which hangs on the rule and the claims' words and not on places."""

    id: str
    rule: str
    verdict: Verdict
    summary: str
    sides: tuple[KnownSide, ...]


def known_findings(findings: Iterable[Finding]) -> tuple[KnownFinding, ...]:
    """The findings that a baseline keeps: one an id, the gravest verdict first.

    Agreements and near misses ask for nothing and are not kept: which near misses are worth telling hangs on all the
    copy around them, and an edit elsewhere must not make one of them news.
    """
    kept: dict[str, KnownFinding] = {}
    for finding in sorted(findings, key=lambda finding: (finding.verdict.rank, finding.id)):
        if finding.verdict in ALARMS:
            kept.setdefault(finding.id, _known(finding))
    return tuple(kept.values())


def _known(finding: Finding) -> KnownFinding:
    sides = tuple(KnownSide(item.span.document, " ".join(item.text.split())) for item in finding.evidence)
    return KnownFinding(finding.id, finding.rule, finding.verdict, finding.summary, sides)
