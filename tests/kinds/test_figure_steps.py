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
            "The museum insured the painting for 4.5 million euros. It was sold for 2.4 million euros in May.",
            "what it was valued or insured at (€4.5 million) and what it was sold or bought for (€2.4 million)",
        ),
    ],
)
def test_two_steps_of_one_sum(text: str, reason: str) -> None:
    reconciled = [f for f in findings({"a": text}, "quantity") if f.verdict == Verdict.RECONCILED]
    assert any(reason in told(finding) for finding in reconciled)


def test_two_articles_need_a_word_in_common() -> None:
    insured = "Tarn Museum in Lomar insured the old painting of the mill for 4.5 million euros."
    sold = "At Anna Lind's auction the painting from Tarn Museum fetched 2.4 million euros."
    assert any("Of one matter: both tell of" in told(f) for f in Story(insured, sold).findings("quantity"))
    other = f"{UNRELATED} Anna Lind, once of Tarn Museum, was paid 2.4 million euros."
    assert not any("Of one matter" in told(f) for f in Story(insured, other).findings("quantity"))


def test_two_sums_of_one_step_are_no_near_miss_of_this_kind() -> None:
    text = "The ministry has offered the growers 180 million lei. The bank offers them 400 million."
    assert not any("two steps" in told(finding) for finding in findings({"a": text}, "quantity"))
