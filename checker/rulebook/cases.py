"""Runs the cases that stand in rule files, and says of each whether the rule does what it expects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.report import Report
from checker.rulebook.rule_file import Case, Expectation, Rule
from checker.told_dates import told_interval

CheckTexts = Callable[[Rule, Mapping[str, str], Mapping[str, TimeInterval]], Report]

_GRAVER = {
    Expectation.CONFLICT: frozenset[Verdict](),
    Expectation.REVIEW: frozenset({Verdict.CONFLICT}),
}
_ALARMS = frozenset({Verdict.CONFLICT, Verdict.REVIEW})


class CaseOutcome(StrEnum):
    """How a case went."""

    PASSED = "passed"
    FAILED = "failed"
    KNOWN_MISS = "known miss"
    NO_LONGER_MISSED = "no longer missed"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A case of a rule, how it went, and what the rule said of it in words."""

    rule: str
    case: Case
    outcome: CaseOutcome
    words: str


def run_cases(rule: Rule, check: CheckTexts) -> Iterator[CaseResult]:
    """Check the articles of each case of a rule and compare.

    `check` lets one rule judge texts, given by name with told publication dates. A case passes when a finding has the
    expected verdict (and touches the case's quotes) and none is graver; a silent one when the rule raises no alarm.
    """
    for case in rule.cases:
        texts = {article.name: article.text for article in case.articles}
        dates = {article.name: told_interval(article.published) for article in case.articles if article.published}
        found = [finding for finding in check(rule, texts, dates).findings if finding.rule == rule.id]
        wrong = _what_is_wrong(case, found)
        yield CaseResult(rule.id, case, _outcome(case, right=not wrong), wrong or _said(found))


def _outcome(case: Case, *, right: bool) -> CaseOutcome:
    if case.known_miss:
        return CaseOutcome.NO_LONGER_MISSED if right else CaseOutcome.KNOWN_MISS
    return CaseOutcome.PASSED if right else CaseOutcome.FAILED


def _what_is_wrong(case: Case, found: list[Finding]) -> str:
    """Why a case fails; "" where it passes."""
    if case.expect is not Expectation.SILENT:
        fitting = [finding for finding in found if finding.verdict.value == case.expect.value]
        if not fitting:
            return f"no {case.expect}; {_said(found)}"
        missed = [quote for quote in case.quotes if not any(_touches(finding, case, quote) for finding in fitting)]
        if missed:
            return f"the evidence of the {case.expect} leaves out “{missed[0]}”"
    unwanted = _GRAVER.get(case.expect, _ALARMS)
    graver = [finding for finding in found if finding.verdict in unwanted]
    return f"unwanted {graver[0].verdict}: {graver[0].summary}" if graver else ""


def _touches(finding: Finding, case: Case, quote: str) -> bool:
    """Whether a piece of the finding's evidence shares a character with the quoted words."""
    texts = {article.name: article.text for article in case.articles}
    for evidence in finding.evidence:
        start = texts.get(evidence.span.document, "").find(quote)
        if start >= 0 and evidence.span.start < start + len(quote) and start < evidence.span.end:
            return True
    return False


def _said(found: list[Finding]) -> str:
    if not found:
        return "the rule says nothing"
    gravest = min(found, key=lambda finding: finding.verdict.rank)
    return f"{gravest.verdict}: {gravest.summary}"
