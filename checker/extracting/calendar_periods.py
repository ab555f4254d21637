"""Decades, centuries and seasons: "the 1990s", "the '60s", "19th century", "spring 2023", "the winter of 1941-42"."""

from __future__ import annotations

from dataclasses import replace

from checker.extracting.calendar_units import read_qualifier
from checker.extracting.calendar_words import DECADE_NAMES, ORDINALS, SEASONS
from checker.extracting.calendar_years import read_sure_year
from checker.extracting.name_evidence import is_season
from checker.extracting.time_reads import NO_TIME, Read, dated, inside, skip
from checker.extracting.time_tokens import Tokens
from checker.extracting.year_evidence import year_number
from checker.model.timex import CalendarDate, Timex, TimexKind

_CENTURY, _TEN = 100, 10
_POSSESSIVES = frozenset({"his", "her", "their", "my", "your", "our", "its"})
_BEFORE_DECADE = frozenset({"the", "early", "mid", "late", "roaring", "swinging"})
_DEGREES = frozenset({"fahrenheit", "celsius", "degrees"})
_FIRST_UNAMBIGUOUS = 30  # of short decades: "the '20s" may be those of either century
_CENTURIES = range(1, 22)
# "The winter before" tells a time; "the winter before the war" counts from what follows.
_BESIDE = {"before": "previous", "after": "following"}
_GOING_ON = frozenset({"was", "were", "is", "are", "had", "has", "have", "and", "or", "but", "when", "than"})
_ERAS = frozenset({"bc", "bce"})


def read_decade(tokens: Tokens, at: int) -> Read | None:
    """ "the 1990s", "the 1990's", "the '90s", "the nineties", "the 1800s"; ages ("in his 50s") are none."""
    token, before = tokens[at], tokens.lower(at - 1)
    before = tokens.lower(at - 2) if before == "-" else before
    year = year_number(tokens, at)
    if year is not None:
        return _whole_decade(year, at + 2) if tokens.lower(at + 1) == "'s" and before == "the" else None
    if token.kind == "decade":
        number = int("".join(filter(str.isdigit, token.text)))
        if number >= _CENTURY:
            return _whole_decade(number, at + 1)
        return _short_decade(tokens, at, number) if token.text.startswith("'") or before in _BEFORE_DECADE else None
    named = DECADE_NAMES.get(token.lower)
    if named is None or before not in _BEFORE_DECADE or _is_age(tokens, at):
        return None
    return dated(CalendarDate(decade=1900 + named), at + 1)


def _whole_decade(number: int, after: int) -> Read | None:
    """ "1990s" as a decade, "1800s" as a century."""
    if number % _TEN:
        return None
    if number % _CENTURY == 0 and number < 1900:
        return dated(CalendarDate(century=number // _CENTURY + 1), after)
    return dated(CalendarDate(decade=number), after)


def _short_decade(tokens: Tokens, at: int, number: int) -> Read | None:
    """ "'90s"; of "'20s" both readings."""
    if number % _TEN or _is_age(tokens, at):
        return None
    if number >= _FIRST_UNAMBIGUOUS:
        return dated(CalendarDate(decade=1900 + number), at + 1)
    other = (CalendarDate(decade=1900 + number),)
    return Read(Timex(TimexKind.DATE, calendar=CalendarDate(decade=2000 + number), alternatives=other), at + 1)


def _is_age(tokens: Tokens, at: int) -> bool:
    """Whether "his", "her" or a degree sign makes "50s" an age or a temperature."""
    place = at - 1
    while tokens.lower(place) in _BEFORE_DECADE or tokens.lower(place) == "-":
        place -= 1
    return tokens.lower(place) in _POSSESSIVES or tokens.lower(at + 1) in _DEGREES


def read_century(tokens: Tokens, at: int) -> Read | None:
    """ "19th century", "20th-century", "the eighteenth century", "the twenty-first century"."""
    token = tokens[at]
    number = int(token.text[:-2]) if token.kind == "ordinal" else ORDINALS.get(token.lower, 0)
    if tokens.starts_with(at, ("twenty", "-", "first")):
        number, at = 21, at + 2
    place = skip(tokens, at + 1, "-")
    if number not in _CENTURIES or tokens.lower(place) not in {"century", "centuries"}:
        return None
    if tokens.lower(place + 1) in _ERAS:
        return Read(NO_TIME, place + 2)
    return dated(CalendarDate(century=number), place + 1)


def read_season(tokens: Tokens, at: int) -> Read | None:
    """ "spring 2023", "the winter of 1941-42", "in the autumn", "the summer of last year", "the winter before"."""
    season = SEASONS.get(tokens.lower(at))
    if season is None:
        return None
    year = read_sure_year(tokens, skip(tokens, at + 1, ",", "of"))
    if year is not None and year.calendar is not None:
        return dated(replace(year.calendar, season=season), year.after)
    if tokens.starts_with(at + 1, ("before", "last")):
        return Read(NO_TIME, at + 3)  # another than the words alone name
    alone = dated(CalendarDate(season=season), at + 1)
    which = _BESIDE.get(tokens.lower(at + 1), "") if tokens.lower(at - 1) == "the" else ""
    if which and (tokens[at + 2].kind != "word" or tokens.lower(at + 2) in _GOING_ON):
        timex = replace(alone.timex, kind=TimexKind.EVENT_RELATIVE, anchored="event", which=which)
        return Read(timex, at + 2)
    qualifier = read_qualifier(tokens, at + 1, "year")
    if qualifier is not None:
        return Read(inside(alone.timex, qualifier.timex), qualifier.after)
    return alone if is_season(tokens, at) else None
