"""Stretches of the calendar: years and fiscal years, decades, centuries, seasons."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.extracting.calendar_units import read_qualifier
from checker.extracting.calendar_words import DECADE_NAMES, FISCAL, ORDINALS, SEASONS, YEARLY
from checker.extracting.month_evidence import is_season
from checker.extracting.time_reads import Read, dated, inside, skip
from checker.extracting.time_tokens import Tokens
from checker.extracting.year_evidence import could_be_year, is_year, year_number
from checker.model.timex import CalendarDate, Timex, TimexKind

_CENTURY = 100
_POSSESSIVES = frozenset({"his", "her", "their", "my", "your", "our", "its", "in"})
_SEASON_NOUNS = frozenset({"season", "fiscal", "financial", "academic", "school", "budget", "campaign", "league"})
_FISCAL_GLUED = re.compile(r"fy'?(\d{4}|\d{2})")
_BEFORE_DECADE = frozenset({"the", "early", "mid", "late", "roaring", "swinging"})
_SHORT_DECADE_PIVOT = 30


def read_year(tokens: Tokens, at: int, sure: bool = False) -> Read | None:
    """A year, or a pair of years ("2023-24", "2012-2015"); `sure` where a word before it needs no evidence."""
    number = year_number(tokens, at)
    likely = could_be_year(tokens, at) if sure else is_year(tokens, at) or _is_year_pair(tokens, at)
    if number is None or not likely:
        return None
    pair = _pair(tokens, at, number)
    if pair is not None:
        return pair
    after = skip(tokens, at + 1, "ce", "ad")
    return dated(CalendarDate(year=number), after)


def _is_year_pair(tokens: Tokens, at: int) -> bool:
    """Whether "2023/24" or "2023-24" stands there: two years that follow each other, and nothing longer."""
    number = year_number(tokens, at)
    pair = _pair(tokens, at, number) if number else None
    if pair is None or pair.timex is None or pair.timex.calendar is None:
        return False
    longer = any(tokens.lower(place) in {"-", "/"} and tokens.is_joined(place + step) for place, step in ((at - 1, 1), (pair.after, 0)))
    return not longer and (pair.timex.calendar.fiscal or tokens.lower(at - 1) in {"(", "the"})


def _pair(tokens: Tokens, at: int, first: int) -> Read | None:
    """The years "2023-24" and "2012-2015"; two that follow each other are one season or fiscal year."""
    mark, second = tokens.lower(at + 1), tokens.number(at + 2)
    if mark not in {"-", "/"} or second is None or not (tokens.is_joined(at + 1) and tokens.is_joined(at + 2)):
        return None
    digits = len(tokens[at + 2].text)
    if digits == 2:
        second += first // _CENTURY * _CENTURY
    elif digits != 4:
        return None
    if second <= first:
        return None
    behind = tokens.lower(at + 3)
    if second == first + 1 and (digits == 2 or mark == "/" or behind in _SEASON_NOUNS) and tokens.lower(at - 1) != "from":
        return _two_years(first, at + 3)
    return dated(CalendarDate(year=first), at + 3, until=CalendarDate(year=second))


def read_fiscal(tokens: Tokens, at: int) -> Read | None:
    """ "fiscal 2023", "fiscal year 2023/24", "FY24", "FY 2023-24", "calendar 2024"."""
    glued = _FISCAL_GLUED.fullmatch(tokens.lower(at))
    if glued:
        return _glued_fiscal(tokens, at, int(glued[1]))
    word = tokens.lower(at)
    if word not in FISCAL and word not in YEARLY and word != "fy":
        return None
    found = read_year(tokens, skip(tokens, at + 1, "year"), sure=True)
    if found is None or found.timex is None or found.timex.calendar is None:
        return None
    if word == "calendar":
        return found
    return Read(replace(found.timex, calendar=replace(found.timex.calendar, fiscal=True)), found.after)


def _glued_fiscal(tokens: Tokens, at: int, number: int) -> Read:
    year = number if number >= _CENTURY else 2000 + number
    second = tokens.number(at + 2)
    if tokens.lower(at + 1) in {"-", "/"} and second is not None and second % _CENTURY == (year + 1) % _CENTURY:
        return _two_years(year, at + 3)
    return dated(CalendarDate(year=year, fiscal=True), at + 1)


def _two_years(first: int, after: int) -> Read:
    """A fiscal year or a season that is named after two years."""
    return dated(CalendarDate(year=first, fiscal=True), after, until=CalendarDate(year=first + 1, fiscal=True))


def read_decade(tokens: Tokens, at: int) -> Read | None:
    """ "the 1990s", "the '90s", "the nineties", "the 1800s"; ages ("in his 50s") are none."""
    token, before = tokens[at], tokens.lower(at - 1)
    before = tokens.lower(at - 2) if before == "-" else before
    if token.kind == "decade":
        number = int(re.sub(r"\D", "", token.text))
        if number >= 1000:
            return _long_decade(number, at + 1)
        short = number if token.text.startswith("'") or before in _BEFORE_DECADE else None
    elif tokens.number(at) is not None and tokens.lower(at + 1) == "'s" and before == "the":
        year = year_number(tokens, at)
        return _long_decade(year, at + 2) if year is not None and year % 10 == 0 else None
    else:
        short = DECADE_NAMES.get(token.lower) if before in _BEFORE_DECADE else None
    if short is None or short % 10 or _is_age(tokens, at):
        return None
    if short < _SHORT_DECADE_PIVOT and token.kind == "decade":
        return Read(_either_decade(2000 + short, 1900 + short), at + 1)
    return dated(CalendarDate(decade=1900 + short), at + 1)


def _either_decade(one: int, other: int) -> Timex:
    """ "The '20s" of this century or of the last."""
    return Timex(TimexKind.DATE, calendar=CalendarDate(decade=one), alternatives=(CalendarDate(decade=other),))


def _long_decade(number: int, after: int) -> Read | None:
    if number % _CENTURY == 0 and number < 1900:
        return dated(CalendarDate(century=number // _CENTURY + 1), after)
    return dated(CalendarDate(decade=number), after) if number % 10 == 0 else None


def _is_age(tokens: Tokens, at: int) -> bool:
    """Whether "his", "her" or a degree sign makes "50s" an age or a temperature."""
    place = at - 1
    while tokens.lower(place) in {"early", "mid", "late", "-", "the"}:
        place -= 1
    behind = tokens.lower(at + 1)
    return tokens.lower(place) in _POSSESSIVES - {"in"} or behind in {"fahrenheit", "celsius", "degrees"}


def read_century(tokens: Tokens, at: int) -> Read | None:
    """ "19th century", "20th-century", "the eighteenth century"."""
    token = tokens[at]
    number = int(token.text[:-2]) if token.kind == "ordinal" else ORDINALS.get(token.lower, 0)
    if token.lower == "twenty" and tokens.lower(at + 1) == "-" and tokens.lower(at + 2) == "first":
        number, at = 21, at + 2
    place = skip(tokens, at + 1, "-")
    if not 10 <= number <= 21 or tokens.lower(place) not in {"century", "centuries"}:
        return None
    if tokens.lower(place + 1) in {"bc", "bce"}:
        return Read(None, place + 2)
    return dated(CalendarDate(century=number), place + 1)


def read_season(tokens: Tokens, at: int) -> Read | None:
    """ "spring 2023", "the winter of 1941-42", "in the autumn", "the summer of last year"."""
    season = SEASONS.get(tokens.lower(at))
    if season is None:
        return None
    calendar = CalendarDate(season=season)
    place = skip(tokens, at + 1, ",", "of")
    year = read_year(tokens, place, sure=True)
    if year is not None and year.timex is not None and year.timex.calendar is not None:
        return dated(replace(year.timex.calendar, season=season), year.after)
    qualifier = read_qualifier(tokens, at + 1, "year")
    if qualifier is not None and qualifier.timex is not None:
        return Read(inside(Timex(TimexKind.DATE, calendar=calendar), qualifier.timex), qualifier.after)
    return dated(calendar, at + 1) if is_season(tokens, at) else None
