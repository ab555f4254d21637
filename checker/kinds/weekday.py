"""A day of the week that does not fall on the date it stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.days_elsewhere import told_without_date
from checker.kinds.one_story import may_tell_one_story
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Finding, Verdict
from checker.model.span import Span
from checker.model.timex import CalendarDate
from checker.timeline.day_words import day_in_words

WORD, MOST_WORDS = re.compile(r"\S+"), 10
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Settings(BaseModel):
    """No settings."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Check each date that names its weekday against the calendar."""
    for claim in context.claims(ClaimKind.WEEKDAY):
        calendar = claim.when.timex.calendar if claim.when.timex else None
        if calendar is None or calendar.weekday is None or not claim.when.readings:
            continue
        days = sorted({reading.first for reading in claim.when.readings})
        if all(day.weekday() != calendar.weekday for day in days):
            yield _finding(context, claim, calendar.weekday, days)
    yield from _two_weekdays(context)


def _two_weekdays(context: KindContext) -> Iterator[Finding]:
    """One day and month with two weekdays, where one article has no date: in its year, the year before or the one
    after, the day of the other is of the week it says, and never of the week the first says."""
    claims = [claim for claim in context.claims(ClaimKind.WEEKDAY) if _calendar_of(claim) is not None]
    undated = [claim for claim in claims if not claim.when.readings]
    dated = [claim for claim in claims if len(claim.when.readings) == 1]
    for one, other in product(undated, dated):
        if one.span.document == other.span.document or _day_of(one) != _day_of(other):
            continue
        if not may_tell_one_story(context, one.span.document, other.span.document):
            continue
        day, (weekday, said) = other.when.readings[0].first, (_weekday_of(one), _weekday_of(other))
        if day.weekday() == said and all(_falls_on(day, day.year + step) not in {weekday, None} for step in (-1, 0, 1)):
            told = f"{day_in_words(day)} is a {NAMES[said]}, and no year beside has a {NAMES[weekday]}"
            reasons = [told, "the date of one article is not known"]
            summary = f"{one.words} or {other.words}"
            yield context.finding("weekday", Verdict.CONFLICT, summary, reasons, (one, other))
            break


def _calendar_of(claim: Claim) -> CalendarDate | None:
    return claim.when.timex.calendar if claim.when.timex is not None else None


def _day_of(claim: Claim) -> tuple[int | None, int | None]:
    calendar = _calendar_of(claim)
    return (calendar.month, calendar.day) if calendar is not None else (None, None)


def _weekday_of(claim: Claim) -> int:
    calendar = _calendar_of(claim)
    assert calendar is not None
    assert calendar.weekday is not None
    return calendar.weekday


def _falls_on(day: date, year: int) -> int | None:
    """The day of the week on which a day falls in another year; None where that year has none such."""
    try:
        return day.replace(year=year).weekday()
    except ValueError:
        return None


def _finding(context: KindContext, claim: Claim, weekday: int, days: list[date]) -> Finding:
    told = [f"{day_in_words(day)} is a {NAMES[day.weekday()]}, not a {NAMES[weekday]}" for day in days]
    year_from = claim.when.readings[0].grounds if claim.when.depends_on_published else ""
    nearest = min((abs((days[0].weekday() - weekday + 3) % 7 - 3), days[0]) for _ in days)[0]
    reasons = [*told, year_from, "One of the two is wrong; the text does not say which."]
    settled = (
        claim.when.timex is not None
        and claim.when.timex.calendar is not None
        and claim.when.timex.calendar.year is not None
    )
    verdict = Verdict.CONFLICT if settled or len(days) == 1 else Verdict.REVIEW
    slip = "one day off" if nearest == 1 else ""
    summary = f"{claim.words}: not a {NAMES[weekday]}"
    sides, parts = [claim, claim], list(_parts(context, claim, NAMES[weekday]))
    for other in _told_right(context, claim, days)[:1]:
        sides.append(other)
        parts.append((other.span, other.focus))
        reasons.append(f"another article has the same day as “{other.words}”")
    for other in _fitting_dates(context, claim)[:1] if claim.when.depends_on_published and len(sides) == 2 else ():
        sides.append(other)
        parts.append((other.span, other.focus))
        reasons.append(f"of {days[0].year}, “{other.words}” in the same article is told with its right weekday")
    undated = told_without_date(context, claim, days) if len(sides) == 2 else ()
    for other in undated:
        sides.append(other)
        parts.append((other.span, other.when.span or other.focus))
        day = other.when.readings[0].first
        reasons.append(f"another article tells of {day_in_words(day)} as “{other.when.words}”")
    return context.finding("weekday", verdict, summary, reasons, sides, likely_slip=slip, quoted=tuple(parts))


def _fitting_dates(context: KindContext, claim: Claim) -> list[Claim]:
    """The other dates of the same article and year that fall on the weekday they are told with."""
    found = []
    for other in context.claims(ClaimKind.WEEKDAY):
        calendar = other.when.timex.calendar if other.when.timex else None
        days = {reading.first for reading in other.when.readings}
        if other.span.document != claim.span.document or other.id == claim.id or calendar is None or len(days) != 1:
            continue
        years = {reading.first.year for reading in claim.when.readings}
        if {day.year for day in days} == years and all(day.weekday() == calendar.weekday for day in days):
            found.append(other)
    return found


def _told_right(context: KindContext, claim: Claim, days: list[date]) -> list[Claim]:
    """The claims of other articles that give one of the days with the weekday the calendar gives it."""
    found = []
    for other in context.claims(ClaimKind.WEEKDAY):
        calendar = other.when.timex.calendar if other.when.timex else None
        told = {reading.first for reading in other.when.readings}
        if other.span.document == claim.span.document or calendar is None or len(told) != 1 or not told <= set(days):
            continue
        if may_tell_one_story(context, claim.span.document, other.span.document) and all(
            day.weekday() == calendar.weekday for day in told
        ):
            found.append(other)
    return found


def _parts(context: KindContext, claim: Claim, name: str) -> tuple[tuple[Span, Span], ...]:
    """The sentence up to the date with its weekday meant, and from the date on with the date meant.

    Where one stands inside the other, the whole is quoted twice.
    """
    whole, sentence = claim.focus, context.graph.sentence_of(claim)
    found = re.search(rf"\b{name[:3]}\w*\.?", claim.words, re.IGNORECASE)
    if found is None or sentence is None:
        return (whole, whole), (whole, whole)
    rest = [claim.words[: found.start()].strip(" ,()"), claim.words[found.end() :].strip(" ,()")]
    if bool(rest[0]) == bool(rest[1]):
        return (whole, whole), (whole, whole)
    words = rest[0] or rest[1]
    weekday = Span(whole.document, whole.start + found.start(), whole.start + found.end())
    start = whole.start + claim.words.index(words)
    day = Span(whole.document, start, start + len(words))
    first, last = sorted((weekday, day))
    before = list(WORD.finditer(sentence.words[: first.start - sentence.start]))[-MOST_WORDS:]
    behind = list(WORD.finditer(sentence.words[last.end - sentence.start :]))[:MOST_WORDS]
    sides = {
        first: Span(whole.document, sentence.start + before[0].start() if before else first.start, whole.end),
        last: Span(whole.document, last.start, last.end + behind[-1].end() if behind else last.end),
    }
    return (sides[weekday], weekday), (sides[day], day)
