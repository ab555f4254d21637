"""Parts of a time: "early March", "mid-2022", "the end of next year", "late on Sunday", "year-end", "the weekend"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.calendar_dates import month_at
from checker.extracting.calendar_units import read_definite_unit
from checker.extracting.calendar_words import PART_PHRASES, PARTS, PARTS_OF, UNITS
from checker.extracting.calendar_years import read_sure_year
from checker.extracting.time_reads import NO_TIME, Read, Reader, skip
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Offset, Timex, TimexKind

_ONE = Decimal(1)
_LINKS = frozenset({"in", "on", "of", "into"})
_GLUED_MIDDLES = {"midyear": "year", "midmonth": "month", "midweek": "week"}
_WITH_ENDS = frozenset({"year", "month", "quarter"})
_WITH_MIDDLES = frozenset({"year", "month", "week"})


def read_part(tokens: Tokens, at: int, read_time: Reader) -> Read | None:
    """A part of a stretch; `read_time` reads the stretch itself."""
    word = tokens.lower(at)
    if word in PARTS:
        return _adjective(tokens, at, read_time)
    if word == "overnight":
        return _parted(read_time(tokens, skip(tokens, at + 1, "on", "into")), "overnight")
    if word in _GLUED_MIDDLES:
        return Read(_under_discussion(_GLUED_MIDDLES[word], "mid"), at + 1)
    if word in _WITH_ENDS:
        return _year_end(tokens, at)
    phrase = tokens.phrase_at(at, PART_PHRASES)
    return _part_of(tokens, at, at + len(phrase), PARTS_OF[phrase], read_time) if phrase is not None else None


def read_weekend(tokens: Tokens, at: int) -> Read | None:
    """ "(the) weekend", but not "the weekend of 4 March"."""
    if tokens.lower(at) != "weekend" or tokens.lower(at + 1) == "of":
        return None
    return Read(_under_discussion("weekend", ""), at + 1)


def _under_discussion(unit: str, part: str) -> Timex:
    return Timex(TimexKind.DATE, offset=Offset(unit, Decimal(0), part=part), which="the")


def _adjective(tokens: Tokens, at: int, read_time: Reader) -> Read | None:
    """ "early", "mid" or "late" before a time, with or without a hyphen, "in" or "on"."""
    part = PARTS[tokens.lower(at)]
    place = skip(tokens, at + 1, "-")
    if tokens.lower(place) in _LINKS:
        place += 1
        definite = read_definite_unit(tokens, place)
        if definite is not None:
            return _parted(definite, part)
    found = read_sure_year(tokens, place) or read_time(tokens, place)
    if found is not None:
        return _parted(found, part)
    unit = UNITS.get(tokens.lower(place), "")
    return Read(_under_discussion(unit, part), place + 1) if part == "mid" and unit in _WITH_MIDDLES else None


def _part_of(tokens: Tokens, at: int, place: int, part: str, read_time: Reader) -> Read | None:
    """ "the end of", "the beginning of"; "end" alone stands right before a month or a year ("end-2024", "end June")."""
    if tokens.lower(place) == "of":
        place += 1
    elif tokens.lower(place - 1) != "through":  # "midway through last year"
        place = skip(tokens, place, "-")
        if tokens.lower(at) != "end" or not (month_at(tokens, place) or tokens.number(place)):
            return None
    if tokens.lower(place) in _WITH_ENDS and tokens.lower(place - 1) == "of":
        return Read(_under_discussion(tokens.lower(place), part), place + 1)
    found = read_definite_unit(tokens, place) or read_sure_year(tokens, place) or read_time(tokens, place)
    return _parted(found, part)


def _year_end(tokens: Tokens, at: int) -> Read | None:
    """ "year-end", "month end", "(the) year's end", "year-end 2023"."""
    place = skip(tokens, at + 1, "-", "'s")
    if tokens.lower(place) != "end":
        return None
    year = read_sure_year(tokens, place + 1) if tokens.lower(at) == "year" else None
    return _parted(year, "end") if year is not None else Read(_under_discussion(tokens.lower(at), "end"), place + 1)


def _parted(found: Read | None, part: str) -> Read | None:
    """The time with its part; a time of day ("early Tuesday morning") keeps the more exact word."""
    if found is None or found.others or not part or found.timex is NO_TIME:
        return found
    timex = _last_whole(found.timex)
    if timex.kind not in {TimexKind.DATE, TimexKind.EVENT_RELATIVE} or timex.length is not None:
        return None
    if timex.calendar is not None and timex.calendar != CalendarDate(fiscal=True):
        return replace(found, timex=replace(timex, calendar=replace(timex.calendar, part=timex.calendar.part or part)))
    if timex.offset is None or timex.offset.rolling:
        return None
    return replace(found, timex=replace(timex, offset=replace(timex.offset, part=timex.offset.part or part)))


def _last_whole(timex: Timex) -> Timex:
    """Behind "the end of", "the last decade" is the one before this, not the ten years up to now."""
    length = timex.length
    if length is None or timex.calendar is not None or timex.which != "past" or length.high != _ONE:
        return timex
    return Timex(TimexKind.DATE, offset=Offset(length.unit, Decimal(-1)))
