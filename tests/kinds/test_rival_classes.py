"""Classes that are counted and timed apart: the men's race and the women's, a marathon and a shorter run."""

from __future__ import annotations

import pytest

from checker.kinds.rival_classes import rival_classes
from checker.model.claim import ClaimKind
from checker.model.finding import Verdict
from tests.parsing import claims_of
from tests.small_stories import Story, told


def test_a_high_school_and_a_south_pier_are_of_no_class() -> None:
    [one] = claims_of("Bell of the South Pier led with 1,034 votes.", ClaimKind.QUANTITY)
    [other] = claims_of("Bell of the high school led with 1,304 votes.", ClaimKind.QUANTITY)
    assert rival_classes(one, other) == ""


@pytest.mark.parametrize(
    ("one", "other", "kind", "reason"),
    [
        (
            "Jo Bell won the men's race of the Lomar marathon in 2:12:18 on Sunday.",
            "Ines Field won the women's race of the Lomar marathon in 2:29:41 on Sunday.",
            "duration",
            "one is of the class “man”, the other of “woman”",
        ),
        (
            "Some 6,214 runners finished the 42 kilometres in Lomar on Sunday, the organisers said.",
            "The 10-kilometre race in Lomar on Sunday had 3,900 runners who finished, the organisers said.",
            "quantity",
            "one goes with 42 km, the other with 10 km",
        ),
    ],
)
def test_two_classes_are_no_conflict(one: str, other: str, kind: str, reason: str) -> None:
    found = Story(one, other).findings(kind)
    assert [finding for finding in found if finding.verdict == Verdict.CONFLICT] == []
    assert any(reason in told(finding) for finding in found)
