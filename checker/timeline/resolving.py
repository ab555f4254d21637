"""What a time expression means in days, given the article's date or the time that it counts from."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.model.timex import ResolvedTime, Tense, Timex, TimexKind
from checker.timeline.calendar_readings import days_of, is_fixed
from checker.timeline.day_words import MONTHS, days_in_words
from checker.timeline.distances import ending_with
from checker.timeline.from_article import from_article
from checker.timeline.from_event import from_event, is_same_period, same_period

_LOOKS_BACK, _LOOKS_AHEAD = frozenset({"since"}), frozenset({"by"})
_LOOKING = {Tense.PAST: ", looking back,", Tense.FUTURE: ", looking ahead,", Tense.UNKNOWN: ""}
_NOTHING = ResolvedTime((), False)


def resolve(
    timex: Timex, published: TimeInterval | None, tense: Tense = Tense.UNKNOWN, anchor: TimeInterval | None = None
) -> ResolvedTime:
    """The days that a time expression means: one interval, several readings, or none where it cannot be told.

    `published` are the days that the article can be from: the result holds for every one of them, as one stretch
    that covers all cases or as several readings. `tense` turns a bare "on Monday" back or ahead. `anchor` are the
    days that "a year earlier" counts from. Days with an open side tell nothing. A bound ("since April") does not
    move the days; see `within_bound`. Repeats and lengths have no days.
    """
    if timex.kind in {TimexKind.SET, TimexKind.DURATION}:
        return _NOTHING
    article = published if published is not None and not published.is_open else None
    event = anchor if anchor is not None and not anchor.is_open else None
    if is_same_period(timex):
        return ResolvedTime(_explained(timex, same_period(timex, article, event)), timex.offset is not None)
    if _is_complete(timex):
        return ResolvedTime(_explained(timex, _complete(timex, article)), False)
    if timex.anchored:
        found = from_event(timex, event) if event is not None else ()
        return ResolvedTime(_explained(timex, found, f", counted from {_in_words(event)}," if event else ""), False)
    if article is None:
        return ResolvedTime((), True)
    direction = _direction(timex, tense)
    is_bare = timex.calendar is not None and timex.offset is None and not timex.which
    origin = f" in an article of {days_in_words(article)}{_LOOKING[direction] if is_bare else ''}"
    return ResolvedTime(_explained(timex, from_article(timex, article, direction), origin), True)


def within_bound(days: TimeInterval, bound: str) -> TimeInterval:
    """The stretch that "since", "from", "until", "by", "before" or "after" makes of some days; open on one side."""
    if bound in {"since", "from"}:
        return replace(days, last=LATEST)
    if bound in {"until", "by"}:
        return replace(days, first=EARLIEST)
    if bound == "before" and days.first > EARLIEST:
        return replace(days, first=EARLIEST, last=days.first - timedelta(1))
    if bound == "after" and days.last < LATEST:
        return replace(days, first=days.last + timedelta(1), last=LATEST)
    return days


def _is_complete(timex: Timex) -> bool:
    """Whether a date, or the end of a range, says all that is needed."""
    if timex.calendar is None or timex.offset is not None:
        return False
    return is_fixed(timex.calendar) or (timex.until is not None and is_fixed(timex.until))


def _complete(timex: Timex, article: TimeInterval | None) -> tuple[TimeInterval, ...]:
    """The readings of a date that is complete in itself; the article's day only cuts "later in 2023"."""
    day = article.first if article is not None and article.days == 1 else None
    options = (timex.calendar, *timex.alternatives)
    found = [days for option in options if option is not None for days in days_of(option, timex.until, day)]
    if timex.length is not None:
        found = [whole for days in found if (whole := ending_with(timex.length, days, timex.which))]
    return tuple(found)


def _direction(timex: Timex, tense: Tense) -> Tense:
    """The tense, or what "since" and "by" say where that is not known."""
    if timex.bound in _LOOKS_BACK:
        return Tense.PAST
    return Tense.FUTURE if timex.bound in _LOOKS_AHEAD and tense is Tense.UNKNOWN else tense


def _explained(timex: Timex, found: tuple[TimeInterval, ...], origin: str = "") -> tuple[TimeInterval, ...]:
    """The readings with their grounds in words, and approximate where the wording is."""
    words = f"“{timex.words}”" if timex.words else "the time"
    return tuple(
        replace(
            days,
            approximate=days.approximate or timex.approximate,
            grounds=f"{words}{origin} is {_in_words(days)}",
        )
        for days in found
    )


def _in_words(days: TimeInterval) -> str:
    """Days in words, whole years and months by their names."""
    whole = replace(days, approximate=False).edtf
    if whole == f"{days.first.year:04d}":
        return str(days.first.year)
    if whole == f"{days.first.year:04d}-{days.first.month:02d}":
        return f"{MONTHS[days.first.month - 1]} {days.first.year}"
    return days_in_words(days)
