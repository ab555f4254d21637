"""Counted parts of a longer stretch: "the third quarter of 2023", "H1", "the first nine months of last year"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.extracting.calendar_dates import month_at, year_behind
from checker.extracting.calendar_periods import read_century, read_decade, read_fiscal, read_year
from checker.extracting.calendar_units import read_definite_unit, read_qualifier
from checker.extracting.calendar_words import NUMBERS, ORDINALS, SPORT
from checker.extracting.time_reads import Read, inside, skip
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Timex, TimexKind

_QUARTERS, _HALVES, _MONTHS, _DAYS_OF_WEEK = 4, 2, 12, 7
_GLUED = re.compile(r"(?:q(?P<quarter>[1-4])|h(?P<half>[12])|(?P<first_quarter>[1-4])q|(?P<first_half>[12])h)(?P<year>\d\d(?:\d\d)?)?")
_NEAR = 20  # tokens on each side in which a word of sport makes "first half" one of a match


@dataclass(frozen=True, slots=True)
class _Container:
    """The stretch that a fraction is taken of: calendar fields, or a stretch told by its distance."""

    calendar: CalendarDate
    stretch: Timex | None
    after: int


def read_fraction(tokens: Tokens, at: int) -> Read | None:
    """A quarter, a half, some first or last months, or a week or day of a month."""
    glued = _GLUED.fullmatch(tokens.lower(at))
    if glued:
        return _glued(tokens, at, glued)
    order = _order(tokens, at)
    if order is None:
        return None
    place = skip(tokens, at + 1, "-")
    word = tokens.lower(place)
    if word in {"half", "quarter", "semester"} and tokens.lower(place + 1) not in {"-", "century"} | ORDINALS.keys():
        return _half_or_quarter(tokens, at, order, place)
    if word in {"week", "weekend", "day"}:
        return _of_month(tokens, order, word, place + 1)
    return _months(tokens, at, order, place)


def _order(tokens: Tokens, at: int) -> int | None:
    """ "first", "3rd", "last": -1 counts from the end."""
    token = tokens[at]
    if token.kind == "ordinal":
        return int(token.text[:-2])
    return ORDINALS.get(token.lower)


def _glued(tokens: Tokens, at: int, glued: re.Match[str]) -> Read | None:
    """ "Q3", "Q3 2022", "3Q22", "H1 2023"."""
    quarter, half = glued["quarter"] or glued["first_quarter"], glued["half"] or glued["first_half"]
    fields = CalendarDate(quarter=int(quarter) if quarter else None, half=int(half) if half else None)
    if glued["year"]:
        year = int(glued["year"])
        return _dated_in(fields, _Container(CalendarDate(year=year if year >= 1000 else 2000 + year), None, at + 1))
    container = _container(tokens, at + 1)
    if container is None and (half or glued["first_quarter"]):
        return None
    return _dated_in(fields, container or _Container(CalendarDate(), None, at + 1))


def _half_or_quarter(tokens: Tokens, at: int, order: int, place: int) -> Read | None:
    parts = _QUARTERS if tokens.lower(place) == "quarter" else _HALVES
    number = order if order > 0 else parts
    if number > parts:
        return None
    container = _container(tokens, place + 1)
    if container is None:
        bare = tokens.lower(at - 1) in {"the", "in", "its", "their", "for"} or tokens.lower(place - 1) == "-"
        if order < 0 or not bare or tokens.lower(place + 1) == "of" or _is_of_a_match(tokens, at):
            return None
        container = _Container(CalendarDate(), None, place + 1)
    if parts == _QUARTERS:
        return _dated_in(CalendarDate(quarter=number), container)
    return _dated_in(CalendarDate(half=number), container)


def _is_of_a_match(tokens: Tokens, at: int) -> bool:
    return any(tokens.lower(place) in SPORT for place in range(at - _NEAR, at + _NEAR))


def _container(tokens: Tokens, at: int) -> _Container | None:
    """The stretch behind a fraction: "of 2023", "2023", "of the year", "of last year", "of October"."""
    place = skip(tokens, at, "of", "in", ",")
    linked = place > at
    direct = place if linked else at
    for reader in (read_fiscal, _sure_year, read_decade, read_century):
        for start in (direct, skip(tokens, direct, "the")):
            found = reader(tokens, start)
            if found is not None and found.timex is not None and found.timex.calendar is not None:
                return _Container(found.timex.calendar, None, found.after)
    if linked and tokens.lower(at) != ",":
        definite = read_definite_unit(tokens, direct) or _month_container(tokens, direct)
        if definite is not None and definite.timex is not None:
            if definite.timex.calendar is not None and definite.timex.offset is None:
                return _Container(definite.timex.calendar, None, definite.after)
            return _Container(CalendarDate(), definite.timex, definite.after)
    qualifier = read_qualifier(tokens, at, "year", "month", "decade", "century")
    return _Container(CalendarDate(), qualifier.timex, qualifier.after) if qualifier else None


def _sure_year(tokens: Tokens, at: int) -> Read | None:
    return read_year(tokens, at, sure=True)


def _month_container(tokens: Tokens, at: int) -> Read | None:
    found = month_at(tokens, at)
    if found is None:
        return None
    year = year_behind(tokens, found[1])
    calendar = CalendarDate(month=found[0], year=year[0] if year else None)
    return Read(Timex(TimexKind.DATE, calendar=calendar), year[1] if year else found[1])


def _dated_in(fields: CalendarDate, container: _Container, until: CalendarDate | None = None) -> Read:
    """The fraction's own fields together with those of its container."""
    outer = container.calendar

    def joined(own: CalendarDate) -> CalendarDate:
        return replace(
            own, year=outer.year, month=own.month or outer.month, decade=outer.decade, century=outer.century, fiscal=outer.fiscal
        )

    timex = Timex(TimexKind.DATE, calendar=joined(fields), until=joined(until) if until else None)
    return Read(inside(timex, container.stretch) if container.stretch else timex, container.after)


def _months(tokens: Tokens, at: int, order: int, place: int) -> Read | None:
    """ "the first nine months of 2023", "the last three months of the year"."""
    count = tokens.number(place) or int(NUMBERS.get(tokens.lower(place), 0))
    if not 1 < count < _MONTHS or tokens.lower(place + 1) not in {"months", "month"} or abs(order) != 1:
        return None
    container = _container(tokens, place + 2)
    if container is None:
        bare = tokens.lower(at - 1) == "the" and tokens.lower(at - 2) in {"in", "for", "during", "over"}
        if order < 0 or not bare or tokens.lower(place + 2) in {"of", "after", "since", "following"}:
            return None
        container = _Container(CalendarDate(), None, place + 2)
    if container.calendar.month is not None:
        return None
    first, last = (1, count) if order > 0 else (_MONTHS - count + 1, _MONTHS)
    return _dated_in(CalendarDate(month=first), container, until=CalendarDate(month=last))


def _of_month(tokens: Tokens, order: int, word: str, after: int) -> Read | None:
    """ "the first week of October" as its days 1 to 7; "the last day of March"; other weeks likewise."""
    place = skip(tokens, after, "of", "in")
    found = _month_container(tokens, place) if place > after else None
    if found is None or found.timex is None or found.timex.calendar is None or word == "weekend":
        return None
    month = found.timex.calendar
    if word == "day":
        if order < 0:
            return Read(replace(found.timex, calendar=replace(month, part="last day")), found.after)
        return Read(replace(found.timex, calendar=replace(month, day=order)), found.after) if order <= 31 else None
    if order > 4:
        return None
    if order < 0:
        return Read(replace(found.timex, calendar=replace(month, part="last week")), found.after)
    first = _DAYS_OF_WEEK * (order - 1) + 1
    timex = replace(
        found.timex,
        calendar=replace(month, day=first),
        until=replace(month, day=first + _DAYS_OF_WEEK - 1),
        approximate=True,
    )
    return Read(timex, found.after)
