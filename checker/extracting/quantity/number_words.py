"""Reads numbers written in words: "one hundred and twenty", "two and a half million", "dozens", "several thousand"."""

from __future__ import annotations

from decimal import Decimal

from checker.extracting.quantity.magnitudes import read_magnitude
from checker.extracting.quantity.numeral import Numeral, Sort, decimals, followers, number_table
from checker.extracting.quantity.tokens import Token, is_hyphen, past_hyphen

ROUND_FROM = Decimal(1000)
ARTICLES = frozenset({"a", "an"})
DEFINITE = frozenset({"the", "his", "her", "its", "their", "this", "our", "my"})
MOST_GROUPS = 4
POINT, NO_DIGIT, MOST_SPELLED_DECIMALS = "point", Decimal(10), 4
HALVES = frozenset({"half", "quarter", "quarters"})


def read_cardinal(tokens: list[Token], index: int) -> Numeral | None:
    """A spelled number, with "and a half" and magnitudes: "twenty-one", "a million", "two and a half thousand"."""
    article = tokens[index].lower in ARTICLES
    if article and tokens[index + 1].lower not in decimals("scales"):
        return None
    total, place, limit, end, scale = Decimal(0), Decimal(1), None, index, Decimal(1)
    for _ in range(MOST_GROUPS):
        start = end + 1 if limit is not None and tokens[end].lower == "and" else end
        group = _read_group(tokens, start)
        if group is None:
            break
        amount, after = group
        fraction, step, after = _read_part(tokens, after)
        factor, after = read_magnitude(tokens, after)
        if limit is not None and factor >= limit:
            break
        half, after = read_half_of_scale(tokens, after, factor)
        total, end, limit, scale = total + (amount + fraction) * factor + half, after, factor, factor
        place = half or step * factor
        if half or factor < ROUND_FROM:
            break
    if limit is None or _runs_into_ordinal(tokens, index, end):
        return None
    magnitude = scale if scale >= ROUND_FROM else Decimal(1)
    rough = article or scale == 12 or (magnitude == 1 and 100 <= total < ROUND_FROM and total % 100 == 0)
    return Numeral(
        total, place if magnitude > 1 or place < 1 else Decimal(1), end, magnitude=magnitude, spelled=True, rough=rough
    )


def _runs_into_ordinal(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a number is the beginning of an ordinal: "twenty-first", but not "a thirty-second clip"."""
    ordinal = tokens[end + 1].lower
    if tokens[end - 1].lower not in decimals("cardinals") or not is_hyphen(tokens, end):
        return False
    return ordinal in followers("ordinal") or (ordinal == "second" and tokens[index - 1].lower in DEFINITE)


def _read_group(tokens: list[Token], index: int) -> tuple[Decimal, int] | None:
    """A number below a thousand in words, or "a" before a magnitude."""
    if tokens[index].lower in ARTICLES:
        if tokens[index + 1].lower not in decimals("scales"):
            return None
        amount, index = Decimal(1), index + 1
    else:
        below = _read_below_hundred(tokens, index)
        if below is None:
            return None
        amount, index = below
    if tokens[index].lower != "hundred":
        return amount, index
    amount, index = amount * 100, index + 1
    rest = _read_below_hundred(tokens, index + 1 if tokens[index].lower == "and" else index)
    return (amount + rest[0], rest[1]) if rest is not None else (amount, index)


def _read_below_hundred(tokens: list[Token], index: int) -> tuple[Decimal, int] | None:
    cardinals = decimals("cardinals")
    first = cardinals.get(tokens[index].lower)
    if first is None:
        return None
    after = index + 2 if is_hyphen(tokens, index + 1) else index + 1
    second = cardinals.get(tokens[after].lower)
    if first >= 20 and second is not None and 0 < second < 10:
        return first + second, after + 1
    return first, index + 1


def _read_part(tokens: list[Token], index: int) -> tuple[Decimal, Decimal, int]:
    """The part of "and a half" or "point five" behind a number, what its last digit is worth, and the index behind."""
    fraction, end = read_and_a_half(tokens, index)
    if fraction:
        return fraction, fraction, end
    digits, end = "", past_hyphen(tokens, index)
    if tokens[end].lower != POINT:
        return Decimal(0), Decimal(1), index
    while len(digits) < MOST_SPELLED_DECIMALS:
        place = past_hyphen(tokens, end + 1)
        digit = decimals("cardinals").get(tokens[place].lower, NO_DIGIT)
        if digit >= NO_DIGIT:
            break
        digits, end = f"{digits}{digit}", place
    if not digits:
        return Decimal(0), Decimal(1), index
    return Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits)), end + 1


def read_half_of_scale(tokens: list[Token], index: int, scale: Decimal) -> tuple[Decimal, int]:
    """What "and a half" adds behind a magnitude ("a million and a half"), and the index behind it; 0 where it does not.

    "A million and a half of its customers" tells two things.
    """
    half, end = read_and_a_half(tokens, index)
    if scale == 1 or not half or tokens[end - 1].lower not in HALVES or tokens[end].lower in {"of", "the"}:
        return Decimal(0), index
    runs_on = is_hyphen(tokens, end) or read_magnitude(tokens, end)[0] > 1
    return (Decimal(0), index) if runs_on else (half * scale, end)


def read_and_a_half(tokens: list[Token], index: int) -> tuple[Decimal, int]:
    """The part of "and a half", "and three quarters" behind a number and the index behind it; 0 where none is."""
    first = past_hyphen(tokens, index)
    if tokens[first].lower != "and":
        return Decimal(0), index
    second = past_hyphen(tokens, first + 1)
    third = past_hyphen(tokens, second + 1)
    word = tokens[second].lower
    numerator = Decimal(1) if word in ARTICLES else decimals("cardinals").get(word)
    denominator = decimals("denominators").get(tokens[third].lower)
    if denominator is None or numerator is None or not 0 < numerator < denominator:
        return Decimal(0), index
    return numerator / denominator, third + 1


def read_vague(tokens: list[Token], index: int) -> Numeral | None:
    """A number told by its magnitude alone: "dozens of", "several hundred", "a few thousand"."""
    word = tokens[index].lower
    if word in number_table("vague"):
        return _read_plural_magnitude(tokens, index)
    start = index + 1 if word in ARTICLES else index
    several = number_table("several").get(tokens[start].lower)
    if several is None:
        return None
    after = start + 2 if tokens[start].lower == "couple" and tokens[start + 1].lower == "of" else start + 1
    scale, end = read_magnitude(tokens, after)
    if scale == 1:
        return None
    low, high = Decimal(several[0]), Decimal(several[1])
    return Numeral(low * scale, scale, end, Sort.VAGUE, top=high * scale, spelled=True)


def _read_plural_magnitude(tokens: list[Token], index: int) -> Numeral | None:
    word = tokens[index].lower
    low, high = (Decimal(value) for value in number_table("vague")[word])
    following = tokens[index + 1].lower
    if (
        following == "of"
        and tokens[index + 2].lower in number_table("vague")
        and word in {"tens", "dozens", "scores", "hundreds", "thousands"}
    ):
        scale = Decimal(number_table("vague")[tokens[index + 2].lower][0])
        joined = tokens[index + 3].lower == "of"
        top = (low * 10 if word != "dozens" else high) * scale - 1
        return Numeral(low * scale, scale, index + 3, Sort.VAGUE, top=top, spelled=True, joined=joined)
    if following == "of" or (following == "more" and word not in {"tens", "scores"}):
        return Numeral(low, low, index + 1, Sort.VAGUE, top=high, spelled=True, joined=following == "of")
    return None
