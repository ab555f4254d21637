"""Stems: what a word shares with those derived from it, so that "declare" and "declaration" meet."""

from __future__ import annotations

from functools import cache
from typing import Any

from checker.words import load

SHORTEST_DERIVED, SHORTEST_STEM = 5, 4


@cache
def stem_of(word: str) -> str:
    """The stem of a lemma by Porter's English stemmer (Snowball, 2001).

    "" for short words and for stems under which words of different meaning meet ("import", "important").
    """
    if len(word) < SHORTEST_DERIVED or not word.isalpha():
        return ""
    stem = str(_stemmer().stemWord(word))
    return "" if len(stem) < SHORTEST_STEM or stem in load("weights")["false_friends"] else stem


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
