"""A day of the week that does not fall on the date it stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel, ConfigDict

from checker.kinds.context import KindContext
from checker.kinds.days_elsewhere import told_without_date
from checker.kinds.one_story import may_tell_one_story
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Finding, Verdict
from checker.model.span import Span
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
