"""Lengths of time and what is counted in them: "two weeks ago", "a year earlier", "for eleven days", "every Tuesday"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.extracting.calendar_dates import read_day_first, read_month_first
from checker.extracting.calendar_periods import read_year
from checker.extracting.calendar_words import (
    AFTER_LENGTH,
    AGE,
    FISCAL,
    LENGTH_BEFORE_ARTICLE,
    LENGTH_FROM,
    LENGTH_NOUNS,
    LENGTH_TO,
    MULTIPLIERS,
    NUMBERS,
    SINGULAR_UNITS,
    UNITS,
    VAGUE_NUMBERS,
    VAGUE_PHRASES,
)
from checker.extracting.time_reads import Read, skip
from checker.extracting.time_tokens import Tokens
from checker.extracting.weekday_dates import read_weekday
from checker.model.timex import Length, Offset, Timex, TimexKind

_TENS = Decimal(20)
_HALF = Decimal("0.5")
_FILLERS = frozenset(
    {"more", "full", "whole", "consecutive", "straight", "long", "short", "working", "business", "further", "successive"}
)
_HALVES = (("and", "a", "half"), ("-", "and", "-", "a", "-", "half"), ("1", "/", "2"))


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and the place behind the words; `kind` is "number", "article", "vague" or "none"."""

    low: Decimal
    high: Decimal
    after: int
    kind: str = "number"


def read_count(tokens: Tokens, at: int) -> Count | None:
    """A number of units: "two", "11", "a", "half a", "two to three", "a couple of", "two and a half"."""
    for phrase in VAGUE_PHRASES:
        if tokens.starts_with(at, phrase):
            low, high = VAGUE_NUMBERS[phrase]
            return Count(low, high, at + len(phrase), "vague")
    if tokens.lower(at) == "half" and tokens.lower(at + 1) in {"a", "an"}:
        return Count(_HALF, _HALF, at + 2)
    first = _single(tokens, at)
    if first is None:
        return None
    joiner = tokens.lower(first.after)
    if joiner in {"to", "or", "-"}:
        second = _single(tokens, first.after + 1)
        if second is not None and second.low > first.low and second.kind == "number":
            return Count(first.low, second.low, second.after)
    return first


def _single(tokens: Tokens, at: int) -> Count | None:
    """One number: an article, digits, or words with tens, a multiplier and a half."""
    word, token = tokens.lower(at), tokens[at]
    kind = "number"
    if word in {"a", "an"}:
        value, place, kind = Decimal(1), at + 1, "article"
    elif token.kind == "number":
        digits = token.text.replace(",", "")
        if digits.count(".") > 1:
            return None
        value, place = Decimal(digits), at + 1
    elif word in NUMBERS:
        value, place = _tens_and_ones(tokens, at)
    else:
        return None
    while tokens.lower(place) in MULTIPLIERS:
        value, place, kind = value * MULTIPLIERS[tokens.lower(place)], place + 1, "number"
    for phrase in _HALVES:
        if tokens.starts_with(place, phrase):
            value, place = value + _HALF, place + len(phrase)
    return Count(value, value, place, kind)


def _tens_and_ones(tokens: Tokens, at: int) -> tuple[Decimal, int]:
    value = NUMBERS[tokens.lower(at)]
    place = skip(tokens, at + 1, "-")
    ones = NUMBERS.get(tokens.lower(place), Decimal(0))
    if value >= _TENS and 0 < ones < 10:
        return value + ones, place + 1
    return value, at + 1


def read_length(tokens: Tokens, at: int) -> Read | None:
    """A length with what follows it: a distance ("two weeks ago"), an age (no time), or the length alone."""
    count = read_count(tokens, at)
    if count is None:
        return _uncounted(tokens, at)
    place = count.after
    hyphen = tokens.lower(place) == "-" and tokens.is_joined(place)
    place = skip(tokens, place, "-") if hyphen else place
    while tokens.lower(place) in _FILLERS:
        place += 1
    place = skip(tokens, place, *FISCAL)
    unit = UNITS.get(tokens.lower(place))
    if unit is None:
        return None
    after = place + 1
    if tokens.starts_with(after, ("and", "a", "half")):
        count, after = Count(count.low + _HALF, count.high + _HALF, after + 3, count.kind), after + 3
    if _is_age(tokens, at, after):
        return Read(None, after)
    if tokens.lower(skip(tokens, after, "'")) == "war":
        return Read(None, after)
    length = Length(unit, count.low, count.high)
    return _told_from(tokens, at, after, length, count.kind) or _alone(tokens, at, after, length, count, hyphen)


def _is_age(tokens: Tokens, at: int, after: int) -> bool:
    """ "34-year-old", "34 years old", "aged six months"."""
    place = skip(tokens, after, "-")
    return tokens.lower(place) in AGE or tokens.lower(at - 1) in AGE or tokens.starts_with(after, ("of", "age"))


def _told_from(tokens: Tokens, at: int, after: int, length: Length, kind: str) -> Read | None:
    """A length with "ago", "earlier", "later", "after" or the like behind it, or "in two weeks' time"."""
    behind = skip(tokens, after, "or") + (tokens.lower(after) == "or" and tokens.lower(after + 1) == "so")
    for phrase, (origin, sign) in AFTER_LENGTH.items():
        if not tokens.starts_with(behind, phrase):
            continue
        if phrase[0] in {"before", "after", "prior"} and tokens.lower(at - 1) in {"for", "the"}:
            return None
        return _distance(length, origin, sign, kind == "vague", behind + len(phrase))
    if tokens.lower(after) in {"'s", "'"} and tokens.lower(after + 1) == "time" and tokens.lower(at - 1) in {"in", "within"}:
        return _distance(length, "published", "+", kind == "vague", after + 2)
    return _year_to(tokens, at, after, length)


def _distance(length: Length, origin: str, sign: str, vague: bool, after: int) -> Read:
    factor = Decimal(1) if sign == "+" else Decimal(-1)
    most = length.high * factor if length.high != length.low else None
    offset = Offset(length.unit, length.low * factor, rolling=True, most=most)
    kind = TimexKind.EVENT_RELATIVE if origin == "event" else TimexKind.DATE
    anchored = "event" if origin == "event" else ""
    return Read(Timex(kind, offset=offset, anchored=anchored, approximate=vague), after)


def _alone(tokens: Tokens, at: int, after: int, length: Length, count: Count, hyphen: bool) -> Read | None:
    """The length alone. "A year" may also be a rate and needs a word before it; quarters are fractions."""
    if length.unit in {"quarter", "weekend"} and count.kind != "number":
        return None
    if length.unit == "quarter" and not any(tokens.lower(place) in _FILLERS for place in range(at, after)):
        return None
    if tokens.starts_with(after, ("-", "long")):
        after += 2
    elif not hyphen and _needs_evidence(tokens, at, after, count) and tokens.lower(at - 1) not in LENGTH_BEFORE_ARTICLE:
        return None
    timex = Timex(TimexKind.DURATION, length=length, approximate=count.kind == "vague")
    return Read(timex, after)


def _needs_evidence(tokens: Tokens, at: int, after: int, count: Count) -> bool:
    """Whether the words may be no length: "a year" a rate, "one day" a day in a story, "some day" the future."""
    if count.kind == "article" or (tokens.lower(at) == "one" and tokens.lower(after - 1) == "day"):
        return True
    return tokens.lower(at) == "some" and tokens.lower(after - 1) in SINGULAR_UNITS


def _uncounted(tokens: Tokens, at: int) -> Read | None:
    """ "years ago", "days later", "for weeks": some of the unit, how many is not told."""
    word = tokens.lower(at)
    unit = UNITS.get(word)
    if unit is None:
        return None
    if word in SINGULAR_UNITS:
        return _year_ago(tokens, at, unit)
    low, high = VAGUE_NUMBERS[()]
    length = Length(unit, low, high)
    found = _told_from(tokens, at, at + 1, length, "vague")
    if found is not None:
        return found
    long = tokens.starts_with(at + 1, ("-", "long"))
    if long or (tokens.lower(at - 1) == "for" and unit != "weekend"):
        return Read(Timex(TimexKind.DURATION, length=length, approximate=True), at + (3 if long else 1))
    return None


def _year_ago(tokens: Tokens, at: int, unit: str) -> Read | None:
    """ "(the) year-ago quarter", "(the) year-earlier figure": counted from the time that is compared with."""
    if tokens.lower(at + 1) != "-" or tokens.lower(at + 2) not in {"ago", "earlier"}:
        return None
    offset = Offset(unit, Decimal(-1), rolling=True)
    return Read(Timex(TimexKind.EVENT_RELATIVE, offset=offset, anchored="event"), at + 3)


def _year_to(tokens: Tokens, at: int, after: int, length: Length) -> Read | None:
    """ "12 months to March", "the nine months ended Sept. 30"."""
    after = skip(tokens, after, *LENGTH_NOUNS)
    phrase = next((phrase for phrase in LENGTH_TO if tokens.starts_with(after, phrase)), None)
    starting = tokens.lower(after) in LENGTH_FROM and length.unit == "week"
    if phrase is None and not starting:
        return None
    place = after + (len(phrase) if phrase else 1)
    place = skip(tokens, skip(tokens, skip(tokens, place, "the"), "end"), "-")
    for reader in (read_month_first, read_day_first, read_weekday, read_year):
        found = reader(tokens, place)
        if found is not None and found.timex is not None and found.timex.until is None:
            return Read(replace(found.timex, length=length, which="from" if starting else found.timex.which), found.after)
    return None


def read_definite_length(tokens: Tokens, at: int) -> Read | None:
    """Behind "the": "year to June", "day before yesterday", "week before last", "quarter ended Sept. 30", "day after"."""
    unit = UNITS.get(tokens.lower(at)) or ("day" if tokens.lower(at) in {"night", "evening", "morning"} else None)
    fiscal = tokens.lower(at) in FISCAL and tokens.lower(at + 1) == "year"
    if fiscal:
        unit, at = "year", at + 1
    if unit is None or (tokens.lower(at) not in SINGULAR_UNITS and unit != "day") or tokens[at].text.istitle():
        return None
    for words, days in ((("before", "yesterday"), -2), (("after", "tomorrow"), 2)):
        if unit == "day" and tokens.starts_with(at + 1, words):
            return Read(Timex(TimexKind.DATE, offset=Offset("day", Decimal(days))), at + 3)
    if tokens.starts_with(at + 1, ("before", "last")):
        return Read(Timex(TimexKind.DATE, offset=Offset(unit, Decimal(-2))), at + 3)
    if tokens.starts_with(at + 1, ("after", "next")):
        return Read(Timex(TimexKind.DATE, offset=Offset(unit, Decimal(2))), at + 3)
    if tokens.lower(at + 1) in {"before", "after"}:
        amount = Decimal(-1 if tokens.lower(at + 1) == "before" else 1)
        return Read(Timex(TimexKind.EVENT_RELATIVE, offset=Offset(unit, amount), anchored="event"), at + 2)
    return _year_to(tokens, at, at + 1, Length(unit, Decimal(1), Decimal(1)))
