"""Reads shares and multiples: "two-thirds of", "a quarter", "one in five", "half the", "twice", "fourfold"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from math import gcd

from checker.extracting.quantity.magnitudes import read_magnitude
from checker.extracting.quantity.number_words import ARTICLES, read_cardinal
from checker.extracting.quantity.numeral import Numeral, Sort, decimals, followers
from checker.extracting.quantity.tokens import HYPHENS, Token, TokenKind, glued, is_number, is_word, past_hyphen

UnitTest = Callable[[list[Token], int], bool]
NO_SHARE_BEFORE = frozenset(
    {"first", "second", "third", "fourth", "last", "the", "other", "this", "each", "next", "past"}
)
BEFORE_STRETCHES = frozenset({"first", "last", "past", "next", "previous", "preceding", "final", "consecutive"})
FEW, MOST_OUT_OF = 20, 9
HUNDREDS = frozenset({Decimal(100), Decimal(1000)})
POINTS = frozenset({"point", "points"})
PARTS_OF_POINT = frozenset({"half", "quarter", "quarters"})
ROUND_TOTALS = frozenset(Decimal(10) ** power for power in range(1, 7)) | {Decimal(5), Decimal(20), Decimal(50)}


def read_share(tokens: list[Token], index: int, is_unit: UnitTest) -> Numeral | None:
    """A share in words, or the number it makes with what stands behind it ("half a million", "a quarter of an hour").

    `is_unit` tells whether a unit of measure begins at an index.
    """
    numerator, place = _numerator(tokens, index)
    word = tokens[place].lower
    denominator = decimals("denominators").get(word)
    if numerator is None or denominator is None or numerator >= denominator:
        return None
    if (numerator > 1) != word.endswith("s") or gcd(int(numerator), int(denominator)) > 1:
        return None
    if word == "quarters" and _are_of_year(tokens, index, place + 1):
        return None
    share = numerator / denominator
    whole = _of_a_whole(tokens, place + 1, share, is_unit)
    if whole is not None:
        return whole
    sure = numerator > 1 or (tokens[index].lower != "quarter" and _reads_as_share(tokens, index, place))
    return Numeral(share, share, place + 1, Sort.FRACTION, spelled=True) if sure else None


def _numerator(tokens: list[Token], index: int) -> tuple[Decimal | None, int]:
    """The number of parts, 1 for a bare "half" or "quarter", and the index of the word for the parts."""
    word = tokens[index].lower
    if word in {"half", "quarter"}:
        return Decimal(1), index
    number = Decimal(1) if word in ARTICLES else decimals("cardinals").get(word)
    return number, past_hyphen(tokens, index + 1)


def _are_of_year(tokens: list[Token], index: int, end: int) -> bool:
    """Whether quarters are stretches of time: "three quarters in a row", "the last three quarters"."""
    in_row = [token.lower for token in tokens[end : end + 3]] == ["in", "a", "row"] or tokens[end].lower == "running"
    return in_row or tokens[index - 1].lower in BEFORE_STRETCHES


def _of_a_whole(tokens: list[Token], index: int, share: Decimal, is_unit: UnitTest) -> Numeral | None:
    """The number in "half a million", "a quarter of a million", "half an hour", "three-quarter mile"."""
    start = past_hyphen(tokens, index)
    of = tokens[start].lower == "of"
    start = start + 1 if of else start
    article = tokens[start].lower in ARTICLES or (of and tokens[start].lower == "one")
    if of and not article:
        return None
    start = start + 1 if article else start
    scale, end = read_magnitude(tokens, start)
    if scale > 1:
        return Numeral(share * scale, share * scale, end, magnitude=scale, spelled=True, rough=True)
    joined = start > index or tokens[index - 1].lower in PARTS_OF_POINT
    if is_unit(tokens, start) or (joined and tokens[start].lower in POINTS):
        return Numeral(share, share, start, spelled=True, rough=True)
    return None


def _reads_as_share(tokens: list[Token], index: int, place: int) -> bool:
    """Whether one part ("a third", "half") is a share here, not an ordinal or a half of a match."""
    before, after = tokens[index - 1].lower, tokens[place + 1]
    if before in NO_SHARE_BEFORE or after.text in HYPHENS:
        return False
    if tokens[place].lower == "half":
        return after.lower in followers("half") or (before in followers("lead") and before != "a")
    if before in followers("held"):
        return after.lower != "and" and (not is_word(after) or after.lower in followers("share"))
    if is_word(after) or is_number(after):
        if after.lower == "of":
            return True
        compared = tokens[index].lower in ARTICLES and after.lower in followers("compared")
        return compared or (after.lower in followers("share") and before in followers("lead"))
    return before in followers("lead")


def read_one_in(tokens: list[Token], number: Numeral) -> Numeral | None:
    """The share of "one in five", "three out of ten", "41 of every hundred"; `number` is the first of the two."""
    joined = " ".join(token.lower for token in tokens[number.end : number.end + 2])
    out = joined in {"out of", "of every"}
    if not (out or tokens[number.end].lower == "in") or number.magnitude != 1 or number.value <= 0:
        return None
    start = number.end + (2 if joined == "out of" else 1)
    start = start + 1 if tokens[start].lower == "every" else start
    total = _hundred(tokens, start) or read_cardinal(tokens, start) or _plain_total(tokens, start)
    if total is None or total.value <= number.value or (number.value > FEW and not (out and total.value in HUNDREDS)):
        return None
    few = number.spelled and total.value <= (MOST_OUT_OF if out else FEW)
    if total.value not in ROUND_TOTALS and not few:
        return None
    return Numeral(number.value / total.value, number.value / total.value, total.end, Sort.FRACTION, spelled=True)


def _hundred(tokens: list[Token], index: int) -> Numeral | None:
    """ "Hundred" without a number before it, as behind "every"."""
    return Numeral(Decimal(100), Decimal(1), index + 1, spelled=True) if tokens[index].lower == "hundred" else None


def _plain_total(tokens: list[Token], index: int) -> Numeral | None:
    token = tokens[index]
    figure = token.text.replace(",", "")
    if not is_number(token) or not figure.isdecimal() or len(figure) > 9:
        return None
    return Numeral(Decimal(figure), Decimal(1), index + 1)


def read_multiple(tokens: list[Token], index: int) -> Numeral | None:
    """A multiple in a word: "twice as many", "double the", "fourfold"."""
    word = tokens[index].lower
    if word.endswith("fold"):
        factor = decimals("cardinals").get(word[:-4]) or decimals("scales").get(word[:-4])
        return Numeral(factor, Decimal(1), index + 1, Sort.MULTIPLE, spelled=True) if factor else None
    factor = decimals("multiples").get(word)
    if factor is None or not multiplies(tokens, index + 1):
        return None
    return Numeral(factor, Decimal(1), index + 1, Sort.MULTIPLE, spelled=True)


def multiplies(tokens: list[Token], index: int) -> bool:
    """Whether the word behind "twice", "double" or "three times" shows that something is multiplied."""
    after = tokens[index]
    possessive = is_word(after) and after.lower.endswith(("'s", "’s"))
    return possessive or after.lower in followers("multiple")


def read_slashed(tokens: list[Token], index: int) -> Numeral | None:
    """A share in digits, where "of" follows: "2/3 of"."""
    if not (tokens[index + 1].text == "/" and glued(tokens, index + 1) and glued(tokens, index + 2)):
        return None
    upper, lower = tokens[index].text, tokens[index + 2].text
    if not (
        upper.isdecimal() and lower.isdecimal() and len(upper) == 1 and len(lower) <= 2 and 0 < int(upper) < int(lower)
    ):
        return None
    if tokens[index + 3].lower != "of" or tokens[index].kind is not TokenKind.NUMBER:
        return None
    share = Decimal(upper) / Decimal(lower)
    return Numeral(share, share, index + 3, Sort.FRACTION)
