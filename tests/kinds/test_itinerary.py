"""Stops of a journey told in one order and dated in another."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import Story

PLAN = "President Adom will go to Paris, then to Budapest and finally to Belgrade."


@pytest.mark.parametrize(
    ("dated", "verdicts"),
    [
        (
            "President Adom was in Paris on 1 May, in Belgrade on 2 May and in Budapest from 3 to 5 May.",
            [Verdict.CONFLICT],
        ),
        ("President Adom was in Paris on 1 May, in Budapest on 2 May and in Belgrade from 3 to 5 May.", []),
        ("President Adom was in Paris on 1 May, in Budapest on 2 and 3 May and in Belgrade on 3 and 4 May.", []),
        ("Minister Lind was in Paris on 1 May, in Belgrade on 2 May and in Budapest from 3 to 5 May.", []),
    ],
)
def test_the_days_of_the_stops_say_the_same_or_not(dated: str, verdicts: list[Verdict]) -> None:
    found = Story(PLAN, dated, "2023-04-29", "2023-05-08").findings("order")
    assert [finding.verdict for finding in found] == verdicts


def test_the_days_stand_in_the_reasons() -> None:
    dated = "President Adom was in Paris on 1 May, in Belgrade on 2 May and in Budapest from 3 to 5 May."
    [finding] = Story(PLAN, dated, "2023-04-29", "2023-05-08").findings("order")
    assert "Budapest comes before Belgrade" in finding.reasons[0]
    assert "“2 May”" in finding.reasons[1]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("Minister Lind visited Berlin before Paris.", "Lind travelled to Berlin after a stay in Paris.", 1),
        ("Minister Lind visited Berlin before Paris.", "Minister Lind visited Paris before Berlin.", 1),
        ("Minister Lind visited Berlin before Paris.", "Lind travelled from Berlin to Paris.", 0),
        ("Minister Lind visited Berlin before Paris.", "Lind flew to Paris after two days in Berlin.", 0),
    ],
)
def test_one_place_visited_before_another(one: str, other: str, verdicts: int) -> None:
    found = Story(one, other).findings("order")
    assert [finding.verdict for finding in found] == [Verdict.CONFLICT] * verdicts


def test_what_somebody_is_told_is_no_journey() -> None:
    one = "Lind told Minister Adom that Beijing would help."
    found = Story(one, "Minister Adom will head to Hanoi after Beijing.").findings("order")
    assert found == []
