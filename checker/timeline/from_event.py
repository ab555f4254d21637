"""Days told from another time: "a year earlier", "the following March", "the same period last year"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.model.interval import TimeInterval
from checker.model.timex import CalendarDate, Timex
from checker.timeline import directions, distances
from checker.timeline.calendar_readings import candidates, inside
from checker.timeline.calendar_steps import hull, shifted, unit_away

# How many days a stretch can have from which a distance is counted, by the unit it is told in.
LONGEST_ANCHOR = {"second": 3, "minute": 3, "hour": 3, "day": 62, "week": 92, "fortnight": 92, "month": 366}


def from_event(timex: Timex, anchor: TimeInterval) -> tuple[TimeInterval, ...]:
    """The readings of a time that counts from the days of an event."""
    calendar, offset = timex.calendar, timex.offset
    if calendar is not None and offset is not None:
        stretches = (unit_away(day, offset.unit, int(offset.amount)) for day in (anchor.first, anchor.last))
        found = [days for stretch in stretches if stretch for days in inside(calendar, timex.until, stretch)]
        return (hull(found[0], found[-1]),) if found else ()
    if offset is not None and anchor.days > LONGEST_ANCHOR.get(offset.unit, anchor.days):
        return ()  # "an hour earlier" counts from no year
    if calendar is not None:
        return directions.from_anchor(calendar, timex.which, candidates(calendar, timex.until, anchor.first), anchor)
    days = distances.from_anchor(offset, anchor, timex.approximate) if offset is not None else None
    return (days,) if days is not None else ()


def is_same_period(timex: Timex) -> bool:
    """Whether a time is the like of another in a given year: "the same period last year", "the same month of 2022"."""
    if timex.which != "same" or not timex.anchored:
        return False
    if timex.calendar is not None:
        return timex.calendar == CalendarDate(year=timex.calendar.year) and timex.calendar.year is not None
    return timex.offset is not None and timex.offset.unit == "year"


def same_period(timex: Timex, published: TimeInterval | None, anchor: TimeInterval | None) -> tuple[TimeInterval, ...]:
    """The anchor's days moved into the year that is named; without an anchor, that whole year, about."""
    if timex.offset is not None and timex.offset.rolling:
        return from_event(timex, anchor) if anchor is not None else ()
    year = _year_named(timex, published)
    if year is None:
        return ()
    if anchor is None:
        return (replace(TimeInterval.year(year), approximate=True),)
    steps = year - anchor.first.year or -1  # nothing is compared with itself
    days = shifted(anchor, "year", Decimal(steps))
    return (days,) if days is not None else ()


def _year_named(timex: Timex, published: TimeInterval | None) -> int | None:
    """The year as written, or the one that "last year" is in the article; None where that leaves two."""
    if timex.calendar is not None:
        return timex.calendar.year
    if timex.offset is None or published is None or published.first.year != published.last.year:
        return None
    return published.first.year + int(timex.offset.amount)
