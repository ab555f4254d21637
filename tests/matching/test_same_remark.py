"""Two wordings that contradict one another, and two that say the same."""

from __future__ import annotations

import pytest

import checker
from checker.matching.same_remark import is_opposite, tell_another_order, tells_the_same
from checker.model.claim import Claim, ClaimKind


def quotations(*words: str) -> list[Claim]:
    texts = {str(number): f'"{said}," Karin Holm told reporters.' for number, said in enumerate(words)}
    return [claim for claim in checker.check_texts(texts).claims if claim.kind == ClaimKind.QUOTATION]


@pytest.mark.parametrize(
    ("one", "other", "opposite", "ordered"),
    [
        ("We will ratify before the rains", "We will ratify after the rains", True, True),
        ("We will ratify before the rains", "We will ratify before the first rains", False, False),
        ("The bridge is not safe for lorries", "The bridge is safe for lorries", True, False),
        ("We ratify before the rains", "The ferry sails after the fair", False, True),
    ],
)
def test_opposite_wordings(one: str, other: str, opposite: bool, ordered: bool) -> None:
    left, right = quotations(one, other)
    assert is_opposite(left, right) is opposite
    assert tell_another_order(left, right) is ordered


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("The river warned us and we replied with a sheet of paper", True),
        ("The river has risen by two metres, and nobody could have stopped it", False),
    ],
)
def test_nearly_the_same_words(other: str, same: bool) -> None:
    left, right = quotations("The river gave us a warning, and we answered it with a piece of paper", other)
    assert tells_the_same(left, right) is same
