"""The year of a dateline that names only day and month ("SEOUL, April 14 --").

Every year that the article's own bounds allow is weighed by what speaks against it: the weekdays it tells of,
the distance to the articles given with it, and the distance to the newest year it names. A year is taken where
all others have clearly more against them; otherwise the interval from the first to the last that is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.model.timex import Tense
from checker.timeline.dateline_days import DatelineDay
from checker.timeline.day_words import WEEKDAYS, day_in_words, days_in_words
from checker.timeline.publication_windows import months_apart
from checker.timeline.tellings import Story

YEARS_LOOKED_AT = 6
CLEAR_LEAD = 2
# Points against a year; agency copy mostly tells of the day it is filed on, less often of the day before.
OTHER_WEEKDAY_IN_DATELINE, TOLD_DAY_BEFORE, NO_TOLD_DAY_NEAR, OTHER_WEEKDAY_BESIDE_DATE = 6, 2, 4, 3
POINTS_BY_MONTHS_FROM_OTHERS = ((3, 0), (6, 1), (10, 2), (18, 4))
POINTS_BY_YEARS_FROM_NEWEST = ((1, 0), (2, 2))
FAR = 5


@dataclass(frozen=True, slots=True)
class WeighedYear:
    """One possible day, the points against it, and what speaks for it in words."""

    day: date
    against: int
    reasons: tuple[str, ...]


def dateline_days(
    story: Story, dateline: DatelineDay, window: TimeInterval, others: Sequence[tuple[str, TimeInterval]]
) -> TimeInterval | None:
    """The day of a dateline in the year that fits best, or the stretch of days in those that fit as well.

    `window` holds the article's own bounds, `others` the names and dates of the articles given with it.
    None where nothing tells.
    """
    weighed = [_weigh(story, dateline, day, window, others) for day in _possible(dateline, window, others)]
    if not weighed:
        return None
    least = min(choice.against for choice in weighed)
    left = [choice for choice in weighed if choice.against < least + CLEAR_LEAD]
    named = f"the dateline names {dateline.words}"
    if len(left) == 1:
        return TimeInterval.day(left[0].day, "; ".join([named, *left[0].reasons]))
    years = f"of {left[0].day.year} to {left[-1].day.year}, the year is open"
    return TimeInterval(left[0].day, left[-1].day, grounds=f"{named} {years}")


def _possible(
    dateline: DatelineDay, window: TimeInterval, others: Sequence[tuple[str, TimeInterval]]
) -> Iterator[date]:
    """The day in the years around the other articles' dates, or after the article's own lower bound."""
    years = {year + step for _, days in others for year in (days.first.year, days.last.year) for step in (-1, 0, 1)}
    if window.first != EARLIEST:
        years |= set(range(window.first.year, min(window.first.year + YEARS_LOOKED_AT, LATEST.year)))
    for year in sorted(years):
        day = dateline.in_year(year)
        if day is not None and window.first <= day <= window.last:
            yield day


def _weigh(
    story: Story, dateline: DatelineDay, day: date, window: TimeInterval, others: Sequence[tuple[str, TimeInterval]]
) -> WeighedYear:
    parts = [
        _weekday_of_dateline(dateline, day),
        _weekdays_told(story, day),
        _weekdays_beside_dates(story, day),
        _near_others(day, others),
        _near_newest(day, window),
    ]
    reasons = tuple(reason for points, reason in parts if reason and points < CLEAR_LEAD)
    return WeighedYear(day, sum(points for points, _ in parts), reasons)


def _weekday_of_dateline(dateline: DatelineDay, day: date) -> tuple[int, str]:
    if dateline.weekday is None:
        return 0, ""
    if dateline.weekday != day.weekday():
        return OTHER_WEEKDAY_IN_DATELINE, ""
    return 0, f"in {day.year} it is the {WEEKDAYS[day.weekday()]} the dateline says"


def _weekdays_told(story: Story, day: date) -> tuple[int, str]:
    told = story.bare_weekdays(Tense.PAST)
    if not told:
        return 0, ""
    back = min((day.weekday() - weekday) % 7 for weekday in told)
    if back > 1:
        return NO_TOLD_DAY_NEAR, ""
    name = WEEKDAYS[(day.weekday() - back) % 7]
    words = f"in {day.year} it is {'the' if back == 0 else 'the day after the'} {name} that the article tells of"
    return (TOLD_DAY_BEFORE if back else 0), words


def _weekdays_beside_dates(story: Story, day: date) -> tuple[int, str]:
    """Weekdays that stand beside a day of the dateline's own season, such as "Thursday, April 10"."""
    for telling in story.tellings:
        if telling.month_day is None or telling.weekday is None:
            continue
        near = [d for year in (day.year - 1, day.year, day.year + 1) if (d := _in_year(telling.month_day, year))]
        nearest = min(near, key=lambda other: abs(other - day), default=None)
        if nearest is not None and nearest.weekday() != telling.weekday:
            return OTHER_WEEKDAY_BESIDE_DATE, ""
        if nearest is not None:
            return 0, f"“{telling.words}” fits {nearest.year}"
    return 0, ""


def _near_others(day: date, others: Sequence[tuple[str, TimeInterval]]) -> tuple[int, str]:
    if not others:
        return 0, ""
    name, days = min(others, key=lambda other: (TimeInterval.day(day).gap_days(other[1]), other[0]))
    edge = min(max(day, days.first), days.last)
    words = f"{name}, given with it, is of {days_in_words(days)}"
    return _points(months_apart(day, edge), POINTS_BY_MONTHS_FROM_OTHERS), words


def _near_newest(day: date, window: TimeInterval) -> tuple[int, str]:
    if window.first == EARLIEST:
        return 0, ""
    # A bound at New Year says that the year before is over; the article then names that year.
    words = f"it cannot be older than {day_in_words(window.first)}"
    newest = window.first.year
    return _points(day.year - newest, POINTS_BY_YEARS_FROM_NEWEST), words


def _points(distance: int, table: tuple[tuple[int, int], ...]) -> int:
    return next((points for limit, points in table if distance <= limit), FAR)


def _in_year(month_day: tuple[int, int], year: int) -> date | None:
    try:
        return date(year, *month_day)
    except ValueError:
        return None
