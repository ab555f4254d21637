"""Two wordings that contradict one another, and two that say the same."""

from __future__ import annotations

import pytest

import checker
from checker.matching.same_remark import is_opposite, tell_another_order, tells_it_turned_round, tells_the_same
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import ALARMS, Verdict


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


@pytest.mark.parametrize(
    ("other", "turned"),
    [
        ("We have found a warrior, not a queen", True),
        ("We have found a queen, not a warrior", False),
        ("A queen we have found, not a warrior", False),
        ("We have found a king, not a warrior", False),
    ],
)
def test_the_very_same_words_that_say_the_reverse(other: str, turned: bool) -> None:
    left, right = quotations("We have found a queen, not a warrior", other)
    assert tells_it_turned_round(left, right) is turned


@pytest.mark.parametrize(
    ("other", "verdicts"),
    [
        ("We have found a warrior, not a queen", [Verdict.CONFLICT]),
        ("On Friday I said we had found a queen, not a warrior", []),
    ],
)
def test_a_remark_turned_round_is_a_conflict_and_one_that_is_told_again_is_none(
    other: str, verdicts: list[Verdict]
) -> None:
    said = ("We have found a queen, not a warrior", other)
    texts = {str(number): f'"{words}," Karin Holm told reporters.' for number, words in enumerate(said)}
    found = checker.check_texts(texts, published=dict.fromkeys(texts, "2023-05-02")).findings
    alarms = [finding.verdict for finding in found if finding.verdict in ALARMS]
    assert alarms == verdicts
