"""Parts of a stretch of days: "early March", "mid-2022", "the end of next year", "the first half of October"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checker.model.interval import Precision, TimeInterval
from checker.timeline.calendar_steps import moved

# What "early" and "late" leave open; a third is the usual reading (so in ISO-TimeML's START, MID and END).
_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
_FINER = {
    Precision.DECADE: Precision.YEAR,
    Precision.YEAR: Precision.MONTH,
    Precision.HALF: Precision.MONTH,
    Precision.QUARTER: Precision.MONTH,
    Precision.MONTH: Precision.WEEK,
    Precision.WEEK: Precision.DAY,
    Precision.DAY: Precision.DAY,
}
# How long "the start" and "the end" of a stretch are taken to be, by its length in days at least.
_EDGES = ((36500, "decade", 1), (3650, "year", 1), (89, "month", 1), (28, "day", 5), (7, "day", 2))
_MONTHS_OF_YEAR = 12
_DIVISIBLE = 3  # days that a stretch needs to have parts
_LONG = 85  # days from which parts are counted in months


def portion(interval: TimeInterval, part: str, day: date | None = None) -> TimeInterval:
    """The part of a stretch that words name; the whole stretch where they name a time of day or nothing.

    "earlier" and "later" end and begin with `day`, the article's own, where that lies in the stretch.
    """
    if part in {"earlier", "later"}:
        return _clipped(interval, part, day)
    if interval.days < _DIVISIBLE or not part:
        return interval
    if part in _THIRDS:
        return _fraction(interval, *_THIRDS[part], of=3, approximate=True)
    if part in {"start", "end"}:
        return _edge(interval, part)
    if part == "last day":
        return TimeInterval.day(interval.last)
    if part == "last week":
        return TimeInterval(interval.last - timedelta(6), interval.last, Precision.WEEK, approximate=True)
    return interval


def half_of(interval: TimeInterval, number: int) -> TimeInterval:
    """The first or second half: of a month its days to the 15th and from the 16th."""
    if interval.precision is Precision.MONTH:
        middle = interval.first.replace(day=15)
        first = TimeInterval(interval.first, middle, Precision.WEEK)
        return first if number == 1 else TimeInterval(middle + timedelta(1), interval.last, Precision.WEEK)
    half = _fraction(interval, number - 1, number, of=2, approximate=False)
    return replace(half, precision=Precision.HALF) if interval.precision is Precision.YEAR else half


def _clipped(interval: TimeInterval, part: str, day: date | None) -> TimeInterval:
    if day is None or not interval.first <= day <= interval.last:
        return interval
    if part == "earlier":
        return replace(interval, last=day)
    return replace(interval, first=day)


def _fraction(interval: TimeInterval, low: int, high: int, of: int, approximate: bool) -> TimeInterval:
    """From `low` to `high` of so many equal parts: counted in months where it is long, else in days."""
    precision = _FINER[interval.precision]
    if interval.days >= _LONG and interval.first.day == 1:
        months = (
            (interval.last.year - interval.first.year) * _MONTHS_OF_YEAR
            + interval.last.month
            - interval.first.month
            + 1
        )
        first = moved(interval.first, "month", months * low // of)
        behind = moved(interval.first, "month", months * high // of)
    else:
        first = moved(interval.first, "day", interval.days * low // of)
        behind = moved(interval.first, "day", interval.days * high // of)
    if first is None:
        return interval
    last = interval.last if behind is None or high == of else behind - timedelta(1)
    return TimeInterval(first, last, precision, approximate)


def _edge(interval: TimeInterval, part: str) -> TimeInterval:
    unit, amount = next(((unit, amount) for days, unit, amount in _EDGES if interval.days >= days), ("day", 1))
    precision = _FINER[interval.precision]
    if part == "start":
        behind = moved(interval.first, unit, amount)
        last = interval.last if behind is None else behind - timedelta(1)
        return TimeInterval(interval.first, last, precision, approximate=True)
    start = moved(interval.last + timedelta(1), unit, -amount) if interval.last < date.max else None
    return TimeInterval(start or interval.first, interval.last, precision, approximate=True)
