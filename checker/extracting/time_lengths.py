"""Lengths of time, and what is told by them: "eleven days", "two weeks ago", "a year earlier", "the year to June"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extracting.calendar_dates import read_day_first, read_month_first
from checker.extracting.calendar_words import (
    AFTER_LENGTH,
    AGE,
    FISCAL,
    LENGTH_BEFORE_ARTICLE,
    LENGTH_FROM,
    LENGTH_NOUNS,
    LENGTH_TO,
    PHRASES_AFTER_LENGTH,
    SINGULAR_UNITS,
    UNITS,
    VAGUE_NUMBERS,
)
from checker.extracting.calendar_years import read_year
from checker.extracting.time_counts import HALF, Count, read_count
from checker.extracting.time_reads import NO_TIME, Read, skip
from checker.extracting.time_tokens import Tokens
from checker.extracting.time_weeks_nearby import is_bare_weekday
from checker.extracting.weekday_dates import read_weekday
from checker.model.timex import Length, Offset, Timex, TimexKind

_FILLERS = frozenset(
    {
        "more",
        "full",
        "whole",
        "consecutive",
        "straight",
        "long",
        "short",
        "working",
        "business",
        "further",
        "successive",
        "calendar",
        "trading",
        "epidemiological",
    }
)
_NO_DISTANCE_AFTER = frozenset({"for", "the"})
_DAY_WORDS = frozenset({"night", "evening", "morning"})


def read_length(tokens: Tokens, at: int) -> Read | None:
    """A length with what follows it: a distance ("two weeks ago"), an age (no time), or the length alone."""
    count = read_count(tokens, at)
    if count is None:
        return _uncounted(tokens, at)
    is_hyphened = tokens.lower(count.after) == "-" and tokens.is_joined(count.after)
    place = count.after + is_hyphened
    while tokens.lower(place) in _FILLERS or tokens.lower(place) in FISCAL:
        place += 1
    unit = UNITS.get(tokens.lower(place))
    if unit is None:
        return None
    after = place + 1
    if tokens.starts_with(after, ("and", "a", "half")):
        count, after = replace(count, low=count.low + HALF, high=count.high + HALF), after + 3
    if _is_age(tokens, at, after) or tokens.lower(skip(tokens, after, "'")) == "war":
        return Read(NO_TIME, after)
    length = Length(unit, count.low, count.high)
    return _told_from(tokens, at, after, length, count.kind) or _alone(tokens, at, after, length, count, is_hyphened)


def _is_age(tokens: Tokens, at: int, after: int) -> bool:
    """ "34-year-old", "34 years old", "aged six months"."""
    place = skip(tokens, after, "-")
    return tokens.lower(place) in AGE or tokens.lower(at - 1) in AGE or tokens.starts_with(after, ("of", "age"))


def _told_from(tokens: Tokens, at: int, after: int, length: Length, kind: str) -> Read | None:
    """A length with "ago", "earlier", "later", "after" or the like behind it, or "in two weeks' time"."""
    behind = after + 2 if tokens.starts_with(after, ("or", "so")) else after
    phrase = tokens.phrase_at(behind, PHRASES_AFTER_LENGTH)
    if phrase is not None:
        if phrase[0] in {"before", "after", "prior"} and tokens.lower(at - 1) in _NO_DISTANCE_AFTER:
            return None
        if phrase[0] in {"earlier", "later"} and tokens.lower(behind + len(phrase)) == "than":
            return Read(NO_TIME, behind + len(phrase))  # "a month later than hoped": by how much, and not when
        origin, sign = AFTER_LENGTH[phrase]
        return _distance(length, origin, sign, kind == "vague", behind + len(phrase))
    is_time = tokens.lower(after) in {"'s", "'"} and tokens.lower(after + 1) == "time"
    if is_time and tokens.lower(at - 1) in {"in", "within"}:
        return _distance(length, "published", "+", kind == "vague", after + 2)
    if length.unit == "week" and length.low == length.high and tokens.lower(after) == "from":
        return _weeks_from(tokens, after + 1, length)
    is_open = kind == "vague" and tokens.lower(after) in LENGTH_FROM  # "weeks of October"
    return None if is_open else _year_to(tokens, after, length)


def _weeks_from(tokens: Tokens, at: int, length: Length) -> Read | None:
    """ "Three weeks from Friday": so many weeks behind the Friday to come."""
    found = read_weekday(tokens, at)
    if found is None or not is_bare_weekday(found.timex) or length.low % 1:
        return None
    offset = Offset("week", length.low, rolling=True)
    return replace(found, timex=replace(found.timex, offset=offset))


def _distance(length: Length, origin: str, sign: str, is_vague: bool, after: int) -> Read:
    factor = Decimal(1) if sign == "+" else Decimal(-1)
    most = length.high * factor if length.high != length.low else None
    offset = Offset(length.unit, length.low * factor, rolling=True, most=most)
    if origin == "event":
        timex = Timex(TimexKind.EVENT_RELATIVE, offset=offset, anchored="event", approximate=is_vague)
    else:
        timex = Timex(TimexKind.DATE, offset=offset, approximate=is_vague)
    return Read(timex, after)


def _alone(tokens: Tokens, at: int, after: int, length: Length, count: Count, is_hyphened: bool) -> Read | None:
    """The length alone. "A year" may also be a rate and needs a word before it; quarters may be fractions."""
    if length.unit in {"quarter", "weekend"} and count.kind != "number":
        return None
    if length.unit == "quarter" and not any(tokens.lower(place) in _FILLERS for place in range(at, after)):
        return None
    if tokens.starts_with(after, ("-", "long")):
        after += 2
    elif not is_hyphened and _needs_evidence(tokens, at, after, count):
        return None
    return Read(Timex(TimexKind.DURATION, length=length, approximate=count.kind == "vague"), after)


def _needs_evidence(tokens: Tokens, at: int, after: int, count: Count) -> bool:
    """Whether the words may be no length: "a year" a rate, "one day" a day in a story, "some day" the future."""
    if tokens.lower(at - 1) in LENGTH_BEFORE_ARTICLE:
        return False
    if count.kind == "article" or (tokens.lower(at) == "one" and tokens.lower(after - 1) == "day"):
        return True
    return tokens.lower(at) == "some" and tokens.lower(after - 1) in SINGULAR_UNITS


def _uncounted(tokens: Tokens, at: int) -> Read | None:
    """ "years ago", "days later", "for weeks", "weeks-long": some of the unit, how many is not told."""
    word = tokens.lower(at)
    unit = UNITS.get(word)
    if unit is None:
        return None
    if word in SINGULAR_UNITS:
        return _year_ago(tokens, at, unit)
    low, high = VAGUE_NUMBERS[()]
    length = Length(unit, low, high)
    distance = _told_from(tokens, at, at + 1, length, "vague")
    if distance is not None:
        return distance
    is_long = tokens.starts_with(at + 1, ("-", "long"))
    if is_long or (tokens.lower(at - 1) == "for" and unit != "weekend"):
        return Read(Timex(TimexKind.DURATION, length=length, approximate=True), at + (3 if is_long else 1))
    return None


def _year_ago(tokens: Tokens, at: int, unit: str) -> Read | None:
    """ "(the) year-ago quarter", "(the) year-earlier figure": counted from the time that is compared with."""
    if tokens.lower(at + 1) != "-" or tokens.lower(at + 2) not in {"ago", "earlier"}:
        return None
    offset = Offset(unit, Decimal(-1), rolling=True)
    return Read(Timex(TimexKind.EVENT_RELATIVE, offset=offset, anchored="event"), at + 3)


def _year_to(tokens: Tokens, after: int, length: Length) -> Read | None:
    """ "12 months to March", "the nine months ended Sept. 30", "the week of October 16"."""
    after = skip(tokens, after, *LENGTH_NOUNS)
    phrase = tokens.phrase_at(after, LENGTH_TO)
    which = "from" if tokens.lower(after) in LENGTH_FROM and length.unit == "week" else ""
    if phrase is None and not which:
        return None
    place = after + (len(phrase) if phrase else 1)
    place = skip(tokens, skip(tokens, skip(tokens, place, "the"), "end"), "-")
    for reader in (read_month_first, read_day_first, read_weekday, read_year):
        found = reader(tokens, place)
        if found is not None and found.calendar is not None and found.timex.until is None:
            return Read(replace(found.timex, length=length, which=which or found.timex.which), found.after)
    return None


def read_length_to(tokens: Tokens, at: int) -> Read | None:
    """Behind "the": "nine months ended Sept. 30", but not the length alone."""
    read = read_length(tokens, at)
    return read if read is not None and read.calendar is not None else None


def read_definite_length(tokens: Tokens, at: int) -> Read | None:
    """Behind "the": "year to June", "day before yesterday", "week before last", "quarter ended Sept. 30"."""
    if tokens.lower(at) in FISCAL and tokens.lower(at + 1) == "year":
        at += 1
    word = tokens.lower(at)
    if word not in SINGULAR_UNITS | _DAY_WORDS or tokens[at].text.istitle():
        return None
    unit = UNITS.get(word, "day")
    if tokens.starts_with(at + 1, ("before", "last")) or tokens.starts_with(at + 1, ("before", "yesterday")):
        return Read(Timex(TimexKind.DATE, offset=Offset(unit, Decimal(-2))), at + 3)
    if tokens.starts_with(at + 1, ("after", "next")) or tokens.starts_with(at + 1, ("after", "tomorrow")):
        return Read(Timex(TimexKind.DATE, offset=Offset(unit, Decimal(2))), at + 3)
    if tokens.lower(at + 1) in {"before", "after"}:
        offset = Offset(unit, Decimal(-1 if tokens.lower(at + 1) == "before" else 1))
        return Read(Timex(TimexKind.EVENT_RELATIVE, offset=offset, anchored="event"), at + 2)
    return _year_to(tokens, at + 1, Length(unit, Decimal(1), Decimal(1)))
