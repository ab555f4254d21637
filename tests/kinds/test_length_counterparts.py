"""How long one thing went on, told in other words, which only the whole of two articles shows to be one."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding, Verdict
from tests.small_stories import Story, told

ONE = """\
The strike at the brewery of Lomar was called off on Tuesday, mayor Elmarie Swan said.

{length} The brewers of Tarn & Sons get 4 percent more. Elmarie Swan had asked both sides to her table.

The first barrels were rolled out at noon. The brewery has 212 workers and one cat. Visitors may come again.
"""
OTHER = """\
There is beer in Lomar again: the 212 workers of Tarn & Sons went back to their kettles on Tuesday.

{length} Nobody in the town hall wants to see that again, says Elmarie Swan, the mayor.

They get 4 percent more. The cat of the brewery slept through it all. The first barrels went to the harbour.
The innkeepers sang.
"""
LASTED = "It had lasted 23 days."
STILL = "For five weeks the great copper kettles of the brewers had stood cold and empty."


def conflicts(one: str, other: str) -> list[Finding]:
    story = Story(ONE.format(length=one), OTHER.format(length=other))
    return [finding for finding in story.findings("duration") if finding.verdict == Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other", "lengths"),
    [
        (LASTED, STILL, ("23 days", "5 weeks")),
        (
            LASTED,
            "The first barrel was filled 35 days after the brewers had laid down their tools.",
            ("23 days", "35 days"),
        ),
    ],
    ids=["how long", "from one event to another"],
)
def test_one_length_told_twice_in_other_words(one: str, other: str, lengths: tuple[str, str]) -> None:
    [finding] = conflicts(one, other)
    assert all(length in finding.summary for length in lengths)
    assert "may tell one story" in told(finding)


@pytest.mark.parametrize(
    "other",
    [
        STILL.replace("five", "three"),
        "The brewers had last struck 35 days earlier.",
        "In the past five weeks no ship had come into port.",
        "The oldest of the brewers is 51 years old.",
        "The beer must now be kept for five weeks, if it is to be good.",
        "For five years the great copper kettles of the brewers had stood cold and empty.",
    ],
    ids=["much the same", "a distance", "a window", "an age", "what must be", "far apart"],
)
def test_lengths_that_are_of_something_else(other: str) -> None:
    assert conflicts(LASTED, other) == []


def test_two_times_over_one_distance_on_two_days_are_two_races() -> None:
    final = "In the final on Sunday 30 April Elmarie Swan ran 12.86 seconds."
    days = ("Elmarie Swan ran the hurdles in 12.97 seconds on Friday 28 April.", "Elmarie Swan ran 12.97 seconds.")
    assert [len(conflicts(heat, final)) for heat in days] == [0, 1]
