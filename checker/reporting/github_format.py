"""Annotations for a GitHub workflow: a command a line, which GitHub shows at the words in a pull request.

Conflicts are errors, reviews warnings, what is reconciled is a notice where no baseline is kept; agreements are left
out, and so is what a baseline knows or a waiver lets stand, save for its number. A finding is shown at its first side;
its message quotes the others. Input that could not be used is an error of its own.
"""

from __future__ import annotations

from checker.model.finding import Verdict
from checker.model.report import InputProblem, Report
from checker.regression.standing import NOTHING_ASKED, Standings
from checker.reporting.escaping import one_line
from checker.reporting.finding_text import lines_of
from checker.reporting.index import Index, Numbered
from checker.reporting.layout import count_of
from checker.reporting.places import region_of

_COMMANDS = {Verdict.CONFLICT: "error", Verdict.REVIEW: "warning", Verdict.RECONCILED: "notice"}

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report, standings: Standings = NOTHING_ASKED) -> str:
    """The workflow commands; empty where there is nothing to show."""
    index = Index(report)
    told = {Verdict.CONFLICT, Verdict.REVIEW} if standings.baseline else set(_COMMANDS)
    asking = [item for item in index.findings if item.finding.verdict in told]
    shown = [_finding(item, index) for item in asking if not standings.is_settled(item.finding)]
    settled = _settled(len(asking) - len(shown))
    return "".join(f"{line}\n" for line in (*shown, *settled, *map(_problem, report.problems)))


def _settled(number: int) -> list[str]:
    if not number:
        return []
    return [_command("notice", {"title": "Not new"}, f"{count_of(number, 'finding')} known or waived")]


def _finding(item: Numbered, index: Index) -> str:
    finding = item.finding
    first = finding.evidence[0]
    properties = {"file": first.span.document}
    region = region_of(first.focus, index.documents.get(first.span.document))
    if region:
        properties |= {"line": str(region.line), "endLine": str(region.end_line)}
        if region.column is not None and region.line == region.end_line:
            properties |= {"col": str(region.column), "endColumn": str(region.end_column)}
    properties["title"] = f"{finding.verdict.capitalize()} {item.number} ({finding.rule})"
    message = "\n".join((one_line(finding.summary), *lines_of(finding)))
    return _command(_COMMANDS[finding.verdict], properties, message)


def _problem(problem: InputProblem) -> str:
    return _command("error", {"title": "Not usable"}, one_line(f"{problem.name}: {problem.message}"))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={one_line(value).translate(_IN_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {told}::{message.translate(_IN_MESSAGE)}"
