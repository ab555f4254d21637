"""The fact table as CSV: a row a claim, to be ticked off by hand; `status` and `note` are left empty for that.

Made for spreadsheets: UTF-8 with a byte order mark, CRLF at line ends (RFC 4180), and no cell that is a formula.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Evidence, Finding
from checker.model.report import Report
from checker.reporting.escaping import cell_text
from checker.reporting.excerpt import role_at
from checker.reporting.human_values import value_in_words, when_in_words
from checker.reporting.index import Index
from checker.reporting.places import place_of

COLUMNS = ("claim", "where", "value", "period", "verdict", "sources", "status", "note")

_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class _Fact:
    """What a claim says and where; claims that are alike in all of it are one row."""

    claim: str
    where: str
    value: str
    period: str


def render(report: Report, articles: Collection[str] | None = None) -> str:
    """The claims of the articles named (of all where None), in the order of the text, as CSV text."""
    index = Index(report)
    findings = _findings_by_claim(index)
    facts: dict[_Fact, list[tuple[Finding, str]]] = defaultdict(list)
    for claim in report.claims:
        if articles is None or claim.span.document in articles:
            facts[_fact(claim, index)].extend((finding, claim.id) for finding in findings[claim.id])
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for fact, touching in facts.items():
        cells = (fact.claim, fact.where, fact.value, fact.period, _verdict(touching), _sources(touching), "", "")
        writer.writerow(map(cell_text, cells))
    return _BYTE_ORDER_MARK + text.getvalue()


def _findings_by_claim(index: Index) -> Mapping[str, list[Finding]]:
    """The findings that each claim is a side of, the gravest first."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for item in index.findings:
        for claim in dict.fromkeys(evidence.claim for evidence in item.finding.evidence):
            found[claim].append(item.finding)
    return found


def _fact(claim: Claim, index: Index) -> _Fact:
    name = claim.span.document
    role = role_at(index.documents.get(name), claim.span.start)
    where = f"{name}:{index.line_of(claim)}" + (f" ({role})" if role else "")
    return _Fact(claim.words, where, _value(claim), when_in_words(claim.when))


def _value(claim: Claim) -> str:
    """What the claim's value was read as; of an event, its kind; otherwise the words that bear the claim."""
    start = max(0, claim.focus.start - claim.span.start)
    focus = claim.words[start : start + claim.focus.end - claim.focus.start]
    return value_in_words(claim.value) or claim.subject.event_type or focus


def _verdict(touching: Iterable[tuple[Finding, str]]) -> str:
    """The gravest verdict on a claim."""
    verdicts = sorted((finding.verdict for finding, _ in touching), key=lambda verdict: verdict.rank)
    return verdicts[0].value if verdicts else "not checked"


def _sources(touching: Iterable[tuple[Finding, str]]) -> str:
    """The other sides, each with the verdict: "agency.txt:1 (conflict); paper.md:3 (agreement)"."""
    ordered = sorted(touching, key=lambda pair: pair[0].verdict.rank)
    found = (
        f"{place_of(evidence)} ({finding.verdict})"
        for finding, claim in ordered
        for evidence in _other_sides(finding, claim)
    )
    return "; ".join(dict.fromkeys(found))


def _other_sides(finding: Finding, claim: str) -> Iterable[Evidence]:
    return (evidence for evidence in finding.evidence if evidence.claim != claim)
