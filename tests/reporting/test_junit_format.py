"""The JUnit report is read back by a library that reads JUnit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from junitparser import Error, Failure, JUnitXml, Skipped

from checker.model.finding import Verdict
from checker.model.report import Report
from checker.reporting import junit_format
from checker.reporting.escaping import xml_text
from tests.reporting import hostile, sample

BOTH = frozenset({Verdict.CONFLICT, Verdict.REVIEW})


def read(report: Report, failing: frozenset[Verdict] = frozenset({Verdict.CONFLICT})) -> Any:
    return JUnitXml.fromstring(junit_format.render(report, failing).encode("utf-8"))


def outcomes(suites: Any) -> dict[str, list[type]]:
    """The outcomes of the tests about findings, by the beginning of their names."""
    return {
        case.name[:12]: [type(result) for result in case.result]
        for suite in suites
        for case in suite
        if case.name[-1] == "]"
    }


def test_each_rule_is_a_suite_and_each_finding_a_test() -> None:
    suites = list(read(sample.make_report()))
    assert [suite.name for suite in suites] == ["articles", "counts", "event-dates", "trade-totals"]
    assert [len(list(suite)) for suite in suites] == [3, 1, 2, 1]


@pytest.mark.parametrize(
    ("failing", "conflict", "review"),
    [
        (frozenset({Verdict.CONFLICT}), Failure, Skipped),
        (BOTH, Failure, Failure),
        (frozenset[Verdict](), Skipped, Skipped),
    ],
)
def test_what_the_run_fails_on_is_a_failure(failing: frozenset[Verdict], conflict: type, review: type) -> None:
    assert outcomes(read(sample.make_report(), failing)) == {
        "The state vi": [conflict],
        "16 firms or ": [review],
        "Trade of $19": [],
        "Tavares goes": [],
    }


@pytest.mark.parametrize("failing", [frozenset({Verdict.CONFLICT}), BOTH, frozenset[Verdict]()])
def test_the_totals_are_those_of_the_tests(failing: frozenset[Verdict]) -> None:
    suites = read(sample.make_report(problems=(sample.PROBLEM,)), failing)
    told = (suites.tests, suites.failures, suites.errors, suites.skipped)
    suites.update_statistics()
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == told


def test_a_failure_quotes_both_sides_and_the_reasons() -> None:
    [failure] = [result for suite in read(sample.make_report()) for case in suite for result in case.result][1:2]
    assert (failure.type, failure.message) == ("conflict", sample.CONFLICT.summary)
    assert "desk/draft.txt:9: “When Aas made a state visit to Lisbon in March”" in failure.text
    assert all(reason in failure.text for reason in sample.CONFLICT.reasons)


def test_input_that_could_not_be_used_is_an_error() -> None:
    [articles, *_] = read(sample.make_report(problems=(sample.PROBLEM,)))
    [case] = [case for case in articles if case.result]
    [error] = case.result
    assert (case.name, type(error), error.message) == (sample.PROBLEM.name, Error, sample.PROBLEM.message)


def test_a_report_without_findings_still_tells_what_was_read() -> None:
    assert read(replace(sample.make_report(), findings=())).tests == 3


@given(hostile.ANY_WORDS)
def test_any_words_come_back(words: str) -> None:
    root = ElementTree.fromstring(junit_format.render(hostile.report_of(words)))
    [failure] = root.iter("failure")
    assert failure.get("message") == xml_text(words)
    assert failure.text is not None
    assert f"1. {xml_text(words)}" in failure.text


@pytest.mark.parametrize("words", hostile.WORDS)
def test_hostile_words_are_text(words: str) -> None:
    root = ElementTree.fromstring(junit_format.render(hostile.report_of(words)))
    assert {element.tag for element in root.iter()} == {"testsuites", "testsuite", "testcase", "failure", "error"}
