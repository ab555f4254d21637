"""Stems of words that are derived from one another, and of words that only look so."""

from __future__ import annotations

import pytest

from checker.matching.vocabulary import same_word
from checker.stems import stem_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("declare", "declaration"), ("announce", "announcement"), ("infect", "infection"), ("resign", "resignation")],
)
def test_words_of_one_stem_are_one_word(one: str, other: str) -> None:
    assert same_word(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("author", "authority"), ("custom", "customer"), ("organ", "organization"), ("ban", "band")]
)
def test_words_that_only_look_alike_are_not(one: str, other: str) -> None:
    assert not same_word(one, other)


@pytest.mark.parametrize("word", ["", "be", "bank", "2024", "take place"])
def test_short_words_and_phrases_have_no_stem(word: str) -> None:
    assert stem_of(word) == ""
