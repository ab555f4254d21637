"""What is called the first, in the words of the copy: by an ordinal, or by what nobody did before."""

from __future__ import annotations

import pytest

from checker.extracting.ranks import EXTRACTOR as RANKS
from checker.model.claim import ClaimKind
from checker.pipeline import check_texts

FIRSTS = {
    "She would be the first woman to head the town.": "the first woman to head the town",
    "The trip was the first ever to Kenya by a Jamaican leader.": "the first ever to Kenya by a Jamaican leader",
    "It is the first increase since October 2022.": "the first increase since October 2022",
    "It is the first time since 1983 that water has been rationed here.": (
        "the first time since 1983 that water has been rationed here"
    ),
    "Orkney last week became the first council to lease its chargers to a firm.": (
        "the first council to lease its chargers to a firm"
    ),
    "Sara Lund steered her sloop to victory on Saturday, the first woman skipper to win the trophy.": (
        "the first woman skipper to win the trophy"
    ),
    "No Swede had won the race since 1999.": "No Swede had won the race since 1999",
    "Never before have voters here recalled a mayor.": "voters here recalled a mayor",
    "The bridge has never before been closed at night.": "The bridge has never before been closed at night",
}
NONE = (
    "The first 71 kilometres are complete.",
    "She had not slept for days before.",
    "He came first in the twenty-first.",
)


@pytest.mark.parametrize("words", FIRSTS)
def test_what_is_called_the_first_is_read_with_its_deed(words: str) -> None:
    told = [claim for claim in check_texts({"a.txt": words}).claims if claim.kind is ClaimKind.FIRST]
    (claim,) = [claim for claim in told if claim.extractor != RANKS]
    assert claim.words == FIRSTS[words]


@pytest.mark.parametrize("words", NONE)
def test_a_number_or_a_while_is_no_first(words: str) -> None:
    assert ClaimKind.FIRST not in [claim.kind for claim in check_texts({"a.txt": words}).claims]
