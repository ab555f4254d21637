"""Regression: which findings of a report are new, which were known, which are gone, and which are waived."""

from checker.regression.baseline import BaselineError, baseline_text, read_baseline
from checker.regression.comparing import Comparison, compare
from checker.regression.known import KnownFinding, KnownSide, known_findings
from checker.regression.standing import Standing, Standings, stand
from checker.regression.waivers import Waiver, WaiverFile, WaiverState, read_waivers

__all__ = [
    "BaselineError",
    "Comparison",
    "KnownFinding",
    "KnownSide",
    "Standing",
    "Standings",
    "Waiver",
    "WaiverFile",
    "WaiverState",
    "baseline_text",
    "compare",
    "known_findings",
    "read_baseline",
    "read_waivers",
    "stand",
]
