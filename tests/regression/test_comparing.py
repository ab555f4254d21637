"""New, known and gone: each finding is exactly one of the three."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.finding import Finding, Verdict
from checker.regression.comparing import compare
from checker.regression.known import KnownFinding, known_findings
from tests.reporting import sample


def known(name: str, verdict: Verdict = Verdict.CONFLICT) -> KnownFinding:
    return KnownFinding(name, "rule", verdict, f"summary of {name}", ())


def ids(findings: tuple[KnownFinding, ...]) -> str:
    return "".join(finding.id for finding in findings)


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        pytest.param("ab", "ab", ("", "ab", ""), id="nothing changed"),
        pytest.param("ab", "bc", ("c", "b", "a"), id="one fixed and one made"),
        pytest.param("", "a", ("a", "", ""), id="an empty baseline knows nothing"),
        pytest.param("a", "", ("", "", "a"), id="all fixed"),
    ],
)
def test_findings_are_told_apart(before: str, now: str, told: tuple[str, str, str]) -> None:
    comparison = compare([known(name) for name in before], [known(name) for name in now])
    assert (ids(comparison.new), ids(comparison.known), ids(comparison.gone)) == told


@pytest.mark.parametrize(
    ("before", "now", "is_new"),
    [
        (Verdict.RECONCILED, Verdict.CONFLICT, True),
        (Verdict.REVIEW, Verdict.CONFLICT, True),
        (Verdict.CONFLICT, Verdict.REVIEW, False),
        (Verdict.REVIEW, Verdict.REVIEW, False),
    ],
)
def test_what_becomes_graver_is_new(before: Verdict, now: Verdict, is_new: bool) -> None:
    comparison = compare([known("a", before)], [known("a", now)])
    assert (bool(comparison.new), bool(comparison.known), comparison.gone) == (is_new, not is_new, ())


FINDINGS = st.lists(
    st.builds(known, st.sampled_from("abcdef"), st.sampled_from(list(Verdict))), unique_by=lambda finding: finding.id
)


@given(FINDINGS, FINDINGS)
def test_every_finding_is_one_of_the_three(before: list[KnownFinding], now: list[KnownFinding]) -> None:
    comparison = compare(before, now)
    assert sorted(ids(comparison.new + comparison.known)) == sorted(finding.id for finding in now)
    assert {*ids(comparison.gone)} == {finding.id for finding in before} - {finding.id for finding in now}


def test_agreements_are_not_kept_and_an_id_is_kept_once_with_its_gravest_verdict() -> None:
    milder = replace(sample.CONFLICT, verdict=Verdict.REVIEW)
    findings: tuple[Finding, ...] = (milder, sample.CONFLICT, sample.AGREEMENT)
    assert [(entry.id, entry.verdict) for entry in known_findings(findings)] == [(sample.CONFLICT.id, Verdict.CONFLICT)]
