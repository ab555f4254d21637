"""Time expressions in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache

from checker.extracting.calendar_dates import read_day_first, read_month_first
from checker.extracting.calendar_fractions import read_fraction
from checker.extracting.calendar_periods import read_century, read_decade, read_season
from checker.extracting.calendar_words import (
    DECADE_NAMES,
    DEICTIC_DAYS,
    FISCAL,
    HOLIDAY_PHRASES,
    HOLIDAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    MULTIPLIERS,
    NIGHTS,
    NUMBERS,
    ORDINALS,
    PART_PHRASES,
    PARTS,
    SEASONS,
    SET_DETERMINERS,
    SET_UNITS,
    SINGULAR_UNITS,
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
    return [mention for start, end in _paragraphs(text) for mention in _in_paragraph(Tokens(text, start, end))]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs begin and end that have a word of time or a digit in them; most of an article has none."""
    start = 0
    for end, behind in (*(gap.span() for gap in _BLANK_LINES.finditer(text)), (len(text), len(text))):
        words = _WORDS.findall(text[start:end].lower())
        if not _signs().isdisjoint(words):
            yield start, end
        start = behind


def _in_paragraph(tokens: Tokens) -> list[TimexMention]:
    readers = _readers()
    found: list[tuple[int, Read]] = []
    behind = 0
    for at, key in enumerate(tokens.keys()):
        if at < behind or key not in readers:
            continue
        read = _read_time(tokens, at)
        if read is not None:
            behind = read.end
            if read.timex is not NO_TIME:
                found.append((at, read))
    return joined(tokens, found)


def _read_time(tokens: Tokens, at: int) -> Read | None:
    """The longest expression that begins at a token."""
    return longest(_readers().get(tokens.key(at), ()), tokens, at)


def _read_part(tokens: Tokens, at: int) -> Read | None:
    return read_part(tokens, at, _read_time)


def _read_behind_the(tokens: Tokens, at: int) -> Read | None:
    """Expressions that "the" belongs to: "the weekend", "the third quarter", "the 1990s", "the year to June"."""
    return longest(_readers_behind_the().get(tokens.key(at + 1), ()), tokens, at + 1)


_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_WORDS = re.compile(r"[^\W\d_]+|\d")
_COUNTS = frozenset({*NUMBERS, *MULTIPLIERS, *VAGUE_PHRASES, "a", "an", "half", "#number"})
_PART_WORDS = frozenset({*PARTS, *PART_PHRASES, "overnight", "midyear", "midmonth", "midweek"})


@cache
def _signs() -> frozenset[str]:
    """Words and digits one of which every time expression has in it."""
    names = {
        *MONTHS,
        *MONTH_ABBREVIATIONS,
        *WEEKDAYS,
        *WEEKDAYS_PLURAL,
        *WEEKDAY_ABBREVIATIONS,
        *SEASONS,
        *DECADE_NAMES,
    }
    stretches = {*UNITS, *NIGHTS, *FISCAL, *SET_UNITS, "half", "midyear", "midmonth", "midweek"}
    return frozenset({*names, *stretches, *DEICTIC_DAYS, *(name[0] for name in HOLIDAYS), *"0123456789"})


@cache
def _readers() -> Mapping[str, tuple[Reader, ...]]:
    """The readers to try where an expression may begin."""
    return _by_key(
        (read_written_out, {"#stamp", "#date"}),
        (read_month_first, {*MONTHS, *MONTH_ABBREVIATIONS}),
        (read_weekday, {*WEEKDAYS, *WEEKDAYS_PLURAL, *WEEKDAY_ABBREVIATIONS}),
        (read_day_first, {*ORDINALS, "#ordinal", "#number"}),
        (read_year, {"#number"}),
        (read_season, {*SEASONS}),
        (read_fiscal, {*FISCAL, *YEARLY, "fy", "#mixed"}),
        (read_decade, {*DECADE_NAMES, "#decade"}),
        (read_century, {*ORDINALS, "twenty", "#ordinal"}),
        (read_fraction, {*ORDINALS, "#ordinal", "#mixed"}),
        (read_which, {*WHICH, *WHICH_ANCHORED}),
        (read_same_period, {"same"}),
        (read_deictic, {*DEICTIC_DAYS}),
        (read_holiday, {*HOLIDAY_PHRASES}),
        (_read_part, {*_PART_WORDS, "year", "month", "quarter"}),
        (read_length, {*_COUNTS, *UNITS}),
        (read_repeat, {*SET_DETERMINERS, *SET_UNITS, *NUMBERS, "once", "twice", "thrice", "#number"}),
        (_read_behind_the, {"the"}),
    )


@cache
def _readers_behind_the() -> Mapping[str, tuple[Reader, ...]]:
    """The readers to try behind "the"."""
    return _by_key(
        (read_which, {*WHICH, *WHICH_ANCHORED}),
        (read_same_period, {"same"}),
        (_read_part, {*_PART_WORDS, "year", "month", "quarter"}),
        (read_fraction, {*ORDINALS, "#ordinal", "#mixed"}),
        (read_decade, {*DECADE_NAMES, "#decade", "#number"}),
        (read_century, {*ORDINALS, "twenty", "#ordinal"}),
        (read_definite_length, {*SINGULAR_UNITS, *FISCAL, *NIGHTS}),
        (read_length_to, {*_COUNTS}),
        (read_numbered_day, {"#ordinal"}),
        (read_day_first, {*ORDINALS, "#ordinal", "#number"}),
        (read_season, {*SEASONS}),
        (read_weekend, {"weekend"}),
    )


def _by_key(*tables: tuple[Reader, Set[str]]) -> Mapping[str, tuple[Reader, ...]]:
    """Readers by the words that they begin with, in the order given."""
    readers: dict[str, tuple[Reader, ...]] = {}
    for reader, words in tables:
        for word in sorted(words):
            readers[word] = (*readers.get(word, ()), reader)
    return readers
