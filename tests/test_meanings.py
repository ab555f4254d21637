"""Vectors of words: near one another where the words mean nearly the same."""

from __future__ import annotations

import numpy as np
import pytest

from checker.meanings import SIZE, unit, vector_of


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("visit", "trip", "tomato"),
        ("talks", "meeting", "gravel"),
        ("guilty", "convict", "harvest"),
        ("wage", "salary", "glacier"),
        ("boat", "ship", "ballot"),
    ],
)
def test_words_of_like_meaning_lie_near_one_another(word: str, near: str, far: str) -> None:
    own = vector_of(word)
    assert float(own @ vector_of(near)) > float(own @ vector_of(far)) + 0.1


@pytest.mark.parametrize("word", ["visit", "Reykjavík", "unheard-of", "ﷺ"])
def test_every_word_has_a_vector_of_length_one(word: str) -> None:
    assert vector_of(word).shape == (SIZE,)
    assert float(np.linalg.norm(vector_of(word))) == pytest.approx(1, abs=1e-5)


def test_no_word_has_no_direction() -> None:
    assert not vector_of("").any()
    assert not unit(np.zeros(SIZE, np.float32)).any()
