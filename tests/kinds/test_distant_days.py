"""Days far from the news that two articles of one story give: near one another, but not the same."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import Story, told

RAID = "Police burst into the Lomar office of Elmarie Swan before dawn on 3 August 2021, a court heard on Tuesday."


def conflicts(story: Story) -> list[str]:
    return [finding.summary for finding in story.findings("date") if finding.verdict == Verdict.CONFLICT]


def test_two_days_long_past_are_one_event_whatever_the_verbs() -> None:
    other = "A smell led the men to Elmarie Swan in the first hours of 3 September 2021, when Lomar was asleep."
    [finding] = [f for f in Story(RAID, other).findings("date") if f.verdict == Verdict.CONFLICT]
    assert finding.likely_slip == "exactly one month apart"
    assert "both tell of" in told(finding)
    assert "31 days apart" in told(finding)


@pytest.mark.parametrize(
    "other",
    [
        "A smell led the men to Elmarie Swan in the first hours of 3 August 2021, when Lomar was asleep.",
        "A smell led the men to Elmarie Swan in the first hours of 3 March 2020, when Lomar was asleep.",
        "Elmarie Swan was charged in Lomar on 3 September 2021 and she has been free since then.",
        "On 3 September 2021 the choir of Velden sang carols in the market square.",
        "Elmarie Swan moved to Lomar on 28 July 2021, and on 3 September 2021 a smell led the men to her.",
    ],
    ids=["the same day", "far apart", "another step", "another story", "two days near one another"],
)
def test_other_days_are_no_conflict(other: str) -> None:
    assert conflicts(Story(RAID.replace("burst into the Lomar office of", "arrested, in Lomar,"), other)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Swan's novel was published in March 2021.", "Her story of Lomar, says Swan, came out in November 2021.", 1),
        ("Swan's novel was published in March 2021.", "Her uncle, says Swan, moved to Lomar in November 2021.", 0),
        ("The Lomar tram was begun in 2021.", "The Lomar tram was started in 2020.", 0),
    ],
    ids=["one kind of event", "no word in common but names", "years alone"],
)
def test_months_long_past_need_more(one: str, other: str, expected: int) -> None:
    assert len(conflicts(Story(one, other))) == expected


@pytest.mark.parametrize(
    ("other_day", "expected"),
    [("2023-05-03", 1), ("2023-09-20", 0)],
    ids=["told in the same days", "told months later, when a plan may have changed"],
)
def test_what_lies_ahead(other_day: str, expected: int) -> None:
    one = "The first passengers of phase two will ride the Lomar busway from 1 March 2024, the authority says."
    other = "The authority has the first passengers on phase two of the Lomar busway on 1 September 2024."
    assert len(conflicts(Story(one, other, other_day=other_day))) == expected
