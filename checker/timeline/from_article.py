"""The days that a time means in an article of a given date, or of a date that is only roughly known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import reduce

from checker.model.interval import Precision, TimeInterval
from checker.model.timex import CalendarDate, Offset, Tense, Timex
from checker.timeline import distances
from checker.timeline.calendar_readings import candidates, inside
from checker.timeline.calendar_steps import hull
from checker.timeline.directions import chosen

_MOST_READINGS = 3
_LONGEST_COUNTED = 62  # days of publication that are tried one by one; of a longer stretch only its ends


def from_article(timex: Timex, published: TimeInterval, tense: Tense) -> tuple[TimeInterval, ...]:
    """Readings that hold for every day that the article can be from: a few, or one stretch that covers them all.

    Every reading moves on with the day, so that the first and the last day of a long stretch bound all between.
    """
    if published.days <= _LONGEST_COUNTED:
        days: Iterable[date] = (published.first + timedelta(step) for step in range(published.days))
    else:
        days = (published.first, published.last)
    found = _merged(sorted({reading for day in days for reading in _on_day(timex, day, tense)}), published.days > 1)
    if len(found) <= 1 or (len(found) <= _MOST_READINGS and published.days <= _LONGEST_COUNTED):
        return tuple(found)
    return (replace(reduce(hull, found), approximate=True),)


def _merged(found: list[TimeInterval], across_days: bool) -> list[TimeInterval]:
    """Readings of different days of publication as one where they overlap, or are days that touch."""
    merged: list[TimeInterval] = []
    for days in found:
        before = merged[-1] if merged else None
        is_day = days.precision is Precision.DAY
        if across_days and before and (before.intersects(days) or (is_day and before.gap_days(days) == 1)):
            merged[-1] = replace(hull(before, days), approximate=True)
        else:
            merged.append(days)
    return merged


def _on_day(timex: Timex, day: date, tense: Tense) -> tuple[TimeInterval, ...]:
    """The readings in an article of one day."""
    calendar, offset, length = timex.calendar, timex.offset, timex.length
    if calendar is None and length is not None:
        stretch = distances.window(length, timex.which, day)
        return (stretch,) if stretch is not None else ()
    if calendar is None:
        return distances.offset_from(timex, offset, day, tense) if offset is not None else ()
    if offset is not None:
        found = _inside_offset(timex, calendar, offset, day, tense)
    else:
        found = chosen(calendar, timex.which, candidates(calendar, timex.until, day), day, tense)
    if length is None:
        return found
    return tuple(whole for days in found if (whole := distances.ending_with(length, days, timex.which)))


def _inside_offset(
    timex: Timex, calendar: CalendarDate, offset: Offset, day: date, tense: Tense
) -> tuple[TimeInterval, ...]:
    """A date inside a stretch told by its distance; of "the year" under discussion, by tense."""
    if calendar.weekday is not None and offset.rolling:
        return distances.weeks_from_weekday(calendar.weekday, int(offset.amount), day)
    steps = (-1, 0, 1) if timex.which == "the" else (0,)
    found = [
        days
        for step in steps
        if (stretch := distances.stretch_from(calendar, replace(offset, amount=offset.amount + step), day))
        for days in inside(calendar, timex.until, stretch)
    ]
    return distances.under_discussion(found, day, tense) if timex.which == "the" else tuple(found)
