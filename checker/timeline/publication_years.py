"""The year of a dateline that names only day and month ("SEOUL, April 14 --").

Every year that the article's own bounds allow is weighed by what speaks against it: the weekdays it tells of,
the distance to the articles given with it and, where none is near, to the newest news in the article itself. A
year is taken where all others have clearly more against them; otherwise the stretch from the first to the last
that is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.model.interval import LATEST, TimeInterval
from checker.model.timex import Tense
from checker.timeline.dateline_days import DatelineDay
from checker.timeline.day_words import WEEKDAYS, day_in_words, days_in_words
from checker.timeline.publication_bounds import newest_news
from checker.timeline.tellings import Story

YEARS_LOOKED_AT = 6
# Nearness to other articles alone is weak: a look back after exactly a year is as near.
CLEAR_LEAD, CLEAR_LEAD_BY_NEARNESS_ALONE = 3, 6
# A day so near that of another article is hardly so by chance: of the days of a year one in fifty is.
DAYS_BESIDE = 3
# Points against a year; news copy mostly tells of the day it is filed on, less often of the day before.
OTHER_WEEKDAY_IN_DATELINE, TOLD_DAY_BEFORE, NO_TOLD_DAY_NEAR, OTHER_WEEKDAY_BESIDE_DATE = 6, 1, 6, 3
POINTS_BY_DAYS_FROM_ARTICLES, FAR_FROM_ARTICLES = ((14, 0), (100, 3), (200, 4), (330, 5), (550, 6)), 7
HARDLY_RELATED = 6
POINTS_BY_DAYS_FROM_NEWS, FAR_FROM_NEWS = ((366, 0), (731, 1)), 2


@dataclass(frozen=True, slots=True)
class WeighedYear:
    """One possible day, the points against it, what speaks for it, and whether the article itself does, or an article
    of the same days."""

    day: date
    against: int
    reasons: tuple[str, ...]
    supported: bool


def dateline_days(
    story: Story, dateline: DatelineDay, window: TimeInterval, others: Sequence[tuple[str, TimeInterval]]
) -> TimeInterval | None:
    """The day of a dateline in the year that fits best, or the stretch of days in those that fit as well.

    `window` holds the article's own bounds, `others` the names and dates of the articles given with it.
    None where nothing tells.
    """
    news = newest_news(story)
    possible = _possible(dateline, window, [days for _, days in others], news)
    weighed = [_weigh(story, dateline, day, others, news) for day in possible]
    if not weighed:
        return None
    best = min(weighed, key=lambda choice: (choice.against, choice.day))
    lead = CLEAR_LEAD if best.supported else CLEAR_LEAD_BY_NEARNESS_ALONE
    left = [choice for choice in weighed if choice.against < best.against + lead]
    named = f"the dateline names {dateline.words}"
    if len(left) == 1:
        return TimeInterval.day(left[0].day, "; ".join([named, *left[0].reasons]))
    years = f"of {left[0].day.year} to {left[-1].day.year}, the year is open"
    return TimeInterval(left[0].day, left[-1].day, grounds=f"{named} {years}")


def _possible(
    dateline: DatelineDay, window: TimeInterval, others: Sequence[TimeInterval], news: date | None
) -> Iterator[date]:
    """The day in the years around the other articles and after the newest news, as far as the bounds allow."""
    years = {year + step for days in others for year in (days.first.year, days.last.year) for step in (-2, -1, 0, 1)}
    if news is not None:
        years |= set(range(news.year, news.year + YEARS_LOOKED_AT))
    for year in sorted(years & set(range(1, LATEST.year + 1))):
        day = dateline.in_year(year)
        if day is not None and window.first <= day <= window.last:
            yield day


def _weigh(
    story: Story, dateline: DatelineDay, day: date, others: Sequence[tuple[str, TimeInterval]], news: date | None
) -> WeighedYear:
    own = [_weekday_of_dateline(dateline, day), _weekdays_told(story, day), _weekdays_beside_dates(story, day)]
    from_articles = _distance_from_articles(day, others)
    if not others or from_articles[0] >= HARDLY_RELATED:
        own.append(_distance_from_news(day, news))
    parts = [*own, from_articles]
    reasons = tuple(reason for points, reason in parts if reason and points < HARDLY_RELATED)
    beside = any(TimeInterval.day(day).gap_days(days) <= DAYS_BESIDE for _, days in others)
    supported = beside or any(reason and points <= TOLD_DAY_BEFORE for points, reason in own)
    return WeighedYear(day, sum(points for points, _ in parts), reasons, supported)


def _weekday_of_dateline(dateline: DatelineDay, day: date) -> tuple[int, str]:
    if dateline.weekday is None:
        return 0, ""
    if dateline.weekday != day.weekday():
        return OTHER_WEEKDAY_IN_DATELINE, ""
    return 0, f"in {day.year} it is the {WEEKDAYS[day.weekday()]} the dateline says"


def _weekdays_told(story: Story, day: date) -> tuple[int, str]:
    told = story.bare_weekdays(Tense.PAST, Tense.UNKNOWN)
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


def _distance_from_articles(day: date, others: Sequence[tuple[str, TimeInterval]]) -> tuple[int, str]:
    if not others:
        return 0, ""
    gap, name, days = min((TimeInterval.day(day).gap_days(days), name, days) for name, days in others)
    points = next((points for limit, points in POINTS_BY_DAYS_FROM_ARTICLES if gap <= limit), FAR_FROM_ARTICLES)
    return points, f"{name}, given with it, is of {days_in_words(days)}"


def _distance_from_news(day: date, news: date | None) -> tuple[int, str]:
    if news is None:
        return 0, ""
    gap = (day - news).days
    points = next((points for limit, points in POINTS_BY_DAYS_FROM_NEWS if gap <= limit), FAR_FROM_NEWS)
    return points, f"it is newer than {day_in_words(news)} by what it tells"


def _in_year(month_day: tuple[int, int], year: int) -> date | None:
    try:
        return date(year, *month_day)
    except ValueError:
        return None
