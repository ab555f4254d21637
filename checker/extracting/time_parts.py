"""Parts of a time: "early March", "mid-2022", "the end of next year", "late on Sunday", "year-end"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.calendar_dates import month_at
from checker.extracting.calendar_periods import read_year
from checker.extracting.calendar_units import read_definite_unit
from checker.extracting.calendar_words import DAY_PARTS, PARTS, PARTS_OF, UNITS
from checker.extracting.time_reads import Read, Reader, skip
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Offset, Timex, TimexKind

_LINKS = frozenset({"in", "on", "of", "into"})
_BEFORE_OVERNIGHT = frozenset({"on", "into"})


def read_part(tokens: Tokens, at: int, read_time: Reader) -> Read | None:
    """A part of a stretch; `read_time` reads the stretch itself."""
    word = tokens.lower(at)
    if word in PARTS:
        return _adjective(tokens, at, read_time)
    if word in DAY_PARTS and word == "overnight":
        place = skip(tokens, at + 1, *_BEFORE_OVERNIGHT)
        return _parted(read_time(tokens, place), "overnight")
    glued = _glued_end(tokens, at)
    if glued is not None:
        return glued
    for phrase, part in PARTS_OF.items():
        if tokens.starts_with(at, phrase):
            return _part_of(tokens, at, at + len(phrase), part, read_time)
    return None


def _adjective(tokens: Tokens, at: int, read_time: Reader) -> Read | None:
    """ "early", "mid" or "late" before a time, with or without a hyphen, "in" or "on"."""
    part = PARTS[tokens.lower(at)]
    place = skip(tokens, at + 1, "-")
    linked = tokens.lower(place) in _LINKS
    place += linked
    found = (read_definite_unit(tokens, place) if linked else None) or read_year(tokens, place, sure=True) or read_time(tokens, place)
    if found is not None or part != "mid":
        return _parted(found, part)
    unit = UNITS.get(tokens.lower(place))
    if unit not in {"year", "month", "week"}:
        return None
    return Read(Timex(TimexKind.DATE, offset=Offset(unit, Decimal(0), part="mid"), which="the"), place + 1)


def _part_of(tokens: Tokens, at: int, place: int, part: str, read_time: Reader) -> Read | None:
    """ "the end of", "the beginning of"; "end" alone stands right before a month or a year ("end-2024", "end June")."""
    if tokens.lower(place) == "of":
        place += 1
    else:
        place = skip(tokens, place, "-")
        if tokens.lower(at) != "end" or not (month_at(tokens, place) or tokens.number(place)):
            return None
    found = read_definite_unit(tokens, place) or read_year(tokens, place, sure=True) or read_time(tokens, place)
    return _parted(found, part)


def _glued_end(tokens: Tokens, at: int) -> Read | None:
    """ "year-end", "month end", "midyear", "year-end 2023"."""
    word = tokens.lower(at)
    if word in {"midyear", "midweek", "midmonth"}:
        return Read(Timex(TimexKind.DATE, offset=Offset(word[3:], Decimal(0), part="mid"), which="the"), at + 1)
    place = skip(tokens, at + 1, "-")
    if word not in {"year", "month", "quarter"} or tokens.lower(place) != "end":
        return None
    year = read_year(tokens, place + 1, sure=True) if word == "year" else None
    if year is not None:
        return _parted(year, "end")
    return Read(Timex(TimexKind.DATE, offset=Offset(word, Decimal(0), part="end"), which="the"), place + 1)


def _parted(found: Read | None, part: str) -> Read | None:
    """The time with its part; a time of day ("early Tuesday morning") keeps the more exact word."""
    if found is None or found.timex is None or found.others or not part:
        return found
    timex = _last_whole(found.timex)
    if timex.kind not in {TimexKind.DATE, TimexKind.EVENT_RELATIVE} or timex.length is not None:
        return None
    if timex.calendar is not None and timex.calendar != CalendarDate(fiscal=True):
        return Read(replace(timex, calendar=replace(timex.calendar, part=timex.calendar.part or part)), found.after)
    if timex.offset is None or timex.offset.rolling:
        return None
    return Read(replace(timex, offset=replace(timex.offset, part=timex.offset.part or part)), found.after)


def _last_whole(timex: Timex) -> Timex:
    """Behind "the end of", "the last decade" is the one before this, not the ten years up to now."""
    length = timex.length
    if length is None or timex.calendar is not None or timex.which != "past" or (length.low, length.high) != (1, 1):
        return timex
    return Timex(TimexKind.DATE, offset=Offset(length.unit, Decimal(-1)))
