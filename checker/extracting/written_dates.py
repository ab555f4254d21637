"""Dates written all in figures: "2023-10-17", "20/03/2023", "12.3.24", time stamps."""

from __future__ import annotations

import re
from datetime import date

from checker.extracting.calendar_words import EARLIEST_YEAR, LATEST_YEAR
from checker.extracting.time_reads import Read
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Timex, TimexKind

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_YEAR_LAST = re.compile(r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<other>\d{1,2})[-/.](?P<year>\d{2,4})")
_PIVOT = 50  # of two-digit years: 49 is 2049, 50 is 1950


def read_written_out(tokens: Tokens, at: int) -> Read | None:
    """A date in figures. "03/04/2023" has two readings, day first and month first; with dots the day stands first."""
    found = list(dict.fromkeys(_readings(tokens[at].text)))
    if not found:
        return None
    return Read(Timex(TimexKind.DATE, calendar=found[0], alternatives=tuple(found[1:])), at + 1)


def _readings(text: str) -> list[CalendarDate]:
    year_first = _YEAR_FIRST.match(text)
    if year_first:
        return _valid(int(year_first["year"]), int(year_first["month"]), int(year_first["day"]))
    year_last = _YEAR_LAST.match(text)
    if not year_last:
        return []
    year, one, other = _full_year(year_last["year"]), int(year_last["one"]), int(year_last["other"])
    day_first = _valid(year, other, one)
    return day_first if year_last["mark"] == "." else day_first + _valid(year, one, other)


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _valid(year: int, month: int, day: int) -> list[CalendarDate]:
    """The date, where the calendar has it."""
    try:
        date(year, month, day)
    except ValueError:
        return []
    return [CalendarDate(year=year, month=month, day=day)] if EARLIEST_YEAR <= year <= LATEST_YEAR else []
