"""Words that say the same, and how telling each is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.matching.vocabulary import Vocabulary, concepts_of, same_word
from checker.words import load


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("trade", "commerce", True),
        ("open", "inaugurate", True),
        ("bridge", "bridge", True),
        ("open", "close", False),
        ("arrest", "release", False),
        ("", "", False),
    ],
)
def test_words_that_say_the_same(one: str, other: str, same: bool) -> None:
    assert same_word(one, other) is same
    assert same_word(other, one) is same


def test_a_word_of_its_own_has_no_concept() -> None:
    assert concepts_of("xylophonist") == frozenset()


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    vocabulary = Vocabulary([["the", "ferry"], ["the", "toll"], *([["the", "road"]] * 30)])
    assert vocabulary.weight("ferry") > vocabulary.weight("road")
    assert vocabulary.weight("unseen") == vocabulary.weight("ferry") == 1.0


def test_a_word_that_means_little_weighs_little() -> None:
    for plain in load("weights")["plain"]:
        assert Vocabulary(()).weight(plain) == 0.1


@given(st.lists(st.lists(st.sampled_from(["ferry", "toll", "road"]), max_size=3), max_size=40))
def test_weights_lie_between_nothing_and_one(sentences: list[list[str]]) -> None:
    vocabulary = Vocabulary(sentences)
    assert all(0 < vocabulary.weight(word) <= 1 for word in ("ferry", "toll", "road", "unseen"))
