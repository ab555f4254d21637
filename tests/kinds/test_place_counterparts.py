"""Two places, each unknown to the other's article, as told of one thing."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding, Verdict
from tests.small_stories import Story

ONE = """\
Thieves have taken 17 pieces of amber from the museum of Lomar, director Elmarie Swan said on Tuesday.

{place}

The guard, Piet Osk, was locked into a cellar. He had worked at the museum for nine years. Nobody was hurt.
Elmarie Swan put the loss at 3 million euros on Tuesday. The museum of Lomar stays shut until Friday.
"""
OTHER = """\
Six days after the amber vanished, Elmarie Swan walks through the empty rooms of the museum of Lomar.

{place}

Piet Osk, the guard, is back at work since Monday. He says he will not be locked into a cellar twice.
On Friday the children of Lomar may come in again. Elmarie Swan has ordered 40 cakes.
"""
FOUND = "The grey van of the gang was found on Sunday afternoon in a forest near Brannoc, burnt out."


def found(place: str, other: str) -> list[Finding]:
    return Story(ONE.format(place=place), OTHER.format(place=other)).findings("place")


def test_one_thing_in_two_places_that_only_one_article_each_knows() -> None:
    [finding] = found(FOUND, "The burnt-out grey van of the gang was discovered on Sunday in a gravel pit at Tczew.")
    assert finding.verdict == Verdict.CONFLICT
    assert finding.summary.endswith("Brannoc or Tczew")
    assert "neither article names the other's place" in finding.reasons[0]


@pytest.mark.parametrize(
    "other",
    [
        "The burnt-out grey van of the gang was discovered on Sunday in a forest, not far from Brannoc.",
        "The cakes are baked in Tczew, where the sister of the director has a shop with six ovens.",
        "The burnt-out grey van of the gang was discovered on Sunday in Poland.",
    ],
    ids=["the same place", "another thing", "a country"],
)
def test_places_that_do_not_clash(other: str) -> None:
    assert Verdict.CONFLICT not in [finding.verdict for finding in found(FOUND, other)]
