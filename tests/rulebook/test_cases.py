"""Cases of rules: when they pass, and what is said where they do not."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

import pytest

from checker.model.finding import Evidence, Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.report import Report
from checker.model.span import Anchor, Span
from checker.rulebook import CaseOutcome, CaseResult, Expectation, Rule, run_cases
from tests.rulebook.toy_rule import GOOD

RULE = Rule.model_validate(tomllib.loads(GOOD))


def finding(verdict: Verdict, rule: str = "ferry-counts", start: int = 14) -> Finding:
    """A finding whose one piece of evidence is ten characters long, in the article one.txt."""
    span = Span("one.txt", start, start + 10)
    evidence = Evidence(span, span, "…", 1, Anchor("…", "", ""))
    return Finding(rule, "toy", verdict, f"a {verdict}", (), (evidence,))


def run(expect: Expectation, *found: Finding, known_miss: bool = False, quotes: tuple[str, ...] = ()) -> CaseResult:
    """The result of one case where the checker gives the findings."""
    case = RULE.cases[0].model_copy(update={"expect": expect, "known_miss": known_miss, "quotes": quotes})
    rule = RULE.model_copy(update={"cases": (case,)})

    def check(rule: Rule, texts: Mapping[str, str], dates: Mapping[str, TimeInterval]) -> Report:
        return Report((), (), (), found)

    return next(run_cases(rule, check))


CONFLICT, REVIEW = finding(Verdict.CONFLICT), finding(Verdict.REVIEW)
RECONCILED, AGREEMENT = finding(Verdict.RECONCILED), finding(Verdict.AGREEMENT)


@pytest.mark.parametrize(
    ("expect", "found", "passes"),
    [
        (Expectation.CONFLICT, (CONFLICT,), True),
        (Expectation.CONFLICT, (CONFLICT, REVIEW, AGREEMENT), True),
        (Expectation.CONFLICT, (REVIEW,), False),
        (Expectation.CONFLICT, (), False),
        (Expectation.CONFLICT, (finding(Verdict.CONFLICT, rule="another"),), False),
        (Expectation.REVIEW, (REVIEW,), True),
        (Expectation.REVIEW, (REVIEW, CONFLICT), False),
        (Expectation.RECONCILED, (RECONCILED, AGREEMENT), True),
        (Expectation.RECONCILED, (RECONCILED, REVIEW), False),
        (Expectation.AGREEMENT, (AGREEMENT,), True),
        (Expectation.AGREEMENT, (RECONCILED,), False),
        (Expectation.SILENT, (), True),
        (Expectation.SILENT, (RECONCILED, AGREEMENT), True),
        (Expectation.SILENT, (REVIEW,), False),
        (Expectation.SILENT, (finding(Verdict.CONFLICT, rule="another"),), True),
    ],
)
def test_when_a_case_passes(expect: Expectation, found: tuple[Finding, ...], passes: bool) -> None:
    assert run(expect, *found).outcome is (CaseOutcome.PASSED if passes else CaseOutcome.FAILED)


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (run(Expectation.CONFLICT), "no conflict; the rule says nothing"),
        (run(Expectation.CONFLICT, AGREEMENT, REVIEW), "no conflict; review: a review"),
        (run(Expectation.SILENT, CONFLICT), "unwanted conflict: a conflict"),
        (run(Expectation.CONFLICT, CONFLICT), "conflict: a conflict"),
    ],
)
def test_what_is_said(result: CaseResult, words: str) -> None:
    assert result.words == words


def test_quotes_must_be_touched_by_the_evidence() -> None:
    near, far = finding(Verdict.CONFLICT, start=14), finding(Verdict.CONFLICT, start=0)
    assert run(Expectation.CONFLICT, near, quotes=("81 passengers",)).outcome is CaseOutcome.PASSED
    missed = run(Expectation.CONFLICT, far, quotes=("81 passengers",))
    assert missed.outcome is CaseOutcome.FAILED
    assert missed.words == "the evidence of the conflict leaves out “81 passengers”"


def test_a_known_miss_is_no_failure_and_its_end_is_said() -> None:
    assert run(Expectation.CONFLICT, known_miss=True).outcome is CaseOutcome.KNOWN_MISS
    assert run(Expectation.CONFLICT, CONFLICT, known_miss=True).outcome is CaseOutcome.NO_LONGER_MISSED


def test_articles_and_their_dates_are_handed_over() -> None:
    seen = []

    def check(rule: Rule, texts: Mapping[str, str], dates: Mapping[str, TimeInterval]) -> Report:
        seen.append((rule.id, dict(texts), {name: interval.edtf for name, interval in dates.items()}))
        return Report((), (), (), ())

    list(run_cases(RULE, check))
    assert seen[0] == (
        "ferry-counts",
        {"one.txt": "The ferry had 81 passengers.", "two.txt": "The ferry had 18 passengers."},
        {"one.txt": "2024-05-02"},
    )
