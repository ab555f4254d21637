"""The regression that fits the weights of counterparts, on data whose answer is known."""

from __future__ import annotations

import numpy as np
import pytest

from tests.fitting import FOLDS, fit, held_out_scores

CHANCE = np.random.default_rng(7)
MATRIX = CHANCE.normal(size=(600, 3))
TARGET = (MATRIX @ np.array([2.0, -1.0, 0.0]) + CHANCE.logistic(size=600) > 1).astype(float)


def test_weights_point_where_the_data_do() -> None:
    weights, base = fit(MATRIX, TARGET)
    assert weights == pytest.approx([2.0, -1.0, 0.0], abs=0.5)
    assert base == pytest.approx(-1.0, abs=0.5)


def test_weights_are_told_on_the_scale_of_each_feature() -> None:
    weights, base = fit(MATRIX, TARGET)
    wider, same_base = fit(MATRIX * np.array([10.0, 1.0, 1.0]), TARGET)
    assert wider[0] == pytest.approx(weights[0] / 10)
    assert same_base == pytest.approx(base)


def test_a_story_is_scored_by_weights_that_never_saw_it() -> None:
    stories = [f"{number:02}" for number in range(2 * FOLDS) for _ in range(30)]
    scores = held_out_scores(MATRIX, TARGET, stories)
    changed = TARGET.copy()
    first_fold = np.array([story in {"00", f"{FOLDS:02}"} for story in stories])
    changed[first_fold] = 1 - changed[first_fold]
    again = held_out_scores(MATRIX, changed, stories)
    assert again[first_fold] == pytest.approx(scores[first_fold])
    assert again[~first_fold] != pytest.approx(scores[~first_fold])
