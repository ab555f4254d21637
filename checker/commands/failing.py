"""From which verdict on a command fails, and whether findings are that grave."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from checker.model.finding import Verdict
from checker.model.report import Report
from checker.regression.standing import NOTHING_ASKED, Standings


class FailOn(StrEnum):
    """From which verdict on the exit code is 1."""

    CONFLICT = "conflict"
    REVIEW = "review"
    NEVER = "never"


def failing_verdicts(fail_on: FailOn) -> frozenset[Verdict]:
    """The verdicts that are as grave as `fail_on` or graver."""
    if fail_on is FailOn.NEVER:
        return frozenset()
    return frozenset(verdict for verdict in Verdict if verdict.rank <= Verdict(fail_on.value).rank)


def is_found(report: Report, fail_on: FailOn, standings: Standings = NOTHING_ASKED) -> bool:
    """Whether a finding that is neither known nor waived is as grave as `fail_on` or graver."""
    return are_grave((item.verdict for item in report.findings if not standings.is_settled(item)), fail_on)


def are_grave(verdicts: Iterable[Verdict], fail_on: FailOn) -> bool:
    """Whether one of the verdicts is as grave as `fail_on` or graver."""
    return not failing_verdicts(fail_on).isdisjoint(verdicts)
