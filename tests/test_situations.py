"""The short stories made from the forty situations are judged no worse than before, and without a false alarm."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from checker.model.finding import Verdict
from tests.situation_score import Outcome, Variant, judged, table, variants

FLOORS: dict[str, int] = tomllib.loads((Path(__file__).parent / "situations" / "floors.toml").read_text("utf-8"))
ALL_SITUATIONS = set(range(1, 41))


@cache
def results() -> list[tuple[Variant, Outcome]]:
    return [(variant, judged(variant)) for variant in variants()]


def test_every_situation_is_told_in_seven_ways() -> None:
    told = Counter(variant.situation for variant in variants())
    assert set(told) == ALL_SITUATIONS
    assert set(told.values()) == {7}


@pytest.mark.parametrize("verdict", [verdict.value for verdict in Verdict])
def test_as_many_are_judged_right_as_before(verdict: str) -> None:
    assert table(results())[verdict][Outcome.RIGHT] >= FLOORS[verdict]


def test_false_alarms_are_no_more_than_before() -> None:
    alarms = [(v.situation, v.number) for v, outcome in results() if outcome == Outcome.ALARM]
    assert len(alarms) <= FLOORS["false_alarms"], alarms
