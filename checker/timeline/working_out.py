"""Publication dates that no article states, worked out from all articles together.

Grounds are applied in rounds until none of them changes anything: datelines without a year, events that several
articles tell of, the order of weekdays and months. Windows only ever shrink, and a ground that would leave no day
is left aside, so that the rounds end; articles are taken in their given order, so that they end alike every time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import PurePath

from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.timeline.day_words import WEEKDAYS, days_in_words, listed
from checker.timeline.known_days import KnownDays
from checker.timeline.publication_bounds import bounds, news_of_the_year_before
from checker.timeline.publication_opinion import Opinion
from checker.timeline.publication_windows import can_mean, narrowings, window_given
from checker.timeline.publication_years import dateline_days
from checker.timeline.resolving import resolve
from checker.timeline.shared_tellings import Degree, Likeness, clusters, likenesses
from checker.timeline.tellings import Story, Telling

LONGEST_TO_RESOLVE_BY, LONGEST_TO_MEASURE_BY, LONGEST_EVENT = 31, 92, 7
LONGEST_LEFT_TO_NAMES = 366
YEARS_AROUND, DAYS_A_BOUND_IS_FRESH = 6, 366
# The articles that may tell an article's story, by its name.
Kin = Callable[[str], Collection[str]]


class WorkingOut:
    """The opinions of all articles while they are worked out."""

    def __init__(self, stories: Sequence[Story], stated: Mapping[str, Opinion], kin: Kin) -> None:
        """Start from the stated dates and from what each article says alone."""
        self.stories = stories
        self._kin = kin
        self.opinions = {story.name: stated.get(story.name) or _alone(story) for story in stories}
        self._known = KnownDays()
        for name in self.opinions:
            self._place(name)

    @cached_property
    def _alike(self) -> list[Likeness]:
        return likenesses(self.stories)

    @cached_property
    def _clusters(self) -> list[tuple[Telling, ...]]:
        return clusters(self.stories, self._alike)

    def run(self) -> dict[str, Opinion]:
        """The opinions once nothing changes any more; weaker grounds are heard when the stronger ones are exhausted."""
        if all(opinion.stated for opinion in self.opinions.values()):
            return self.opinions
        self._until_settled()
        for story in self.stories:
            self._settle_dateline(story, even_if_open=True)
            year = news_of_the_year_before(story)
            if year is not None and not self.opinions[story.name].is_known(LONGEST_TO_MEASURE_BY):
                self._narrow(story.name, year)
        self._until_settled()
        return self.opinions

    def _until_settled(self) -> None:
        before: dict[str, Opinion] = {}
        while before != self.opinions:
            before = dict(self.opinions)
            for story in self.stories:
                self._settle_dateline(story, even_if_open=False)
            for cluster in self._clusters:
                self._hear_cluster(cluster)
            for likeness in self._alike:
                self._hear_likeness(likeness)
            for story in self.stories:
                for window in narrowings(story, self.opinions[story.name].window):
                    self._narrow(story.name, window)

    def _narrow(self, name: str, window: TimeInterval) -> None:
        narrowed = self.opinions[name].narrowed(window)
        if narrowed != self.opinions[name]:
            self.opinions[name] = narrowed
            self._place(name)

    def _place(self, name: str) -> None:
        opinion = self.opinions[name]
        self._known.place(name, opinion.window if opinion.is_known(LONGEST_TO_MEASURE_BY) else None)

    def _settle_dateline(self, story: Story, even_if_open: bool) -> None:
        opinion = self.opinions[story.name]
        if story.dateline is None or opinion.is_known(1):
            return
        others = list(self._known.beside(story.name, self._kin(story.name)))
        days = dateline_days(story, story.dateline, opinion.window, others)
        if days is not None and (even_if_open or days.first == days.last):
            self._narrow(story.name, days)

    def _hear_cluster(self, cluster: tuple[Telling, ...]) -> None:
        """Let the articles that tell of one event date one another."""
        if all(self.opinions[telling.document].is_known(1) for telling in cluster):
            return
        for telling in cluster:
            for other in cluster:
                if other.document != telling.document:
                    self._hear(telling, other)
        days = self._days_by_calendar(cluster)
        if days is None:
            return
        for telling in cluster:
            window = window_given(telling, days)
            if window is not None:
                self._narrow(telling.document, window.with_grounds(f"“{telling.words}” tells of {days.grounds}"))

    def _hear_likeness(self, likeness: Likeness) -> None:
        """Shared names alone can only narrow a date that is known within a year: people meet more than once."""
        for telling, other in ((likeness.one, likeness.other), (likeness.other, likeness.one)):
            if likeness.degree > Degree.NAMES or self.opinions[telling.document].is_known(LONGEST_LEFT_TO_NAMES):
                self._hear(telling, other)

    def _hear(self, telling: Telling, other: Telling) -> None:
        """Date the article of one telling by the days that the other one means."""
        days = self._days_of(other)
        if days is None or not can_mean(telling, days) or self.opinions[telling.document].stated:
            return
        window = window_given(telling, days)
        if window is not None:
            words = f"“{telling.words}” is told in {other.label} as “{other.words}”: {days_in_words(days)}"
            self._narrow(telling.document, window.with_grounds(words))

    def _days_of(self, telling: Telling) -> TimeInterval | None:
        """The day or the few days that a telling means, as far as its article is dated."""
        days = telling.absolute
        opinion = self.opinions[telling.document]
        if days is None and opinion.is_known(LONGEST_TO_RESOLVE_BY):
            days = resolve(telling.timex, opinion.window, telling.tense).interval
        return days if days is not None and days.days <= LONGEST_EVENT else None

    def _days_by_calendar(self, cluster: tuple[Telling, ...]) -> TimeInterval | None:
        """The days of an event told by weekday and by day and month: in the first year that fits the articles.

        A bound more than a year before that is too old to choose among the years.
        """
        dated = next((telling for telling in cluster if telling.month_day is not None), None)
        weekdays = {telling.weekday for telling in cluster if telling.weekday is not None}
        lower, name = max((self.opinions[telling.document].window.first, telling.document) for telling in cluster)
        if dated is None or len(weekdays) != 1 or lower == EARLIEST:
            return None
        weekday = weekdays.pop()
        years = range(max(lower.year - YEARS_AROUND, 1), min(lower.year + YEARS_AROUND, LATEST.year) + 1)
        on_weekday = [days for year in years if (days := _in_year(dated, year)) and days.first.weekday() == weekday]
        chosen = next((days for days in on_weekday if self._fits_all(cluster, days)), None)
        if chosen is None or (chosen.first - lower).days > DAYS_A_BOUND_IS_FRESH:
            return None
        years_in_words = listed([str(days.first.year) for days in on_weekday])
        return chosen.with_grounds(
            f"{days_in_words(chosen)}: “{dated.words}” ({dated.label}) is a {WEEKDAYS[weekday]} only in "
            f"{years_in_words}, and {chosen.first.year} is the first of them that fits an article "
            f"published {days_in_words(self.opinions[name].window)} ({PurePath(name).name})"
        )

    def _fits_all(self, cluster: tuple[Telling, ...], days: TimeInterval) -> bool:
        windows = ((telling, window_given(telling, days)) for telling in cluster)
        return all(window is None or self.opinions[t.document].window.intersects(window) for t, window in windows)


def _alone(story: Story) -> Opinion:
    opinion = Opinion()
    for bound in bounds(story):
        opinion = opinion.narrowed(bound)
    return opinion


def _in_year(telling: Telling, year: int) -> TimeInterval | None:
    """The days that a date without its year means in one year; None for 29 February of a common year."""
    calendar, until = telling.timex.calendar, telling.timex.until
    if calendar is None:
        return None
    completed = replace(
        telling.timex,
        calendar=replace(calendar, year=year, weekday=None),
        until=replace(until, year=year) if until is not None and until.year is None else until,
    )
    return resolve(completed, None, telling.tense).interval
