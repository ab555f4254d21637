"""The times of changes: the stretch one is of, and the time it counts from.

That is told ("since 2012", "more than in April"), or else the same stretch of the year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.kinds.context import KindContext
from checker.model.claim import Claim
from checker.model.interval import TimeInterval
from checker.words import load

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SHORTEST_YEAR, LONGEST_YEAR = 300, 430
LONGEST_MONTH, LONGEST_PART, DAYS_OF_A_YEAR, MUCH_LONGER = 31, 184, 366, 1.3


def counts_from_time_of(context: KindContext, change: Claim, level: Claim) -> bool:
    """Whether a level is of the time that a change counts from, a year before where no "since 2012" or "more than in
    April" says it."""
    then, now = level.when.interval, change.when.interval
    base = next(_stated_bases(context, change), None)
    if base is not None:
        return then is not None and level.when.stated and is_one_stretch(base, then)
    backward = set(level.when.words.lower().split()) & set(load("measures")["looking_back"])
    if then is None or not level.when.stated:
        return level.when.stated and bool(backward)
    if change.when.timex is not None and _since(context, change):
        return now is not None and then.intersects(now)
    if now is None or now.is_open:
        now = context.graph.published[change.span.document].interval
    if now is None:
        return False
    return (bool(backward) and then.first < now.first) or is_a_year_before(then, now) or _is_season_before(level, now)


def states_its_base(context: KindContext, change: Claim) -> bool:
    """Whether a change says itself which time it counts from."""
    return _since(context, change) or next(_stated_bases(context, change), None) is not None


def is_a_year_before(then: TimeInterval, now: TimeInterval) -> bool:
    """Whether one stretch is as long as another and lies a year before it."""
    return SHORTEST_YEAR <= (now.first - then.first).days <= LONGEST_YEAR and abs(then.days - now.days) <= 1


def _is_season_before(level: Claim, now: TimeInterval) -> bool:
    """Whether a level is of "2023/24", whose months are not told, and a whole year then began a year before `now`."""
    calendar, then = level.when.timex.calendar if level.when.timex is not None else None, level.when.interval
    if calendar is None or then is None or not calendar.fiscal or calendar.month is not None:
        return False
    is_year = SHORTEST_YEAR <= now.days <= DAYS_OF_A_YEAR
    return is_year and (now.first - timedelta(DAYS_OF_A_YEAR - 1)).year == then.first.year


def counts_from_another_time(context: KindContext, change: Claim, before: Claim) -> bool:
    """Whether a change is said to be against a time ("more than in 2022", "up on the first quarter") that is not that
    of a level before it."""
    then = before.when.interval
    if then is None or not before.when.stated:
        return False
    return any(not base.intersects(then) for base in _stated_bases(context, change))


def is_told_of_later_days(context: KindContext, change: Claim, before: Claim) -> bool:
    """Whether what a change would have led from is told of days after the change's own article."""
    published, then = context.graph.published[change.span.document], before.when.interval
    if published.interval is None or not published.stated or then is None or not before.when.stated:
        return False
    return then.first > published.interval.last


def _stated_bases(context: KindContext, change: Claim) -> Iterator[TimeInterval]:
    """The times behind a change that it is said to be against: "more than in 2022", "up on the first quarter"."""
    sentence = context.graph.sentence_of(change)
    if sentence is None:
        return
    behind = sentence.words[change.focus.end - sentence.start :].lower()
    openers = tuple(load("measures")["base_openers"])
    years = [year for year in YEAR.finditer(behind) if behind[: year.start()].rstrip().endswith(openers)]
    if years:
        yield TimeInterval.year(int(years[0].group()))
        return
    for start, base in _dated_behind(context, change):
        if _is_base(behind[: start - change.focus.end].strip().removesuffix(" the"), openers):
            yield base


def is_one_stretch(one: TimeInterval, other: TimeInterval) -> bool:
    """Whether two stretches are one, give or take a leap day: "the second quarter" and "April to June" are."""
    return abs((one.first - other.first).days) <= 1 and abs((one.last - other.last).days) <= 1


def _is_base(between: str, openers: tuple[str, ...]) -> bool:
    """Whether the words between a change and a time of the calendar make that its base: "up 12 per cent on the"."""
    return between == "on" or between.endswith(openers)


def _dated_behind(context: KindContext, change: Claim) -> Iterator[tuple[int, TimeInterval]]:
    """The times of the calendar that stand behind a change in its sentence, with their places in the article."""
    for when in (claim.when for claim in context.claims_of_sentence(change)):
        is_named = when.timex is not None and when.timex.calendar is not None and not when.timex.anchored
        if is_named and when.span is not None and when.interval is not None and when.span.start >= change.focus.end:
            yield when.span.start, when.interval


def _since(context: KindContext, change: Claim) -> bool:
    """Whether the time beside a change is the one it counts from."""
    sentence = context.graph.sentence_of(change)
    if sentence is None or change.when.span is None:
        return False
    before = sentence.words[: max(0, change.when.span.start - sentence.start)].split()[-1:]
    return before == ["since"] or change.when.words.lower().startswith("since ")


def are_of_two_stretches(change: Claim, level: Claim) -> bool:
    """Whether a change and a level are of two stretches of a year: "from January to May", "in the first two months",
    or of two that have no day in common: the second quarter and the third."""
    told = [(claim, claim.when.interval) for claim in (change, level) if _is_of_a_stretch(claim)]
    stretches = sorted(
        ((LONGEST_MONTH if _is_month(claim) else stretch.days), stretch)
        for claim, stretch in told
        if stretch is not None
    )
    if len(stretches) < 2 or stretches[1][0] > DAYS_OF_A_YEAR:
        return False
    in_part = stretches[1][0] <= LONGEST_PART and not stretches[0][1].intersects(stretches[1][1])
    return in_part or MUCH_LONGER * stretches[0][0] < stretches[1][0]


def _is_of_a_stretch(claim: Claim) -> bool:
    """Whether a claim tells of a whole month or longer, and not of its end or a day in it."""
    interval = claim.when.interval
    return claim.when.stated and interval is not None and (interval.days > LONGEST_MONTH or _is_month(claim))


def _is_month(claim: Claim) -> bool:
    """Whether a claim tells of one month, whose year need not be known."""
    timex = claim.when.timex
    calendar = timex.calendar if timex is not None else None
    if timex is None or calendar is None or timex.until is not None or timex.length is not None:
        return False
    return calendar.month is not None and calendar.day is None and not calendar.part
