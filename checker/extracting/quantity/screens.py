"""Numbers that are seen to be no quantities before they are read: codes, dates, times of day, telephone numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from checker.extracting.quantity.currencies import read_currency_behind
from checker.extracting.quantity.number_words import read_cardinal
from checker.extracting.quantity.numeral import decimals, number_table
from checker.extracting.quantity.phrases import PhraseTable
from checker.extracting.quantity.shares import read_slashed
from checker.extracting.quantity.tokens import (
    HYPHENS,
    Token,
    TokenKind,
    glued,
    is_hyphen,
    is_number,
    is_word,
)
from checker.extracting.quantity.units import read_unit
from checker.words import load

CHAINING = HYPHENS | frozenset("/:.'’_+&")
CODE_MARKS = frozenset("#@§№\\=_^")
LAST_DAY = 31
MOST_DAYS = 4
LONGEST_CHAIN = 40
PARTS_OF_DAY, MINUTE_DIGITS, LAST_HOUR, MINUTES = frozenset({"morning", "afternoon", "evening"}), 2, 12, 60
LOOSE_PREFIXES = frozenset(
    {"then", "now", "some", "over", "under", "about", "around", "nearly", "almost", "roughly", "sub"}
)
CONNECTORS = frozenset({"and", "to", "or", ",", "&", "until", "through"}) | HYPHENS


@dataclass(frozen=True, slots=True)
class _Words:
    months: frozenset[str]
    clock: PhraseTable[bool]
    telephone: frozenset[str]


@cache
def _words() -> _Words:
    table = load("not_quantities")
    marks = [(mark, True) for mark in table["clock_marks"]]
    marks += [(mark.upper(), True) for mark in ("am", "pm", "a.m.", "p.m.")]
    return _Words(frozenset(table["months"]), PhraseTable(marks, exact=True), frozenset(table["telephone"]))


def passed_over(text: str, tokens: list[Token], index: int) -> int | None:
    """The index to go on at where the number at `index` is part of something else; None where it may be a figure."""
    if is_number(tokens[index]):
        for screen in _SCREENS:
            end = screen(tokens, index)
            if end is not None:
                return end
        return _in_list(text, tokens, index)
    return _spelled_clock(tokens, index)


def chain_end(tokens: list[Token], index: int) -> int:
    """The index behind all tokens that hang together with the one at `index` without space."""
    end = index + 1
    while end - index < LONGEST_CHAIN and glued(tokens, end):
        if tokens[end].kind is TokenKind.MARK and not (tokens[end].text in CHAINING and _alphanumeric(tokens, end + 1)):
            break
        end += 1
    return end


def _alphanumeric(tokens: list[Token], index: int) -> bool:
    return glued(tokens, index) and tokens[index].kind in (TokenKind.NUMBER, TokenKind.WORD)


def is_month(tokens: list[Token], index: int) -> bool:
    """Whether a token is the name of a month."""
    return tokens[index].text in _words().months


def is_year_like(token: Token) -> bool:
    """Whether a token is four digits that can be a year."""
    return is_number(token) and len(token.text) == 4 and token.text.isdecimal() and 1000 <= int(token.text) <= 2100


def _part_of_code(tokens: list[Token], index: int) -> int | None:
    """Digits that hang on letters or on a sign of a code: "G20", "Covid-19", "#5", "v2.1", "737-800" from behind."""
    if not glued(tokens, index):
        return None
    before = tokens[index - 1]
    if before.kind is TokenKind.WORD or before.text in CODE_MARKS or before.kind is TokenKind.ADDRESS:
        return chain_end(tokens, index)
    if before.text in HYPHENS:
        return _behind_hyphen(tokens, index)
    joined = before.text in "./:+" and glued(tokens, index - 1)
    return chain_end(tokens, index) if joined or before.text == "." else None


def _behind_hyphen(tokens: list[Token], index: int) -> int | None:
    """Digits that a hyphen joins to letters or digits before it, but for "then-35" and a dash between words."""
    joined = glued(tokens, index - 1) and tokens[index - 2].kind in (TokenKind.WORD, TokenKind.NUMBER)
    if (
        not joined
        or tokens[index - 2].lower in LOOSE_PREFIXES
        or (tokens[index - 1].text == "–" and is_word(tokens[index - 2]))
    ):
        return None
    return chain_end(tokens, index)


def _unknown_suffix(tokens: list[Token], index: int) -> int | None:
    """Digits with letters behind them that are neither unit nor magnitude: "3A", "14th", "1990s", "4x4"."""
    after = index + 1
    if tokens[after].text in {"'", "’"} and glued(tokens, after) and _alphanumeric(tokens, after + 1):
        return chain_end(tokens, index)
    if not (is_word(tokens[after]) and glued(tokens, after)):
        return None
    suffix = tokens[after].text
    if suffix.lower() == _ordinal_ending(tokens[index].text):
        return chain_end(tokens, index)
    if _alphanumeric(tokens, after + 1) and suffix.lower() not in {"h", "hr", "ft", "min"}:
        return chain_end(tokens, index)
    known = (
        suffix in decimals("magnitude_marks")
        or suffix in decimals("magnitude_letters")
        or suffix.lower() in decimals("scales")
        or suffix in number_table("glyphs")
        or suffix.lower() == "x"
        or read_unit(tokens, after) is not None
        or read_currency_behind(tokens, after, decimals("scales")["dozen"]) is not None
    )
    return None if known else chain_end(tokens, index)


def _ordinal_ending(digits: str) -> str:
    """What makes digits an ordinal: "st" of 31, "th" of 11."""
    endings = {"1": "st", "2": "nd", "3": "rd"}
    return "th" if digits[-2:-1] == "1" else endings.get(digits[-1:], "th")


def _time_of_day(tokens: list[Token], index: int) -> int | None:
    """Times of day and dates in digits: "7:40 a.m.", "7am", "16:00 GMT", "18h30", "24/7", "3/4/2023"."""
    clock = _words().clock.match(tokens, index + 1)
    if clock is not None:
        return clock[1]
    after = tokens[index + 1]
    if not (after.text in {":", "/"} and glued(tokens, index + 1) and _alphanumeric(tokens, index + 2)):
        return None
    if after.text == "/":
        share = read_slashed(tokens, index) is not None or not is_number(tokens[index + 2])
        return None if share else chain_end(tokens, index)
    if is_race_time(tokens, index):
        return None
    end = chain_end(tokens, index)
    clock = _words().clock.match(tokens, end)
    return clock[1] if clock is not None else end


def is_race_time(tokens: list[Token], index: int) -> bool:
    """Whether "2:06:48" stands at an index as a length of time, not as the time on a clock."""
    hours, first, minutes, second, seconds = tokens[index : index + 5] if index + 5 <= len(tokens) else [tokens[-1]] * 5
    if not (first.text == second.text == ":" and all(glued(tokens, place) for place in range(index + 1, index + 5))):
        return False
    parts = (hours.text, minutes.text, seconds.text.partition(".")[0])
    if not all(part.isdecimal() and len(part) <= 2 for part in parts) or int(minutes.text) > 59 or int(parts[2]) > 59:
        return False
    clock = _words().clock.match(tokens, index + 5) is not None or (
        tokens[index - 1].lower in {"at", "t"} or is_number(tokens[index - 1])
    )
    runs_on = (glued(tokens, index + 5) and tokens[index + 5].text in {"+", "-", ":"}) or glued(tokens, index)
    return not clock and not (runs_on and tokens[index - 1].text not in "(")


def _hyphen_chain(tokens: list[Token], index: int) -> int | None:
    """Three and more groups of digits ("250-555-0142", "2023-10-13") and spans of years ("2019-2023", "2024-25")."""
    if not (is_hyphen(tokens, index + 1) and is_number(tokens[index + 2])):
        return None
    if is_hyphen(tokens, index + 3) and is_number(tokens[index + 4]):
        return chain_end(tokens, index)
    second = tokens[index + 2].text
    years = is_year_like(tokens[index]) and (len(second) == 2 or is_year_like(tokens[index + 2]))
    return index + 3 if years and second.isdecimal() else None


def _day_of_month(tokens: list[Token], index: int) -> int | None:
    """Days before a month: "12 September", "10 to 12 September", "1, 2 and 3 May"."""
    place = index
    for _ in range(MOST_DAYS):
        if not (
            is_number(tokens[place]) and tokens[place].text.isdecimal() and int(tokens[place].text[:4]) <= LAST_DAY
        ):
            return None
        if len(tokens[place].text) > 2:
            return None
        place += 1
        if tokens[place].lower == "of":
            return place + 1 if is_month(tokens, place + 1) else None
        if is_month(tokens, place):
            return place + 1
        if tokens[place].lower not in CONNECTORS:
            return None
        place += 1
    return None


def _telephone(tokens: list[Token], index: int) -> int | None:
    """Three and more numbers in a row, and a number behind "call", "tel.", "+"."""
    end = index
    while is_number(tokens[end]) and end - index < LONGEST_CHAIN:
        end += 1
    if end - index >= 3:
        return end
    before = tokens[index - 2] if tokens[index - 1].text in ".:" else tokens[index - 1]
    long_enough = len(tokens[index].text) >= 5 or is_hyphen(tokens, index + 1)
    if before.lower in _words().telephone and long_enough and tokens[index].text.isdecimal():
        return chain_end(tokens, index)
    return None


def _in_list(text: str, tokens: list[Token], index: int) -> int | None:
    """The number of an item at the beginning of a line: "1. ", "2) "."""
    token, mark = tokens[index], tokens[index + 1]
    if mark.text not in {".", ")"} or not glued(tokens, index + 1) or glued(tokens, index + 2) or len(token.text) > 3:
        return None
    lead = text[max(0, token.start - 80) : token.start].rpartition("\n")
    at_line_start = not lead[2].strip(" \t*-•(") and (bool(lead[1]) or token.start < 80)
    return index + 2 if at_line_start else None


def _dotted_clock(tokens: list[Token], index: int) -> int | None:
    """A time of day told with a stop and its part of the day: "at 10.20 in the evening", "7.45 at night"."""
    hour, _, minute = tokens[index].text.partition(".")
    behind = [tokens[index + at].lower for at in range(1, 4)]
    part = behind[:2] == ["at", "night"] or (behind[:2] == ["in", "the"] and behind[2] in PARTS_OF_DAY)
    digits = hour.isdecimal() and len(minute) == MINUTE_DIGITS and minute.isdecimal()
    return index + 1 if part and digits and int(hour) <= LAST_HOUR and int(minute) < MINUTES else None


def _spelled_clock(tokens: list[Token], index: int) -> int | None:
    """A time of day in words: "ten o'clock", "at ten to eight", "half past six"."""
    number = read_cardinal(tokens, index)
    end = number.end if number is not None else index + 1
    if tokens[end].lower in {"o'clock", "o’clock"}:
        return end + 1
    if tokens[end].lower == "past" and number is None and tokens[index].lower in {"half", "quarter"}:
        return end + 2
    at = tokens[index - 1].lower in {"at", "by", "until", "till"}
    if at and tokens[end].lower in {"to", "past"} and number is not None and read_cardinal(tokens, end + 1) is not None:
        later = read_cardinal(tokens, end + 1)
        plain = later is not None and read_unit(tokens, later.end) is None and later.value <= 12
        return later.end if plain and later is not None and later.value < number.value else None
    return None


_SCREENS: tuple[Callable[[list[Token], int], int | None], ...] = (
    _part_of_code,
    _unknown_suffix,
    _time_of_day,
    _dotted_clock,
    _hyphen_chain,
    _day_of_month,
    _telephone,
)
