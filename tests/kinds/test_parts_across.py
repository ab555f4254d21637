"""Parts in the sentence behind their whole: those that do not add up, and their look-alikes."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import findings

DIED = "The blast in Velden killed 12 people on Sunday."


@pytest.mark.parametrize(
    "parts",
    [
        "The dead were seven soldiers and six civilians.",
        "They were seven soldiers and six civilians.",
        "Seven were soldiers and six were civilians.",
        "Seven of them were soldiers and the other six civilians.",
        "Of the dead, seven were soldiers and six civilians.",
        "Of those, seven were soldiers and the remaining six civilians.",
    ],
)
def test_parts_above_their_whole(parts: str) -> None:
    [finding] = findings({"a": f"{DIED} {parts}"}, "sum")
    assert finding.verdict == Verdict.CONFLICT
    assert finding.reasons == ("7 + 6 = 13, not 12 people",)


@pytest.mark.parametrize(
    "parts",
    [
        "The dead were seven soldiers and five civilians.",
        "Seven were soldiers and five were civilians.",
        "Seven of them had worked at the mill and six lived in Velden.",
        "Seven soldiers and six civilians were treated in hospital.",
        "Of the injured, seven were soldiers and six civilians.",
        "The dead include seven soldiers and four civilians.",
    ],
)
def test_parts_that_fit_or_are_of_something_else(parts: str) -> None:
    assert findings({"a": f"{DIED} {parts}"}, "sum") == []


def test_sums_of_money_may_miss_by_rounding_but_not_by_more() -> None:
    budget = (
        "The board will spend $48 million in all: $31 million on pay, $12 million on roofs and ${} million on buses."
    )
    assert findings({"a": budget.format(6)}, "sum") == []
    [finding] = findings({"a": budget.format(7)}, "sum")
    assert finding.verdict == Verdict.CONFLICT
