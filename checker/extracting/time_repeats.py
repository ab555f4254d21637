"""Repeats: "every Tuesday", "each year", "every two weeks", "daily", "twice a week"."""

from __future__ import annotations

from decimal import Decimal

from checker.extracting.calendar_dates import month_at
from checker.extracting.calendar_words import NIGHTS, SEASONS, SET_DETERMINERS, SET_UNITS, UNITS, WEEKDAYS
from checker.extracting.time_counts import read_count
from checker.extracting.time_reads import Read
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Length, Timex, TimexKind

_TIMES = frozenset({"once", "twice", "thrice"})
_RATE_WORDS = frozenset({"a", "an", "per", "each", "every"})
_ALTERNATES = frozenset({"other", "second", "third", "fourth"})
_ONE, _TWO = Decimal(1), Decimal(2)


def read_repeat(tokens: Tokens, at: int) -> Read | None:
    """A repeat. Adverbs with a capital ("Daily Mirror") are names."""
    word = tokens.lower(at)
    if word in SET_UNITS:
        return None if tokens[at].is_capitalised else _every(SET_UNITS[word], _ONE, at + 1)
    if word in SET_DETERMINERS:
        return _behind_every(tokens, at + 1)
    return _so_many_times(tokens, at)


def _so_many_times(tokens: Tokens, at: int) -> Read | None:
    """ "once a month", "three times a year"."""
    is_counted = tokens.lower(at + 1) == "times" and read_count(tokens, at) is not None
    if tokens.lower(at) not in _TIMES and not is_counted:
        return None
    place = at + 1 + is_counted
    unit = UNITS.get(tokens.lower(place + 1))
    return _every(unit, _ONE, place + 2) if unit is not None and tokens.lower(place) in _RATE_WORDS else None


def _behind_every(tokens: Tokens, place: int) -> Read | None:
    """What stands behind "every" or "each"."""
    amount = _ONE
    if tokens.lower(place) in _ALTERNATES:
        amount, place = _TWO, place + 1
    word = tokens.lower(place)
    if word in WEEKDAYS and tokens[place].is_capitalised:
        return _each(CalendarDate(weekday=WEEKDAYS[word]), place + 1)
    month = month_at(tokens, place)
    if month is not None:
        return _each(CalendarDate(month=month[0]), month[1])
    if word in SEASONS:
        return _each(CalendarDate(season=SEASONS[word]), place + 1)
    if word in NIGHTS or word == "weekday":
        return _every("day", _ONE, place + 1)
    count = read_count(tokens, place)
    if count is not None and count.kind == "number":
        amount, place = count.low, count.after
    unit = UNITS.get(tokens.lower(place))
    return _every(unit, amount, place + 1) if unit is not None else None


def _each(calendar: CalendarDate, after: int) -> Read:
    return Read(Timex(TimexKind.SET, calendar=calendar), after)


def _every(unit: str, amount: Decimal, after: int) -> Read:
    return Read(Timex(TimexKind.SET, length=Length(unit, amount, amount)), after)
