"""Time expressions as they stand in copy, before they are resolved to days."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from checker.model.interval import TimeInterval


class TimexKind(StrEnum):
    """The four kinds of ISO-TimeML (Pustejovsky et al. 2010): a date, a length, a repeat; and dates told from an event."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"
    EVENT_RELATIVE = "event relative"


class Tense(StrEnum):
    """Which way a bare "on Monday" or "in March" looks from the article's own date."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Calendar fields as written; a missing field is None. `part` is "early", "mid", "late" or ""."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str = ""
    decade: int | None = None
    part: str = ""
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """A calendar unit told by its distance: "last month" is unit month, amount -1; "this week" is amount 0.

    `rolling` marks a distance counted from the day itself ("two weeks ago") rather than in whole calendar units.
    """

    unit: str
    amount: Decimal
    rolling: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: from `low` to `high` of a unit ("day", "month", "year", "hour", …)."""

    unit: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Timex:
    """What a time expression says.

    Exactly one of `calendar`, `offset`, `length` carries the time; `until` is the other end of a range
    ("October 17-18", "from March to May"). `anchored` is "" for the article's date, "event" for a time told
    from another event or time ("a year earlier", "the following March"). `bound` is "", "since", "until",
    "by", "before" or "after". `alternatives` holds the other reading of "12/03/2024".
    """

    kind: TimexKind
    calendar: CalendarDate | None = None
    offset: Offset | None = None
    length: Length | None = None
    until: CalendarDate | None = None
    anchored: str = ""
    bound: str = ""
    approximate: bool = False
    alternatives: tuple[CalendarDate, ...] = ()


@dataclass(frozen=True, slots=True)
class TimexMention:
    """A time expression in running text: `text[start:end]` are its words, without the preposition before it."""

    start: int
    end: int
    timex: Timex


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """What a time expression means in days: one interval, or several readings where the copy leaves it open.

    `depends_on_published` says that the article's own date was needed.
    """

    readings: tuple[TimeInterval, ...]
    depends_on_published: bool

    @property
    def interval(self) -> TimeInterval | None:
        """The interval where there is exactly one reading."""
        return self.readings[0] if len(self.readings) == 1 else None
