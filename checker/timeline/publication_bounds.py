"""How early and how late an article can have appeared, from what it alone tells.

Each function gives intervals open on one side, or on none, whose `grounds` say in words what they rest on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.model.claim import ClaimKind, Modality
from checker.model.document import PassageRole
from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.model.timex import CalendarDate, Tense
from checker.timeline.day_words import day_in_words
from checker.timeline.tellings import Story, Telling

LOOKS_AHEAD = frozenset({"until", "by", "before"})
_PARTS_OF_A_YEAR = ("month", "quarter", "half", "week")


def bounds(story: Story) -> list[TimeInterval]:
    """The bounds that an article sets itself; those that contradict one another are all left out."""
    lower = [*_shown(story), *_past(story), *_completed(story)]
    upper = list(_announced(story))
    latest_start = max((bound.first for bound in lower), default=EARLIEST)
    earliest_end = min((bound.last for bound in upper), default=LATEST)
    fitting = [bound for bound in lower if bound.first <= earliest_end]
    fitting += [bound for bound in upper if bound.last >= latest_start]
    return sorted(fitting, key=lambda bound: (-bound.first.toordinal(), bound.last, bound.grounds))


def _shown(story: Story) -> Iterator[TimeInterval]:
    """A picture is taken before it is printed."""
    for telling in story.tellings:
        days = telling.absolute if telling.role == PassageRole.CAPTION and not telling.timex.bound else None
        if days is not None:
            yield _from(days.first, f"a caption shows what was so in “{telling.words}”")


def _past(story: Story) -> Iterator[TimeInterval]:
    """What is told in the past tense had begun."""
    for telling in story.tellings:
        if telling.role == PassageRole.CAPTION or telling.tense != Tense.PAST or telling.timex.bound in LOOKS_AHEAD:
            continue
        days = telling.absolute if telling.claim.modality == Modality.ACTUAL and not _is_fiscal(telling) else None
        if days is not None:
            yield _from(days.first, f"“{telling.words}” is told in the past tense")


def _completed(story: Story) -> Iterator[TimeInterval]:
    """A figure for a whole year is told when the year is over; before, it would be a figure of "this year"."""
    for telling in story.figures:
        year = whole_year(telling)
        if year is not None and telling.tense != Tense.FUTURE:
            yield _from(date(year + 1, 1, 1), f"a figure is given for the whole of {year}")


def whole_year(telling: Telling) -> int | None:
    """The year of a figure that is given for a year and nothing less."""
    calendar = telling.timex.calendar
    if calendar is None or calendar != CalendarDate(year=calendar.year) or telling.timex.until or telling.timex.bound:
        return None
    segment = " ".join(telling.claim.subject.segment).lower()
    return None if any(part in segment for part in _PARTS_OF_A_YEAR) else calendar.year


def _announced(story: Story) -> Iterator[TimeInterval]:
    """What is still ahead had not ended."""
    for telling in story.tellings:
        if telling.tense != Tense.FUTURE or telling.role == PassageRole.CAPTION or _is_fiscal(telling):
            continue
        days = telling.absolute if telling.timex.bound in {"", "by", "before"} else None
        if days is not None and days.last != LATEST:
            words = f"published on or before {day_in_words(days.last)}: “{telling.words}” is told as still ahead"
            yield TimeInterval(EARLIEST, days.last, grounds=words)


def news_of_the_year_before(story: Story) -> TimeInterval | None:
    """The year after the newest year that the article gives a change of figures for; None where it names a newer one.

    How a whole year went is news in the year that follows it.
    """
    years = [whole_year(t) for t in story.figures if t.claim.kind == ClaimKind.CHANGE and t.tense != Tense.FUTURE]
    newest = max((year for year in years if year is not None), default=None)
    if newest is None or any(bound.first > date(newest + 1, 1, 1) for bound in [*_shown(story), *_past(story)]):
        return None
    words = f"the newest year it has figures of is {newest}, which is news of {newest + 1}"
    return TimeInterval.year(newest + 1, words)


def _from(first: date, reason: str) -> TimeInterval:
    return TimeInterval(first, LATEST, grounds=f"published on or after {day_in_words(first)}: {reason}")


def _is_fiscal(telling: Telling) -> bool:
    return telling.timex.calendar is not None and telling.timex.calendar.fiscal
