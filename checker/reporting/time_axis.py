"""An axis of time that gives room to the days on which much happens.

Where few events begin or end, years would push the rest into a corner: each stretch between two neighbouring bounds
of events is drawn as wide as the number of binary digits of its days, so that a gap of ten years takes six times the
room of a gap of two days. Within a stretch time runs evenly. Whole numbers throughout: the same on every machine.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise

from checker.model.interval import TimeInterval

_MARGIN_DAYS = 31
_YEAR_ROOM, _MONTH_ROOM = 44, 64  # pixels from tick to tick
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the axis at the first day of a year or month."""

    place: int
    words: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days, as ordinals of the calendar, and the places they are drawn at, in pixels; both ascend."""

    days: tuple[int, ...]
    places: tuple[int, ...]

    @classmethod
    def over(cls, intervals: Iterable[TimeInterval], left: int, right: int) -> TimeAxis:
        """An axis from `left` to `right` that holds all of some closed intervals, at least one, with a margin."""
        bounds = {day for one in intervals for day in (one.first.toordinal(), one.last.toordinal() + 1)}
        earliest, latest = min(bounds), max(bounds)
        days = sorted(bounds | {max(1, earliest - _MARGIN_DAYS), latest + _MARGIN_DAYS})
        widths = [(later - earlier).bit_length() for earlier, later in pairwise(days)]
        reached = list(accumulate(widths, initial=0))
        return cls(tuple(days), tuple(left + (right - left) * part // reached[-1] for part in reached))

    def place(self, day: int) -> int:
        """Where a day begins; days outside are drawn at the near end."""
        if day <= self.days[0]:
            return self.places[0]
        if day >= self.days[-1]:
            return self.places[-1]
        after = bisect_right(self.days, day)
        first, last = self.days[after - 1], self.days[after]
        left, right = self.places[after - 1], self.places[after]
        return left + (right - left) * (day - first) // (last - first)

    def ticks(self) -> tuple[Tick, ...]:
        """Years from left to right as far as there is room, then months between them."""
        chosen: list[Tick] = []
        for candidates, room in ((self._years(), _YEAR_ROOM), (self._months(), _MONTH_ROOM)):
            for tick in candidates:
                if all(abs(tick.place - other.place) >= room for other in chosen):
                    chosen.append(tick)
        return tuple(sorted(chosen, key=lambda tick: tick.place))

    def _years(self) -> Iterator[Tick]:
        for year in range(self._first.year, self._last.year + 1):
            yield from self._tick(date(year, 1, 1), str(year))

    def _months(self) -> Iterator[Tick]:
        for year in range(self._first.year, self._last.year + 1):
            for month, name in enumerate(_MONTHS, start=1):
                yield from self._tick(date(year, month, 1), f"{name} {year}")

    def _tick(self, day: date, words: str) -> Iterator[Tick]:
        if self.days[0] <= day.toordinal() < self.days[-1]:
            yield Tick(self.place(day.toordinal()), words)

    @property
    def _first(self) -> date:
        return date.fromordinal(self.days[0])

    @property
    def _last(self) -> date:
        return date.fromordinal(min(self.days[-1], date.max.toordinal()))
