"""What each feature of a match weighs: a table of coefficients, fitted once and shipped as data."""

from __future__ import annotations

from functools import cache

from checker.model.finding import Feature
from checker.words import load


@cache
def _weights(table: str) -> dict[str, float]:
    return {name: float(weight) for name, weight in load("matching")[table].items()}


def weigh(table: str, name: str, value: float, words: str) -> Feature:
    """A feature of a match: `value` says how much of it there is, the table how much that counts."""
    return Feature(name, round(_weights(table)[name] * value, 3), words, round(value, 4))


def has_weight(table: str, name: str) -> bool:
    """Whether a table weighs a feature at all."""
    return name in _weights(table)


def base_weight(table: str) -> float:
    """What a match scores before any feature is counted."""
    return _weights(table)["base"]
