"""Times told from another time by a word: "today", "last November", "this spring", "the past three months"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.calendar_dates import month_at, read_month_first
from checker.extracting.calendar_units import read_qualifier, read_unit, window
from checker.extracting.calendar_words import (
    DAY_PARTS,
    DEICTIC_DAYS,
    HOLIDAY_PHRASES,
    HOLIDAYS,
    SEASONS,
    SINGULAR_UNITS,
    TODAY_NAME_BEFORE,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)
from checker.extracting.calendar_years import read_sure_year
from checker.extracting.time_counts import read_count
from checker.extracting.time_lengths import read_definite_length, read_length
from checker.extracting.time_reads import Read, dated, inside, skip
from checker.extracting.time_tokens import Tokens
from checker.extracting.weekday_dates import read_weekday
from checker.model.timex import CalendarDate, Offset, Timex, TimexKind

# What a word picks of a recurring weekday, month or season.
_CHOICES = {
    "last": "last",
    "past": "past",
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "coming",
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
_ANCHORED = frozenset({"previous", "following", "same"})
_WINDOWS = {"last": "past", "past": "past", "next": "next", "coming": "next", "upcoming": "next"}
_BEFORE_VERB = frozenset({"to", "will", "would", "could", "can", "may", "might", "should", "must", "not"})
_PERIOD_NOUNS = frozenset({"period", "time", "stage", "point", "date", "span"})


def read_deictic(tokens: Tokens, at: int) -> Read | None:
    """ "today", "yesterday morning", "tomorrow night", "tonight"; "USA Today" is a name."""
    word = tokens.lower(at)
    amount = DEICTIC_DAYS.get(word)
    if amount is None or (tokens[at].is_capitalised and tokens.lower(at - 1) in TODAY_NAME_BEFORE):
        return None
    spoken_part = DAY_PARTS.get(tokens.lower(at + 1), "") if word != "tonight" else ""
    part = "night" if word == "tonight" else spoken_part
    timex = Timex(TimexKind.DATE, offset=Offset("day", Decimal(amount), part=part))
    return Read(timex, at + 1 + bool(spoken_part))


def read_which(tokens: Tokens, at: int) -> Read | None:
    """A unit, weekday, month, season or counted window behind "last", "this", "next", "following" and the like."""
    unit = read_unit(tokens, at)
    if unit is not None:
        return unit
    word, place = tokens.lower(at), at + 1
    if word not in _CHOICES:
        return None
    which = _CHOICES[word]
    if tokens.lower(place) in {"past", "coming", "same"} and word in {"last", "this", "next", "that"}:
        which, place = _CHOICES[tokens.lower(place)], place + 1
    if which == "next" and tokens.lower(at - 1) == "the":
        which = "following"
    return _named(tokens, place, which) or _window(tokens, place, word)


def _named(tokens: Tokens, place: int, which: str) -> Read | None:
    """A weekday, month or season behind its choosing word; one that has its year or week needs no choosing."""
    found = _recurring(tokens, place)
    if found is None or found.others or found.calendar is None:
        return None
    if found.timex.offset is not None or found.calendar.year is not None:
        return found
    if which in _ANCHORED:
        timex = replace(found.timex, kind=TimexKind.EVENT_RELATIVE, anchored="event", which=which)
        return Read(timex, found.after)
    return Read(replace(found.timex, which=which), found.after)


def _recurring(tokens: Tokens, place: int) -> Read | None:
    word = tokens.lower(place)
    if word in WEEKDAYS:
        return read_weekday(tokens, place)
    if word in SEASONS:
        return dated(CalendarDate(season=SEASONS[word]), place + 1)
    month = month_at(tokens, place)
    if month is None or not tokens[place].is_capitalised:
        return None
    return read_month_first(tokens, place) or dated(CalendarDate(month=month[0]), month[1])


def _window(tokens: Tokens, place: int, word: str) -> Read | None:
    """ "(the past) three months", "(the next) few days", "(the coming) weeks"; not "(will last) five weeks"."""
    if word not in _WINDOWS or (word == "last" and tokens.lower(place - 2) in _BEFORE_VERB):
        return None
    count = read_count(tokens, place)
    if count is None:
        return _uncounted_window(tokens, place, word)
    unit = UNITS.get(tokens.lower(count.after))
    if unit is None or count.kind == "article" or tokens.lower(count.after + 1) == "of":
        return None
    timex = window(unit, count.low, count.high, _WINDOWS[word])
    return Read(replace(timex, approximate=count.kind == "vague"), count.after + 1)


def _uncounted_window(tokens: Tokens, place: int, word: str) -> Read | None:
    unit = UNITS.get(tokens.lower(place))
    if unit is None or tokens.lower(place) in SINGULAR_UNITS or word in {"last", "next"}:
        return None
    low, high = VAGUE_NUMBERS[()]
    return Read(replace(window(unit, low, high, _WINDOWS[word]), approximate=True), place + 1)


def read_same_period(tokens: Tokens, at: int) -> Read | None:
    """ "(the) same period last year", "same four months of 2022": what is compared, a year or more apart."""
    if tokens.lower(at) != "same":
        return None
    count = read_count(tokens, at + 1)
    noun = count.after if count is not None else at + 1
    if tokens.lower(noun) not in UNITS and tokens.lower(noun) not in _PERIOD_NOUNS:
        return None
    year = _year_of_comparison(tokens, noun + 1)
    if year is None:
        return None
    return Read(replace(year.timex, kind=TimexKind.EVENT_RELATIVE, anchored="event", which="same"), year.after)


def _year_of_comparison(tokens: Tokens, behind: int) -> Read | None:
    """ "of 2022", "last year", "of the previous year", "a year earlier", "the year before"."""
    place = skip(tokens, behind, "of", "in")
    definite = skip(tokens, place, "the")
    year = read_sure_year(tokens, place)
    if year is not None:
        return year if year.timex.until is None else None
    for found in (read_length(tokens, behind), read_definite_length(tokens, definite), read_unit(tokens, definite)):
        offset = found.timex.offset if found is not None else None
        if offset is not None and offset.unit == "year":
            return found
    return None


def read_holiday(tokens: Tokens, at: int) -> Read | None:
    """A day told by its name, with or without its year: "Labor Day", "New Year's Eve 1999", "Good Friday last year"."""
    name = tokens.phrase_at(at, HOLIDAY_PHRASES)
    if name is None or not tokens[at].is_capitalised:
        return None
    named = HOLIDAYS[name]
    after = at + len(name)
    year = read_sure_year(tokens, after)
    if year is not None and year.calendar is not None and year.timex.until is None:
        return dated(replace(named, year=year.calendar.year), year.after)
    alone, qualifier = dated(named, after), read_qualifier(tokens, after, "year")
    return alone if qualifier is None else Read(inside(alone.timex, qualifier.timex), qualifier.after)
