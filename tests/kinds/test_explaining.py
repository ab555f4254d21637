"""A stated change that ties two levels together."""

from __future__ import annotations

from checker.model.finding import Verdict
from tests.small_stories import Story, told

GREW = "Trade between Norway and Portugal reached 41.2 billion euros in 2022, up 6.5% from a year earlier."


def test_the_arithmetic_leads_from_one_level_back_to_the_other() -> None:
    story = Story(GREW, "Trade between Norway and Portugal reached 38.7 billion euros in 2021.")
    [finding] = story.findings("quantity")
    assert finding.verdict == Verdict.RECONCILED
    assert "The stated change ties the two: 41.2 / 1.065 = 38.7 billion (+6.5%)." in finding.reasons


def test_a_level_that_does_not_fit_is_not_explained() -> None:
    story = Story(GREW, "Trade between Norway and Portugal reached 35.1 billion euros in 2021.")
    assert all("ties the two" not in told(finding) for finding in story.findings("quantity"))


def test_an_open_time_names_the_years_between_which_it_hangs() -> None:
    story = Story(GREW, "Trade between Norway and Portugal reached 38.7 billion euros last year.", None, None)
    [finding] = [finding for finding in story.findings("quantity") if finding.verdict == Verdict.REVIEW]
    assert "It hangs on which year “last year” is: 2022 would make the two clash." in finding.reasons
    assert "2021 would fit the stated growth: 41.2 / 1.065 = 38.7 billion (+6.5%)." in finding.reasons
