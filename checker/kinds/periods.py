"""How the times of two claims relate, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from checker.kinds.context import KindContext
from checker.matching.measures import in_unit
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.interval import Precision, TimeInterval
from checker.model.quantity import Dimension, Quantity, Unit
from checker.model.timex import CalendarDate, Tense, Timex, TimexKind
from checker.timeline.day_words import days_in_words

LONGEST_TOLD = 45  # days; sentences passed years apart are two
DAY = Unit(Dimension.TIME, "day")
COARSE = frozenset({Precision.QUARTER, Precision.HALF, Precision.YEAR, Precision.DECADE})
CURRENT_DAYS, RUNNING_DAYS = 10, 31
LEAST_SHARED, SHORTEST_STRETCH = 0.9, 28
LONGEST_DOUBT = 7  # "between Wednesday and Thursday" may be the 24 hours that the other tells of


class PeriodRelation(StrEnum):
    """How two claims' times relate. ASSUMED: nothing says otherwise. APART: told at times far from one another."""

    SAME = "same"
    DIFFERENT = "different"
    PART = "part"
    ASSUMED = "assumed"
    APART = "apart"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Periods:
    """The relation of two times, with words for a reason."""

    relation: PeriodRelation
    words: str
    one_sided: bool = False


def relate(one: Claim, other: Claim, context: KindContext) -> Periods:
    """Relate the times of two claims; where one states none, the dates of the two articles stand in."""
    left, right = one.when, other.when
    if left.interval is not None and right.interval is not None:
        return _relate_intervals(one, other, _so_far(one, context), _so_far(other, context))
    if (left.readings or left.timex) and (right.readings or right.timex):
        return _relate_open(one, other)
    return _relate_published(one, other, context)


def _so_far(claim: Claim, context: KindContext) -> TimeInterval:
    """A claim's time; of "this year" told as a fact only the part up to the article."""
    interval = claim.when.interval
    assert interval is not None
    published = context.graph.published[claim.span.document].interval
    running = claim.when.words.lower().startswith("this ") and claim.modality == Modality.ACTUAL
    if not running or published is None or not interval.first <= published.last < interval.last:
        return interval
    return replace(interval, last=published.last)


def _relate_intervals(one: Claim, other: Claim, left: TimeInterval, right: TimeInterval) -> Periods:
    told = f"{said(one)} and {said(other)}"
    if not left.intersects(right) and _begins_and_ends(one, other, left.gap_days(right)):
        return Periods(PeriodRelation.ASSUMED, f"one may be told at its beginning, the other at its end: {told}")
    if not left.intersects(right):
        return Periods(PeriodRelation.DIFFERENT, f"different times: {told}")
    if (left.first, left.last) == (right.first, right.last):
        if _is_fiscal(one) != _is_fiscal(other):
            return _fiscal_and_calendar(one, other)
        return Periods(PeriodRelation.SAME, f"the same time: {told}")
    if _only_overlap(left, right):
        return Periods(PeriodRelation.DIFFERENT, f"two stretches that only overlap: {told}")
    if left.first == right.first and min(left.days, right.days) > RUNNING_DAYS:
        return Periods(PeriodRelation.DIFFERENT, f"counted from the same day to different days: {told}")
    outer, inner = (left, right) if left.days >= right.days else (right, left)
    stretches = outer.precision in COARSE or inner.days >= SHORTEST_STRETCH
    is_counted = _is_counted(one if inner is left else other)
    if (
        (stretches or (is_counted and outer.days > LONGEST_DOUBT))
        and inner.days * 2 <= outer.days
        and not outer.is_open
        and not inner.is_open
    ):
        return Periods(PeriodRelation.PART, f"one time is part of the other: {told}")
    if outer.contains(inner) and outer.days <= RUNNING_DAYS:
        return Periods(PeriodRelation.SAME, f"the times agree: {told}")
    if any(_ends_within_year(a) and _is_calendar_year(b) for a, b in ((one, other), (other, one))):
        return Periods(PeriodRelation.DIFFERENT, f"twelve months that end within a year, and a year: {told}")
    if left.is_open or right.is_open or left.approximate or right.approximate:
        return Periods(PeriodRelation.OPEN, f"the times may or may not be the same: {told}")
    return Periods(PeriodRelation.SAME, f"the times agree: {told}")


def _begins_and_ends(one: Claim, other: Claim, gap: int) -> bool:
    """Whether two lengths of time are told of days no farther apart than they are long: a strike of 23 days that began
    on 22 April, and one of 31 days that was over on 16 May."""
    lengths = [claim.value for claim in (one, other) if claim.kind is ClaimKind.DURATION]
    days = [in_unit(length, DAY).written for length in lengths if isinstance(length, Quantity)]
    return len(days) == 2 and 1 < gap <= LONGEST_TOLD and gap <= max(days)


def _is_counted(claim: Claim) -> bool:
    """Whether a time is told as a stretch of so much: "in the 24 hours to Sunday morning"."""
    timex = claim.when.timex
    return timex is not None and timex.length is not None and timex.kind is TimexKind.DATE


def _is_fiscal(claim: Claim) -> bool:
    timex = claim.when.timex
    return timex is not None and timex.calendar is not None and timex.calendar.fiscal


def _ends_within_year(claim: Claim) -> bool:
    """Whether a time is of twelve months that end before December: "the fiscal year that ended in March"."""
    timex = claim.when.timex
    counted = timex is not None and timex.length is not None and timex.length.unit == "year" and timex.length.high == 1
    return counted and timex is not None and timex.calendar is not None and timex.calendar.month not in (None, 12)


def _is_calendar_year(claim: Claim) -> bool:
    """Whether a time is a year from January to December, by its number."""
    calendar = claim.when.timex.calendar if claim.when.timex is not None else None
    return calendar is not None and calendar.year is not None and calendar == CalendarDate(year=calendar.year)


def _fiscal_and_calendar(one: Claim, other: Claim) -> Periods:
    """A fiscal year and one of the same number: two stretches if the other is said to be the calendar's."""
    plain = other if _is_fiscal(one) else one
    relation = PeriodRelation.DIFFERENT if "calendar" in plain.when.words.lower().split() else PeriodRelation.OPEN
    return Periods(relation, f"a fiscal year need not begin in January: {said(one)} and {said(other)}")


def _only_overlap(left: TimeInterval, right: TimeInterval) -> bool:
    """Whether two long stretches share some of their days, and each has many of its own."""
    if min(left.days, right.days) <= RUNNING_DAYS or left.is_open or right.is_open:
        return False
    if left.approximate or right.approximate:
        return False
    shared = (min(left.last, right.last) - max(left.first, right.first)).days + 1
    return shared < LEAST_SHARED * min(left.days, right.days)


def _relate_open(one: Claim, other: Claim) -> Periods:
    lefts, rights = one.when.readings, other.when.readings
    told = f"{said(one)} and {said(other)}"
    if lefts and rights and not any(a.intersects(b) for a in lefts for b in rights):
        return Periods(PeriodRelation.DIFFERENT, f"different times: {told}")
    months = [_months(claim.when.timex) for claim in (one, other)]
    if all(months) and months[0].isdisjoint(months[1]):
        return Periods(PeriodRelation.DIFFERENT, f"different times, whatever the year: {told}")
    if lefts and rights:
        return Periods(PeriodRelation.ASSUMED, f"the times may well be the same: {told}")
    return Periods(PeriodRelation.OPEN, f"the time cannot be told: {told}")


def _months(timex: Timex | None) -> frozenset[int]:
    """The months of any year that a time names by its month, quarter or half; none where it names neither."""
    calendar = timex.calendar if timex is not None and timex.until is None and not timex.bound else None
    if calendar is None:
        return frozenset()
    if calendar.month is not None:
        return frozenset({calendar.month})
    if calendar.quarter is not None:
        return frozenset(range(calendar.quarter * 3 - 2, calendar.quarter * 3 + 1))
    return frozenset(range(calendar.half * 6 - 5, calendar.half * 6 + 1)) if calendar.half else frozenset()


def _relate_published(one: Claim, other: Claim, context: KindContext) -> Periods:
    if one.span.document == other.span.document:
        return _relate_in_one_article(one, other, context)
    dates = [context.graph.published.get(claim.span.document) for claim in (one, other)]
    left, right = (date.interval if date else None for date in dates)
    stated = one.when.interval or other.when.interval
    if left is None or right is None:
        if all(claim.kind is ClaimKind.DURATION and claim.when.tense is Tense.PAST for claim in (one, other)):
            return Periods(PeriodRelation.ASSUMED, "how long it took is the same in an article without a date")
        return Periods(PeriodRelation.OPEN, "the date of an article is not known")
    gap = left.gap_days(right)
    if stated is not None:
        return _relate_stated(one, other, context, stated, gap)
    if gap <= CURRENT_DAYS:
        return Periods(PeriodRelation.ASSUMED, "neither states a time; the articles are of the same days")
    return Periods(
        PeriodRelation.APART, f"told {gap} days apart, in articles of {days_in_words(left)} and {days_in_words(right)}"
    )


def _relate_in_one_article(one: Claim, other: Claim, context: KindContext) -> Periods:
    """One time, unless one figure is told of a time long past, and the other in the present of the article."""
    silent, stating = (one, other) if one.when.interval is None else (other, one)
    stated, published = stating.when.interval, context.graph.published[one.span.document].interval
    # A simple present may be a timetable; that of a headline tells what is past.
    present = silent.when.tense in {Tense.FUTURE, Tense.UNKNOWN} and not context.beside_the_text(one, other)
    if stated is None or published is None or not present:
        long_past = False
    else:
        long_past = stated.last < published.first and stated.gap_days(published) > CURRENT_DAYS
    if stated is not None and long_past:
        words = f"one is of {days_in_words(stated)}, the other of the days of the article"
        return Periods(PeriodRelation.DIFFERENT, words)
    return Periods(PeriodRelation.ASSUMED, "both stand in one article, with no other time told")


def _relate_stated(one: Claim, other: Claim, context: KindContext, stated: TimeInterval, gap: int) -> Periods:
    silent, stating = (one, other) if one.when.interval is None else (other, one)
    published, after = (context.graph.published[claim.span.document].interval for claim in (silent, stating))
    looks_back = after is not None and after.first > stated.last and stated.precision in COARSE
    if published is not None and looks_back and _before_its_end(silent, stated, published):
        words = f"one is of the whole of {days_in_words(stated)}, the other's article appeared before that was over"
        return Periods(PeriodRelation.DIFFERENT, words)
    if published is not None and (stated.intersects(published) or stated.gap_days(published) <= CURRENT_DAYS):
        return Periods(
            PeriodRelation.ASSUMED, f"one states a time ({days_in_words(stated)}), the other's article is of then"
        )
    if stated.days <= RUNNING_DAYS and _tells_of(silent, stated, context):
        words = f"one states a time ({days_in_words(stated)}), and the other's article has just named it"
        return Periods(PeriodRelation.ASSUMED, words)
    if gap <= CURRENT_DAYS:
        words = f"only one states a time ({days_in_words(stated)}); the articles are of the same days"
        relation = PeriodRelation.OPEN if stated.precision in COARSE else PeriodRelation.ASSUMED
        return Periods(relation, words, one_sided=True)
    other_day = days_in_words(published) if published else "a day that is not known"
    return Periods(PeriodRelation.APART, f"one is of {days_in_words(stated)}, the other's article of {other_day}")


def _tells_of(silent: Claim, stated: TimeInterval, context: KindContext) -> bool:
    """Whether the sentence of a claim without a time, or one right before it, dates something to the days meant."""
    near = [*context.claims_of_sentence(silent), *context.claims_before(silent)]
    told = (claim.when.interval for claim in near if claim.when.stated and claim.when.interval is not None)
    return any(days.days <= RUNNING_DAYS and days.intersects(stated) for days in told)


def _before_its_end(silent: Claim, stated: TimeInterval, published: TimeInterval) -> bool:
    """Whether an article that tells a fact appeared inside a stretch, long before its end."""
    inside = stated.first <= published.first and (stated.last - published.last).days > RUNNING_DAYS
    return inside and silent.modality == Modality.ACTUAL


def said(claim: Claim) -> str:
    """A claim's time in words: the copy's own, with what it was resolved to."""
    when = claim.when
    resolved = " or ".join(days_in_words(reading) for reading in when.readings)
    if not when.words:
        return resolved or "no time stated"
    told = when.words.replace(",", "").lower()
    return f"“{when.words}” ({resolved})" if resolved and resolved.lower() != told else f"“{when.words}”"
