"""Claims get the days that their time expressions mean, once the publication dates are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model.claim import Claim, When
from checker.model.interval import TimeInterval
from checker.model.report import Published
from checker.model.timex import ResolvedTime, Timex
from checker.timeline.compared_times import with_compared_times
from checker.timeline.day_words import days_in_words
from checker.timeline.from_event import is_same_period
from checker.timeline.resolving import resolve

# How many days a stretch can have that is taken up again a year later, by the word for it; "period" is any of them.
STRETCHES = {"week": (7, 7), "month": (28, 31), "quarter": (84, 98), "half": (176, 190), "": (2, 300)}


@dataclass(frozen=True, slots=True)
class _Told:
    """A time that stands in the copy and was resolved: its sentence, where it begins, and its days."""

    sentence: int
    start: int
    days: TimeInterval


def date_claims(claims: Sequence[Claim], published: Mapping[str, Published]) -> list[Claim]:
    """The same claims in the same order, each with the readings of its time.

    A time told from another ("a year earlier") is counted from the claim's own anchor; where extraction found
    none, from the last time told before it in the same sentence, or, for events, in the sentence before; else it
    has no reading. Grounds say so where a reading rests on a publication date that was worked out.
    """
    told = _told_times(claims, published)
    dated = [_dated(claim, published.get(claim.span.document), told.get(claim.span.document, [])) for claim in claims]
    return with_compared_times(dated, published)


def _told_times(claims: Sequence[Claim], published: Mapping[str, Published]) -> dict[str, list[_Told]]:
    """The times of each document that stand on their own and have one reading, in order of the copy."""
    found: dict[str, set[_Told]] = {}
    for claim in claims:
        when = claim.when
        if when.timex is None or when.timex.anchored or when.span is None or not when.stated:
            continue
        days = _resolved(when, published.get(claim.span.document), None).interval
        if days is not None:
            found.setdefault(claim.span.document, set()).add(_Told(claim.sentence, when.span.start, days))
    return {name: sorted(times, key=lambda told: (told.start, told.days)) for name, times in found.items()}


def _dated(claim: Claim, published: Published | None, told: Sequence[_Told]) -> Claim:
    if claim.when.timex is None:
        return claim
    anchor = _anchor(claim, published, told) if claim.when.timex.anchored else None
    resolved = _resolved(claim.when, published, anchor)
    depends = resolved.depends_on_published
    readings = tuple(_with_origin(days, published) for days in resolved.readings) if depends else resolved.readings
    return replace(claim, when=replace(claim.when, readings=readings, depends_on_published=depends))


def _resolved(when: When, published: Published | None, anchor: TimeInterval | None) -> ResolvedTime:
    if when.timex is None:
        return ResolvedTime((), False)
    return resolve(when.timex, published.interval if published else None, when.tense, anchor)


def _anchor(claim: Claim, published: Published | None, told: Sequence[_Told]) -> TimeInterval | None:
    if claim.when.anchor is not None:
        interval = published.interval if published else None
        return resolve(claim.when.anchor, interval, claim.when.tense).interval
    place = claim.when.span or claim.focus
    earlier = [time for time in told if time.start < place.start]
    if claim.when.timex is not None and is_same_period(claim.when.timex):
        stretches = [time.days for time in earlier if _is_such_a_stretch(claim.when.timex, time.days)]
        return stretches[-1] if stretches else None
    before = [time for time in earlier if time.sentence >= claim.sentence - 1]
    return before[-1].days if before else None


def _is_such_a_stretch(timex: Timex, days: TimeInterval) -> bool:
    """Whether days can be those that "the same quarter", "the same month" or "the same period" takes up."""
    unit = next((unit for unit in STRETCHES if unit in timex.words.lower().split()), "")
    shortest, longest = STRETCHES[unit]
    return shortest <= days.days <= longest


def _with_origin(days: TimeInterval, published: Published | None) -> TimeInterval:
    """The reading, with a word on the article's date where that was worked out."""
    if published is None or published.interval is None or published.stated:
        return days
    origin = f"the article's date, {days_in_words(published.interval)}, is worked out"
    return days.with_grounds(f"{days.grounds}; {origin}" if days.grounds else origin)
