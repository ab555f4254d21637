"""Figures in several units of one dimension, brought to one size."""

from __future__ import annotations

import pytest

import checker
from checker.kinds.figure_sizes import sizes_of
from checker.matching.same_measure import measure_keys
from checker.model.finding import Verdict
from tests.small_stories import Story


def keys(text: str) -> list[set[str]]:
    claims = [claim for claim in checker.check_texts({"a": text}).claims if claim.kind in {"quantity", "duration"}]
    sizes = sizes_of(claims)
    return [{key for key in measure_keys(claim, sizes.get(claim.id)) if "~" in key} for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The race covers 1,012 kilometres. Riders sat in the saddle for 629 miles.",
        "He was jailed for six and a half years. The words were 78 months.",
        "The stone weighs 3.1 tonnes. Men lifted 3,100 kilograms.",
    ],
)
def test_one_size_in_two_units_meets(text: str) -> None:
    left, right = keys(text)
    assert left & right


def test_figures_of_one_unit_are_compared_as_written() -> None:
    claims = checker.check_texts({"a": "The road is 12 kilometres long. The tunnel has 3 kilometres."}).claims
    assert sizes_of(claims) == {}


def test_a_sentence_told_in_months_and_in_years() -> None:
    story = Story(
        "The owner of Lomar Yards was sentenced to 78 months in prison on Friday.",
        "The owner of Lomar Yards was sentenced on Friday to five and a half years in prison.",
    )
    [finding] = story.findings("duration")
    assert finding.verdict == Verdict.CONFLICT
