"""Steps on the calendar: the week, month or decade around a day, and days a stated distance away.

Weeks are those of ISO 8601, Monday to Sunday. Years outside 1 to 9999 have no days here: such steps give None.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from checker.model.interval import Precision, TimeInterval

_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_PARTS_OF_DAY = {"hour": 24, "minute": 1440}
_DAYS_OF_MONTH = 30  # of a fraction of a month
_PRECISIONS = {
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "half": Precision.HALF,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.DECADE,
}
_SATURDAY = 5


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def weekday_of_month(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The first, second, … or last (-1) Monday of a month; None where it has no fifth one."""
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    place = nth if nth < 0 else nth - 1
    return date(year, month, days[place]) if place < len(days) else None


def moved(day: date, unit: str, amount: int) -> date | None:
    """A day moved by whole units; from the 31st to a shorter month it becomes that month's last day."""
    if unit in _DAYS_IN:
        ordinal = day.toordinal() + amount * _DAYS_IN[unit]
        return date.fromordinal(ordinal) if date.min.toordinal() <= ordinal <= date.max.toordinal() else None
    months = day.year * 12 + day.month - 1 + amount * _MONTHS_IN[unit]
    year, month = divmod(months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return min(date(year, month + 1, 1) + timedelta(day.day - 1), last_of_month(year, month + 1))


def moved_by(day: date, unit: str, amount: Decimal) -> tuple[date, date] | None:
    """The first and last day that lie a distance away, which may be a fraction ("a year and a half").

    A distance in hours ends on one day or the next.
    """
    if unit in _PARTS_OF_DAY:
        days = amount / _PARTS_OF_DAY[unit]
        low, high = days.to_integral_value(ROUND_FLOOR), days.to_integral_value(ROUND_CEILING)
        return _pair(moved(day, "day", int(low)), moved(day, "day", int(high)))
    if unit in _DAYS_IN:
        there = moved(day, "day", int((amount * _DAYS_IN[unit]).to_integral_value()))
        return _pair(there, there)
    months = amount * _MONTHS_IN[unit]
    whole = int(months.to_integral_value(ROUND_FLOOR))
    there = moved(day, "month", whole)
    if there is not None and months != whole:
        there = moved(there, "day", int((months - whole) * _DAYS_OF_MONTH))
    return _pair(there, there)


def _pair(first: date | None, last: date | None) -> tuple[date, date] | None:
    return (first, last) if first is not None and last is not None else None


def unit_around(day: date, unit: str) -> TimeInterval:
    """The calendar unit that holds a day; the weekend of its week; for a fortnight, the week and the one before."""
    if unit in {"day", "hour", "minute"}:
        return TimeInterval.day(day)
    if unit in {"week", "fortnight", "weekend"}:
        monday = day - timedelta(day.weekday())
        if unit == "weekend":
            return TimeInterval(monday + timedelta(_SATURDAY), monday + timedelta(6), Precision.DAY)
        return TimeInterval(monday - timedelta(7 if unit == "fortnight" else 0), monday + timedelta(6), Precision.WEEK)
    months = _MONTHS_IN[unit]
    if unit in {"decade", "century"}:
        years = months // 12
        start = day.year - day.year % years
        return TimeInterval(date(max(start, 1), 1, 1), date(start + years - 1, 12, 31), Precision.DECADE)
    first_month = (day.month - 1) // months * months + 1
    return TimeInterval(
        date(day.year, first_month, 1), last_of_month(day.year, first_month + months - 1), _PRECISIONS[unit]
    )


def unit_away(day: date, unit: str, amount: int) -> TimeInterval | None:
    """The calendar unit that lies some units after (or, below 0, before) the one that holds a day."""
    there = moved(unit_around(day, unit).first, unit, amount)
    return None if there is None else unit_around(there, unit)


def shifted(interval: TimeInterval, unit: str, amount: Decimal) -> TimeInterval | None:
    """A whole stretch moved by a distance; one that ends with a month ends with a month still."""
    first, last = moved_by(interval.first, unit, amount), moved_by(interval.last, unit, amount)
    if first is None or last is None:
        return None
    end = last[1]
    if unit in _MONTHS_IN and interval.last == last_of_month(interval.last.year, interval.last.month):
        end = last_of_month(end.year, end.month)
    return TimeInterval(first[0], max(first[0], end), interval.precision, interval.approximate)


def hull(one: TimeInterval, other: TimeInterval) -> TimeInterval:
    """The shortest stretch that holds both, at the finer of their precisions."""
    finer = one if one.days <= other.days else other
    return TimeInterval(
        min(one.first, other.first), max(one.last, other.last), finer.precision, one.approximate or other.approximate
    )
