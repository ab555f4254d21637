"""Time expressions in running text."""

from __future__ import annotations

from functools import cache

from checker.extracting.calendar_dates import read_day_first, read_month_first
from checker.extracting.calendar_fractions import read_fraction
from checker.extracting.calendar_periods import read_century, read_decade, read_season
from checker.extracting.calendar_words import (
    DECADE_NAMES,
    DEICTIC_DAYS,
    FISCAL,
    HOLIDAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    MULTIPLIERS,
    NUMBERS,
    ORDINALS,
    PARTS,
    PARTS_OF,
    SEASONS,
    SET_DETERMINERS,
    SET_UNITS,
    UNITS,
    VAGUE_PHRASES,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    WEEKDAYS_PLURAL,
    WHICH,
    WHICH_ANCHORED,
    YEARLY,
)
from checker.extracting.calendar_years import read_fiscal, read_year
from checker.extracting.relative_times import read_deictic, read_holiday, read_same_period, read_which
from checker.extracting.time_joins import joined
from checker.extracting.time_lengths import read_definite_length, read_length, read_length_to
from checker.extracting.time_parts import read_part, read_weekend
from checker.extracting.time_reads import NO_TIME, Read, Reader, longest
from checker.extracting.time_repeats import read_repeat
from checker.extracting.time_tokens import Tokens
from checker.extracting.weekday_dates import read_numbered_day, read_weekday
from checker.extracting.written_dates import read_written_out
from checker.model.timex import TimexMention


def find_timexes(text: str) -> list[TimexMention]:
    """The time expressions of a text, in order, none overlapping another.

    `text` may be a sentence or a whole article; offsets count its code points. Nothing is resolved: see
    `checker.timeline.resolving`. Words that also name persons and things count only with the evidence of a date.
    """
    tokens = Tokens(text)
    found: list[tuple[int, Read]] = []
    at = 0
    while at < len(tokens):
        read = _read_time(tokens, at)
        if read is not None and read.timex is not NO_TIME:
            found.append((at, read))
        at = at + 1 if read is None else read.end
    return joined(tokens, found)


def _read_time(tokens: Tokens, at: int) -> Read | None:
    """The longest expression that begins at a token."""
    token = tokens[at]
    readers = _readers_by_word() if token.kind == "word" else _readers_by_kind()
    fitting = readers.get(token.lower if token.kind == "word" else token.kind)
    return longest(fitting, tokens, at) if fitting is not None else None


def _read_part(tokens: Tokens, at: int) -> Read | None:
    return read_part(tokens, at, _read_time)


def _read_behind_the(tokens: Tokens, at: int) -> Read | None:
    """Expressions that "the" belongs to: "the weekend", "the third quarter", "the 1990s", "the year to June"."""
    return longest(_READERS_BEHIND_THE, tokens, at + 1)


_READERS_BEHIND_THE: tuple[Reader, ...] = (
    read_which,
    read_same_period,
    _read_part,
    read_fraction,
    read_decade,
    read_century,
    read_definite_length,
    read_length_to,
    read_numbered_day,
    read_season,
    read_day_first,
    read_weekend,
)


@cache
def _readers_by_kind() -> dict[str, tuple[Reader, ...]]:
    """The readers to try on tokens that are no words."""
    return {
        "stamp": (read_written_out,),
        "date": (read_written_out,),
        "decade": (read_decade,),
        "ordinal": (read_day_first, read_fraction, read_century),
        "number": (read_day_first, read_year, read_length, read_repeat),
        "mixed": (read_fraction, read_fiscal),
    }


@cache
def _readers_by_word() -> dict[str, tuple[Reader, ...]]:
    """The readers to try on a word, by the tables that it stands in."""
    counts = {*NUMBERS, *MULTIPLIERS, "a", "an", "half", *(phrase[0] for phrase in VAGUE_PHRASES)}
    tables: tuple[tuple[Reader, set[str]], ...] = (
        (read_month_first, {*MONTHS, *MONTH_ABBREVIATIONS}),
        (read_weekday, {*WEEKDAYS, *WEEKDAYS_PLURAL, *WEEKDAY_ABBREVIATIONS}),
        (read_day_first, {*ORDINALS}),
        (read_season, {*SEASONS}),
        (read_fiscal, {*FISCAL, *YEARLY, "fy"}),
        (read_decade, {*DECADE_NAMES}),
        (read_century, {*ORDINALS, "twenty"}),
        (read_fraction, {*ORDINALS}),
        (read_which, {*WHICH, *WHICH_ANCHORED}),
        (read_same_period, {"same"}),
        (read_deictic, {*DEICTIC_DAYS}),
        (read_holiday, {name[0] for name in HOLIDAYS}),
        (_read_part, {*PARTS, *(phrase[0] for phrase in PARTS_OF), "overnight", "midyear", "midmonth", "midweek"}),
        (_read_part, {"year", "month", "quarter"}),
        (read_length, {*counts, *UNITS}),
        (read_repeat, {*SET_DETERMINERS, *SET_UNITS, *NUMBERS, "once", "twice", "thrice"}),
        (_read_behind_the, {"the"}),
    )
    readers: dict[str, tuple[Reader, ...]] = {}
    for reader, words in tables:
        for word in sorted(words):
            readers[word] = (*readers.get(word, ()), reader)
    return readers
