"""Times told from another time by a word: "today", "last November", "this spring", "the past three months"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.calendar_dates import month_at, read_month_first
from checker.extracting.calendar_periods import read_year
from checker.extracting.calendar_units import read_unit, window
from checker.extracting.calendar_words import (
    DAY_PARTS,
    DEICTIC_DAYS,
    HOLIDAYS,
    NIGHTS,
    SEASONS,
    SET_DETERMINERS,
    SET_UNITS,
    SINGULAR_UNITS,
    TODAY_NAME_BEFORE,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
    WHICH,
    WHICH_ANCHORED,
)
from checker.extracting.time_lengths import read_count, read_definite_length, read_length
from checker.extracting.time_reads import Read, dated, skip, whole
from checker.extracting.time_tokens import Tokens
from checker.extracting.weekday_dates import read_weekday
from checker.model.timex import CalendarDate, Length, Offset, Timex, TimexKind

_CHOICES = {
    **{word: word for word in WHICH},
    "current": "this",
    "upcoming": "coming",
    "previous": "previous",
    "preceding": "previous",
    "prior": "previous",
    "following": "following",
    "subsequent": "following",
    "ensuing": "following",
    "succeeding": "following",
    "same": "same",
    "that": "same",
}
_WINDOWS = {"last": "past", "past": "past", "next": "next", "coming": "next", "upcoming": "next"}
_BEFORE_VERB = frozenset({"to", "will", "would", "could", "can", "may", "might", "should", "must", "not"})
_PERIOD_NOUNS = frozenset({"period", "time", "stage", "point", "date", "span"})
_TIMES = frozenset({"once", "twice", "thrice"})


def read_deictic(tokens: Tokens, at: int) -> Read | None:
    """ "today", "yesterday morning", "tomorrow night", "tonight"; "USA Today" is a name."""
    word = tokens.lower(at)
    amount = DEICTIC_DAYS.get(word)
    before = tokens[at - 1]
    if amount is None or (tokens[at].is_capitalised and before.lower in TODAY_NAME_BEFORE):
        return None
    part = DAY_PARTS.get(tokens.lower(at + 1), "") if word != "tonight" else "night"
    after = at + 1 + (bool(part) and word != "tonight")
    return Read(Timex(TimexKind.DATE, offset=Offset("day", whole(amount), part=part)), after)


def read_which(tokens: Tokens, at: int) -> Read | None:
    """A unit, a weekday, a month, a season or a counted window behind "last", "this", "next", "following" and the like."""
    unit = read_unit(tokens, at)
    if unit is not None:
        return unit
    word, place = tokens.lower(at), at + 1
    if word not in _CHOICES:
        return None
    which = _CHOICES[word]
    if tokens.lower(place) in {"past", "coming", "same"} and word not in WHICH_ANCHORED.keys() - {"that"}:
        which, place = _CHOICES[tokens.lower(place)], place + 1
    if which == "next" and tokens.lower(at - 1) == "the":
        which = "following"
    return _named(tokens, place, which) or _window(tokens, place, word)


def _named(tokens: Tokens, place: int, which: str) -> Read | None:
    """A weekday, month or season behind its choosing word."""
    found: Read | None = None
    if tokens.lower(place) in WEEKDAYS:
        found = read_weekday(tokens, place)
    elif tokens.lower(place) in SEASONS:
        found = dated(CalendarDate(season=SEASONS[tokens.lower(place)]), place + 1)
    else:
        month = month_at(tokens, place)
        if month is not None and tokens[place].is_capitalised:
            found = read_month_first(tokens, place) or dated(CalendarDate(month=month[0]), month[1])
    if found is None or found.timex is None or found.others:
        return None
    calendar = found.timex.calendar
    if found.timex.offset is not None or calendar is None or calendar.year is not None:
        return found
    if which in {"following", "previous", "same"}:
        return Read(replace(found.timex, kind=TimexKind.EVENT_RELATIVE, anchored="event", which=which), found.after)
    return Read(replace(found.timex, which=which), found.after)


def _window(tokens: Tokens, place: int, word: str) -> Read | None:
    """ "(the past) three months", "(the next) few days", "(the coming) weeks"."""
    if word not in _WINDOWS or (word == "last" and tokens.lower(place - 2) in _BEFORE_VERB):
        return None
    count = read_count(tokens, place)
    if count is None:
        unit = UNITS.get(tokens.lower(place))
        if unit is None or tokens.lower(place) in SINGULAR_UNITS or word in {"last", "next"}:
            return None
        low, high = VAGUE_NUMBERS[()]
        return Read(replace(window(unit, low, high, _WINDOWS[word]), approximate=True), place + 1)
    unit = UNITS.get(tokens.lower(count.after))
    if unit is None or count.kind == "article" or tokens.lower(count.after + 1) == "of":
        return None
    return Read(replace(window(unit, count.low, count.high, _WINDOWS[word]), approximate=count.kind == "vague"), count.after + 1)


def read_same_period(tokens: Tokens, at: int) -> Read | None:
    """ "(the) same period last year", "same four months of 2022", "same quarter a year earlier": the like of another time."""
    if tokens.lower(at) != "same":
        return None
    count = read_count(tokens, at + 1)
    noun = count.after if count is not None else at + 1
    if tokens.lower(noun) not in UNITS and tokens.lower(noun) not in _PERIOD_NOUNS:
        return None
    behind = noun + 1
    place = skip(tokens, behind, "of", "in")
    year = read_year(tokens, place, sure=True)
    if year is None:
        year = read_length(tokens, behind) or read_definite_length(tokens, skip(tokens, place, "the"))
    if year is None or year.timex is None or year.timex.kind is TimexKind.DURATION:
        year = read_unit(tokens, skip(tokens, place, "the"))
    if year is None or year.timex is None or year.timex.until is not None or not _is_of_year(year.timex):
        return None
    return Read(replace(year.timex, kind=TimexKind.EVENT_RELATIVE, anchored="event", which="same"), year.after)


def _is_of_year(timex: Timex) -> bool:
    return timex.offset.unit == "year" if timex.offset is not None else timex.calendar is not None


def read_holiday(tokens: Tokens, at: int) -> Read | None:
    """A named day with a fixed date, with or without its year: "Christmas Day", "New Year's Eve 2023"."""
    for name, (month, day) in HOLIDAYS.items():
        if tokens.starts_with(at, name) and tokens[at].is_capitalised:
            after = at + len(name)
            year = tokens.number(after)
            if year is not None and len(tokens[after].text) == 4:
                return dated(CalendarDate(year=year, month=month, day=day), after + 1)
            return dated(CalendarDate(month=month, day=day), after)
    return None


def read_set(tokens: Tokens, at: int) -> Read | None:
    """A repeat: "every Tuesday", "each year", "every two weeks", "daily", "twice a week"."""
    word = tokens.lower(at)
    if word in SET_UNITS:
        return None if tokens[at].is_capitalised else _repeat(SET_UNITS[word], Decimal(1), at + 1)
    if word in _TIMES or (tokens.lower(at + 1) == "times" and read_count(tokens, at) is not None):
        place = at + 1 + (word not in _TIMES)
        unit = UNITS.get(tokens.lower(place + 1))
        return _repeat(unit, Decimal(1), place + 2) if unit and tokens.lower(place) in {"a", "an", "per", "each", "every"} else None
    return _each(tokens, at + 1) if word in SET_DETERMINERS else None


def _each(tokens: Tokens, place: int) -> Read | None:
    """What stands behind "every" or "each"."""
    word = tokens.lower(place)
    if word in WEEKDAYS and tokens[place].is_capitalised:
        return Read(Timex(TimexKind.SET, calendar=CalendarDate(weekday=WEEKDAYS[word])), place + 1)
    month = month_at(tokens, place)
    if month is not None:
        return Read(Timex(TimexKind.SET, calendar=CalendarDate(month=month[0])), month[1])
    if word in SEASONS:
        return Read(Timex(TimexKind.SET, calendar=CalendarDate(season=SEASONS[word])), place + 1)
    if word in NIGHTS or word == "weekday":
        return _repeat("day", Decimal(1), place + 1)
    amount, place = (Decimal(2), place + 1) if word in {"other", "second"} else (Decimal(1), place)
    count = read_count(tokens, place)
    if count is not None and count.kind == "number":
        amount, place = count.low, count.after
    unit = UNITS.get(tokens.lower(place))
    return _repeat(unit, amount, place + 1) if unit else None


def _repeat(unit: str, amount: Decimal, after: int) -> Read:
    return Read(Timex(TimexKind.SET, length=Length(unit, amount, amount)), after)
