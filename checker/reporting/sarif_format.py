"""SARIF 2.1.0 for code scanning: one run, a rule's documentation as its help, every side of a finding as a location.

Conflicts are errors, reviews warnings, what is reconciled is a note; agreements ask for nothing and are left out. The
clashing words are the region, the clause around them its context. Fingerprints are the findings' ids: they hang on
the words, not on lines, so that an edited draft keeps its findings. The first side is the primary location. A baseline
gives each result its state, a waiver is a suppression.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checker.model.finding import Evidence, Finding, Verdict
from checker.model.report import InputProblem, Report
from checker.model.span import Span
from checker.regression.standing import NOTHING_ASKED, Standing, Standings
from checker.reporting.escaping import json_text, markdown_text, one_line
from checker.reporting.index import Index
from checker.reporting.places import focus_of, place_of, region_of, uri_of
from checker.reporting.rule_help import RuleHelp
from checker.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Verdict.CONFLICT: "error", Verdict.REVIEW: "warning", Verdict.RECONCILED: "note"}

_LITERAL = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})

Object = dict[str, Any]


def render(report: Report, rules: Sequence[RuleHelp] = (), standings: Standings = NOTHING_ASKED) -> str:
    """The report as SARIF text; `rules` are those that were loaded, with their documentation."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(report, rules, standings).object()]}
    return json_text(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def literal(text: str) -> str:
    """Text on one line as part of a SARIF message: no link, no placeholder (sections 3.11.5 and 3.11.6)."""
    return one_line(text).translate(_LITERAL)


class _Run:
    """One run: the results refer to rules and artifacts by their places in these lists."""

    def __init__(self, report: Report, rules: Sequence[RuleHelp], standings: Standings) -> None:
        self._report = report
        self._standings = standings
        self._index = Index(report)
        self._findings = [item.finding for item in self._index.findings if item.finding.verdict in LEVELS]
        self._help = {rule.id: rule for rule in rules}
        self._rules = sorted({*self._help, *(finding.rule for finding in self._findings)})
        named = [document.name for document in report.documents]
        cited = [evidence.span.document for finding in self._findings for evidence in finding.evidence]
        self._articles = list(dict.fromkeys([*named, *cited]))

    def object(self) -> Object:
        """The run."""
        return {
            "tool": {"driver": self._driver()},
            "invocations": [_invocation(self._report.problems)],
            "columnKind": "unicodeCodePoints",
            "artifacts": [{"location": {"uri": uri_of(name)}, "roles": ["analysisTarget"]} for name in self._articles],
            "results": [self._result(finding) for finding in self._findings],
        }

    def _driver(self) -> Object:
        return {
            "name": "checker",
            "semanticVersion": __version__,
            "shortDescription": {"text": "Finds claims in news copy that cannot all be true."},
            "rules": [_descriptor(name, self._help.get(name)) for name in self._rules],
        }

    def _result(self, finding: Finding) -> Object:
        return {
            "ruleId": finding.rule,
            "ruleIndex": self._rules.index(finding.rule),
            "level": LEVELS[finding.verdict],
            "message": {"text": _message(finding)},
            "locations": [{"physicalLocation": self._physical(finding.evidence[0])}],
            "relatedLocations": [
                {
                    "id": number,
                    "physicalLocation": self._physical(evidence),
                    "message": {"text": f"“{literal(focus_of(evidence))}”"},
                }
                for number, evidence in enumerate(finding.evidence, start=1)
            ],
            "partialFingerprints": {"findingId/v1": finding.id},
            "properties": {"verdict": finding.verdict.value, "kind": finding.kind, "reasons": list(finding.reasons)},
            **self._standing(finding),
        }

    def _standing(self, finding: Finding) -> Object:
        """Whether a baseline knows the finding (section 3.27.24), and who lets it stand (3.35)."""
        found: Object = {}
        waiver = self._standings.waiver_of(finding)
        if waiver is not None:
            reason = f"{waiver.reason} ({waiver.who}, until {waiver.until})"
            found["suppressions"] = [{"kind": "external", "status": "accepted", "justification": one_line(reason)}]
        elif self._standings.baseline and self._standings.of(finding) is not None:
            is_new = self._standings.of(finding) is Standing.NEW
            found["baselineState"] = "new" if is_new else "unchanged"
        return found

    def _physical(self, evidence: Evidence) -> Object:
        name = evidence.span.document
        location: Object = {"artifactLocation": {"uri": uri_of(name), "index": self._articles.index(name)}}
        region = self._region(evidence.focus, focus_of(evidence))
        if region:
            location["region"] = region
            if evidence.span.contains(evidence.focus):
                location["contextRegion"] = self._region(evidence.span, evidence.text)
        return location

    def _region(self, span: Span, words: str) -> Object:
        """A span as a SARIF region; empty where its file has no lines."""
        region = region_of(span, self._index.documents.get(span.document))
        if region is None:
            return {}
        found: Object = {"startLine": region.line}
        if region.column is not None:
            found["startColumn"] = region.column
        found["endLine"] = region.end_line
        if region.end_column is not None:
            found |= {"endColumn": region.end_column, "charOffset": span.start, "charLength": span.end - span.start}
        return found | {"snippet": {"text": words}}


def _message(finding: Finding) -> str:
    """The summary, every side as a link to its location, the reasons."""
    lines = [literal(finding.summary)]
    for number, evidence in enumerate(finding.evidence, start=1):
        lines.append(f"[{literal(place_of(evidence))}]({number}): “{literal(evidence.text)}”")
    lines += [f"{number}. {literal(reason)}" for number, reason in enumerate(finding.reasons, start=1)]
    if finding.likely_slip:
        lines.append(f"Likely slip: {literal(finding.likely_slip)}")
    return "\n".join(lines)


def _descriptor(name: str, rule: RuleHelp | None) -> Object:
    """A rule of the run; of one that was not loaded no more than its id is known."""
    if rule is None:
        return {"id": name}
    return {
        "id": rule.id,
        "shortDescription": {"text": literal(rule.title)},
        "fullDescription": {"text": literal(rule.what)},
        "help": {
            "text": "\n\n".join(f"{heading}\n{words.strip()}" for heading, words in rule.sections),
            "markdown": "\n\n".join(f"## {heading}\n\n{_paragraphs(words)}" for heading, words in rule.sections),
        },
        "defaultConfiguration": {"level": "error"},
    }


def _paragraphs(words: str) -> str:
    return "\n\n".join(markdown_text(paragraph) for paragraph in words.strip().split("\n\n"))


def _invocation(problems: Iterable[InputProblem]) -> Object:
    """How the run went; what could not be used is told as notifications."""
    told: list[Mapping[str, Any]] = [
        {"level": "error", "message": {"text": f"{literal(problem.name)}: {literal(problem.message)}"}}
        for problem in problems
    ]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}
