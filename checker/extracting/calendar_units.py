"""Calendar units picked by a word: "last year", "this week", "the following day", "the past month"."""

from __future__ import annotations

from decimal import Decimal

from checker.extracting.calendar_words import (
    CALENDAR_UNITS,
    FISCAL,
    NIGHTS,
    UNITS,
    WHICH,
    WHICH_ANCHORED,
    WINDOW_BEFORE,
    YEARLY,
)
from checker.extracting.time_reads import Read, skip
from checker.extracting.time_tokens import Tokens
from checker.model.timex import CalendarDate, Length, Offset, Timex, TimexKind

_ROLLING = {"past": "past", "coming": "next", "upcoming": "next"}
_NO_CALENDAR_DAY = frozenset({"last", "this", "current", "past", "coming"})
_ONE_OF_SEVERAL, _MAKING_LAST = (
    frozenset({"the", "its", "their", "his", "her"}),
    frozenset({"before", "that", "when", "until"}),
)
_RELATING = frozenset({"in", "during", "for"})  # "the last year in which it made a profit"
_ONE = Decimal(1)


def read_unit(tokens: Tokens, at: int) -> Read | None:
    """A unit behind "last", "this", "next", "following" and the like."""
    which = tokens.lower(at)
    if which not in WHICH and which not in WHICH_ANCHORED:
        return None
    place, modifier, fiscal = _behind_modifiers(tokens, at + 1)
    if tokens.lower(place + 1) == "-" and tokens.is_joined(place + 1):
        return None
    if fiscal and tokens.lower(place) not in {"year", "quarter"}:
        return _bare_fiscal(tokens, place, which)
    unit = tokens.lower(place)
    if unit in NIGHTS:
        return _night(tokens, at, which, place)
    if unit not in CALENDAR_UNITS or _is_ordinal_or_idle(tokens, at, which, place):
        return None
    return Read(_picked(tokens, at, modifier or which, UNITS[unit], fiscal), place + 1)


def _behind_modifiers(tokens: Tokens, place: int) -> tuple[int, str, bool]:
    """Behind "this past", "that same", "last fiscal": the unit's place, the "past" or "coming", and whether fiscal."""
    modifier = ""
    if tokens.lower(place) in _ROLLING:
        modifier, place = tokens.lower(place), place + 1
    place = skip(tokens, place, "same", "very", "full", "whole", "entire", *YEARLY)
    fiscal = tokens.lower(place) in FISCAL
    return place + fiscal, modifier, fiscal


def _bare_fiscal(tokens: Tokens, place: int, which: str) -> Read | None:
    """ "In the last fiscal, they fell": the year is not said."""
    if tokens[place].kind == "word" or which not in WHICH:
        return None
    return Read(_distant("year", WHICH[which], fiscal=True), place)


def _is_ordinal_or_idle(tokens: Tokens, at: int, which: str, place: int) -> bool:
    """Whether no date stands there: "last week of March", "the last year before the war", "same month last year"."""
    unit, behind = tokens.lower(place), tokens.lower(place + 1)
    if behind == "of":
        return which in {"last", "next", "same", "that"}
    if which == "same" and behind in {"last", "a", "this"}:
        return True
    if which in {"same", "that"} and tokens.lower(place + 2) == unit:
        return True
    if which == "past" and tokens.lower(at - 1) not in {"the", "this", "a"}:
        return True
    if which == "last" and tokens.lower(at - 1) in _ONE_OF_SEVERAL:
        in_which = behind in _RELATING and tokens.lower(place + 2) == "which"
        if in_which or behind in _MAKING_LAST:
            return True
    return unit == "day" and which in _NO_CALENDAR_DAY


def _night(tokens: Tokens, at: int, which: str, place: int) -> Read | None:
    """ "last night", "this morning", "that evening", "the following morning"."""
    part = tokens.lower(place)
    if which in WHICH_ANCHORED or which == "next":
        offset = Offset("day", Decimal(WHICH_ANCHORED.get(which, 1)), part=part)
        return Read(Timex(TimexKind.EVENT_RELATIVE, offset=offset, anchored="event"), place + 1)
    if which not in {"last", "this"} or tokens.lower(at - 1) == "the":
        return None
    return Read(Timex(TimexKind.DATE, offset=Offset("day", Decimal(WHICH[which]), part=part)), place + 1)


def _picked(tokens: Tokens, at: int, which: str, unit: str, fiscal: bool) -> Timex:
    """The unit that a word picks. "The past year" runs up to now; "the next year" follows an event."""
    definite = tokens.lower(at - 1) == "the"
    if which in WHICH_ANCHORED:
        return _anchored(unit, WHICH_ANCHORED[which], fiscal)
    if which in _ROLLING or (which == "last" and definite and not fiscal and unit != "quarter"):
        return (
            _distant(unit, WHICH[which]) if unit == "weekend" else window(unit, _ONE, _ONE, _ROLLING.get(which, "past"))
        )
    if which == "next" and (definite or unit == "day"):
        if tokens.lower(at - 2) in WINDOW_BEFORE and unit != "day":
            return window(unit, _ONE, _ONE, "next")
        return _anchored(unit, 1, fiscal)
    return _distant(unit, WHICH[which], fiscal)


def _distant(unit: str, amount: int, fiscal: bool = False) -> Timex:
    calendar = CalendarDate(fiscal=True) if fiscal else None
    return Timex(TimexKind.DATE, calendar=calendar, offset=Offset(unit, Decimal(amount)))


def _anchored(unit: str, amount: int, fiscal: bool) -> Timex:
    calendar = CalendarDate(fiscal=True) if fiscal else None
    return Timex(TimexKind.EVENT_RELATIVE, calendar=calendar, offset=Offset(unit, Decimal(amount)), anchored="event")


def window(unit: str, low: Decimal, high: Decimal, which: str) -> Timex:
    """A stretch that ends ("past") or begins ("next") at the article's date."""
    return Timex(TimexKind.DATE, length=Length(unit, low, high), which=which)


def read_definite_unit(tokens: Tokens, at: int) -> Read | None:
    """ "the year", "the month": the stretch under discussion, in phrases such as "the end of the year"."""
    if tokens.lower(at) != "the":
        return None
    place = skip(tokens, at + 1, *YEARLY)
    fiscal = tokens.lower(place) in FISCAL
    unit = tokens.lower(place + fiscal)
    if unit not in CALENDAR_UNITS or unit == "day":
        return None
    calendar = CalendarDate(fiscal=True) if fiscal else None
    timex = Timex(TimexKind.DATE, calendar=calendar, offset=Offset(unit, Decimal(0)), which="the")
    return Read(timex, place + fiscal + 1)


def read_qualifier(tokens: Tokens, after: int, *units: str) -> Read | None:
    """Behind a date, the stretch that it lies in: "(January 30) last year", "(Tuesday) of next week"."""
    place = skip(tokens, skip(tokens, after, ","), "of", "in")
    if place > after:
        place = skip(tokens, place, "the")
    found = read_unit(tokens, place)
    if found is None or found.timex.offset is None or found.timex.offset.unit not in units:
        return None
    return found
