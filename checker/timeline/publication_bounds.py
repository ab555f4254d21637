"""How early and how late an article can have appeared, from what it alone tells.

Each function gives intervals open on one side, or on none, whose `grounds` say in words what they rest on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from checker.model.claim import ClaimKind, Modality
from checker.model.document import PassageRole
from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.model.timex import CalendarDate, Tense
from checker.timeline.day_words import day_in_words
from checker.timeline.tellings import FIGURES, Story, Telling

DAYS_OF_A_YEAR, DAYS_OF_A_MONTH = 366, 31
LOOKS_AHEAD = frozenset({"from", "until", "by", "before"})
AHEAD = frozenset({Modality.PLAN, Modality.FORECAST, Modality.TARGET, Modality.PLEDGE})
# "In 2021" dates what is told; "the World Cup of 2030" or "put off to May" dates something else.
_DATING = frozenset({"", "in", "on", "since", "during", "between", "at", "around", "about"})
_PARTS_OF_A_YEAR = ("month", "quarter", "half", "week")


def bounds(story: Story) -> list[TimeInterval]:
    """The bounds that an article sets itself; those that contradict one another are all left out."""
    lower = [*_shown(story), *_past(story), *_completed(story, story.figures)]
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


def _past(story: Story, longest: int = 100 * DAYS_OF_A_YEAR) -> Iterator[TimeInterval]:
    """What is told in the past tense had begun."""
    for telling in story.tellings:
        if telling.role == PassageRole.CAPTION or telling.tense != Tense.PAST or telling.timex.bound in LOOKS_AHEAD:
            continue
        days = telling.absolute if telling.claim.modality == Modality.ACTUAL and telling.before in _DATING else None
        if days is not None and days.days <= longest:
            yield _from(days.first, f"“{telling.words}” is told in the past tense")


def _completed(story: Story, figures: Iterable[Telling]) -> Iterator[TimeInterval]:
    """A figure for a whole year is told when the year is over; before, it would be a figure of "this year"."""
    ahead = {telling.claim.when.span for telling in story.tellings if telling.tense == Tense.FUTURE}
    for telling in figures:
        days = whole_year(telling) if telling.claim.when.span not in ahead else None
        if days is not None and telling.tense == Tense.PAST and telling.claim.kind in FIGURES:
            # A financial year ends at the latest in the year in which the longest-running ones of its name do.
            first = date(days.last.year, 1, 1) if _is_fiscal(telling) else date(days.last.year + 1, 1, 1)
            yield _from(first, f"a figure is given for the whole of {telling.words}")


def _changes(story: Story) -> list[Telling]:
    """The figures that tell how something changed: changes, and levels set against those of "a year earlier"."""
    compared = {
        telling.claim.sentence
        for telling in story.figures
        if telling.timex.anchored and telling.timex.offset is not None and telling.timex.offset.unit == "year"
    }
    return [t for t in story.figures if t.claim.kind == ClaimKind.CHANGE or t.claim.sentence in compared]


def whole_year(telling: Telling) -> TimeInterval | None:
    """The days of the year that a figure is given for, where that is a whole year and nothing less."""
    calendar = telling.timex.calendar
    if calendar is None or replace(calendar, fiscal=False) != CalendarDate(year=calendar.year):
        return None
    segment = " ".join(telling.claim.subject.segment).lower()
    if telling.before not in _DATING or any(part in segment for part in _PARTS_OF_A_YEAR):
        return None
    if telling.timex.bound or (telling.timex.until and not calendar.fiscal):
        return None
    days = telling.absolute
    return days if days is not None and days.days <= DAYS_OF_A_YEAR and days.last.year < LATEST.year else None


def _announced(story: Story) -> Iterator[TimeInterval]:
    """What is still ahead had not ended."""
    for telling in story.tellings:
        # A present tense alone ("accuses him of moving tons between 2012 and 2020") is no plan.
        if telling.tense != Tense.FUTURE or telling.claim.modality not in AHEAD or _is_fiscal(telling):
            continue
        days = telling.absolute if telling.timex.bound in {"", "by", "before"} else None
        if days is not None and days.last != LATEST:
            words = f"published on or before {day_in_words(days.last)}: “{telling.words}” is told as still ahead"
            yield TimeInterval(EARLIEST, days.last, grounds=words)


def news_of_the_year_before(story: Story) -> TimeInterval | None:
    """The year after the newest year that the article gives a change of figures for; None where it names a newer one.

    How a whole year went is news in the year that follows it.
    """
    changes = [telling for telling in _changes(story) if telling.tense == Tense.PAST]
    years = [whole_year(telling) for telling in changes if not _is_fiscal(telling)]
    newest = max((days.first.year for days in years if days is not None), default=None)
    if newest is None or any(bound.first > date(newest + 1, 1, 1) for bound in [*_shown(story), *_past(story)]):
        return None
    words = f"the newest year it has figures of is {newest}, which is news of {newest + 1}"
    return TimeInterval.year(newest + 1, words)


def newest_news(story: Story) -> date | None:
    """The latest day that the article must be newer than, by dates that are news: months, days, changes over a year.

    A bare year ("since 2016") or its figure ("the record of 2006") may be background of any age and does not count.
    """
    recent = [*_shown(story), *_past(story, longest=DAYS_OF_A_MONTH), *_completed(story, _changes(story))]
    fitting = {bound.first for bound in bounds(story)}
    return max((bound.first for bound in recent if bound.first in fitting), default=None)


def _from(first: date, reason: str) -> TimeInterval:
    return TimeInterval(first, LATEST, grounds=f"published on or after {day_in_words(first)}: {reason}")


def _is_fiscal(telling: Telling) -> bool:
    return telling.timex.calendar is not None and telling.timex.calendar.fiscal
