"""The days on which an article can have appeared, given what its relative words must mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checker.model.interval import Precision, TimeInterval
from checker.model.timex import CalendarDate, Offset, Tense
from checker.timeline.day_words import MONTHS, WEEKDAYS, listed
from checker.timeline.tellings import Story, Telling

DAYS_A_WEEKDAY_REACHES = 6
DAYS_A_DATE_REACHES = 183
LONGEST_NARROWED_BY_WEEKDAYS, LONGEST_NARROWED_BY_MONTHS = 14, 366


def window_given(telling: Telling, days: TimeInterval) -> TimeInterval | None:
    """The days on which "on Tuesday" or "next week" can have been printed when they mean `days`.

    A weekday reaches six days back or ahead as its tense says, a day without its year half a year, since beyond
    that copy names the year; "next week" is printed in the week before. None for expressions that do not tell.
    """
    timex = telling.timex
    if timex.anchored or timex.bound or timex.alternatives or days.is_open:
        return None
    if timex.offset is not None:
        if timex.calendar is not None:
            return None
        return _before_offset(timex.offset, days)
    if telling.weekday is not None and _only_weekdays(telling):
        return _reaching(days, telling.tense, DAYS_A_WEEKDAY_REACHES)
    if telling.month_day is not None:
        return _reaching(days, telling.tense, DAYS_A_DATE_REACHES)
    return None


def can_mean(telling: Telling, days: TimeInterval) -> bool:
    """Whether an expression can mean `days`: they begin on its weekday and hold its day and month, if it names them."""
    if telling.weekday is not None and days.first.weekday() != telling.weekday:
        return False
    return telling.month_day is None or telling.month_day in {(day.month, day.day) for day in _days_of(days)}


def _only_weekdays(telling: Telling) -> bool:
    until = telling.timex.until
    return telling.bare_weekday is not None and (until is None or until == CalendarDate(weekday=until.weekday))


def _reaching(days: TimeInterval, tense: Tense, reach: int) -> TimeInterval:
    first = days.first if tense == Tense.PAST else days.first - timedelta(days=reach)
    last = days.last if tense == Tense.FUTURE else days.last + timedelta(days=reach)
    return TimeInterval(first, last)


def _before_offset(offset: Offset, days: TimeInterval) -> TimeInterval | None:
    amount = offset.amount
    if offset.rolling or offset.part or offset.most or amount != int(amount) or abs(amount) > DAYS_A_WEEKDAY_REACHES:
        return None
    if offset.unit == "day":
        return days.shifted(-int(amount))
    if offset.unit == "week":
        monday = days.first - timedelta(days=days.first.weekday() + 7 * int(amount))
        sunday = days.last + timedelta(days=6 - days.last.weekday() - 7 * int(amount))
        return TimeInterval(monday, sunday, Precision.WEEK)
    if offset.unit == "month":
        return TimeInterval(_month_at(days.first, -int(amount)).first, _month_at(days.last, -int(amount)).last)
    return None


def _month_at(day: date, steps: int) -> TimeInterval:
    months = day.year * 12 + day.month - 1 + steps
    return TimeInterval.month(months // 12, months % 12 + 1)


def narrowings(story: Story, window: TimeInterval) -> Iterator[TimeInterval]:
    """The window cut down by the order of bare weekdays and months: past ones, the day of printing, future ones.

    Weekdays tell within two weeks, months within a year; an order that goes round both ways tells nothing.
    """
    if window.is_open:
        return
    if window.days <= LONGEST_NARROWED_BY_WEEKDAYS:
        past, future = story.bare_weekdays(Tense.PAST), story.bare_weekdays(Tense.FUTURE)
        arc = between(past, future, 7)
        days = [day for day in _days_of(window) if arc is not None and day.weekday() in arc]
        if days:
            yield _hull(days, past, future, WEEKDAYS, 0)
    if window.days <= LONGEST_NARROWED_BY_MONTHS:
        past, future = story.bare_months(Tense.PAST), story.bare_months(Tense.FUTURE)
        arc = between(past, future, 12)
        days = [day for day in _days_of(window) if arc is not None and day.month % 12 in arc]
        if days:
            yield _hull(days, past, future, MONTHS, 1)


def between(past: frozenset[int], future: frozenset[int], around: int) -> frozenset[int] | None:
    """The places on a circle of `around` from the last past one to the first future one, both included.

    None where one side is empty, or where past and future ones do not form one stretch each.
    """
    past = frozenset(place % around for place in past)
    future = frozenset(place % around for place in future)
    if not past or not future or past & future:
        return None
    ring = sorted(past | future)
    changes = [(one, two) for one, two in zip(ring, ring[1:] + ring[:1], strict=True) if (one in past) != (two in past)]
    if len(changes) != 2:
        return None
    start, end = next((one, two) for one, two in changes if one in past)
    return frozenset((start + step) % around for step in range((end - start) % around + 1))


def _hull(
    days: list[date], past: frozenset[int], future: frozenset[int], names: tuple[str, ...], first: int
) -> TimeInterval:
    behind = listed([names[place - first] for place in sorted(past)])
    ahead = listed([names[place - first] for place in sorted(future)])
    return TimeInterval(days[0], days[-1], grounds=f"it tells of {behind} as past and of {ahead} as still ahead")


def _days_of(window: TimeInterval) -> Iterator[date]:
    return (window.first + timedelta(days=step) for step in range(window.days))
