"""Years, pairs of years and fiscal years: "2023", "2012-2015", "2023/24", "fiscal 2023", "FY24"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.extracting.calendar_words import FISCAL, YEARLY
from checker.extracting.time_reads import Read, dated, skip
from checker.extracting.time_tokens import Tokens
from checker.extracting.year_evidence import could_be_year, is_year, year_number
from checker.model.timex import CalendarDate

_CENTURY = 100
_SEASON_NOUNS = frozenset({"season", "fiscal", "financial", "academic", "school", "budget", "campaign", "league"})
_NOT_FISCAL = frozenset({"season", "academic", "school", "campaign", "league"})
_FISCAL_GLUED = re.compile(r"fy'?(?P<year>\d{4}|\d{2})")
_MARKS = frozenset({"-", "/"})


def read_year(tokens: Tokens, at: int) -> Read | None:
    """A year, or a pair of years, that the words around it show to be one."""
    if not (is_year(tokens, at) or _is_pair(tokens, at)):
        return None
    return read_sure_year(tokens, at)


def read_sure_year(tokens: Tokens, at: int) -> Read | None:
    """The same behind a word that needs no more evidence ("early", "spring", "fiscal")."""
    number = year_number(tokens, at)
    if number is None or not could_be_year(tokens, at):
        return None
    return _pair(tokens, at, number) or dated(CalendarDate(year=number), skip(tokens, at + 1, "ce", "ad"))


def _is_pair(tokens: Tokens, at: int) -> bool:
    """Whether "2023/24" or "the 2003-2011 war" stands there, and is not a part of something longer."""
    number = year_number(tokens, at)
    pair = _pair(tokens, at, number) if number is not None else None
    if pair is None or pair.calendar is None:
        return False
    before, behind = tokens.lower(at - 1), tokens.lower(pair.after)
    if (before in _MARKS and tokens.is_joined(at)) or (behind in _MARKS and tokens.is_joined(pair.after)):
        return False
    return pair.calendar.fiscal or before in {"(", "the"} or behind in _NOT_FISCAL


def _pair(tokens: Tokens, at: int, first: int) -> Read | None:
    """The years "2012-2015" as a range; two that follow each other ("2023-24") are one season or fiscal year."""
    mark, second = tokens.lower(at + 1), tokens.number(at + 2)
    if mark not in _MARKS or second is None or not (tokens.is_joined(at + 1) and tokens.is_joined(at + 2)):
        return None
    digits = len(tokens[at + 2].text)
    if digits == 2:
        second = (first + 1) if second == (first + 1) % _CENTURY else second + first // _CENTURY * _CENTURY
    elif digits != 4:
        return None
    if second <= first:
        return None
    is_one = digits == 2 or mark == "/" or tokens.lower(at + 3) in _SEASON_NOUNS
    if second == first + 1 and is_one and tokens.lower(at - 1) != "from":
        is_season = tokens.lower(at + 3) in _NOT_FISCAL
        return _whole_years(first, at + 3) if is_season else _two_years(first, at + 3)
    return dated(CalendarDate(year=first), at + 3, until=CalendarDate(year=second))


def _whole_years(first: int, after: int) -> Read:
    """Both years of a season or school year, whose months differ by sport and country."""
    return dated(CalendarDate(year=first), after, until=CalendarDate(year=first + 1))


def _two_years(first: int, after: int) -> Read:
    """A fiscal year that is named after two years."""
    return dated(CalendarDate(year=first, fiscal=True), after, until=CalendarDate(year=first + 1, fiscal=True))


def read_fiscal(tokens: Tokens, at: int) -> Read | None:
    """ "fiscal 2023", "fiscal year 2023/24", "FY24", "FY 2023-24"; "calendar 2024" is a plain year."""
    glued = _FISCAL_GLUED.fullmatch(tokens.lower(at))
    if glued:
        return _glued_fiscal(tokens, at, int(glued["year"]))
    word = tokens.lower(at)
    if word not in FISCAL and word not in YEARLY and word != "fy":
        return None
    found = read_sure_year(tokens, skip(tokens, at + 1, "year"))
    if found is None or found.calendar is None or word == "calendar":
        return found
    return Read(replace(found.timex, calendar=replace(found.calendar, fiscal=True)), found.after)


def _glued_fiscal(tokens: Tokens, at: int, number: int) -> Read:
    """ "FY2023", "FY24", "FY2023-24"."""
    year = number if number >= _CENTURY else 2000 + number
    second = tokens.number(at + 2)
    if tokens.lower(at + 1) in _MARKS and second is not None and second % _CENTURY == (year + 1) % _CENTURY:
        return _two_years(year, at + 3)
    return dated(CalendarDate(year=year, fiscal=True), at + 1)
