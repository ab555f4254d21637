"""Two levels that a sentence sets against one another, beside a change stated elsewhere."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import Story, findings, told

LEVELS = "Sales of Tarn Steel came to 442 million euros in 2022, up from 411 million euros in 2021."


def test_a_change_that_does_not_fit_two_levels_told_elsewhere() -> None:
    [finding] = Story(LEVELS, "The turnover of Tarn Steel was 12 per cent higher in 2022 than in 2021.").findings(
        "change"
    )
    assert finding.verdict == Verdict.CONFLICT
    assert "€442 million against €411 million is +7.5%, not up 12%" in told(finding)
    assert {item.text for item in finding.evidence} >= {
        "The turnover of Tarn Steel was 12 per cent higher in 2022 than in 2021"
    }


@pytest.mark.parametrize(
    "other",
    [
        "The turnover of Tarn Steel was 7.5 per cent higher in 2022 than in 2021.",
        "The turnover of Tarn Steel was 12 per cent higher in 2023 than in 2022.",
        "The turnover of Tarn Steel will be 12 per cent higher in 2022 than in 2021, the bank forecasts.",
        "The wages at Tarn Steel were 12 per cent higher in 2022 than in 2021.",
    ],
)
def test_a_change_that_fits_or_is_of_something_else_is_no_conflict(other: str) -> None:
    conflicts = [f for f in Story(LEVELS, other).findings("change") if f.verdict == Verdict.CONFLICT]
    assert conflicts == []


def test_levels_behind_a_colon_belong_to_the_change_before_it() -> None:
    text = "New cases in the province dropped by two fifths: from 455 in the first week they went down to 341."
    [finding] = findings({"a": text}, "change")
    assert "341 against 455 is −25.1%, not down 40%" in told(finding)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The profit of Tarn Steel doubled to 6.2 million euros in 2022, from 4.1 million euros in 2021.",
            "€6.2 million against €4.1 million is +51.2%, not up 100%",
        ),
        (
            "The number of guests halved to 300 thousand in 2022 from 400 thousand in 2021.",
            "300,000 against 400,000 is −25%, not down 50%",
        ),
    ],
)
def test_a_verb_alone_tells_a_change(text: str, words: str) -> None:
    [finding] = [f for f in findings({"a": text}, "change") if f.verdict == Verdict.CONFLICT]
    assert words in told(finding)
