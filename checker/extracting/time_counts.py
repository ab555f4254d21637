"""How many: the numbers in front of units of time ("two", "11", "half a", "six to eight", "a couple of")."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.extracting.calendar_words import MULTIPLIERS, NUMBERS, VAGUE_NUMBERS, VAGUE_PHRASES
from checker.extracting.time_reads import skip
from checker.extracting.time_tokens import Tokens

HALF = Decimal("0.5")
_TWENTY, _TEN = Decimal(20), Decimal(10)
_HALVES = (("and", "a", "half"), ("-", "and", "-", "a", "-", "half"), ("1", "/", "2"))


@dataclass(frozen=True, slots=True)
class Count:
    """From how many to how many, and the place behind the words; `kind` is "number", "article" or "vague"."""

    low: Decimal
    high: Decimal
    after: int
    kind: str = "number"


def read_count(tokens: Tokens, at: int) -> Count | None:
    """A number or a range of numbers, exact or vague; None where there is none."""
    vague = tokens.phrase_at(at, VAGUE_PHRASES)
    if vague is not None:
        return Count(*VAGUE_NUMBERS[vague], at + len(vague), "vague")
    if tokens.lower(at) == "half" and tokens.lower(at + 1) in {"a", "an"}:
        return Count(HALF, HALF, at + 2)
    first = _single(tokens, at)
    if first is None or tokens.lower(first.after) not in {"to", "or", "-"}:
        return first
    second = _single(tokens, first.after + 1)
    if second is None or second.kind != "number" or second.low <= first.low:
        return first
    return Count(first.low, second.low, second.after)


def _single(tokens: Tokens, at: int) -> Count | None:
    """One number: an article, digits, or words, with a multiplier and a half."""
    word, token = tokens.lower(at), tokens[at]
    kind = "number"
    if word in {"a", "an"}:
        value, place, kind = Decimal(1), at + 1, "article"
    elif token.kind == "number" and token.text.count(".") <= 1:
        value, place = Decimal(token.text.replace(",", "")), at + 1
    elif word in NUMBERS:
        value, place = _tens_and_ones(tokens, at)
    else:
        return None
    while tokens.lower(place) in MULTIPLIERS:
        value, place, kind = value * MULTIPLIERS[tokens.lower(place)], place + 1, "number"
    for phrase in _HALVES:
        if tokens.starts_with(place, phrase):
            value, place = value + HALF, place + len(phrase)
    return Count(value, value, place, kind)


def _tens_and_ones(tokens: Tokens, at: int) -> tuple[Decimal, int]:
    """ "twenty-one", "forty two", "seven"."""
    value = NUMBERS[tokens.lower(at)]
    place = skip(tokens, at + 1, "-")
    ones = NUMBERS.get(tokens.lower(place), Decimal(0))
    if value >= _TWENTY and 0 < ones < _TEN:
        return value + ones, place + 1
    return value, at + 1
