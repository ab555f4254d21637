"""Sums of different steps of one matter are near misses: asked for, offered, paid."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import UNRELATED, Story, findings, told


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The ministry has offered the growers 180 million lei. They had asked for 400 million.",
            "what was offered (180 million RON) and what was asked for (400 million RON)",
        ),
        (
            "A court awarded the passengers 1.2 million euros. They had claimed 4.6 million.",
            "what was granted (€1.2 million) and what was asked for (€4.6 million)",
        ),
        (
            "The museum insured the painting for 4.5 million euros. It was sold for 2.4 million euros in May.",
            "what it was valued or insured at (€4.5 million) and what it was sold or bought for (€2.4 million)",
        ),
    ],
)
def test_two_steps_of_one_sum(text: str, reason: str) -> None:
    reconciled = [f for f in findings({"a": text}, "quantity") if f.verdict == Verdict.RECONCILED]
    assert any(reason in told(finding) for finding in reconciled)


def test_two_articles_need_a_word_in_common() -> None:
    asked = "Tarn Steel had asked the bank in Lomar for 40 million euros for its new furnace."
    paid = "The bank in Lomar paid Tarn Steel 25 million euros for the furnace."
    [finding] = [f for f in Story(asked, paid).findings("quantity") if f.verdict == Verdict.RECONCILED]
    assert "furnace" in told(finding)
    other = f"{UNRELATED} The choir was paid 25 million euros by Tarn Steel in Lomar."
    assert Story(asked, other).findings("quantity") == []


def test_two_sums_of_one_step_are_no_near_miss_of_this_kind() -> None:
    text = "The ministry has offered the growers 180 million lei. The bank offers them 400 million."
    assert not any("two steps" in told(finding) for finding in findings({"a": text}, "quantity"))
