"""Numerals: what a number in digits or words comes to, before its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from checker.words import load


class Sort(StrEnum):
    """What sort of number a numeral is; a vague one ("dozens of", "several hundred") lies between two values."""

    PLAIN = "plain"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the index of the token behind it.

    `place` is what one unit of the last written digit is worth, `magnitude` the thousands, millions … behind the
    figure (both are part of `value`). `top` is the highest value of a vague number. `rough` marks a number that is
    said more than counted ("a dozen", "half a million"), `plain` digits without any mark or magnitude, and
    `joined` a number whose noun stands behind "of" ("dozens of houses").
    """

    value: Decimal
    place: Decimal
    end: int
    sort: Sort = Sort.PLAIN
    magnitude: Decimal = Decimal(1)
    top: Decimal | None = None
    spelled: bool = False
    rough: bool = False
    ambiguous: bool = False
    plain: bool = False
    joined: bool = False


@cache
def number_table(section: str) -> dict[str, Any]:
    """One section of the table of number words."""
    section_of_table: dict[str, Any] = load("numbers")[section]
    return section_of_table


@cache
def decimals(section: str) -> dict[str, Decimal]:
    """A section of the table that holds one number for each word."""
    return {word: Decimal(value) for word, value in number_table(section).items()}


@cache
def followers(name: str) -> frozenset[str]:
    """One of the lists of words that stand beside a share or multiple."""
    return frozenset(number_table("followers")[name])
