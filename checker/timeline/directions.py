"""Which of several stretches a time without its year means: by tense, or by "last", "this" and "next"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.model.interval import TimeInterval
from checker.model.timex import CalendarDate, Tense

_LONG_AGO, _SHORTLY = 300, 45  # days from which on, and up to which, a day of the year is told without its year
_NEARBY = 90  # days up to which a date of a day of the week is told without its year whatever that day is
_DAYS_OF_WEEK = 7
_SOON = 2  # days ahead within which "next Monday" may also be the Monday after


def chosen(
    calendar: CalendarDate, which: str, found: Sequence[TimeInterval], day: date, tense: Tense
) -> tuple[TimeInterval, ...]:
    """The stretches that can be meant in an article of a day; `found` holds all around it, in order."""
    weekday = calendar.weekday is not None and calendar.day is None and calendar.nth is None
    on_its_weekday = calendar.weekday is not None and calendar.day is not None
    if which == "last":  # "last Wednesday, 21 May" is days away, "last May" may be a year
        return _before(found, day) if on_its_weekday else _last(found, day, weekday)
    if which == "next":
        return _after(found, day) if on_its_weekday else _next(found, day, weekday)
    if which == "this":
        return _this(found, day, tense, weekday)
    if which == "past":
        return _before(found, day)
    if which == "coming":
        return _after(found, day)
    is_day = calendar.day is not None and not calendar.holiday
    if is_day and tense is Tense.PAST and _is_shortly_ahead(found, day):
        return _after(found, day)
    told = by_tense(found, day, tense, both_ways=weekday, unended=bool(calendar.quarter or calendar.half))
    return _on_its_weekday(calendar, found, day, tense) or told if _are_far_off(told, day) else told


def _before(found: Sequence[TimeInterval], day: date) -> tuple[TimeInterval, ...]:
    return tuple(days for days in found if days.last < day)[-1:]


def _after(found: Sequence[TimeInterval], day: date) -> tuple[TimeInterval, ...]:
    return tuple(days for days in found if days.first > day)[:1]


def _are_far_off(told: Sequence[TimeInterval], day: date) -> bool:
    return bool(told) and all(abs((days.first - day).days) > _NEARBY for days in told)


def _on_its_weekday(
    calendar: CalendarDate, found: Sequence[TimeInterval], day: date, tense: Tense
) -> tuple[TimeInterval, ...]:
    """Of a date with its weekday, the last or the next day that falls on it, the nearer first; nothing elsewhere.

    "The report retraces the voyage of Thursday 7 November" is told in March of the next year, whatever the tense; what
    is told in the past tense was not still to come, unless that is nearer: "presented a programme for Sunday 19 July".
    """
    if calendar.weekday is None or calendar.day is None:
        return ()
    begun = [days for days in found if days.first <= day][-1:]
    to_come = [days for days in found if days.first > day][:1]
    if tense is Tense.PAST and begun and to_come and (to_come[0].first - day) >= (day - begun[0].first):
        to_come = []
    fitting = [days for days in (*begun, *to_come) if days.first.weekday() == calendar.weekday]
    return tuple(sorted(fitting, key=lambda days: abs((days.first - day).days))[:1])


def _is_shortly_ahead(found: Sequence[TimeInterval], day: date) -> bool:
    """Whether a day of the year lies weeks ahead and else most of a year back: "had been arranged for 23 July"."""
    back = [(day - days.first).days for days in found if days.first <= day]
    ahead = [(days.first - day).days for days in found if days.first > day]
    return bool(back and ahead) and min(back) >= _LONG_AGO and min(ahead) <= _SHORTLY


def by_tense(
    found: Sequence[TimeInterval], day: date, tense: Tense, *, both_ways: bool = False, unended: bool = False
) -> tuple[TimeInterval, ...]:
    """Looking back the last that has begun, looking ahead the first that has not ended; the day itself counts.

    Where the tense is not known, the nearest; both where they are equally near, or always (`both_ways`). With
    `unended`, a stretch that still runs leaves it open, looking back, whether the one before is meant.
    """
    begun = tuple(days for days in found if days.first <= day)[-1:]
    to_come = tuple(days for days in found if days.last >= day)[:1]
    if tense is Tense.PAST:
        if unended and begun and begun[0].last >= day:
            return tuple(days for days in found if days.first <= day)[-2:]
        return begun
    if tense is Tense.FUTURE:
        return to_come
    either = tuple(dict.fromkeys(begun + to_come))
    if both_ways or len(either) < 2:
        return either
    nearest = min(_distance(days, day) for days in either)
    return tuple(days for days in either if _distance(days, day) == nearest)


def _distance(days: TimeInterval, day: date) -> int:
    """Calendar months between two months; days between two days."""
    if days.days == 1:
        return abs((days.first - day).days)
    if days.first <= day <= days.last:
        return 0
    near = days.last if days.last < day else days.first
    return abs((near.year - day.year) * 12 + near.month - day.month)


def _same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]


def _last(found: Sequence[TimeInterval], day: date, weekday: bool) -> tuple[TimeInterval, ...]:
    """The latest that has ended; the one before it too where both are in use ("last March" in October)."""
    ended = [days for days in found if days.last < day]
    if not ended:
        return ()
    nearby = _same_week(ended[-1].first, day) if weekday else ended[-1].first.year == day.year
    return tuple(ended[-2:] if nearby else ended[-1:])


def _next(found: Sequence[TimeInterval], day: date, weekday: bool) -> tuple[TimeInterval, ...]:
    """The first to come; the one after it too where both are in use ("next Friday" on a Wednesday)."""
    to_come = [days for days in found if days.first > day]
    if not to_come:
        return ()
    if weekday:
        nearby = _same_week(to_come[0].first, day) or (to_come[0].first - day).days <= _SOON
    else:
        nearby = to_come[0].first.year == day.year
    return tuple(to_come[:2] if nearby else to_come[:1])


def _this(found: Sequence[TimeInterval], day: date, tense: Tense, weekday: bool) -> tuple[TimeInterval, ...]:
    """The one of the same week or year; looking ahead, the next where that has passed, and a season is no nearer.

    "Insurers will pay for this summer's fire" is told in October of the summer before.
    """
    if weekday:
        own = tuple(days for days in found if _same_week(days.first, day))
    else:
        own = tuple(days for days in found if day.year in {days.first.year, days.last.year})
        own = by_tense(own, day, tense) if len(own) > 1 else own
    if tense is Tense.FUTURE and own and own[0].last < day:
        to_come = tuple(days for days in found if days.last >= day)[:1]
        nearer = to_come and not weekday and _distance(own[0], day) < _distance(to_come[0], day)
        return own if nearer else to_come
    return own


def from_anchor(
    calendar: CalendarDate, which: str, found: Sequence[TimeInterval], anchor: TimeInterval
) -> tuple[TimeInterval, ...]:
    """ "The following March", "the previous Friday", "that March", counted from the days of an event."""
    if which == "following":
        return tuple(days for days in found if days.first > anchor.last)[:1]
    if which == "previous":
        return tuple(days for days in found if days.last < anchor.first)[-1:]
    if calendar.weekday is not None and calendar.day is None and calendar.nth is None:
        return _of_its_week(found, anchor)
    within = tuple(days for days in found if days.intersects(anchor))
    return within[:1] or tuple(days for days in found if days.first.year == anchor.first.year)[:1]


def _of_its_week(found: Sequence[TimeInterval], anchor: TimeInterval) -> tuple[TimeInterval, ...]:
    """ "That Friday" is the one of the event's own week; of an event longer than a week there are several."""
    if anchor.days > _DAYS_OF_WEEK:
        return ()
    within = tuple(days for days in found if days.intersects(anchor))
    return within[:1] or tuple(days for days in found if _same_week(days.first, anchor.first))
