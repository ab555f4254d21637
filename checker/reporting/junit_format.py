"""JUnit XML, as continuous integration reads it: a suite a rule, a test a finding, and a suite of the articles read.

A conflict is a failure. What asks for a reader and does not fail the run, as a review or a finding that a baseline
knows or a waiver lets stand, is a skipped test; what is reconciled and what agrees has passed. Input that could not be
used is an error.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from checker.model.document import Document
from checker.model.finding import Verdict
from checker.model.report import InputProblem, Report
from checker.regression.standing import NOTHING_ASKED, Standings
from checker.reporting.escaping import xml_text
from checker.reporting.finding_text import lines_of
from checker.reporting.index import Index, Numbered

_ARTICLES = "articles"
_FOR_A_READER = frozenset({Verdict.CONFLICT, Verdict.REVIEW})


def render(
    report: Report, failing: Collection[Verdict] = (Verdict.CONFLICT,), standings: Standings = NOTHING_ASKED
) -> str:
    """The report as JUnit XML; findings of the verdicts in `failing` are failures where they are not settled."""
    by_rule = sorted(Index(report).findings, key=lambda item: item.finding.rule)
    suites = [_Suite(_ARTICLES, [*map(_article, report.documents), *map(_problem, report.problems)])]
    for rule, items in groupby(by_rule, key=lambda item: item.finding.rule):
        suites.append(_Suite(rule, [_finding(item, failing, standings) for item in items]))
    root = Element("testsuites", {"name": "checker", **_totals(case for suite in suites for case in suite.cases)})
    for suite in suites:
        element = SubElement(root, "testsuite", {"name": xml_text(suite.name), **_totals(suite.cases)})
        element.extend(suite.cases)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


@dataclass(frozen=True, slots=True)
class _Suite:
    name: str
    cases: list[Element]


def _totals(cases: Iterable[Element]) -> dict[str, str]:
    """How many tests there are, and of those that did not pass how many of each outcome."""
    counts = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    for case in cases:
        counts["tests"] += 1
        for outcome, total in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            counts[total] += case.find(outcome) is not None
    return {name: str(number) for name, number in counts.items()}


def _article(document: Document) -> Element:
    return Element("testcase", {"classname": _ARTICLES, "name": xml_text(document.name)})


def _problem(problem: InputProblem) -> Element:
    case = Element("testcase", {"classname": _ARTICLES, "name": xml_text(problem.name)})
    SubElement(case, "error", {"type": "input", "message": xml_text(problem.message)})
    return case


def _finding(item: Numbered, failing: Collection[Verdict], standings: Standings) -> Element:
    finding = item.finding
    first = finding.evidence[0]
    summary = xml_text(finding.summary)
    case = Element(
        "testcase",
        {
            "classname": xml_text(finding.rule),
            "name": f"{summary} [{finding.id}]",
            "file": xml_text(first.span.document),
            "line": str(first.line),
        },
    )
    told = "\n".join(xml_text(line) for line in lines_of(finding))
    settled = f"{standings.of(finding)} " if standings.is_settled(finding) else ""
    if finding.verdict in failing and not settled:
        SubElement(case, "failure", {"type": finding.verdict.value, "message": summary}).text = told
    elif finding.verdict in _FOR_A_READER:
        SubElement(
            case, "skipped", {"type": finding.verdict.value, "message": f"{settled}{finding.verdict}: {summary}"}
        ).text = told
    else:
        SubElement(case, "system-out").text = f"{finding.verdict}: {summary}\n{told}"
    return case
