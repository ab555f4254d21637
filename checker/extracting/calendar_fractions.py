"""Counted parts of a longer stretch: "the third quarter of 2023", "H1", "the first nine months of last year"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.extracting.calendar_dates import month_at, year_behind
from checker.extracting.calendar_periods import read_century, read_decade
from checker.extracting.calendar_units import read_definite_unit, read_qualifier
from checker.extracting.calendar_words import NUMBERS, ORDINALS, SPORT, WEEKDAYS
from checker.extracting.calendar_years import read_fiscal, read_sure_year
from checker.extracting.time_counts import read_count
from checker.extracting.time_reads import NO_TIME, Read, dated, inside, skip
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Length, Timex, TimexKind

_QUARTERS, _HALVES, _MONTHS, _DAYS_OF_WEEK, _WEEKS, _DAYS = 4, 2, 12, 7, 4, 31
_WEEKDAYS_OF_MONTH = 5
_NO_MONTH_IN_PARTICULAR = frozenset({"every", "each", "the", "a"})
_GLUED = re.compile(r"(?:(?P<unit>[qh])(?P<number>[1-4])|(?P<count>[1-4])(?P<behind>[qh]))(?P<year>\d{4}|\d{2})?")
_COUNTED_UNITS = {"weeks": "week", "days": "day"}
_WHOLE = frozenset({"full", "whole", "calendar"})
_NEAR = 20  # tokens on each side in which a word of sport makes "first half" one of a match
_BEFORE_GLUED = frozenset(
    {"in", "for", "since", "during", "of", "by", "from", "the", "through", "until", "and", "to", "-", "'s", "its"}
)
_BEFORE_BARE = frozenset({"the", "in", "its", "their", "for"})


@dataclass(frozen=True, slots=True)
class _Container:
    """The stretch that a fraction is taken of: calendar fields, or a stretch told by its distance."""

    calendar: CalendarDate
    after: int
    stretch: Timex | None = None


def read_fraction(tokens: Tokens, at: int) -> Read | None:
    """A quarter, a half, some first or last months, or a week or day of a month."""
    glued = _GLUED.fullmatch(tokens.lower(at))
    if glued:
        return _glued(tokens, at, glued)
    token = tokens[at]
    order = int(token.text[:-2]) if token.kind == "ordinal" else ORDINALS.get(token.lower)
    if order is None:
        return None
    place = skip(tokens, at + 1, "-")
    word = tokens.lower(place)
    if word in {"half", "quarter"}:
        return _half_or_quarter(tokens, at, order, place)
    if word in {"week", "day"}:
        return _of_month(tokens, order, word, place + 1)
    if word in WEEKDAYS and order <= _WEEKDAYS_OF_MONTH:
        return _weekday_of_month(tokens, order, WEEKDAYS[word], place + 1)
    return _months(tokens, at, order, place) or _weeks(tokens, order, place)


def _glued(tokens: Tokens, at: int, glued: re.Match[str]) -> Read | None:
    """ "Q3", "Q3 2022", "3Q22", "H1 2023"; a half, and a quarter with its number first, need their year.

    "Q3" and "H220" alone must stand behind a preposition or open a sentence: there are cars and aircraft of that name.
    """
    unit, number = glued["unit"] or glued["behind"], int(glued["number"] or glued["count"])
    if unit == "h" and number > _HALVES:
        return None
    fields = CalendarDate(quarter=number) if unit == "q" else CalendarDate(half=number)
    is_bare = tokens.lower(at - 1) in _BEFORE_GLUED or (tokens.opens_sentence(at) and tokens.lower(at + 1) != ":")
    if glued["year"] and (is_bare or glued["behind"] or len(glued["year"]) > len("22")):
        year = int(glued["year"])
        return _dated_in(fields, _Container(CalendarDate(year=year if year >= 1000 else 2000 + year), at + 1))
    container = _container(tokens, at + 1)
    if glued["year"] or (container is None and (unit == "h" or glued["behind"] or not is_bare)):
        return None
    return _dated_in(fields, container or _Container(CalendarDate(), at + 1))


def _half_or_quarter(tokens: Tokens, at: int, order: int, place: int) -> Read | None:
    """ "third quarter of 2023", "second half of October"; alone where it is no quarter-final and no half of a match."""
    parts = _QUARTERS if tokens.lower(place) == "quarter" else _HALVES
    number = order if order > 0 else parts
    if number > parts or tokens.lower(place + 1) in {"-", "century"}:
        return None
    container = _container(tokens, place + 1)
    if container is None:
        is_bare = tokens.lower(at - 1) in _BEFORE_BARE or tokens.lower(place - 1) == "-"
        if order < 0 or not is_bare or tokens.lower(place + 1) == "of" or _is_of_a_match(tokens, at):
            return None
        container = _Container(CalendarDate(), place + 1)
    return _dated_in(CalendarDate(quarter=number) if parts == _QUARTERS else CalendarDate(half=number), container)


def _is_of_a_match(tokens: Tokens, at: int) -> bool:
    return any(tokens.lower(place) in SPORT for place in range(at - _NEAR, at + _NEAR))


def _container(tokens: Tokens, at: int) -> _Container | None:
    """The stretch behind a fraction: "of 2023", "2023", "of the year", "of last year", "of October"."""
    place = skip(tokens, at, "of", "in", ",")
    for reader in (read_fiscal, read_sure_year, read_decade, read_century):
        for start in (place, skip(tokens, place, "the")):
            found = reader(tokens, start)
            if found is not None and found.calendar is not None:
                return _Container(found.calendar, found.after)
    if tokens.lower(at) in {"of", "in"}:
        definite = read_definite_unit(tokens, place)
        if definite is not None:
            return _Container(CalendarDate(), definite.after, definite.timex)
        month = _month_container(tokens, place)
        if month is not None:
            return month
    qualifier = read_qualifier(tokens, at, "year", "month", "decade", "century")
    return _Container(CalendarDate(), qualifier.after, qualifier.timex) if qualifier else None


def _month_container(tokens: Tokens, at: int) -> _Container | None:
    found = month_at(tokens, at)
    if found is None:
        return None
    year, after = year_behind(tokens, found[1]) or (None, found[1])
    return _Container(CalendarDate(month=found[0], year=year), after)


def _dated_in(fields: CalendarDate, container: _Container, until: CalendarDate | None = None) -> Read:
    """The fraction's own fields together with those of its container."""
    outer = container.calendar

    def joined(own: CalendarDate) -> CalendarDate:
        return replace(
            own,
            year=outer.year,
            month=own.month or outer.month,
            decade=outer.decade,
            century=outer.century,
            fiscal=outer.fiscal,
        )

    timex = Timex(TimexKind.DATE, calendar=joined(fields), until=joined(until) if until else None)
    return Read(inside(timex, container.stretch) if container.stretch else timex, container.after)


def _months(tokens: Tokens, at: int, order: int, place: int) -> Read | None:
    """ "the first nine months of 2023", "the last three months of the year"; "of his term" is none."""
    count = tokens.number(place) or int(NUMBERS.get(tokens.lower(place), 0))
    place = skip(tokens, place + 1, *_WHOLE)
    if not 1 < count < _MONTHS or tokens.lower(place) != "months" or abs(order) != 1:
        return None
    container = _container(tokens, place + 1)
    if container is None:
        is_bare = tokens.lower(at - 1) == "the" and tokens.lower(at - 2) in {"in", "for", "during", "over"}
        if order < 0 or not is_bare or tokens.lower(place + 1) in {"of", "after", "since", "following"}:
            return None
        container = _Container(CalendarDate(), place + 1)
    if container.calendar.month is not None:
        return None
    first, last = (1, count) if order > 0 else (_MONTHS - count + 1, _MONTHS)
    return _dated_in(CalendarDate(month=first), container, until=CalendarDate(month=last))


def _weeks(tokens: Tokens, order: int, place: int) -> Read | None:
    """ "the last two weeks of October", "the first ten days of 2021"; where how many is left open, all of October."""
    count = read_count(tokens, place)
    at = count.after if count is not None else place
    unit = _COUNTED_UNITS.get(tokens.lower(at))
    if unit is None or abs(order) != 1 or tokens.lower(at + 1) not in {"of", "in"}:
        return None
    container = _container(tokens, at + 1)
    if container is None or container.stretch is not None:
        return None
    read = dated(container.calendar, container.after)
    if count is None or count.kind != "number":
        return read if container.calendar.month is not None else None
    length = Length(unit, count.low, count.high)
    return replace(read, timex=replace(read.timex, length=length, which="from" if order > 0 else ""))


def _of_month(tokens: Tokens, order: int, unit: str, after: int) -> Read | None:
    """ "the first week of October" as its days 1 to 7, about; "the last day of March"."""
    container = _month_container(tokens, after + 1) if tokens.lower(after) in {"of", "in"} else None
    if container is None:
        return None
    month = container.calendar
    if order < 0:
        return dated(replace(month, part=f"last {unit}"), container.after)
    if unit == "day":
        return dated(replace(month, day=order), container.after) if order <= _DAYS else None
    if order > _WEEKS:
        return None
    first = _DAYS_OF_WEEK * (order - 1) + 1
    until = replace(month, day=first + _DAYS_OF_WEEK - 1)
    timex = Timex(TimexKind.DATE, calendar=replace(month, day=first), until=until, approximate=True)
    return Read(timex, container.after)


def _weekday_of_month(tokens: Tokens, order: int, weekday: int, after: int) -> Read | None:
    """ "the first Friday of July", "the last Sunday in March 2014", "the second Monday of last month"."""
    if tokens.lower(after) not in {"of", "in"}:
        return None
    if tokens.lower(after + 1) in _NO_MONTH_IN_PARTICULAR:
        return Read(NO_TIME, after + 1)
    own = CalendarDate(weekday=weekday, nth=order)
    container = _month_container(tokens, after + 1)
    if container is not None:
        return dated(replace(container.calendar, weekday=weekday, nth=order), container.after)
    stretch = read_qualifier(tokens, after, "month")
    return Read(inside(dated(own, after).timex, stretch.timex), stretch.after) if stretch is not None else None
