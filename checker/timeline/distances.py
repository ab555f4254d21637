"""Times told by their distance from a day: "last year", "two weeks ago", "the weekend", "the past three months"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from checker.model.interval import Precision, TimeInterval
from checker.model.timex import CalendarDate, Length, Offset, Tense, Timex
from checker.timeline.calendar_steps import hull, moved, moved_by, shifted, unit_around, unit_away
from checker.timeline.directions import by_tense
from checker.timeline.portions import portion

_TENTH = Decimal("0.1")
_YEARS_IN = {"year": 1, "decade": 10, "century": 100}
_COUNTED_IN = {"decade": "year", "century": "year", "fortnight": "week"}
_ROUND_COUNT = 5  # from so many units on, "about" loosens a distance by a unit or more
_FISCAL_START_MONTH = 4
_DAYS_OF_WEEK = 7


def offset_from(timex: Timex, offset: Offset, day: date, tense: Tense) -> tuple[TimeInterval, ...]:
    """The readings of a distance from one day."""
    if offset.rolling:
        found = _rolling(offset, day, timex.approximate)
        return (portion(found, offset.part, day),) if found else ()
    if offset.unit == "weekend":
        return tuple(portion(days, offset.part, day) for days in _weekends(timex, int(offset.amount), day, tense))
    if timex.which == "the":
        return under_discussion([part for part, _ in _around(offset, day)], day, tense)
    stretch = unit_away(day, offset.unit, int(offset.amount))
    return (portion(stretch, offset.part, day),) if stretch else ()


def stretch_from(calendar: CalendarDate, offset: Offset, day: date) -> TimeInterval | None:
    """The whole stretch that a date lies in ("last year" of "January 30 last year"); a fiscal one begins in April."""
    if calendar.fiscal and day.month < _FISCAL_START_MONTH:
        return unit_away(day, offset.unit, int(offset.amount) - 1)
    return unit_away(day, offset.unit, int(offset.amount))


def under_discussion(found: list[TimeInterval], day: date, tense: Tense) -> tuple[TimeInterval, ...]:
    """Of "the end of the year" the one before, the running one and the next: looking back, the last that has begun."""
    if tense is Tense.PAST:
        return by_tense(found, day, tense)
    return tuple(found[1:2])


def _around(offset: Offset, day: date) -> list[tuple[TimeInterval, TimeInterval]]:
    """The part named, with its whole unit, for the unit before, the running one and the next."""
    units = (unit_away(day, offset.unit, step) for step in (-1, 0, 1))
    return [(portion(unit, offset.part, day), unit) for unit in units if unit is not None]


def _rolling(offset: Offset, day: date, loose: bool) -> TimeInterval | None:
    """The calendar unit that a counted distance leads to; of a range of distances all between."""
    ends = [_unit_at(offset.unit, amount, day, loose) for amount in (offset.amount, offset.most) if amount is not None]
    found = [end for end in ends if end is not None]
    if len(found) < len(ends):
        return None
    joined = hull(found[0], found[-1])
    return replace(joined, approximate=joined.approximate or loose)


def _unit_at(unit: str, amount: Decimal, day: date, loose: bool) -> TimeInterval | None:
    there = moved_by(day, unit, amount)
    if there is None:
        return None
    if unit in {"day", "hour", "minute"}:
        return TimeInterval(there[0], there[1], Precision.DAY)
    named = _COUNTED_IN.get(unit) or (unit if amount == int(amount) else "month")
    around = unit_around(there[0], named)
    return _padded(around, unit, abs(amount), loose)


def _padded(around: TimeInterval, unit: str, amount: Decimal, loose: bool) -> TimeInterval | None:
    """Decades and centuries are round: a tenth of the distance on each side, and more behind "about"."""
    if unit in {"decade", "century"}:
        units = int((amount * _YEARS_IN[unit] * _TENTH).to_integral_value(ROUND_CEILING)) + loose
    elif loose and amount >= _ROUND_COUNT:
        units = int((amount * _TENTH).to_integral_value(ROUND_CEILING))
    else:
        return replace(around, approximate=True)
    step = "year" if unit in _YEARS_IN else unit
    first, last = moved(around.first, step, -units), moved(around.last, step, units)
    if first is None or last is None:
        return None
    return TimeInterval(first, last, around.precision, approximate=True)


def weeks_from_weekday(weekday: int, weeks: int, day: date) -> tuple[TimeInterval, ...]:
    """ "A week from Tuesday" counts from the next Tuesday; "a week ago Tuesday" also means that of the week before."""
    away = weekday - day.weekday()
    if weeks > 0:
        steps = [away if away > 0 else away + _DAYS_OF_WEEK]
    else:
        steps = [away if away <= 0 else away - _DAYS_OF_WEEK, away]
    found = (moved(day, "day", step + weeks * _DAYS_OF_WEEK) for step in steps)
    return tuple(dict.fromkeys(TimeInterval.day(there) for there in found if there is not None))


def _weekends(timex: Timex, amount: int, day: date, tense: Tense) -> tuple[TimeInterval, ...]:
    found = [weekend for step in range(-4, 4) if (weekend := unit_away(day, "weekend", step)) is not None]
    ended = tuple(weekend for weekend in found if weekend.last < day)
    to_come = tuple(weekend for weekend in found if weekend.first > day)
    if amount < 0:
        return ended[amount:][:1]
    if amount > 0:
        same_week = to_come[0].first.isocalendar()[:2] == day.isocalendar()[:2]
        return to_come[amount - 1 :][: 2 if same_week else 1]
    if timex.which != "the" and tense is Tense.UNKNOWN:
        tense = Tense.FUTURE
    return by_tense(found, day, tense, both_ways=True)


def from_anchor(offset: Offset, anchor: TimeInterval, loose: bool) -> TimeInterval | None:
    """A distance counted from an event: in units of the calendar, or moving the event's own days ("a year earlier")."""
    if not offset.rolling:
        first, last = (unit_away(day, offset.unit, int(offset.amount)) for day in (anchor.first, anchor.last))
        return portion(hull(first, last), offset.part) if first and last else None
    if anchor.days == 1:
        return _rolling(offset, anchor.first, loose)
    near = shifted(anchor, offset.unit, offset.amount)
    far = near if offset.most is None else shifted(anchor, offset.unit, offset.most)
    return replace(hull(near, far), approximate=loose or near.approximate) if near and far else None


def window(length: Length, which: str, day: date) -> TimeInterval | None:
    """A stretch that ends ("the past three months") or begins ("the next two weeks") with a day."""
    sign = -1 if which == "past" else 1
    there = moved_by(day, length.unit, length.high * sign)
    if there is None:
        return None
    return TimeInterval(min(there[0], day), max(there[1], day), Precision.DAY, approximate=True)


def ending_with(length: Length, end: TimeInterval, which: str) -> TimeInterval | None:
    """The stretch of a length that ends with some days ("the year to June"), or begins with them."""
    if which == "from":
        there = moved_by(end.first, length.unit, length.high)
        return TimeInterval(end.first, there[1] - timedelta(1), Precision.WEEK) if there else None
    if end.last == date.max:
        return None
    start = moved_by(end.last + timedelta(1), length.unit, -length.high)
    return TimeInterval(start[0], end.last, end.precision, end.approximate) if start else None
