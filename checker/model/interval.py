"""Intervals of time: what a date, month, quarter or year means in days."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How finely a time was stated."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"


EARLIEST, LATEST = date.min, date.max


@dataclass(frozen=True, order=True, slots=True)
class TimeInterval:
    """All days from `first` to `last`, both included.

    An open side is `EARLIEST` or `LATEST`. `approximate` marks "about", "some time in".
    `grounds` says in words how the interval was worked out; it takes no part in comparison.
    """

    first: date
    last: date
    precision: Precision = Precision.DAY
    approximate: bool = False
    grounds: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"not an interval: {self.first} to {self.last}")

    @classmethod
    def day(cls, day: date, grounds: str = "") -> TimeInterval:
        """One day."""
        return cls(day, day, Precision.DAY, grounds=grounds)

    @classmethod
    def month(cls, year: int, month: int, grounds: str = "") -> TimeInterval:
        """One calendar month."""
        last = calendar.monthrange(year, month)[1]
        return cls(date(year, month, 1), date(year, month, last), Precision.MONTH, grounds=grounds)

    @classmethod
    def year(cls, year: int, grounds: str = "") -> TimeInterval:
        """One calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, grounds=grounds)

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1

    @property
    def is_open(self) -> bool:
        """Whether one side has no bound."""
        return self.first == EARLIEST or self.last == LATEST

    def intersects(self, other: TimeInterval) -> bool:
        """Whether at least one day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: TimeInterval) -> bool:
        """Whether every day of the other lies in this one."""
        return self.first <= other.first and other.last <= self.last

    def intersection(self, other: TimeInterval) -> TimeInterval | None:
        """The days in both, at the finer precision; None when there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        if first > last:
            return None
        finer = self if self.days <= other.days else other
        return TimeInterval(first, last, finer.precision, self.approximate or other.approximate, finer.grounds)

    def gap_days(self, other: TimeInterval) -> int:
        """Days between the two; 0 when they touch or intersect."""
        if self.intersects(other):
            return 0
        early, late = (self, other) if self.last < other.first else (other, self)
        return (late.first - early.last).days

    def shifted(self, days: int) -> TimeInterval:
        """The same stretch moved by a number of days; open sides stay open."""
        step = timedelta(days=days)
        first = self.first if self.first == EARLIEST else self.first + step
        last = self.last if self.last == LATEST else self.last + step
        return replace(self, first=first, last=last)

    def with_grounds(self, grounds: str) -> TimeInterval:
        """The same days, worked out another way."""
        return replace(self, grounds=grounds)

    @property
    def edtf(self) -> str:
        """The interval in Extended Date/Time Format (ISO 8601-2:2019): "2023-10-17", "2023-03", "202X", "a/b"."""
        text = self._edtf_plain()
        return text + "~" if self.approximate and "/" not in text else text

    def _edtf_plain(self) -> str:
        first, last = self.first, self.last
        if self.is_open:
            left = ".." if first == EARLIEST else first.isoformat()
            right = ".." if last == LATEST else last.isoformat()
            return f"{left}/{right}"
        if first == last:
            return first.isoformat()
        is_one_month = (first.year, first.month) == (last.year, last.month)
        if is_one_month and first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
            return f"{first.year:04d}-{first.month:02d}"
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            if first.year == last.year:
                return f"{first.year:04d}"
            if first.year % 10 == 0 and last.year == first.year + 9:
                return f"{first.year // 10:03d}X"
            return f"{first.year:04d}/{last.year:04d}"
        return f"{first.isoformat()}/{last.isoformat()}"
