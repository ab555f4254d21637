"""Reads a numeral of any sort at a place in the tokens."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from checker.extracting.quantity.digits import read_digits
from checker.extracting.quantity.magnitudes import read_magnitude
from checker.extracting.quantity.number_words import (
    ARTICLES,
    ROUND_FROM,
    read_and_a_half,
    read_cardinal,
    read_half_of_scale,
    read_vague,
)
from checker.extracting.quantity.numeral import Numeral, Sort, decimals, number_table
from checker.extracting.quantity.shares import UnitTest, read_multiple, read_one_in, read_share, read_slashed
from checker.extracting.quantity.tokens import NumberStyle, Token, glued, is_number, is_word, past_hyphen


@cache
def number_openers() -> frozenset[str]:
    """The words with which a number in words can begin."""
    words: set[str] = {*decimals("cardinals"), *ARTICLES, "half", "quarter", *decimals("multiples")}
    words |= set(number_table("vague")) | set(number_table("several")) | set(number_table("glyphs"))
    words |= {f"{word}fold" for word in (*decimals("cardinals"), *decimals("scales"))}
    return frozenset(words)


def read_numeral(
    tokens: list[Token], index: int, style: NumberStyle, is_unit: UnitTest, *, money: bool = False
) -> Numeral | None:
    """The numeral that begins at `index`, with its magnitude; None where there is none.

    `money` says that a currency stands before it, so that "m" and "k" are magnitudes.
    """
    token = tokens[index]
    if is_number(token):
        share = read_slashed(tokens, index)
        if share is not None:
            return share
        number = _from_digits(tokens, index, style, money)
        return (None if money else read_one_in(tokens, number)) or number if number is not None else None
    if not is_word(token) or token.lower not in number_openers():
        return None
    if token.text in number_table("glyphs"):
        return _from_glyph(tokens, index)
    return (
        read_vague(tokens, index)
        or read_share(tokens, index, is_unit)
        or read_multiple(tokens, index)
        or _from_words(tokens, index, money)
    )


def _from_words(tokens: list[Token], index: int, money: bool) -> Numeral | None:
    number = read_cardinal(tokens, index)
    return (None if money else read_one_in(tokens, number)) or number if number is not None else None


def _from_digits(tokens: list[Token], index: int, style: NumberStyle, money: bool) -> Numeral | None:
    digits = read_digits(tokens[index].text, style)
    if digits is None:
        return None
    fraction, end = _part_behind(tokens, index + 1)
    magnitude, after = read_magnitude(tokens, end, money=money)
    half, after = read_half_of_scale(tokens, after, magnitude)
    place = fraction or digits.place
    return Numeral(
        value=(digits.value + fraction) * magnitude + half,
        place=half or place * magnitude,
        end=after,
        magnitude=magnitude if magnitude >= ROUND_FROM else Decimal(1),
        ambiguous=digits.ambiguous,
        plain=digits.plain and magnitude == 1 and not fraction,
    )


def _part_behind(tokens: list[Token], index: int) -> tuple[Decimal, int]:
    """The part of "2½", "2 1/2", "2-1/2" and "2 and a half" behind the digits, and the index behind it."""
    glyph = number_table("glyphs").get(tokens[index].text)
    if glyph is not None:
        return _decimal(glyph), index + 1
    if _is_slashed(tokens, past_hyphen(tokens, index)):
        return _slashed_part(tokens, index)
    return read_and_a_half(tokens, index)


def _is_slashed(tokens: list[Token], index: int) -> bool:
    """Whether two digits with a slash between them stand at an index: "1/2"."""
    upper, slash, lower = tokens[index : index + 3] if index + 3 <= len(tokens) else [tokens[-1]] * 3
    digits = len(upper.text) == len(lower.text) == 1 and glued(tokens, index + 1) and glued(tokens, index + 2)
    return slash.text == "/" and digits


def _slashed_part(tokens: list[Token], index: int) -> tuple[Decimal, int]:
    """The part that "1/2" adds, behind a hyphen or none, and the index behind it; 0 where "7/2" is no part."""
    first = past_hyphen(tokens, index)
    upper, lower = tokens[first].text, tokens[first + 2].text
    if upper.isdecimal() and lower.isdecimal() and 0 < int(upper) < int(lower):
        return Decimal(upper) / Decimal(lower), first + 3
    return Decimal(0), index


def _from_glyph(tokens: list[Token], index: int) -> Numeral:
    part = _decimal(number_table("glyphs")[tokens[index].text])
    magnitude, end = read_magnitude(tokens, index + 1)
    number = Numeral(part * magnitude, part * magnitude, end, spelled=True, rough=True)
    return replace(number, sort=Sort.FRACTION) if magnitude == 1 and tokens[end].lower == "of" else number


def _decimal(glyph: str) -> Decimal:
    share = Fraction(glyph)
    return Decimal(share.numerator) / Decimal(share.denominator)
