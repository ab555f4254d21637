"""What a time expression means in days, given the article's date or the time that it counts from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce

from checker.model.interval import EARLIEST, LATEST, Precision, TimeInterval
from checker.model.timex import CalendarDate, Offset, ResolvedTime, Tense, Timex, TimexKind
from checker.timeline import directions, distances
from checker.timeline.calendar_readings import candidates, days_of, inside, is_fixed
from checker.timeline.calendar_steps import hull, shifted, unit_away
from checker.timeline.day_words import MONTHS, days_in_words

_MOST_READINGS = 3
_LONGEST_COUNTED = 62  # days of publication that are tried one by one; of a longer stretch only its ends
_LOOKS_BACK, _LOOKS_AHEAD = frozenset({"since"}), frozenset({"by", "until"})
_NOTHING = ResolvedTime((), False)


def resolve(
    timex: Timex, published: TimeInterval | None, tense: Tense = Tense.UNKNOWN, anchor: TimeInterval | None = None
) -> ResolvedTime:
    """The days that a time expression means: one interval, several readings, or none where it cannot be told.

    `published` are the days that the article can be from: the result holds for every one of them, as one stretch
    that covers all cases or as several readings. `tense` turns a bare "on Monday" back or ahead. `anchor` are the
    days that "a year earlier" counts from. A bound ("since April") does not move the days; see `within_bound`.
    """
    if timex.kind in {TimexKind.SET, TimexKind.DURATION}:
        return _NOTHING
    if timex.which == "same" and (timex.offset is not None or timex.calendar == CalendarDate(year=_year(timex))):
        return _same_period(timex, published, anchor)
    if timex.calendar is not None and is_fixed(timex.calendar) or _has_fixed_end(timex):
        return ResolvedTime(_explained(timex, _fixed(timex, published), "", Tense.UNKNOWN), False)
    if timex.anchored:
        if anchor is None or anchor.is_open:
            return _NOTHING
        origin = f", counted from {_in_words(anchor)},"
        return ResolvedTime(_explained(timex, _from_event(timex, anchor), origin, Tense.UNKNOWN), False)
    if published is None or published.is_open:
        return ResolvedTime((), True)
    direction = _direction(timex, tense)
    origin = f" in an article of {days_in_words(published)}"
    return ResolvedTime(_explained(timex, _from_article(timex, published, direction), origin, direction), True)


def within_bound(days: TimeInterval, bound: str) -> TimeInterval:
    """The stretch that "since", "from", "until", "by", "before" or "after" makes of some days; open on one side."""
    if bound in {"since", "from"}:
        return TimeInterval(days.first, LATEST, days.precision, days.approximate, days.grounds)
    if bound in {"until", "by"}:
        return TimeInterval(EARLIEST, days.last, days.precision, days.approximate, days.grounds)
    if bound == "before" and days.first > EARLIEST:
        return TimeInterval(EARLIEST, days.first - timedelta(1), days.precision, days.approximate, days.grounds)
    if bound == "after" and days.last < LATEST:
        return TimeInterval(days.last + timedelta(1), LATEST, days.precision, days.approximate, days.grounds)
    return days


def _year(timex: Timex) -> int | None:
    return timex.calendar.year if timex.calendar is not None else None


def _same_period(timex: Timex, published: TimeInterval | None, anchor: TimeInterval | None) -> ResolvedTime:
    """ "The same period last year": the anchor's days in that year; the whole year where there is no anchor."""
    fixed = _year(timex)
    year = TimeInterval.year(fixed) if fixed is not None else None
    if timex.offset is not None and timex.offset.rolling:
        moved = distances.from_anchor(timex.offset, anchor, timex.approximate) if anchor and not anchor.is_open else None
        return ResolvedTime(_explained(timex, (moved,) if moved else (), "", Tense.UNKNOWN), False)
    if timex.offset is not None and published is not None and not published.is_open:
        years = {unit_away(day, "year", int(timex.offset.amount)) for day in (published.first, published.last)}
        year = years.pop() if len(years) == 1 else None
    if year is None:
        return ResolvedTime((), fixed is None)
    days: TimeInterval | None = replace(year, approximate=True)
    if anchor is not None and not anchor.is_open:
        steps = year.first.year - anchor.first.year
        days = shifted(anchor, "year", Decimal(steps or -1))  # nothing is compared with itself
    return ResolvedTime(_explained(timex, (days,) if days else (), "", Tense.UNKNOWN), fixed is None)


def _has_fixed_end(timex: Timex) -> bool:
    return timex.until is not None and is_fixed(timex.until) and timex.offset is None


def _direction(timex: Timex, tense: Tense) -> Tense:
    """The tense, or what "since" and "by" say where that is not known."""
    if timex.bound in _LOOKS_BACK:
        return Tense.PAST
    return Tense.FUTURE if timex.bound in _LOOKS_AHEAD and tense is Tense.UNKNOWN else tense


def _fixed(timex: Timex, published: TimeInterval | None) -> tuple[TimeInterval, ...]:
    """The readings of a date that is complete in itself."""
    day = published.first if published is not None and published.days == 1 else None
    options = (timex.calendar, *timex.alternatives)
    found = [days for option in options if option is not None for days in days_of(option, timex.until, day)]
    if timex.length is not None:
        found = [whole for days in found if (whole := distances.ending_with(timex.length, days, timex.which))]
    return tuple(found)


def _from_event(timex: Timex, anchor: TimeInterval) -> tuple[TimeInterval, ...]:
    """The readings of a time that counts from an event."""
    calendar, offset = timex.calendar, timex.offset
    if calendar is not None and offset is not None:
        stretches = (unit_away(day, offset.unit, int(offset.amount)) for day in (anchor.first, anchor.last))
        found = [days for stretch in stretches if stretch for days in inside(calendar, timex.until, stretch)]
        return (hull(found[0], found[-1]),) if found else ()
    if calendar is not None:
        return directions.from_anchor(timex.which, candidates(calendar, timex.until, anchor.first), anchor)
    days = distances.from_anchor(offset, anchor, timex.approximate) if offset is not None else None
    return (days,) if days is not None else ()


def _from_article(timex: Timex, published: TimeInterval, tense: Tense) -> tuple[TimeInterval, ...]:
    """The readings that hold for every day that the article can be from."""
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
        found = directions.chosen(calendar, timex.which, candidates(calendar, timex.until, day), day, tense)
    if length is None:
        return found
    return tuple(whole for days in found if (whole := distances.ending_with(length, days, timex.which)))


def _inside_offset(
    timex: Timex, calendar: CalendarDate, offset: Offset, day: date, tense: Tense
) -> tuple[TimeInterval, ...]:
    """A date inside a stretch told by its distance; of "the year" under discussion, by tense."""
    if timex.which == "the":
        around = (distances.stretch_from(timex, replace(offset, amount=offset.amount + step), day) for step in (-1, 0, 1))
        found = [days for stretch in around if stretch for days in inside(calendar, timex.until, stretch)]
        return distances.under_discussion(found, day, tense)
    stretch = distances.stretch_from(timex, offset, day)
    return inside(calendar, timex.until, stretch) if stretch is not None else ()


def _explained(timex: Timex, found: tuple[TimeInterval, ...], origin: str, tense: Tense) -> tuple[TimeInterval, ...]:
    """The readings with their grounds in words, and approximate where the wording is."""
    looking = {Tense.PAST: ", looking back,", Tense.FUTURE: ", looking ahead,"}.get(tense, "") if _is_bare(timex) else ""
    words = f"“{timex.words}”" if timex.words else "the time"
    return tuple(
        replace(
            days,
            approximate=days.approximate or timex.approximate,
            grounds=f"{words}{origin}{looking} is {_in_words(days)}",
        )
        for days in found
    )


def _is_bare(timex: Timex) -> bool:
    return timex.calendar is not None and timex.offset is None and not timex.which


def _in_words(days: TimeInterval) -> str:
    """Days in words, whole years and months by their names."""
    if days.edtf == f"{days.first.year:04d}":
        return str(days.first.year)
    if days == TimeInterval.month(days.first.year, days.first.month):
        return f"{MONTHS[days.first.month - 1]} {days.first.year}"
    return days_in_words(days)
