"""Who the copy says a statement comes from."""

from __future__ import annotations

import pytest

from checker.extracting.telling import attribution_of, is_telling
from tests.parsing import Reader, word


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("Exports rose by 4 per cent, the ministry said.", "rose", "the ministry"),
        ("The ministry said that exports rose by 4 per cent.", "rose", "The ministry"),
        ("According to customs data, exports rose by 4 per cent.", "rose", "customs data"),
        ("The agency put the number at 40.", "put", "The agency"),
        (
            "Exports rose by 4 per cent, the head of the statistics office told reporters.",
            "rose",
            "the head of the statistics office",
        ),
        ("Exports rose by 4 per cent.", "rose", ""),
        ("It said exports rose by 4 per cent.", "rose", ""),
        ("She put the number at 40.", "put", ""),
    ],
)
def test_who_the_copy_says_it_comes_from(read: Reader, text: str, verb: str, speaker: str) -> None:
    marked = read(text)
    assert attribution_of(marked.sentence, word(marked, verb)) == speaker


@pytest.mark.parametrize(
    ("text", "verb", "telling"),
    [
        ("The ministry said the road was shut.", "said", True),
        ("The road is shut, the ministry said.", "said", True),
        ("The ministry announced a plan.", "announced", False),
        ("The ministry built a road.", "built", False),
    ],
)
def test_a_verb_that_only_reports(read: Reader, text: str, verb: str, telling: bool) -> None:
    marked = read(text)
    assert is_telling(marked.sentence, word(marked, verb)) is telling
