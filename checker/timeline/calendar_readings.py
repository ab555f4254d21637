"""What calendar fields mean in days: of a full date its days, of one without its year all that could be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from dateutil.easter import easter

from checker.model.interval import Precision, TimeInterval
from checker.model.timex import CalendarDate
from checker.timeline.calendar_steps import hull, last_of_month, moved, unit_around, weekday_of_month
from checker.timeline.portions import half_of, portion

_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_FISCAL_START = 4
_YEARS_AROUND, _MONTHS_AROUND, _WEEKS_AROUND = 3, 3, 2


def is_fixed(calendar: CalendarDate) -> bool:
    """Whether the fields mean the same days whenever they are read."""
    return calendar.year is not None or calendar.decade is not None or calendar.century is not None


def days_of(
    calendar: CalendarDate, until: CalendarDate | None = None, day: date | None = None
) -> tuple[TimeInterval, ...]:
    """The readings of fixed fields, or of a range whose end is fixed; none for a day that no calendar has.

    `day` is the article's own, for "later in 2023". "Winter 2023" has two readings. Seasons are those of the
    northern half of the globe, and approximate; so are fiscal years, whose months differ by country and firm.
    """
    if until is None:
        return tuple(portion(days, calendar.part, day) for days in _whole(calendar))
    if calendar.fiscal and until.fiscal and calendar.year is not None and calendar.month is None:
        return (fiscal_year(calendar.year),)
    if not is_fixed(until):
        return tuple(hull(start, end) for start in days_of(calendar, None, day) for end in _following(until, start)[:1])
    ends = days_of(until, None, day)
    if not ends:
        return ()
    if is_fixed(calendar):
        starts = days_of(calendar, None, day)
    else:
        starts = tuple(start for start in _around(calendar, ends[0].first) if start.first <= ends[0].first)[-1:]
    return tuple(hull(start, end) for start in starts[:1] for end in ends[:1] if start.first <= end.last)


def fiscal_year(first: int) -> TimeInterval:
    """The fiscal year that begins in a year, taken as April to March."""
    return TimeInterval(
        date(first, _FISCAL_START, 1), date(first + 1, _FISCAL_START - 1, 31), Precision.YEAR, approximate=True
    )


def _whole(calendar: CalendarDate) -> Iterator[TimeInterval]:
    """The days of fixed fields, their part left aside."""
    if calendar.year is None:
        stretch = _of_decade_or_century(calendar)
        if stretch is not None:
            yield half_of(stretch, calendar.half) if calendar.half else stretch
        return
    year = calendar.year
    if calendar.season:
        yield from _season(calendar.season, year, calendar.fiscal)
    elif calendar.month is not None:
        yield from _of_month(calendar, year, calendar.month)
    elif calendar.easter is not None:
        yield TimeInterval.day(easter(year) + timedelta(calendar.easter))
    elif calendar.fiscal:
        yield replace(TimeInterval.year(year), approximate=True)
    elif calendar.quarter is not None:
        yield unit_around(date(year, calendar.quarter * 3, 1), "quarter")
    elif calendar.half is not None:
        yield half_of(TimeInterval.year(year), calendar.half)
    else:
        yield TimeInterval.year(year)


def _of_decade_or_century(calendar: CalendarDate) -> TimeInterval | None:
    if calendar.decade is not None:
        return unit_around(date(calendar.decade, 1, 1), "decade")
    if calendar.century is not None:
        return unit_around(date((calendar.century - 1) * 100 + 1, 1, 1), "century")
    return None


def _of_month(calendar: CalendarDate, year: int, month: int) -> Iterator[TimeInterval]:
    if calendar.nth is not None and calendar.weekday is not None:
        day = weekday_of_month(year, month, calendar.weekday, calendar.nth)
        if day is not None:
            yield TimeInterval.day(day)
    elif calendar.day is None:
        whole = TimeInterval.month(year, month)
        yield half_of(whole, calendar.half) if calendar.half else whole
    elif calendar.day <= last_of_month(year, month).day:
        yield TimeInterval.day(date(year, month, calendar.day))


def _season(season: str, year: int, begins_in_year: bool) -> Iterator[TimeInterval]:
    start = _SEASON_STARTS[season]
    years = (year,) if season != "winter" or begins_in_year else (year - 1, year)
    for first_year in years:
        end = moved(date(first_year, start, 1), "month", 2)
        if end is not None:
            yield TimeInterval(
                date(first_year, start, 1), last_of_month(end.year, end.month), Precision.QUARTER, approximate=True
            )


def candidates(calendar: CalendarDate, until: CalendarDate | None, day: date) -> list[TimeInterval]:
    """All stretches around a day that fields without their year (or month, or week) could mean, in order."""
    starts = _around(calendar, day)
    if until is None:
        return starts
    return [hull(start, end) for start in starts for end in _following(until, start)[:1]]


def _following(until: CalendarDate, start: TimeInterval) -> list[TimeInterval]:
    """What the end of a range can be, in order: all that does not end before its start does."""
    return [end for end in _around(until, start.first) if end.last >= start.last]


def _around(calendar: CalendarDate, day: date) -> list[TimeInterval]:
    """The stretches of a week, month or year around a day that the fields fit."""
    if is_fixed(calendar):
        return list(days_of(calendar, None, day))
    if calendar.weekday is not None and calendar.day is None and calendar.month is None:
        return _weekdays_around(calendar.weekday, day)
    found = [days for full in _completed(calendar, day) for days in days_of(full, None, day)]
    return sorted(dict.fromkeys(found))


def _weekdays_around(weekday: int, day: date) -> list[TimeInterval]:
    """A day of the week in the weeks around a day."""
    own = day.toordinal() - day.weekday() + weekday
    ordinals = (own + 7 * step for step in range(-_WEEKS_AROUND, _WEEKS_AROUND + 1))
    in_calendar = (ordinal for ordinal in ordinals if date.min.toordinal() <= ordinal <= date.max.toordinal())
    return [TimeInterval.day(date.fromordinal(ordinal)) for ordinal in in_calendar]


def _completed(calendar: CalendarDate, day: date) -> Iterator[CalendarDate]:
    """The fields with what they lack filled in, for the months or years around a day."""
    told = (calendar.month, calendar.quarter, calendar.half, calendar.easter)
    if calendar.season or any(part is not None for part in told):
        for year in range(max(1, day.year - _YEARS_AROUND), min(9998, day.year + _YEARS_AROUND) + 1):
            yield replace(calendar, year=year, fiscal=calendar.fiscal or bool(calendar.season))
    elif calendar.day is not None:
        for step in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1):
            there = moved(day.replace(day=1), "month", step)
            if there is not None:
                yield replace(calendar, year=there.year, month=there.month)


def inside(calendar: CalendarDate, until: CalendarDate | None, stretch: TimeInterval) -> tuple[TimeInterval, ...]:
    """A date inside a stretch told by its distance: "January 30" in the last year, "Wednesday" in the next week."""
    if calendar == CalendarDate(fiscal=True):
        return (fiscal_year(stretch.first.year),)
    if calendar.half and stretch.precision in {Precision.DECADE, Precision.MONTH}:
        return (half_of(stretch, calendar.half),)
    if calendar.nth is not None and calendar.month is None:
        return tuple(_of_month(calendar, stretch.first.year, stretch.first.month))
    middle = stretch.first + timedelta(stretch.days // 2)
    found = [days for days in candidates(calendar, until, middle) if stretch.first <= days.first <= stretch.last]
    return tuple(found[:1])
