"""Days of one event that differ whatever their year is, where an article tells neither its own date nor the year.

"The first pictures are expected on May 20" in an article without a date, "on May 30" in another of the same story: of
one event told in two years, the days would hardly lie within weeks of one another.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from datetime import date

from checker.kinds.context import KindContext
from checker.kinds.date_pairs import EXTRACTOR, NEAR_DAYS, Pair, compared, tellings_of
from checker.kinds.one_story import pairs_of_stories
from checker.kinds.told_apart import are_told_apart
from checker.matching.candidates import Ends, ends_of
from checker.matching.same_event import event_keys
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.timex import CalendarDate

# Any leap year: each day of a year has a place in it.
SOME_YEAR, MOST_GROUNDS = 2000, 4
DayOfYear = tuple[int, int]


def judge_unknown_years(context: KindContext, are_one: Callable[[Pair], bool], told: Set[Ends]) -> Iterator[Finding]:
    """Conflicts between two days of the year of one event, as `are_one` says; each day once, and none of what is `told`
    against that article."""
    used = set(told)
    found = [pair for pair in _pairs_of_unknown_years(context) if are_one(pair)]
    for pair in sorted(found, key=lambda pair: (-pair.score, pair.one.focus, pair.other.focus)):
        ends = set(ends_of(pair.one, pair.other))
        facts = [claim.modality is Modality.ACTUAL for claim in (pair.one, pair.other)]
        if not ends & used and facts[0] == facts[1]:
            used |= ends
            yield _finding(context, pair)


def _finding(context: KindContext, pair: Pair) -> Finding:
    days = [f"“{claim.when.words}”" for claim in (pair.one, pair.other)]
    grounds = [feature.words for feature in pair.match.features if feature.weight > 0 and feature.words]
    reasons = [
        f"The same event: {'; '.join(grounds[:MOST_GROUNDS])}.",
        f"{days[0]} against {days[1]}, of whatever year",
        "An article has no date; in one year the event cannot have been on both days.",
    ]
    summary = f"{pair.one.subject.head}: {pair.one.when.words} against {pair.other.when.words}"
    sides = tuple(context.graph.claim(claim.id) for claim in (pair.one, pair.other))
    return context.finding("date", Verdict.CONFLICT, summary, reasons, sides, pair.match.features, pair.score)


def _pairs_of_unknown_years(context: KindContext) -> Iterator[Pair]:
    """Pairs of events, one at least of an unknown year, whose days of the year differ and lie within weeks of one
    another; neither article tells the other's day."""
    dated = [
        claim for claim in context.claims(ClaimKind.EVENT) if _day_of(claim) is not None and _is_wanted(context, claim)
    ]
    days = {name: frozenset[DayOfYear]() for name in context.graph.published}
    for claim in dated:
        days[claim.span.document] |= {day for day in [_day_of(claim)] if day is not None}
    tellings = tellings_of(_of_some_year(claim) for claim in dated)
    for one, other in pairs_of_stories(context, dated, event_keys):
        if one.span.document == other.span.document or _day_of(one) == _day_of(other):
            continue
        if (one.when.readings and other.when.readings) or are_told_apart(context, one, other):
            continue
        left, right = _day_of(one), _day_of(other)
        if {left, right} & days[one.span.document] & days[other.span.document]:
            continue
        pair = compared(context, _of_some_year(one), _of_some_year(other), tellings)
        if pair.left.gap_days(pair.right) <= NEAR_DAYS:
            yield pair


def _is_wanted(context: KindContext, claim: Claim) -> bool:
    told = claim.modality in {Modality.ACTUAL, Modality.PLAN, Modality.FORECAST}
    own = claim.extractor == EXTRACTOR and bool(claim.subject.head) and not context.is_quoted(claim)
    return told and own and not claim.negated


def _calendar_of(claim: Claim) -> CalendarDate | None:
    timex = claim.when.timex
    return timex.calendar if timex is not None and timex.until is None and not timex.bound else None


def _day_of(claim: Claim) -> DayOfYear | None:
    """The month and day of an event; None where it tells a year with them, or is not of one day."""
    calendar = _calendar_of(claim)
    if calendar is None or calendar.month is None or calendar.day is None or calendar.year is not None:
        return None
    exists = calendar.day <= monthrange(SOME_YEAR, calendar.month)[1]
    return (calendar.month, calendar.day) if exists else None


def _of_some_year(claim: Claim) -> Claim:
    """A claim as of a year that stands for any."""
    month, day = _day_of(claim) or (1, 1)
    interval = TimeInterval.day(date(SOME_YEAR, month, day))
    return replace(claim, when=replace(claim.when, readings=(interval,)))
